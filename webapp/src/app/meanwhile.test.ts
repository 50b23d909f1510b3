import {bob, headOf, openApp, order, phase, NONE} from '../../test/app';
import {NOON} from '../../test/people';
import {deafFrom, failure, quiet, until} from '../../test/world';

import type {Phase} from './types';

test('somebody else acted meanwhile: nothing is sent, and the dialog says so and asks about the new picture', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'revoke', 'bob'), 'asking');
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, roles: ['system_user', 'system_admin']} : one));
    run.confirm(NONE);
    await until(run, 'asking');
    expect(phase(run)).toMatchObject({notice: {id: 'changed.admin'}, typed: true});
    expect(world.sent).not.toContain('revoke bob');
});

test('made a system admin meanwhile: how many remain is asked then, and never said to be unknown before', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    const lines: unknown[] = [];
    run.subscribe(() => phase(run).id === 'asking' && lines.push((phase(run) as Extract<Phase, {id: 'asking'}>).says.alone?.id));
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, roles: ['system_user', 'system_admin']} : one));
    run.confirm(NONE);
    await until(run, 'asking');
    await quiet();
    expect(lines).not.toContain('line.adminsUnread');
    expect(lines.at(-1)).toBe('line.alone');
});

test('deactivated by somebody else meanwhile: skipped, not done again', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: NOON} : one));
    run.confirm(NONE);
    await until(run, 'idle');
    expect(phase(run)).toMatchObject({state: 'already', why: {id: 'head.deactivate.already', values: {since: {date: NOON}}}, offers: ['activate']});
    expect(world.sent).not.toContain('deactivate bob');
});

test('closing while a request is under way: it is finished and told', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => void (request === 'deactivate bob' && run.closed());
    run.confirm(NONE);
    await until(run, 'done');
    expect(world.told[0]!.receipt.headline.text.id).toBe('head.deactivate.checked');
});

test('closing before the request went out: that nothing was done is told', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: NOON} : one));
    run.confirm(NONE);
    run.closed();
    await until(run, 'idle');
    expect(world.notes).toEqual([JSON.stringify({id: 'run.nothingDone', values: {name: 'bob', why: {id: 'changed.off', values: {name: 'bob', since: {date: NOON}}}}})]);
    expect(world.sent).not.toContain('deactivate bob');
});

test('a second door on the same person joins the first: one request, one result', async () => {
    const {world, app} = openApp();
    const first = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    let release = () => undefined as void;
    world.before = (request) => (request === 'deactivate bob' ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    first.confirm(NONE);
    first.closed();
    const second = order(app, world, 'deactivate', 'bob');
    await until(second, 'acting');
    await quiet();
    release();
    await until(second, 'done');
    expect(world.sent.filter((request) => request === 'deactivate bob')).toHaveLength(1);
    expect(headOf(second)).toBe('head.deactivate.checked');
});

test('a second door of another act waits, and closed meanwhile does nothing', async () => {
    const {world, app} = openApp();
    const first = await until(order(app, world, 'revoke', 'bob'), 'asking');
    let release = () => undefined as void;
    world.before = (request) => (request === 'revoke bob' ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    first.confirm(NONE);
    first.closed();
    const second = order(app, world, 'deactivate', 'bob');
    await until(second, 'acting');
    expect(phase(second)).toMatchObject({stage: 'waiting'});
    await quiet();
    second.closed();
    release();
    await until(first, 'done');
    await new Promise(setImmediate);
    expect(phase(second).id).toBe('acting');
    expect(world.sent).not.toContain('deactivate bob');
});

test('what did not come out is offered again', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => {
        if (request === 'deactivate bob') {
            throw failure('refused', 'error.rate');
        }
    };
    run.confirm(NONE);
    await until(run, 'done');
    expect(phase(run)).toMatchObject({receipt: {headline: {text: {id: 'head.deactivate.not'}}}, offers: ['revoke', 'deactivate']});
});

test('the plugin goes and takes the question along: nothing is sent, and the channel says that nothing was done', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.closed(true);
    app.stop();
    expect(world.notes).toEqual([JSON.stringify({id: 'run.nothingDone', values: {name: 'bob', why: {id: 'error.gone'}}})]);
    expect(world.sent).not.toContain('deactivate bob');
});

test('the plugin goes after the question was closed: that is no news', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.closed();
    run.closed(true);
    app.stop();
    expect(world.notes).toEqual([]);
});

test('signed out at the act: nothing is claimed of an account that was not read back, and no act is offered', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    let isSignedOut = false;
    world.before = (request) => {
        isSignedOut ||= request === 'deactivate bob';
        if (isSignedOut) {
            throw {...failure('refused', 'error.expired'), expired: true};
        }
    };
    run.confirm(NONE);
    await until(run, 'done');
    expect(phase(run)).toMatchObject({receipt: {headline: {text: {id: 'head.refused'}, tone: 'bad', notes: [{id: 'error.expired'}]}}, offers: []});
});

test('looking again, closed, and not readable: that is told', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    deafFrom(world, 'deactivate bob');
    run.confirm(NONE);
    await until(run, 'done');
    run.again();
    run.closed();
    await until(run, 'acting');
    await until(run, 'done');
    expect(world.notes).toEqual([JSON.stringify({id: 'run.notChecked', values: {name: 'bob', why: {id: 'error.network'}}})]);
});

test('the plugin is switched off while a request is under way: the dialog goes, and the card says that nobody knows', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => {
        if (request === 'deactivate bob') {
            app.stop();
            throw failure('none', 'error.stopped');
        }
    };
    run.confirm(NONE);
    await until(run, 'done');
    expect(world.told[0]!.receipt.headline.text.id).toBe('head.unknown');
});

test('an answer for a question that was left does not come back on screen', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    let release = () => undefined as void;
    world.before = (request) => (request === 'person bob' ? new Promise<void>((resolve) => (release = resolve)) : undefined);
    run.details();
    await until(run, 'reading');
    world.before = () => undefined;
    run.offer('revoke');
    await until(run, 'asking');
    release();
    await new Promise(setImmediate);
    expect(phase(run)).toMatchObject({id: 'asking', plan: {act: {id: 'revoke'}}});
});
