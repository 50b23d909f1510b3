/** A line put right: what keeps it from being simply meant stays, and it is in the text afterwards. Its own CSV. */
import {ann, bob, cat, dan, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {quiet} from '../../../test/world';
import {pastCounts} from '../../core/list/counts';
import type {Choice} from '../../core/list/read/choose';

import type {ListRun} from './types';

const settled = async () => {
    for (let times = 0; times < 20; times++) {
        await quiet();
    }
};

/** The table, past the columns screen where there is one. */
async function tableOf(text: string, choice: Choice = {people: [0]}, people = [ann, bob, cat]): Promise<ListRun> {
    const {list} = await table(people, text);
    list.column(choice);
    await settled();
    expect(list.state().phase).toBe('table');
    return list;
}

const brief = (list: ListRun) =>
    list.state().rows.map(({candidates: [one], state, chosen}) => [one?.person.username, state, chosen !== '']);

test.each([
    ['@cat\n\nNot these:\n@bobb', '@bob', 'ready'], ['@cat\n\nThanks\nbobb@x.test', bob.email, 'ready'],
    ['@cat\n@bobb\n  stays until March', '@bob', 'ready'],
    ['@cat\n@bobb stays until March', '@bob', 'check'], ['- @cat\n* @bobb', '@bob', 'check'], ['@cat; @bobb, stays', '@bob', 'check'],
    ['@cat\n@bobb keeper keep', '@bob', 'check'], ['@cat\n@keeper: keep', '@bob', 'check'], ['@cat\n@bo\u200bbb stays', '@bob', 'check'],
    ['@cat\n@bobb', 'bob', 'check'], ['@cat\n@bobb, stays', 'bob', 'check'], ['@cat\n@bobb stays', 'Bob Meier', 'check'],
    ['@cat\n@bobb', '@bob stays', 'check'], ['@cat\n@bobb Bob Meier', '@bob', 'ready'],
])('%j: what stands in and around the line still holds', async (text, fresh, state) => {
    const list = await tableOf(text);
    list.correct(list.state().rows[1]!.entry.key, fresh);
    await settled();
    expect(brief(list)[1]).toEqual(['bob', state, false]);
});

test.each([
    ['@cat; @bobb, stays'], ['@cat\n@bobb stays'], ['@boob replaces @cat\n@bobb stays'],
])('%j: what stands there still holds when the line is put right twice', async (text) => {
    const list = await tableOf(text);
    const {key} = list.state().rows.at(-1)!.entry;
    for (const fresh of ['@boob', '@bob']) {
        list.correct(key, fresh);
        await settled();
    }
    expect(list.state().rows.at(-1)).toMatchObject({state: 'check', chosen: '', candidates: [{person: {username: 'bob'}}]});
});

test.each([
    ['@cat\n@keeper keep', 1, ['@keep', '@bob'], '@cat\n@bob keep'],
    ['@cat, bobb@x.test.', 1, [bob.email], `@cat, ${bob.email}.`],
    ['@cat; @bobb; Kind Regards', 1, ['@bob'], '@cat; @bob; Kind Regards'],
    ['Who;Note;Team\n@cat;;A\nbobb@x.test;keep;A', 1, ['boob@x.test', bob.email], `Who;Note;Team\n@cat;;A\n${bob.email};keep;A`],
    [`Who;Boss\n@cat;@ann\n@bo;@bobb`, 1, ['@bob'], `Who;Boss\n@cat;@ann\n@bob;@bobb`],
])('%j: whatever is typed there, each time, the rest of the line stays as it is and is told', async (text, which, typed, after) => {
    const list = await tableOf(text);
    const {key} = list.state().rows[which]!.entry;
    for (const fresh of typed) {
        list.correct(key, fresh);
        await settled();
    }
    expect(list.state().text).toBe(after);
    const {state, entry: {strange, doubt}, candidates} = list.state().rows[which]!;
    expect(candidates.map(({person: {username}}) => username)).toEqual(['bob']);
    expect([state, strange.length > 0 || doubt !== undefined]).toEqual(text.includes('Boss') ? ['ready', false] : ['check', true]);
});

test('of people side by side the one that was wrong is put right, and the others are left as they are', async () => {
    const list = await tableOf(`@bobb; @cat\n@dan; @ann`, {people: [0, 1]}, [ann, bob, cat, dan]);
    list.tick(1, cat.id);
    list.correct(0, '@bob');
    await settled();
    expect(brief(list).map(([who, , isTicked]) => [who, isTicked])).toEqual([['bob', true], ['cat', true], ['dan', false], ['ann', false]]);
    expect(list.state().text).toBe('@bob; @cat\n@dan; @ann');
});

test('a full name typed beside somebody else of that first name is the name of another', async () => {
    const list = await tableOf('@bob; @xx', undefined, [ann, bob, person('rob', {name: 'Bob Lang'})]);
    list.correct(1, 'Bob Lang');
    await settled();
    expect(brief(list)).toEqual([['bob', 'ready', true], ['rob', 'check', false]]);
});

test('a username is as good as the others where the whole list is one of usernames', async () => {
    const eva = person('eva', {name: 'Eva Lang'});
    const list = await tableOf('eva\nbob', undefined, [ann, bob, eva, person('uwe', {name: 'Uwe Kurz'})]);
    list.correct(1, 'uwe');
    await settled();
    expect(brief(list)).toEqual([['eva', 'ready', true], ['uwe', 'ready', true]]);
});

test('a name put right in a list of nothing but names is as good as the others', async () => {
    const list = await tableOf('@cat\n@bobb');
    list.correct(1, '@bob');
    await settled();
    expect(brief(list)).toEqual([['cat', 'ready', true], ['bob', 'ready', true]]);
});

describe('in a table', () => {
    const rows = (last: string) => `Email;Leaver\n${cat.email};yes\nbobb@x.test;${last}`;

    test('a row that was not chosen stays aside', async () => {
        const list = await tableOf(rows('no'), {people: [0], only: {column: 1, values: ['yes']}});
        expect(brief(list)).toEqual([['cat', 'ready', true], ['bob', 'aside', false]]);
        list.correct(1, bob.email);
        await settled();
        expect(brief(list)).toEqual([['cat', 'ready', true], ['bob', 'aside', false]]);
        expect(list.state().text).toBe(rows('no').replace('bobb@x.test', bob.email));
    });

    test('a row for which another column speaks is still to be checked', async () => {
        const list = await tableOf(`Email;Note\n${cat.email};\nbobb@x.test;stays\n${ann.email};`);
        list.correct(1, bob.email);
        await settled();
        expect(list.state().rows[1]).toMatchObject({state: 'check', chosen: '', why: {id: 'list.doubt.column'}});
    });

    test('a cell of two lines that end as on Windows is put right in the text, whose lines keep their numbers', async () => {
        const [first, second] = ['@bobb;bobb@x.test;"Berlin\r\nMitte"', '@catt;catt@x.test;Ulm'];
        const text = (...lines: string[]) => ['Handle;Email;Ort', ...lines, `@dan;${dan.email};Bonn`, ''].join('\r\n');
        const list = await tableOf(text(first!, second!), undefined, [ann, bob, cat, dan]);
        list.correct(0, '@bob');
        await settled();
        expect(list.state().text).toBe(text('@bob;;"Berlin\r\nMitte"', second!));
        list.correct(1, cat.email);
        await settled();
        expect(list.state().text).toBe(text('@bob;;"Berlin\r\nMitte"', `${cat.email};;Ulm`));
        expect(brief(list)).toEqual([['bob', 'ready', true], ['cat', 'ready', true], ['dan', 'already', false]]);
    });
});

describe('its own CSV', () => {
    const HEADER = 'line,original,person_id,username,name,email,act,result,off_since';
    const off = person('off', {deleteAt: Date.parse('2026-11-25T05:00:00.000Z')});
    const eva = person('eva', {name: 'Eva Lang', deleteAt: 7_000});
    const OFF = `1,@off,${off.id},off,,${off.email},deactivate,done,2026-11-25T05:00:00.000Z`;
    const ROWS = `${OFF}\n2,@dan,${dan.id},dan,,${dan.email},deactivate,already,1970-01-01T00:00:05.000Z`;

    async function activate(text: string, people = [ann, off, dan]) {
        const {list} = await table(people, text);
        list.column({people: [0]});
        await settled();
        await untilPhase(list, 'table');
        list.choose('activate');
        await settled();
        await untilPhase(list, 'table');
        return list;
    }

    test.each([['sep=,\n'], ['The list of 21 Nov is below\n\n']])('is known below %j: who was off before is left alone', async (above) => {
        const list = await activate(`${above}${HEADER}\n${ROWS}`);
        expect(brief(list)).toEqual([['off', 'ready', true], ['dan', 'refused', false]]);
        list.include(undefined, true);
        list.tickAll(list.state().rows.map(({entry: {key}}) => key), true);
        expect(brief(list)).toEqual([['off', 'ready', true], ['dan', 'refused', false]]);
    });

    test('what it says of somebody does not hold for another who is typed in that place', async () => {
        const list = await activate(`${HEADER}\n${ROWS}`, [ann, off, dan, eva]);
        for (const typed of ['@eva', 'eva', 'Eva Lang', 'nobody-at-all']) {
            list.correct(0, typed);
            await settled();
            expect(list.state().rows[0]!.state).not.toBe('ready');
            expect(pastCounts(list.state().rows, 'activate')).toMatchObject({values: {done: 0}});
        }
        list.choose('status');
        await settled();
        expect(list.state().rows[0]!.why?.id).not.toBe('list.past.onAgain');
    });

    test('what it says of somebody holds for the same person under another name', async () => {
        const list = await activate(`${HEADER}\n${ROWS}`);
        list.correct(0, off.email);
        await settled();
        expect(brief(list)[0]).toEqual(['off', 'ready', true]);
    });

    test('leaves alone whom that run did not touch, and does not count them as deactivated by it', async () => {
        const people = [ann, off, dan, eva];
        const list = await activate(`${HEADER}\n${ROWS}\n3,@eva,${eva.id},eva,Eva Lang,${eva.email},,,`, people);
        expect(list.state().rows[2]).toMatchObject({state: 'refused', why: {id: 'list.past.notThen'}});
        expect(pastCounts(list.state().rows, 'activate')).toMatchObject({values: {done: 1, before: 1, other: 1}});
        const named = await activate(`${HEADER}\n${ROWS}\n3,"Lang, Eva",,,,,,,`, people);
        expect(pastCounts(named.state().rows, 'activate')).toMatchObject({values: {done: 1, before: 1}});
        named.include(undefined, true);
        expect(brief(named).filter(([, , isTicked]) => isTicked)).toEqual([['off', 'ready', true]]);
    });
});
