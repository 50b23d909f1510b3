/** The way to the table by the columns screen, and back: nothing is lost, stale, asked for twice, or ticked before a press. */
import {about, ann, bob, cat, dan, openList, partsOf, table, untilPhase} from '../../../test/list';
import {person, systemAdmin} from '../../../test/people';
import {createWorld, failure, holdBack, quiet} from '../../../test/world';

import type {ListRun} from './types';

const PEOPLE = [ann, bob, cat, dan];

/** An answer on the columns screen, up to what comes of it. */
async function answer(list: ListRun, ...choice: Parameters<ListRun['column']>): Promise<void> {
    list.column(...choice);
    await untilPhase(list, 'looking');
    await untilPhase(list, 'table', 'columns', 'paste');
}

const states = (list: ListRun) => list.state().rows.map(({candidates: [one], state}) => `${one?.person.username} ${state}`);
const ticked = (list: ListRun) => list.state().rows.filter(({chosen}) => chosen !== '').length;

describe('back to the columns', () => {
    const rows = (email: string) => `Email;Team\n${email};A\n${cat.email};B\n${dan.email};A`;
    const choice = {people: [0], only: {column: 1, values: ['A']}};

    test('of a text that has not changed since asks nothing again', async () => {
        const {world, list} = await table(PEOPLE, rows(bob.email));
        await answer(list, choice);
        world.sent.length = 0;
        list.back();
        expect(list.state()).toMatchObject({phase: 'columns', asked: {choice}});
        expect(world.sent).toEqual([]);
    });

    test('after a line was put right they are those of the text as it is now, with the same choice', async () => {
        const {list} = await table(PEOPLE, rows('boob@x.test'));
        await answer(list, choice);
        list.correct(0, bob.email);
        await quiet();
        list.back();
        await untilPhase(list, 'columns');
        expect(list.state()).toMatchObject({text: rows(bob.email), asked: {choice, columns: {people: [{samples: [bob.email, cat.email, dan.email], count: 3}]}}});
        await answer(list, {people: [0]});
        expect(states(list)).toEqual(['bob ready', 'cat ready', 'dan already']);
    });

    test('rows chosen by a column of people who are not meant are still chosen after a correction', async () => {
        const only = {column: 1, values: [ann.email]};
        const {list} = await table(PEOPLE, `Email;Boss\n${bob.email};${ann.email}\n${cat.email};${ann.email}\nboob@x.test;${dan.email}`);
        await answer(list, {people: [0], only});
        list.correct(0, bob.username);
        await quiet();
        list.back();
        await untilPhase(list, 'columns');
        expect(list.state().asked?.choice).toEqual({people: [0], only});
    });

    test('whose choice does not fit any more, they are asked about anew', async () => {
        const {list} = await table(PEOPLE, `Email;Boss\n${bob.email};x@x.test\n${cat.email};y@x.test\nboob@x.test;${ann.email}`);
        await answer(list, {people: [0], only: {column: 1, values: [ann.email]}});
        list.correct(2, `${ann.email};z@x.test`);
        await quiet();
        list.back();
        await untilPhase(list, 'columns', 'table');
        expect(list.state().asked?.choice).toBeUndefined();
    });

    test('a correction that comes too late changes nothing there, nor in the next table', async () => {
        const {world, list} = await table(PEOPLE, rows('boob@x.test'));
        await answer(list, choice);
        const release = holdBack(world, 'usernames bob');
        list.correct(0, bob.email);
        list.back();
        await answer(list, {people: [0]});
        const before = list.state();
        expect(before.blocked).toBeUndefined();
        release();
        await quiet();
        expect(list.state()).toEqual(before);
        expect(list.state().text).toBe(rows('boob@x.test'));
    });
});

describe('no column fits', () => {
    const pairs = `${bob.email}, ${ann.email}\n${cat.email}, ${dan.email}`;

    test('nobody is ticked, though the lines by themselves would be a list of names', async () => {
        const {list} = await table(PEOPLE, pairs);
        await answer(list, undefined);
        expect([list.state().rows.length, ticked(list)]).toEqual([4, 0]);
        list.include(undefined, true);
        expect(ticked(list)).toBe(2);
    });

    test('what is said of colours stays in the table', async () => {
        const list = openList(partsOf(createWorld(PEOPLE, systemAdmin)), {});
        list.type(pairs);
        list.format('Colours are not seen here.');
        list.look();
        await untilPhase(list, 'columns');
        await answer(list, undefined);
        expect(list.state().said).toEqual([{line: 0, text: 'Colours are not seen here.'}]);
    });

    test('and too many in the lines: that is said over the columns', async () => {
        const many = Array.from({length: 600}, (_, i) => `@u${i}; @v${i}`).join('\n');
        const {list} = await table([ann, ...Array.from({length: 600}, (_, i) => [person(`u${i}`), person(`v${i}`)]).flat()], many);
        expect(list.state().phase).toBe('columns');
        await answer(list, undefined);
        expect(list.state()).toMatchObject({phase: 'columns', why: {id: 'list.many', values: {count: 1_200, most: 1_000}}});
        await answer(list, {people: [0]});
        expect(list.state()).toMatchObject({phase: 'table', why: undefined});
        expect(list.state().rows).toHaveLength(600);
    });
});

describe('limits hold for tables as well', () => {
    test('with too many names in its columns nobody is asked for', async () => {
        const rows = Array.from({length: 900}, (_, row) => [...'abcde'].map((letter) => `${letter}${row}@x.test`).join(';'));
        const {world, list} = await table([ann], rows.join('\n'));
        expect(list.state()).toMatchObject({phase: 'paste', why: {id: 'list.many', values: {count: 4_500, most: 3_000}}});
        expect(about(world.sent, 'usernames', 'ids', 'email')).toEqual([]);
    });

    test('the same address in five columns is one name', async () => {
        const rows = Array.from({length: 900}, (_, row) => Array(5).fill(`a${row}@acme.test`).join(';'));
        const {list} = await table(Array.from({length: 900}, (_, row) => person(`a${row}`)), rows.join('\n'));
        expect(list.state()).toMatchObject({phase: 'table', why: undefined});
    });

    test('more people in its cells than a list takes are no table', async () => {
        const people = Array.from({length: 1_200}, (_, i) => person(`p${i}`));
        const cell = (row: number) => people.slice(row * 3, row * 3 + 3).map(({username}) => `@${username}`).join(' ');
        const rows = ['@ann', ...people.slice(0, 400).map((_, row) => cell(row))].map((who, row) => `${who};Team ${row % 2}`);
        const {list} = await table([ann, ...people], `Who;Team\n${rows.join('\n')}`);
        await answer(list, {people: [0]});
        expect(list.state()).toMatchObject({phase: 'columns', why: {id: 'list.many', values: {count: 1_201}}});
    });
});

test.each([
    ['lines that turn out to be a table', `@bob; ${cat.email}\n@dan; zoe@x.test`, undefined], ['whose columns do not fit', `@bob; ${cat.email}\n@dan; zoe@x.test`, 'lines'],
    ['a table that names nobody', 'a@x.test;1\nb@x.test;2', undefined],
])('no name is asked for twice: %s', async (_, text, way) => {
    const {world, list} = await table(PEOPLE, text);
    if (way) {
        await answer(list, undefined);
    }
    const names = about(world.sent, 'usernames', 'email').flatMap((request) => request.split(' ').map((name, at, [kind]) => (at === 0 ? '' : `${kind} ${name}`)).filter(Boolean));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('where the reading for another verb fails, the table is that of the verb before, with the reason', async () => {
    const {world, list} = await table(PEOPLE, '@bob\n@caat\n@dan');
    const before = list.state();
    const release = holdBack(world, 'usernames cat');
    list.correct(1, '@cat');
    list.choose('activate');
    const {before: held} = world;
    world.before = (request) => {
        if (request.startsWith('active-at') && about(world.sent, 'active-at').length > 2) {
            throw {...failure('refused', 'error.expired'), expired: true, status: 401};
        }
        return held(request);
    };
    release();
    await untilPhase(list, 'table');
    await quiet();
    expect(list.state()).toMatchObject({phase: 'table', verb: 'deactivate', why: {id: 'error.expired'}, blocked: undefined, text: '@bob\n@cat\n@dan'});
    expect(states(list)).toEqual(['bob ready', 'cat ready', 'dan already']);
    expect(list.state().rows[0]!.candidates).toEqual(before.rows[0]!.candidates);
});
