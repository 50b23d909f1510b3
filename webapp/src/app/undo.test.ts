import {ann, bob, headOf, openApp, order, phase} from '../../test/app';
import {NOON, hook, person, session, token} from '../../test/people';
import {failure, holdBack, place, quiet, until} from '../../test/world';
import type {TestWorld} from '../../test/world';

import type {App, Run} from './types';

const robo = person('robo', {isBot: true});
const still = person('still', {isBot: true, deleteAt: 5});

function company(): {world: TestWorld; app: App} {
    const opened = openApp([ann, bob, robo, still]);
    const {world} = opened;
    world.bots = [robo, still].map(({id, username}) => ({id, username, name: '', ownerId: bob.id}));
    world.sessions[bob.id] = [session('a')];
    world.tokens[bob.id] = [token('on'), token('off', {active: false})];
    world.hooks = [hook('incoming', 'CRM')];
    return opened;
}

async function done(run: Run, ticks: ('tokens-off' | 'tokens-on' | 'bots-on')[] = []): Promise<Run> {
    await until(run, 'asking');
    await quiet();
    run.confirm({ticks, ticket: 'OPS-7'});
    return until(run, 'done');
}

async function undone(run: Run, world: TestWorld): Promise<string[]> {
    world.sent.length = 0;
    run.undo();
    await until(run, 'acting');
    await until(run, 'done');
    return world.sent.filter((request) => (/^(activate|deactivate|enable|disable|revoke|end|delete) /).test(request));
}

const lastId = (world: TestWorld) => world.told.at(-1)!.receipt.id;
const offBob = (world: TestWorld, deleteAt: number) => (world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt} : one)));

test('takes back exactly what the run changed: who was active, the tokens and bots that were on', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'), ['tokens-off']);
    const earlier = lastId(world);
    expect(app.canUndo(app.receiptOf(earlier)!)).toBe(true);
    expect(await undone(run, world)).toEqual(['activate bob', 'activate robo', 'enable on']);
    expect(headOf(run)).toBe('head.undo.checked');
    expect(world.tokens[bob.id]).toMatchObject([{id: 'on', active: true}, {id: 'off', active: false}]);
    expect(world.people.find(({id}) => id === still.id)!.deleteAt).toBe(5);
    expect(world.told.at(-1)!.receipt).toMatchObject({act: 'undo', ticket: 'OPS-7', headline: {notes: [{id: 'note.sessionsGone', values: {count: 1}}]}});
    expect(app.receiptOf(earlier)).toMatchObject({undone: true});
    expect(app.canUndo(app.receiptOf(earlier)!)).toBe(false);
});

test('bots that the server left alone are not touched', async () => {
    const {world, app} = company();
    world.stopsBots = false;
    const run = await done(order(app, world, 'deactivate', 'bob'));
    expect(await undone(run, world)).toEqual(['activate bob']);
});

test('of an activation: off again, and what was ticked too', async () => {
    const {world, app} = company();
    offBob(world, 7);
    const run = await done(order(app, world, 'activate', 'bob'), ['tokens-on']);
    expect(await undone(run, world)).toEqual(['deactivate bob', 'disable off']);
});

test('switched off again by another admin meanwhile: not taken back, nothing is sent, and that is said', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'));
    offBob(world, NOON + 60_000);
    expect(await undone(run, world)).toEqual([]);
    expect(phase(run)).toMatchObject({receipt: {headline: {text: {id: 'head.undo.not'}, tone: 'bad', notes: [{id: 'undo.changed'}]}}});
});

test('on again by another admin: nothing is sent', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'));
    offBob(world, 0);
    expect(await undone(run, world)).toEqual([]);
    expect(headOf(run)).toBe('head.undo.not');
});

test('comes back in part: that is the headline, with the reason', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'), ['tokens-off']);
    world.before = (request) => {
        if (request === 'enable on') {
            throw failure('refused', 'error.permissions');
        }
    };
    await undone(run, world);
    expect(phase(run)).toMatchObject({receipt: {headline: {text: {id: 'head.undo.part'}, tone: 'warn', notes: [{id: 'error.permissions'}, {id: 'note.sessionsGone'}]}}});
});

test('a webhook that was deleted meanwhile is named as gone for good', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'));
    world.hooks = [];
    await undone(run, world);
    expect(world.told.at(-1)!.receipt.headline.notes).toContainEqual({id: 'note.gone', values: {names: {names: [expect.objectContaining({id: 'thing.incoming'})]}}});
});

test('the account cannot be read: nothing is sent, and the old receipt stays with the reason', async () => {
    const {world, app} = company();
    const run = await done(order(app, world, 'deactivate', 'bob'));
    world.before = (request) => {
        if (request.startsWith('person')) {
            throw failure('none', 'error.offline');
        }
    };
    expect(await undone(run, world)).toEqual([]);
    expect(phase(run)).toMatchObject({receipt: {act: 'deactivate', headline: {notes: [{id: 'error.offline'}]}}});
    expect(app.canUndo(app.receiptOf(lastId(world))!)).toBe(true);
});

describe('without a dialog', () => {
    test('is told in the channel, once', async () => {
        const {world, app} = company();
        await done(order(app, world, 'deactivate', 'bob'));
        const earlier = lastId(world);
        await app.undo(earlier, place);
        expect(world.told.map(({receipt}) => receipt.headline.text.id)).toEqual(['head.deactivate.stays', 'head.undo.checked']);
        expect(app.recent(bob.id)).toMatchObject({act: 'undo'});

        world.sent.length = 0;
        await app.undo(earlier, place);
        expect(world.sent.filter((request) => request.startsWith('activate'))).toEqual([]);
    });

    test('two presses at the same time are one undo', async () => {
        const {world, app} = company();
        await done(order(app, world, 'deactivate', 'bob'));
        const earlier = lastId(world);
        world.sent.length = 0;
        await Promise.all([app.undo(earlier, place), app.undo(earlier, place)]);
        expect(world.sent.filter((request) => request === 'activate bob')).toHaveLength(1);
    });

    test('pressed again while it runs: waits, and does nothing more', async () => {
        const {world, app} = company();
        await done(order(app, world, 'deactivate', 'bob'));
        const earlier = lastId(world);
        const release = holdBack(world, 'activate bob');
        const first = app.undo(earlier, place);
        await quiet();
        const second = app.undo(earlier, place);
        release();
        await Promise.all([first, second]);
        expect(world.sent.filter((request) => request === 'activate bob')).toHaveLength(1);
        expect(world.told.at(-1)!.receipt.headline.text.id).toBe('head.undo.checked');
    });

    test('refused, and somebody else switches the account on: the tokens are not switched on along with that', async () => {
        const {world, app} = company();
        await done(order(app, world, 'deactivate', 'bob'), ['tokens-off']);
        const earlier = lastId(world);
        world.before = (request) => {
            if (request === 'activate bob') {
                throw failure('refused', 'error.permissions');
            }
        };
        await app.undo(earlier, place);
        offBob(world, 0);
        await app.undo(earlier, place);
        expect(world.told.at(-1)!.receipt.headline).toMatchObject({text: {id: 'head.undo.not'}, notes: [{id: 'undo.changed'}]});
        expect(world.sent.filter((request) => request.startsWith('enable'))).toEqual([]);
    });

    test('what went wrong is a sentence in the channel', async () => {
        const {world, app} = company();
        await done(order(app, world, 'deactivate', 'bob'));
        world.before = () => {
            throw failure('none', 'error.offline');
        };
        await app.undo(lastId(world), place);
        expect(world.notes.at(-1)).toBe(JSON.stringify({id: 'run.nothingDone', values: {name: 'bob', why: {id: 'error.offline'}}}));
    });
});

test('an act of the card is undone for the chosen things alone', async () => {
    const {world, app} = company();
    world.tokens[bob.id] = [token('on'), token('second')];
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    await quiet();
    run.offer('disable-tokens', ['second']);
    await done(run);
    expect(headOf(run)).toBe('head.item.checked');
    expect(await undone(run, world)).toEqual(['enable second']);
    expect(headOf(run)).toBe('head.undo.checked');
});

test('what was deleted for good is offered no undo', async () => {
    const {world, app} = company();
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    await quiet();
    run.offer('delete-hooks', ['incoming incoming-CRM']);
    await done(run);
    expect(headOf(run)).toBe('head.item.checked');
    expect(app.canUndo(app.receiptOf(lastId(world))!)).toBe(false);
});
