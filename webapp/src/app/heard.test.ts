import {ann, bob, cat, openApp, order, phase} from '../../test/app';
import {NOON, hook, person, token} from '../../test/people';
import {failure, quiet, until, untilSo} from '../../test/world';
import type {TestWorld} from '../../test/world';
import type {Facts} from '../core/model';

import type {App, Phase, Run} from './types';

const bobOff = {...bob, deleteAt: NOON};
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
const change = (world: TestWorld, who: typeof bob, to: Partial<typeof bob>) => (world.people = world.people.map((one) => (one.id === who.id ? {...one, ...to} : one)));

/** Somebody else changes an account, and the server tells everybody. */
async function elsewhere(world: TestWorld, who: typeof bob, to: Partial<typeof bob>): Promise<void> {
    change(world, who, to);
    world.tellOf(who.id);
    await quiet();
}

describe('somebody else changes the account', () => {
    test.each([
        ['deactivates it', 'revoke', {deleteAt: NOON}, 'changed.off'], ['makes it a system admin', 'deactivate', {roles: ['system_user', 'system_admin']}, 'changed.admin'],
        ['changes the sign-in', 'deactivate', {authService: 'saml'}, 'changed.signIn'], ['renames it', 'deactivate', {username: 'robert'}, 'changed.name'],
    ] as const)('%s while it is asked: the question is asked anew, and says so', async (_, verb, to, id) => {
        const {world, app} = company(bob);
        world.sessions[bob.id] = [];
        const run = await until(order(app, world, verb, 'bob'), 'asking');
        await elsewhere(world, bob, {...to, roles: 'roles' in to ? [...to.roles] : bob.roles});
        expect(phase(run)).toMatchObject(verb === 'revoke' ? {id: 'idle'} : {id: 'asking', notice: {id}});
        expect(shown(run).person).toMatchObject('roles' in to ? {} : to);
    });

    test('deactivates it while that is asked: already so', async () => {
        const {world, app} = company(bob);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await elsewhere(world, bob, {deleteAt: NOON});
        expect(phase(run)).toMatchObject({id: 'idle', state: 'already', why: {id: 'head.deactivate.alreadyStays'}, offers: ['activate']});
    });

    test('activates it while it stands there as off already: asked again', async () => {
        const {world, app} = company(bobOff);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'idle');
        await elsewhere(world, bob, {deleteAt: 0});
        expect(phase(run)).toMatchObject({id: 'asking', notice: {id: 'changed.on'}});
    });

    test('deactivates it while the card is open: what can be done now changes with it', async () => {
        const {world, app} = company(bob);
        const run = await until(order(app, world, 'status', 'bob'), 'card');
        await quiet();
        await elsewhere(world, bob, {deleteAt: NOON});
        expect(phase(run)).toMatchObject({id: 'card', notice: {id: 'changed.off'}, offers: ['activate'], facts: {holdings: {tokens: {ok: true}}}});
    });

    test('of another person, or in nothing that matters, or after closing: nothing changes', async () => {
        const {world, app} = company(bob, cat);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        const before = phase(run);
        await elsewhere(world, cat, {deleteAt: NOON});
        await elsewhere(world, bob, {position: 'Boss'});
        expect(phase(run)).toBe(before);
        run.closed();
        await elsewhere(world, bob, {deleteAt: NOON});
        expect(phase(run)).toBe(before);
    });

    test('and cannot be read: the dialog stays as it is, and the act looks again by itself', async () => {
        const {world, app} = company(bob);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        const before = phase(run);
        world.before = () => {
            throw failure('none', 'error.offline');
        };
        await elsewhere(world, bob, {deleteAt: NOON});
        expect(phase(run)).toBe(before);
    });
});

describe('what was ticked', () => {
    test('are the things that stood there: what comes after it is not switched on along', async () => {
        const {world, app} = company(bobOff);
        world.tokens[bob.id] = [token('old', {active: false})];
        const run = await until(order(app, world, 'activate', 'bob'), 'asking');
        await quiet();
        expect(asking(run).ticks.map(({id, ids}) => [id, ids])).toEqual([['tokens-on', ['old']]]);
        world.tokens[bob.id]!.push(token('new', {active: false}));
        run.confirm({ticks: ['tokens-on'], ticket: ''});
        await until(run, 'done');
        expect(world.sent.filter((request) => request.startsWith('enable'))).toEqual(['enable old']);
    });

    test('and typed stays when the question has to be asked again', async () => {
        const {world, app} = company(bob);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        change(world, bob, {authService: 'saml'});
        run.confirm({ticks: ['tokens-off'], ticket: 'OPS-7'});
        await untilSo(run, (state) => state.phase.id === 'asking' && state.phase.notice !== undefined);
        expect(run.state().answers).toEqual({ticks: ['tokens-off'], ticket: 'OPS-7'});
        await quiet();
        run.confirm(run.state().answers);
        await until(run, 'done');
        expect(world.sent).toContain('disable t');
        expect(world.told.map(({receipt}) => receipt.ticket)).toEqual(['OPS-7']);
    });

    test('for another act of the same person it is not kept', async () => {
        const {world, app} = company(bob);
        const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
        await quiet();
        run.confirm({ticks: ['tokens-off'], ticket: 'OPS-7'});
        await until(run, 'done');
        run.offer('activate');
        await until(run, 'asking');
        expect(run.state().answers).toEqual({ticks: [], ticket: 'OPS-7'});
    });
});
