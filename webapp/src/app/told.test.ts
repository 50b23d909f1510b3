import {ann, bob, NONE, openApp, order, phase} from '../../test/app';
import {NOON, facts, token} from '../../test/people';
import {deafFrom, failure, place, quiet, until, untilSo} from '../../test/world';
import type {TestWorld} from '../../test/world';

import type {App, Run} from './types';

const change = (world: TestWorld, who: typeof bob, to: Partial<typeof bob>) => (world.people = world.people.map((one) => (one.id === who.id ? {...one, ...to} : one)));

async function deactivated(): Promise<{world: TestWorld; app: App; run: Run}> {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    await quiet();
    run.confirm(NONE);
    return {world, app, run: await until(run, 'done')};
}

describe('the channel for receipts', () => {
    const withLog = () => {
        const opened = openApp();
        opened.world.channels = {'useradmin-log': {id: 'log', name: 'useradmin-log', kind: 'P'}};
        return opened;
    };

    test('says before the act that it will be posted and to how many, and posts it', async () => {
        const {world, app} = withLog();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        expect(run.state().recording).toEqual({channel: 'useradmin-log', members: 6, state: 'will'});
        expect(world.posts).toEqual([]);
        run.confirm(NONE);
        await untilSo(run, ({recording}) => recording?.state === 'done');
        expect(world.posts).toEqual(['log bob head.deactivate.checked']);
    });

    test('a post that fails is told, and the act stays done', async () => {
        const {world, app} = withLog();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        world.before = (request) => {
            if (request === 'post log') {
                throw failure('refused', 'error.archived');
            }
        };
        run.confirm(NONE);
        await untilSo(run, ({recording}) => recording?.state === 'failed');
        expect(phase(run)).toMatchObject({id: 'done', receipt: {headline: {text: {id: 'head.deactivate.checked'}}}});
        expect(world.notes).toEqual([]);
    });

    test('a post that fails after the dialog was closed is told in the channel', async () => {
        const {world, app} = withLog();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        world.before = (request) => {
            if (request === 'deactivate bob') {
                run.closed();
            }
            if (request === 'post log') {
                throw failure('refused', 'error.archived');
            }
        };
        run.confirm(NONE);
        await untilSo(run, ({recording}) => recording?.state === 'failed');
        expect(world.notes).toEqual([JSON.stringify({id: 'log.failed', values: {channel: 'useradmin-log', why: {id: 'error.archived'}}})]);
    });

    test('where there is none nothing is posted, and nothing is said of it', async () => {
        const {world, run} = await deactivated();
        expect([run.state().recording, world.posts]).toEqual([undefined, []]);
    });

    test('an undo is posted there too', async () => {
        const {world, app} = withLog();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        run.confirm(NONE);
        await untilSo(run, ({recording}) => recording?.state === 'done');
        await app.undo(world.told[0]!.receipt.id, place);
        expect(world.posts).toEqual(['log bob head.deactivate.checked', 'log bob head.undo.checked']);
    });
});

describe('sharing', () => {
    test('says who reads there before it is posted', async () => {
        const {world, run} = await deactivated();
        expect(await run.readers()).toEqual({channel: 'Town Square', kind: 'O', members: 6, includes: 'off'});
        expect(world.posts).toEqual([]);
        await run.share();
        expect(world.posts).toEqual(['channel bob head.deactivate.checked']);
    });

    test('a person who is active again is counted among them', async () => {
        const {world, run} = await deactivated();
        world.people = world.people.map((one) => ({...one, deleteAt: 0}));
        expect(await run.readers()).toMatchObject({members: 6, includes: 'yes'});
    });

    test('readers that cannot be counted are not called none', async () => {
        const {world, run} = await deactivated();
        world.before = (request) => {
            if (request.startsWith('member')) {
                throw failure('refused', 'error.permissions');
            }
        };
        expect(await run.readers()).toMatchObject({members: undefined, includes: undefined});
    });

    test('a channel that cannot be read, and a post that is refused, are told', async () => {
        const {world, run} = await deactivated();
        world.before = (request) => {
            if ((/^(channel|post) /).test(request)) {
                throw failure('refused', 'error.channelGone');
            }
        };
        await expect(run.readers()).rejects.toMatchObject({why: {id: 'error.channelGone'}});
        await expect(run.share()).rejects.toMatchObject({why: {id: 'error.channelGone'}});
    });

    test('without a receipt on screen there is nothing to share', async () => {
        const {world, app} = openApp();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await expect(run.share()).rejects.toBeDefined();
        expect(world.posts).toEqual([]);
    });
});

describe('looking again', () => {
    test('finds what the first look could not, under the same receipt', async () => {
        const {world, app} = openApp();
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        deafFrom(world, 'deactivate bob');
        run.confirm(NONE);
        await until(run, 'done');
        const [{receipt: first}] = world.told as [TestWorld['told'][number]];
        expect(first).toMatchObject({unknown: true, headline: {text: {id: 'head.unknown'}}});

        world.before = () => undefined;
        change(world, bob, {deleteAt: NOON});
        run.again();
        await until(run, 'acting');
        await until(run, 'done');
        expect(world.told.at(-1)!.receipt).toMatchObject({id: first.id, unknown: false, headline: {text: {id: 'head.deactivate.checked'}}});
        expect(app.receiptOf(first.id)).toMatchObject({unknown: false});
    });

    test('of what was undone or came back: that stays so', async () => {
        const {world, run, app} = await deactivated();
        const {id} = world.told[0]!.receipt;
        change(world, bob, {deleteAt: 0});
        world.tellOf(bob.id);
        await quiet();
        run.again();
        await until(run, 'acting');
        await until(run, 'done');
        expect(app.receiptOf(id)).toMatchObject({cameBack: true});
    });

    test('a token made meanwhile is no longer overlooked', async () => {
        const {world, app} = openApp([ann, bob]);
        world.tokens[bob.id] = [token('t')];
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        run.confirm({ticks: ['tokens-off'], ticket: ''});
        await until(run, 'done');
        world.tokens[bob.id]!.push(token('late'));
        run.again();
        await until(run, 'acting');
        await until(run, 'done');
        expect(phase(run)).toMatchObject({receipt: {headline: {text: {id: 'head.deactivate.part', values: {count: 1}}, tone: 'warn'}}});
    });
});

test('the popover\'s own reading is used while it is fresh', async () => {
    const {world, app} = openApp();
    app.order({verb: 'revoke', at: place, facts: facts(bob)});
    await until(world.shown.at(-1)!, 'asking');
    expect(world.sent).not.toContain('person bob');
});
