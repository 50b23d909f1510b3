import {actor, NOON, person, session, systemAdmin, userManager} from '../../test/people';
import {createWorld, failure, place, until} from '../../test/world';
import type {TestWorld} from '../../test/world';
import type {Person} from '../core/model';

import {createApp} from './index';
import type {App, Phase, Run, RunVerb} from './types';

const ann = person('ann', {roles: ['system_user', 'system_admin']});
const bob = person('bob');
const cat = person('cat');

function open(people: Person[] = [ann, bob, cat], by: typeof systemAdmin | undefined = systemAdmin): {world: TestWorld; app: App} {
    const world = createWorld(people, by);
    return {world, app: createApp(world.deps)};
}

function order(app: App, world: TestWorld, verb: RunVerb, typed: string): Run {
    app.order({verb, typed, at: place});
    return world.shown.at(-1)!;
}

const phase = (run: Run) => run.state().phase;
const head = (run: Run) => (phase(run) as Extract<Phase, {id: 'done'}>).receipt.headline.text.id;

test('from a name to a checked result: asked first, two requests in a row between yes and the server\'s answer', async () => {
    const {world, app} = open();
    world.sessions[bob.id] = [session('a'), session('b')];
    const run = await until(order(app, world, 'deactivate', '@bob'), 'asking');
    expect(world.sent).not.toContain('deactivate bob');

    world.sent.length = 0;
    run.confirm();
    await until(run, 'done');
    expect(world.sent).toEqual(['person bob', 'sessions bob', 'deactivate bob', 'person bob', 'sessions bob']);
    expect(head(run)).toBe('head.deactivate.checked');
    expect(world.told.map(({receipt, at}) => [receipt.person.username, receipt.by, at])).toEqual([['bob', 'ann', place]]);
});

test('somebody else acted meanwhile: nothing is sent, and the dialog says so and asks about the new picture', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'revoke', 'bob'), 'asking');
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, roles: ['system_user', 'system_admin']} : one));
    run.confirm();
    await until(run, 'asking');
    expect(phase(run)).toMatchObject({notice: {id: 'changed.admin'}, typed: true});
    expect(world.sent).not.toContain('revoke bob');
});

test('deactivated by somebody else meanwhile: skipped, not done again', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: NOON} : one));
    run.confirm();
    await until(run, 'idle');
    expect(phase(run)).toMatchObject({state: 'already', why: {id: 'head.deactivate.already', values: {since: {date: NOON}}}, offers: ['activate']});
    expect(world.sent).not.toContain('deactivate bob');
});

test('the account cannot be read just before the act: nothing is sent, and that is said', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => {
        if (request.startsWith('person')) {
            throw failure('none', 'error.network');
        }
    };
    run.confirm();
    await until(run, 'acting');
    await until(run, 'asking');
    expect(phase(run)).toMatchObject({notice: {id: 'run.notRead', values: {why: {id: 'error.network'}}}});
    expect(world.sent).not.toContain('deactivate bob');
});

test('a refusal offers what helps', async () => {
    const {world, app} = open([ann, {...bob, authService: 'ldap'}]);
    const run = await until(order(app, world, 'deactivate', 'bob'), 'idle');
    expect(phase(run)).toMatchObject({state: 'refused', why: {id: 'guard.ldap'}, offers: ['revoke']});
    run.offer('revoke');
    await until(run, 'asking');
    expect(run.state().verb).toBe('revoke');
});

test('a user manager is told what the role may not see, and asks the server for nothing it would refuse', async () => {
    const {world, app} = open([person('ursula'), bob], userManager);
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.confirm();
    await until(run, 'done');
    expect(head(run)).toBe('head.deactivate.unseen');
    expect(world.sent.filter((request) => request.startsWith('sessions'))).toEqual([]);
});

test('an unknown name keeps what was typed, and goes on with the others when told to', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', '@bobb @cat'), 'correcting');
    expect(phase(run)).toMatchObject({typed: '@bobb @cat', found: [{username: 'cat'}], unresolved: [{typed: '@bobb'}]});
    run.correct('@bob @cat');
    await until(run, 'asking');
    expect(run.state()).toMatchObject({index: 1, total: 2, next: {username: 'cat'}});
});

test('several people, one after the other; who was passed over is said when the dialog closes', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob, cat'), 'asking');
    run.confirm();
    await until(run, 'done');
    run.next();
    await until(run, 'reading');
    await until(run, 'asking');
    run.closed();
    expect(world.notes).toEqual([JSON.stringify({id: 'run.notStarted', values: {names: {names: ['@cat']}}})]);
    expect(world.sent).not.toContain('deactivate cat');
});

test('closing while a request is under way: it is finished and told', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.confirm();
    run.closed();
    await until(run, 'done');
    expect(world.told[0]!.receipt.headline.text.id).toBe('head.deactivate.checked');
});

test('a second door on the same person joins the first: one request, one result', async () => {
    const {world, app} = open();
    const first = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    let release = () => undefined as void;
    world.before = (request) => (request === 'deactivate bob' ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    first.confirm();
    first.closed();
    const second = order(app, world, 'deactivate', 'bob');
    await until(second, 'acting');
    release();
    await until(second, 'done');
    expect(world.sent.filter((request) => request === 'deactivate bob')).toHaveLength(1);
    expect(head(second)).toBe('head.deactivate.checked');
});

test('an unknown outcome can be looked at again', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    let sent = false;
    world.before = (request) => {
        sent ||= request === 'deactivate bob';
        if (sent) {
            throw failure('none', 'error.network');
        }
    };
    run.confirm();
    await until(run, 'done');
    expect(head(run)).toBe('head.unknown');

    world.before = () => undefined;
    run.again();
    await until(run, 'acting');
    await until(run, 'done');
    expect(head(run)).toBe('head.deactivate.not');
    expect(world.sent.filter((request) => request === 'deactivate bob')).toHaveLength(1);
});

test('the plugin is switched off while a request is under way: the dialog goes, and the card says that nobody knows', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => {
        if (request === 'deactivate bob') {
            app.stop();
            throw failure('none', 'error.stopped');
        }
    };
    run.confirm();
    await until(run, 'done');
    expect(world.hidden).toBe(1);
    expect(world.told[0]!.receipt.headline.text.id).toBe('head.unknown');
});

test('status shows the card with what can be done and why the rest can not', async () => {
    const {world, app} = open([ann, bob], actor(['edit_other_users']));
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    expect(phase(run)).toMatchObject({offers: ['revoke'], refusals: [{act: 'deactivate', why: {id: 'guard.accounts'}}]});
});

test('an answer for somebody who was passed over does not come back on screen', async () => {
    const {world, app} = open();
    const run = await until(order(app, world, 'deactivate', 'bob cat'), 'asking');
    let release = () => undefined as void;
    world.before = (request) => (request === 'person bob' ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    run.details();
    await until(run, 'reading');
    run.next();
    run.offer('deactivate');
    await until(run, 'asking');
    release();
    await new Promise(setImmediate);
    expect(phase(run)).toMatchObject({id: 'asking', facts: {person: {username: 'cat'}}});
});
