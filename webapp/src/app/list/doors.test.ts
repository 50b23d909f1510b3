/** What other doors, a full tab, and an answer that shows late do to a list. */
import {about, ann, ANSWERS, bob, cameTo, cat, confirmed, dan, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {NOON, person} from '../../../test/people';
import {failure, holdBack, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo} from '../../core/list/result';
import {undoAlone} from '../undo-alone';
import {createAsked, notesIn, roomFor} from './asked';
import type {ListRun} from './types';

const ended = (list: ListRun) => untilPhase(list, 'ended');
const set = (world: TestWorld, name: string, deleteAt: number) => {
    world.people = world.people.map((one) => (one.username === name ? {...one, deleteAt} : one));
};

test('receipts of somebody asked twice are gone from the tab', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    await confirmed(list);
    list.undo(0);
    await ended(list);
    world.kept = Object.fromEntries(Object.entries(world.kept).filter(([key]) => !key.startsWith('useradmin:')));
    expect(cameTo(openList(partsOf(world), {record: keptId(world)}))).toEqual(['bob unknown', 'cat unknown']);
});

test('the undo of activate was done and not heard of; undone again', async () => {
    const world0 = await table([ann, dan], '@dan');
    const {world, parts} = world0;
    const list = openList(parts, {verb: 'activate', text: '@dan'});
    await untilPhase(list, 'table');
    await confirmed(list);
    expect(cameTo(list)).toEqual(['dan done']);
    let lost = false;
    world.before = (next) => {
        if (next === 'deactivate dan') {
            set(world, 'dan', NOON);
            lost = true;
            throw failure('none');
        }
        if (lost && next.startsWith('ids')) {
            throw failure('none');
        }
    };
    list.undo();
    await ended(list);
    expect(cameTo(list)).toEqual(['dan unknown']);
    world.before = () => undefined;
    list.undo();
    await ended(list);
    expect(world.people.find(({username}) => username === 'dan')!.deleteAt).toBe(NOON);
    expect(cameTo(list)).toEqual(['dan back']);
});

test('undone through the card while the list undoes', async () => {
    const {world, list, parts} = await table([ann, bob], '@bob');
    await confirmed(list);
    const release = holdBack(world, 'activate bob');
    const alone = undoAlone(parts.receipts.all()[0]!, {...partsOf(world), receipts: parts.receipts, book: parts.book});
    await quiet();
    list.undo();
    await quiet();
    release();
    await alone;
    await ended(list);
    expect(world.people.find(({username}) => username === 'bob')!.deleteAt).toBe(0);
    expect(cameTo(list)).toEqual(['bob back']);
});

/** A list that was closed while a request is on its way, and opened again. */
async function openedTwice() {
    const {world, list, parts} = await table([ann, bob], '@bob');
    const release = holdBack(world, 'deactivate bob');
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.closed();
    const second = openList({...partsOf(world), receipts: parts.receipts, book: parts.book}, {record: keptId(world)});
    return {parts, second, release};
}

test('closed and opened again while requests are on their way', async () => {
    const {parts, second, release} = await openedTwice();
    expect(cameTo(second)).toEqual(['bob unknown']);
    release();
    await quiet();
    expect(parts.receipts.all()).toHaveLength(1);
    expect(cameTo(second)).toEqual(['bob done']);
    second.retry();
    await ended(second);
    expect(second.state().lines.map(canUndo)).toEqual([true]);
});

test('room for the notes of an undo', () => {
    const kept: Record<string, string> = {};
    const tab = {recall: (key: string) => kept[key], keep: (key: string, text: string) => {
        kept[key] = text;
        return true;
    }};
    const ids = Array.from({length: 50}, (_, i) => person(`p${i + 10}`).id);
    kept.k = roomFor(ids.length);
    const room = kept.k.length;
    const newest = () => new Map(ids.map((id) => [id, {id: 'a2345678b2345678'} as never]));
    const asked = createAsked(tab, 'k', {ids, isUndo: true, newest, random: () => 0.123456789123});
    ids.forEach((id) => asked.ask(id));
    expect(notesIn(kept.k).size).toBe(50);
    expect(kept.k.length).toBeLessThanOrEqual(room);
});

test('said yes, seen late: tried again', async () => {
    const {world, list} = await table([ann, bob], '@bob');
    let acted = false;
    let late = true;
    world.before = (next) => {
        if (next === 'deactivate bob') {
            acted = true;
        } else if (acted && late) {
            set(world, 'bob', 0);
        }
    };
    await confirmed(list);
    expect(cameTo(list)).toEqual(['bob failed']);
    late = false;
    set(world, 'bob', NOON);
    list.retry();
    await ended(list);
    expect([cameTo(list), about(world.sent, 'deactivate').length, list.state().lines.map(canUndo)]).toEqual([['bob done'], 1, [true]]);
});

test('opened again, and tried again while the first is on its way', async () => {
    const {second, release} = await openedTwice();
    second.retry();
    await quiet();
    release();
    await ended(second);
    expect([cameTo(second), second.state().lines.map(canUndo)]).toEqual([['bob done'], [true]]);
});
