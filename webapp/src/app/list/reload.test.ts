/** What the page knows of a list after it was left in the middle. */
import {about, ann, ANSWERS, bob, cameTo, cat, confirmed, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {NOON, person} from '../../../test/people';
import {failure, holdBack, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo} from '../../core/list/result';
import {headlineOfList} from '../../ui/more/list-results';
import type {Person} from '../../core/model';
import type {RunParts} from '../parts';
import type {ListRun} from './types';

const ended = (list: ListRun) => untilPhase(list, 'ended');
const crowd = (count: number) => Array.from({length: count}, (_, i) => person(`p${i + 10}`));
const listOf = (some: Person[]) => table([ann, ...some], some.map(({username}) => `@${username}`).join('\n'));
const offIn = (world: TestWorld) => world.people.filter(({deleteAt}) => deleteAt > 0).map(({username}) => username);

/** A new page: of what was it has what the tab keeps. */
const reloaded = (world: TestWorld) => {
    world.before = () => undefined;
    return openList(partsOf(world), {record: keptId(world)});
};

/** The same page, and the list opened once more. */
const opened = (world: TestWorld, {receipts, book}: Pick<RunParts, 'receipts' | 'book'>) => openList({...partsOf(world), receipts, book}, {record: keptId(world)});

/** Whatever is asked for after this is done, and not seen any more. */
function unseenFrom(world: TestWorld, verb: string): void {
    let acted = false;
    world.before = (request) => {
        acted ||= request.startsWith(verb);
        return acted && request.startsWith('ids') ? new Promise(() => undefined) : undefined;
    };
}

/** Stopped after the first four of eight. */
async function stopped() {
    const some = crowd(8);
    const company = await listOf(some);
    const {world, list} = company;
    const releases = some.slice(0, 4).map(({username}) => holdBack(world, `deactivate ${username}`));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.stop();
    releases.forEach((release) => release());
    await ended(list);
    return company;
}

test('who was not begun is that, and nothing else is known of them; what was seen of the others stays', async () => {
    const {world, parts} = await stopped();
    const four = (from: number, result: string) => [0, 1, 2, 3].map((i) => `p${from + i} ${result}`);
    expect(cameTo(reloaded(world))).toEqual([...four(10, 'done'), ...four(14, 'not-started')]);
    expect(parts.receipts.all()).toHaveLength(4);
});

test('left while a stopped list was gone on with: whoever was asked by then is unknown, until looked at', async () => {
    const {world, list} = await stopped();
    unseenFrom(world, 'deactivate p14');
    list.goOn();
    await quiet();
    expect(offIn(world)).toHaveLength(8);
    const later = reloaded(world);
    expect(cameTo(later).slice(4)).toEqual(['p14 unknown', 'p15 unknown', 'p16 unknown', 'p17 unknown']);
    later.retry();
    await ended(later);
    expect(cameTo(later).slice(4)).toEqual(['p14 already', 'p15 already', 'p16 already', 'p17 already']);
    expect(about(world.sent, 'deactivate')).toHaveLength(8);
});

test('left twice: who was asked in the first run is unknown still', async () => {
    const some = crowd(10);
    const {world, list} = await listOf(some);
    some.slice(0, 4).forEach(({username}) => holdBack(world, `deactivate ${username}`));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    const second = reloaded(world);
    const first = cameTo(second);
    expect(first.slice(0, 4).every((came) => came.endsWith('unknown'))).toBe(true);
    unseenFrom(world, 'deactivate');
    second.goOn();
    await quiet();
    expect(cameTo(reloaded(world))).toEqual(some.map(({username}) => `${username} unknown`));
});

test('left while those who failed were tried again', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    world.before = (request) => {
        if (request.startsWith('deactivate')) {
            throw failure('refused');
        }
    };
    await confirmed(list);
    unseenFrom(world, 'deactivate');
    list.retry();
    await quiet();
    expect(offIn(world)).toEqual(['bob', 'cat']);
    expect(cameTo(reloaded(world))).toEqual(['bob unknown', 'cat unknown']);
});

test('left while it was undone: nobody can say, and undoing again tells', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    await confirmed(list);
    unseenFrom(world, 'activate');
    list.undo();
    await quiet();
    expect(offIn(world)).toEqual([]);
    const later = reloaded(world);
    expect(cameTo(later)).toEqual(['bob unknown', 'cat unknown']);
    expect(headlineOfList(later.state().lines, 'deactivate', false).tone).toBe('bad');
    later.retry();
    expect(later.state().phase).toBe('ended');
    later.undo();
    await ended(later);
    expect(cameTo(later)).toEqual(['bob back', 'cat back']);
    expect(about(world.sent, 'activate')).toHaveLength(2);
    expect(cameTo(reloaded(world))).toEqual(['bob back', 'cat back']);
});

test('left in the middle of an undo: those it had not come to are off as before', async () => {
    const some = crowd(8);
    const {world, list} = await listOf(some);
    await confirmed(list);
    some.slice(0, 4).forEach(({username}) => holdBack(world, `activate ${username}`));
    list.undo();
    await quiet();
    const later = reloaded(world);
    expect(cameTo(later)).toEqual(some.map(({username}, i) => `${username} ${i < 4 ? 'unknown' : 'done'}`));
    later.undo();
    await ended(later);
    expect(offIn(world)).toEqual([]);
});

test('closed with four on their way, opened again and gone on with; the first run comes back last and hides nothing', async () => {
    const some = crowd(10);
    const {world, list, parts} = await listOf(some);
    const releases = some.slice(0, 4).map(({username}) => holdBack(world, `deactivate ${username}`));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.closed();
    const second = opened(world, parts);
    second.goOn();
    await ended(second);
    releases.forEach((release) => release());
    await ended(list);
    const third = opened(world, parts);
    expect(cameTo(third)).toEqual(some.map(({username}) => `${username} ${offIn(world).includes(username) ? 'done' : 'not-started'}`));
    third.undo();
    await ended(third);
    expect(offIn(world)).toEqual([]);
});

test('who was only noted ahead and switched off by somebody else is no doing of this list: nothing was sent, nothing is undone', async () => {
    const some = crowd(12);
    const {world, list} = await listOf(some);
    some.slice(0, 4).forEach(({username}) => holdBack(world, `deactivate ${username}`));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    const later = reloaded(world);
    expect(cameTo(later)[4]).toBe('p14 unknown');
    world.people = world.people.map((one) => (one.username === 'p14' ? {...one, deleteAt: NOON + 900_000} : one));
    later.retry();
    await ended(later);
    expect(cameTo(later)[4]).toBe('p14 already');
    expect(canUndo(later.state().lines[4]!)).toBe(false);
    expect(later.state().lines[4]?.receipt?.headline.notes).toContainEqual({id: 'list.note.unsure'});
    later.undo();
    await ended(later);
    expect(offIn(world)).toContain('p14');
    expect(about(world.sent, 'deactivate p14', 'activate p14')).toEqual([]);
});

test('undos that are stopped again and again leave room for the receipts of what was done', async () => {
    const some = Array.from({length: 800}, (_, i) => person(`q${i + 1_000}`));
    const {world, parts, list} = await listOf(some);
    await confirmed(list);
    for (let i = 0; i < 3; i++) {
        list.undo();
        list.stop();
        await ended(list);
    }
    expect(parts.receipts.all()).toHaveLength(800);
    list.undo();
    await ended(list);
    expect(offIn(world)).toEqual([]);
});
