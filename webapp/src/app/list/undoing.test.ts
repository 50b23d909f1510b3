/** An undo, and whom it did not get to, or may not. */
import {say} from '../../../test/says';
import {about, ann, bob, cameTo, cat, confirmed, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {person, systemAdmin, token} from '../../../test/people';
import {createWorld, failure, holdBack, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo, summaryOf} from '../../core/list/result';
import {toldText} from '../../core/list/told';
import {headlineOfList} from '../../ui/more/list-results';
import type {ListRun} from './types';

const ended = (list: ListRun) => untilPhase(list, 'ended');
const sum = (list: ListRun) => say(summaryOf(list.state().lines, 'deactivate'));
const isOff = (world: TestWorld, username: string) => world.people.find((one) => one.username === username)!.deleteAt > 0;
const switched = (world: TestWorld, username: string, deleteAt: number) => (world.people = world.people.map((one) => (one.username === username ? {...one, deleteAt} : one)));

describe('an undo that did not get to somebody', () => {
    test('stopped: they are off and checked as before, are counted and told so, and can be undone', async () => {
        const some = Array.from({length: 8}, (_, i) => person(`p${i + 10}`));
        const {world, list} = await table([ann, ...some], some.map(({username}) => `@${username}`).join('\n'));
        await confirmed(list);
        const releases = some.slice(0, 4).map(({username}) => holdBack(world, `activate ${username}`));
        list.undo();
        await quiet();
        list.stop();
        releases.forEach((release) => release());
        await ended(list);
        expect(sum(list)).toBe('4 off and checked · 4 undone');
        expect(say(toldText(list.state(), true))).toBe('A list was undone for 4 people; 4 still off.');
        expect(list.state()).toMatchObject({ending: 'stopped', done: 4, total: 8});
        expect(list.state().lines.filter(canUndo)).toHaveLength(4);
        expect(headlineOfList(list.state().lines, 'deactivate', true)).toEqual({text: {id: 'list.end.backSome', values: {count: 8, done: 4}}, tone: 'warn'});
        list.undo();
        await ended(list);
        expect(sum(list)).toBe('8 undone');
        expect(some.filter(({username}) => isOff(world, username))).toEqual([]);
    });

    test('and somebody else switches them on: that is not this undo, and what else it would switch stays', async () => {
        const {world, list} = await table([ann, bob, cat], '@bob\n@cat', (own) => {
            own.tokens[bob.id] = [token('ci')];
        });
        await confirmed(list, {ticket: '', tokensOff: true});
        world.before = (request) => {
            if (request.startsWith('ids')) {
                throw failure('none', 'error.offline');
            }
        };
        list.undo();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob done', 'cat done']);
        world.before = () => undefined;
        switched(world, 'bob', 0);
        list.undo();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob failed', 'cat back']);
        expect(list.state().lines[0]?.receipt?.headline).toMatchObject({text: {id: 'head.undo.not'}, notes: [{id: 'undo.changed'}]});
        expect(about(world.sent, 'enable', 'activate bob')).toEqual([]);
    });

    test('nor is it this undo where the server had refused that', async () => {
        const {world, list} = await table([ann, bob], '@bob', (own) => {
            own.tokens[bob.id] = [token('ci')];
        });
        await confirmed(list, {ticket: '', tokensOff: true});
        world.before = (request) => {
            if (request.startsWith('activate')) {
                throw failure('refused');
            }
        };
        list.undo();
        await ended(list);
        world.before = () => undefined;
        switched(world, 'bob', 0);
        list.undo();
        await ended(list);
        expect(cameTo(list)).toEqual(['bob failed']);
        expect(about(world.sent, 'enable')).toEqual([]);
    });
});

test('the undo of an activation leaves somebody alone who has become a system admin', async () => {
    const off = ['p10', 'p11'].map((name) => person(name, {deleteAt: 5}));
    const world = createWorld([ann, ...off], systemAdmin);
    const list = openList(partsOf(world), {verb: 'activate', text: '@p10\n@p11'});
    await untilPhase(list, 'table');
    await confirmed(list);
    world.people = world.people.map((one) => (one.username === 'p11' ? {...one, roles: ['system_user', 'system_admin']} : one));
    list.undo();
    await ended(list);
    expect(cameTo(list)).toEqual(['p10 back', 'p11 failed']);
    expect(list.state().lines[1]?.receipt?.headline).toMatchObject({text: {id: 'head.undo.not'}, notes: [{id: 'list.admin'}]});
    expect(about(world.sent, 'deactivate')).toEqual(['deactivate p10']);
});

test('a kept list that cannot be read is as it was: nothing was undone, and nothing is told', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    await confirmed(list);
    await quiet();
    const later = openList(partsOf(world), {record: keptId(world)});
    const before = later.state();
    world.before = () => {
        throw failure('none', 'error.offline');
    };
    later.undo();
    await ended(later);
    await quiet();
    expect(later.state()).toMatchObject({undoing: false, why: {id: 'error.offline'}, ending: before.ending});
    expect(cameTo(later)).toEqual(['bob done', 'cat done']);
    expect(world.notes).toHaveLength(1);
});
