import {ann, bob, cat, NONE, openApp, order} from '../../test/app';
import {confirmed, openList, partsOf, untilPhase} from '../../test/list';
import {NOON, person} from '../../test/people';
import {failure, holdBack, place, quiet, until} from '../../test/world';
import type {TestWorld} from '../../test/world';

import type {App} from './types';

import {createApp} from '.';

const change = (world: TestWorld, who: typeof bob, to: Partial<typeof bob>) => (world.people = world.people.map((one) => (one.id === who.id ? {...one, ...to} : one)));
const came = (world: TestWorld) => world.notes.filter((note) => note.includes('back.on'));

async function deactivated(): Promise<{world: TestWorld; app: App}> {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    await quiet();
    run.confirm(NONE);
    await until(run, 'done');
    return {world, app};
}

describe('it came back', () => {
    test('somebody else switches the account on: told once, and nothing is left to undo', async () => {
        const {world, app} = await deactivated();
        const id = world.told[0]!.receipt.id;
        change(world, bob, {deleteAt: 0});
        world.tellOf(bob.id);
        await quiet();
        world.tellOf(bob.id);
        await quiet();
        expect(came(world)).toEqual([JSON.stringify({id: 'back.on', values: {name: 'bob', at: {date: NOON}}})]);
        expect(app.receiptOf(id)).toMatchObject({cameBack: true});
        expect(app.canUndo(app.receiptOf(id)!)).toBe(false);
    });

    test('after a reload too, and when changes may have been missed', async () => {
        const {world} = await deactivated();
        change(world, bob, {deleteAt: 0});
        createApp(world.deps);
        world.tellOf(undefined);
        await quiet();
        expect(came(world).length).toBeGreaterThan(0);
    });

    test('by this tab\'s own doing: nothing is said', async () => {
        const {world, app} = await deactivated();
        await app.undo(world.told[0]!.receipt.id, place);
        world.tellOf(bob.id);
        world.tellOf(undefined);
        await quiet();
        expect(came(world)).toEqual([]);
    });

    test('while this tab is at it: nothing is said', async () => {
        const {world, app} = await deactivated();
        const release = holdBack(world, 'activate bob');
        const undo = app.undo(world.told[0]!.receipt.id, place);
        await quiet();
        change(world, bob, {deleteAt: 0});
        world.tellOf(bob.id);
        await quiet();
        release();
        await undo;
        expect(came(world)).toEqual([]);
    });

    test('nobody whom this tab has not deactivated is asked for, and an answer that fails says nothing', async () => {
        const {world} = await deactivated();
        world.sent.length = 0;
        world.tellOf(cat.id);
        await quiet();
        expect(world.sent).toEqual([]);
        world.before = () => {
            throw failure('none', 'error.offline');
        };
        world.tellOf(bob.id);
        await quiet();
        expect(came(world)).toEqual([]);
    });
});

test('many at once are asked for in one request, and told in one sentence', async () => {
    const names = Array.from({length: 12}, (_, i) => `p${i + 10}`);
    const people = names.map((name) => person(name));
    const {world} = openApp([ann, ...people]);
    const list = openList(partsOf(world), {text: names.map((name) => `@${name}`).join('\n')});
    await untilPhase(list, 'table');
    await confirmed(list);
    world.people = world.people.map((one) => ({...one, deleteAt: 0}));
    world.sent.length = 0;
    people.forEach(({id}) => world.tellOf(id));
    await quiet();
    expect(world.sent).toHaveLength(1);
    expect(world.notes.filter((note) => note.includes('"back.many"'))).toHaveLength(1);
});
