import {ann, bob, cat, NONE, openApp, order, phase} from '../../test/app';
import {hook, person, token} from '../../test/people';
import {failure, holdBack, quiet, until, untilSo} from '../../test/world';
import type {TestWorld} from '../../test/world';
import {isPending} from '../core/holdings';
import type {Facts} from '../core/model';

import type {App, Phase, Run} from './types';

const robo = person('robo', {isBot: true});

function company(...people: (typeof bob)[]): {world: TestWorld; app: App} {
    const opened = openApp([ann, ...people, robo]);
    opened.world.bots = [{id: robo.id, username: 'robo', name: '', ownerId: bob.id}];
    opened.world.tokens[bob.id] = [token('t')];
    opened.world.hooks = [hook('incoming', 'CRM')];
    return opened;
}

const shown = (run: Run) => (phase(run) as {facts: Facts}).facts;
const asking = (run: Run) => phase(run) as Extract<Phase, {id: 'asking'}>;

test('the question is there before the rest has been read, and its lines come in as they are known', async () => {
    const {world, app} = company(bob);
    const release = holdBack(world, 'tokens bob');
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    await quiet();
    expect(asking(run).says.stops).toBe('pending');
    expect(asking(run).says.staysOn).toMatchObject([{id: 'line.goesOn'}]);
    release();
    await quiet();
    expect(asking(run).says.stops).toMatchObject([{id: 'line.tokensStop'}, {id: 'line.botsStop', values: {admins: 1}}]);
});

const REQUESTS = ['tokens bob', 'bots', 'incoming', 'outgoing', 'commands', 'authorized', 'apps'];
const orders = REQUESTS.map((_, i) => [...REQUESTS.slice(i), ...REQUESTS.slice(0, i)]);

test.each([...orders, [...REQUESTS].reverse()].map((list) => [list.join(), list] as const))('answers in the order %s: the card is complete and the same', async (_, list) => {
    const {world, app} = company(bob);
    const releases = list.map((request) => holdBack(world, request));
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    await quiet();
    expect(isPending(shown(run).holdings)).toBe(true);
    for (const release of releases) {
        release();
        await quiet();
    }
    const {tokens, bots, incoming, outgoing, commands, authorized, apps} = shown(run).holdings;
    expect([tokens, bots, incoming, outgoing, commands, authorized, apps].map((list2) => list2.ok && list2.value.length)).toEqual([1, 1, 1, 0, 0, 0, 0]);
});

test('one that fails is told as not known, and the others stand', async () => {
    const {world, app} = company(bob);
    world.before = (request) => {
        if (request === 'incoming') {
            throw failure('none', 'error.timeout');
        }
    };
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    await quiet();
    expect(shown(run).holdings).toMatchObject({incoming: {ok: false, why: {id: 'error.timeout'}}, tokens: {ok: true}});
});

test('closing ends the requests, and nothing is put on screen any more', async () => {
    const {world, app} = company(bob);
    const release = holdBack(world, 'incoming');
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    await quiet();
    run.closed();
    let told = 0;
    run.subscribe(() => (told += 1));
    release();
    await quiet();
    expect(told).toBe(0);
});

test('what comes late is not put into the card of another person', async () => {
    const {world, app} = company(bob, cat);
    const release = holdBack(world, 'tokens bob');
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.details(cat);
    await untilSo(run, (state) => state.phase.id === 'card' && state.phase.facts.person.id === cat.id);
    await quiet();
    const before = shown(run);
    release();
    await quiet();
    expect(shown(run)).toBe(before);
    expect(before.holdings.tokens).toEqual({ok: true, value: []});
});

test('nothing was read just before the act: what came in meanwhile is not lost', async () => {
    const {world, app} = company(bob);
    const release = holdBack(world, 'incoming');
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    const before = world.before;
    world.before = async (request) => {
        if (request === 'person bob') {
            release();
            await quiet();
            throw failure('none', 'error.offline');
        }
        return before(request);
    };
    run.confirm(NONE);
    await untilSo(run, (state) => state.phase.id === 'asking' && state.phase.notice !== undefined);
    await quiet();
    expect(asking(run)).toMatchObject({notice: {id: 'run.notRead'}, facts: {holdings: {incoming: {ok: true}}}});
});
