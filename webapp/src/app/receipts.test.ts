import {headOf, NONE, openApp, order, phase} from '../../test/app';
import {actor, person} from '../../test/people';
import {createWorld, place, until} from '../../test/world';
import type {TestWorld} from '../../test/world';
import type {Receipt} from '../core/receipt';

import {createReceipts} from './receipts';

import {createApp} from '.';

const receipt = (id: string, change: Partial<Receipt> = {}): Receipt => ({
    id, act: 'revoke', aims: [], person: {id: 'bob', username: 'bob', name: '', isBot: false}, by: 'ann', at: 1, ticket: '', steps: [],
    headline: {text: {id: 'head.told'}, tone: 'warn', notes: []}, stays: {things: [], hidden: [], unread: []}, deleteAt: 0, had: [], unknown: false, ...change,
});

const ids = (world: TestWorld) => createReceipts(world.deps.host).all().map(({id}) => id);

test('survive a reload, newest first, and open again', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.confirm({ticks: [], ticket: 'OPS-7'});
    await until(run, 'done');
    const [{receipt: kept}] = world.told as [TestWorld['told'][number]];

    const reloaded = createApp(world.deps);
    reloaded.start(place);
    const start = world.shown.at(-1)!;
    expect(phase(start)).toMatchObject({id: 'start', receipts: [{id: kept.id, ticket: 'OPS-7', by: 'ann'}]});
    start.openReceipt(kept.id);
    expect(headOf(start)).toBe('head.deactivate.checked');
    expect(reloaded.receiptOf(kept.id)).toEqual(JSON.parse(JSON.stringify(kept)));
});

test('belong to whoever acted: another person who signs in sees none of them', () => {
    const world = createWorld([]);
    createReceipts(world.deps.host).put([receipt('a')], world.by?.id ?? '');
    world.by = actor([], 'uma');
    expect(ids(world)).toEqual([]);
    world.by = actor([]);
    expect(ids(world)).toEqual(['a']);
});

test('are told apart without a reload too', () => {
    const world = createWorld([]);
    const receipts = createReceipts(world.deps.host);
    receipts.put([receipt('a')], world.by?.id ?? '');
    world.by = actor([], 'uma');
    receipts.put([receipt('b')], world.by?.id ?? '');
    expect(receipts.all().map(({id}) => id)).toEqual(['b']);
    world.by = actor([]);
    expect(receipts.all().map(({id}) => id)).toEqual(['a']);
});

test.each([
    ['nonsense', '{"version":1,"rec'], ['of another version', JSON.stringify({version: 0, receipts: [receipt('a')]})], ['null', 'null'], ['a number', '7'],
    ['not a list', JSON.stringify({version: 1, receipts: 'x'})], ['a list of nonsense', JSON.stringify({version: 1, receipts: [{}, {id: 'x'}]})], ['a list of null', JSON.stringify({version: 1, receipts: [null]})],
])('text that is %s counts as none, and new ones are kept', (_, text) => {
    const world = createWorld([]);
    const receipts = createReceipts(world.deps.host);
    receipts.put([receipt('a')], world.by?.id ?? '');
    const [key] = Object.keys(world.kept) as [string];
    world.kept[key] = text;
    expect(ids(world)).toEqual([]);
    createReceipts(world.deps.host).put([receipt('b')], world.by?.id ?? '');
    expect(ids(world)).toEqual(['b']);
});

test('a full storage keeps the newer ones; this tab has them all until it is reloaded', () => {
    const world = createWorld([]);
    world.room = 3 * JSON.stringify(receipt('r0')).length;
    const receipts = createReceipts(world.deps.host);
    ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'].forEach((id) => receipts.put([receipt(id)], world.by?.id ?? ''));
    expect(receipts.all()).toHaveLength(6);
    const kept = ids(world);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(['r5', 'r4', 'r3', 'r2', 'r1', 'r0'].slice(0, kept.length));
});

test('a storage with no room at all is no reason to throw', () => {
    const world = createWorld([]);
    world.room = 0;
    const receipts = createReceipts(world.deps.host);
    receipts.put([receipt('a')], world.by?.id ?? '');
    expect(receipts.find('a')).toBeDefined();
    expect(ids(world)).toEqual([]);
});

test('two thousand are enough', () => {
    const world = createWorld([]);
    const receipts = createReceipts(world.deps.host);
    receipts.put(Array.from({length: 2001}, (_, i) => receipt(`r${i}`)), world.by?.id ?? '');
    expect([receipts.all().length, receipts.all()[0]?.id, receipts.find('r0')]).toEqual([2000, 'r2000', undefined]);
});

test('a later look takes the place of the first, and whoever listens is told', () => {
    const world = createWorld([]);
    const receipts = createReceipts(world.deps.host);
    let told = 0;
    const stop = receipts.subscribe(() => (told += 1));
    receipts.put([receipt('a')], world.by?.id ?? '');
    receipts.put([receipt('b')], world.by?.id ?? '');
    receipts.put([receipt('a', {unknown: true})], world.by?.id ?? '');
    receipts.change('b', {undone: true}, world.by?.id ?? '');
    stop();
    receipts.put([receipt('c')], world.by?.id ?? '');
    expect([told, receipts.all().map(({id, unknown, undone}) => [id, unknown, undone])]).toEqual([4, [['c', false, undefined], ['b', false, true], ['a', true, undefined]]]);
});

test('nobody signed in: nothing opens', () => {
    const world = createWorld([person('bob')], undefined);
    world.by = undefined;
    const app = createApp(world.deps);
    app.start(place);
    app.receipt('a', place);
    app.order({verb: 'revoke', typed: 'bob', at: place});
    expect([world.shown, world.sent]).toEqual([[], []]);
});

test('several at once are written once: those that are there stay in their places, the others come first, the latest before all', () => {
    const world = createWorld([]);
    const {host} = world.deps;
    const written: string[] = [];
    const receipts = createReceipts({...host, keep: (key, text) => written.push(text) > 0 && host.keep(key, text)});
    const put = (...some: Receipt[]) => receipts.put(some, world.by?.id ?? '');
    put(receipt('a'), receipt('b'));
    put(receipt('c'), receipt('a', {unknown: true, list: 'l'}), receipt('d'));
    expect(written).toHaveLength(2);
    expect(receipts.all().map(({id, unknown}) => [id, unknown])).toEqual([['d', false], ['c', false], ['b', false], ['a', true]]);
    expect(createReceipts(world.deps.host).find('a')?.list).toBe('l');
});

test('a run that is refused or skipped is not kept', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'activate', 'bob'), 'idle');
    run.confirm(NONE);
    expect(ids(world)).toEqual([]);
});
