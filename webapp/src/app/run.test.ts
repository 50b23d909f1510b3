import {ann, bob, headOf, openApp, order, phase, NONE} from '../../test/app';
import {actor, person, session, userManager} from '../../test/people';
import {deafFrom, failure, place, quiet, until} from '../../test/world';

import type {Phase, Run} from './types';

test('from a name to a checked result: asked first, two requests in a row between yes and the server\'s answer', async () => {
    const {world, app} = openApp();
    world.sessions[bob.id] = [session('a'), session('b')];
    const run = await until(order(app, world, 'deactivate', '@bob'), 'asking');
    expect(world.sent).not.toContain('deactivate bob');

    await quiet();
    world.sent.length = 0;
    run.confirm(NONE);
    await until(run, 'done');
    expect(world.sent).toEqual(['person bob', 'sessions bob', 'deactivate bob', 'person bob', 'sessions bob', 'tokens bob', 'bots', 'incoming', 'outgoing', 'commands']);
    expect(headOf(run)).toBe('head.deactivate.checked');
    expect(world.told.map(({receipt, at}) => [receipt.person.username, receipt.by, at])).toEqual([['bob', 'ann', place]]);
});

test('the account cannot be read just before the act: nothing is sent, and that is said', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    world.before = (request) => {
        if (request.startsWith('person')) {
            throw failure('none', 'error.network');
        }
    };
    run.confirm(NONE);
    await until(run, 'acting');
    await until(run, 'asking');
    expect(phase(run)).toMatchObject({notice: {id: 'run.notRead', values: {why: {id: 'error.network'}}}});
    expect(world.sent).not.toContain('deactivate bob');
});

test('a refusal offers what helps', async () => {
    const {world, app} = openApp([ann, {...bob, authService: 'ldap'}]);
    const run = await until(order(app, world, 'deactivate', 'bob'), 'idle');
    expect(phase(run)).toMatchObject({state: 'refused', why: {id: 'guard.ldap'}, offers: ['revoke']});
    run.offer('revoke');
    await until(run, 'asking');
    expect(run.state().verb).toBe('revoke');
});

test('a user manager is told what the role may not see, and asks the server for nothing it would refuse', async () => {
    const {world, app} = openApp([person('ursula'), bob], userManager);
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    run.confirm(NONE);
    await until(run, 'done');
    expect(headOf(run)).toBe('head.deactivate.unseen');
    expect(world.sent.filter((request) => request.startsWith('sessions'))).toEqual([]);
});

test('an unknown name keeps what was typed, to be corrected', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', '@bobb'), 'correcting');
    expect(phase(run)).toEqual({id: 'correcting', typed: '@bobb', why: {id: 'target.nobodyName', values: {typed: 'bobb'}}, meant: [bob]});
    run.correct('@bob');
    await until(run, 'asking');
});

test('a group is nobody to look up', async () => {
    const {world, app} = openApp();
    world.deps.host.isGroup = (name) => name === 'sales';
    const run = await until(order(app, world, 'deactivate', '@sales'), 'correcting');
    expect(phase(run)).toEqual({id: 'correcting', typed: '@sales', why: {id: 'target.group', values: {name: 'sales'}}, meant: []});
    expect(world.sent).toEqual([]);
});

describe('several people', () => {
    const opening = (run: Run) => (phase(run) as Extract<Phase, {id: 'list'}>).opening;

    test('are a list as it was typed, of whom nobody has been looked up', async () => {
        const {world, app} = openApp();
        const text = `Bob, <Cat@example.com>;${bob.id}\nme`;
        const run = await until(order(app, world, 'revoke', text), 'list');
        expect(opening(run)).toEqual({verb: 'revoke', text});
        expect(world.sent).toEqual([]);
    });

    test.each(['@bob BOB', '@bob please', '@sales @bob', '@bob --force', '@all except @bob'])('%j is one too', async (text) => {
        const {world, app} = openApp();
        world.deps.host.isGroup = (name) => name === 'sales';
        const run = await until(order(app, world, 'deactivate', text), 'list');
        expect([opening(run), world.sent]).toEqual([{verb: 'deactivate', text}, []]);
    });

    test('are one too where they come by a correction', async () => {
        const {world, app} = openApp();
        const run = await until(order(app, world, 'status', 'bobb'), 'correcting');
        run.correct('bob cat');
        await until(run, 'list');
        expect(opening(run)).toEqual({verb: 'status', text: 'bob cat'});
    });

    test('can be begun with from the start dialog, and by a door of their own', async () => {
        const {world, app} = openApp();
        app.start(place);
        world.shown.at(-1)!.list('kept');
        expect(opening(await until(world.shown.at(-1)!, 'list'))).toEqual({verb: undefined, text: '', record: 'kept'});
        app.list({verb: 'activate', text: 'bob'}, place);
        expect(opening(await until(world.shown.at(-1)!, 'list'))).toEqual({verb: 'activate', text: 'bob'});
    });

    test('outlive the dialog: what is in flight ends when the list says so, or the plugin goes', async () => {
        const {world, app} = openApp();
        const run = await until(order(app, world, 'revoke', 'bob cat'), 'list');
        const {parts} = phase(run) as Extract<Phase, {id: 'list'}>;
        world.tellOf(bob.id);
        await quiet();
        run.closed();
        expect([phase(run).id, parts.stopped(), world.sent]).toEqual(['list', false, []]);
        parts.end();
        expect(parts.stopped()).toBe(true);
    });
});

test('an unknown outcome can be looked at again', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob'), 'asking');
    deafFrom(world, 'deactivate bob');
    run.confirm(NONE);
    await until(run, 'done');
    expect(headOf(run)).toBe('head.unknown');

    world.before = () => undefined;
    run.again();
    await until(run, 'acting');
    await until(run, 'done');
    expect(headOf(run)).toBe('head.unknown');
    expect(app.recent(bob.id)?.headline.notes).toContainEqual({id: 'note.stillOld'});
    expect(world.sent.filter((request) => request === 'deactivate bob')).toHaveLength(1);
});

test('status shows the card with what can be done and why the rest can not', async () => {
    const {world, app} = openApp([ann, bob], actor(['edit_other_users']));
    const run = await until(order(app, world, 'status', 'bob'), 'card');
    expect(phase(run)).toMatchObject({offers: ['revoke'], refusals: [{act: 'deactivate', why: {id: 'guard.accounts'}}]});
});

test('the start dialog finds an address that the search of the server does not match', async () => {
    const {world, app} = openApp();
    app.start(place);
    const run = world.shown.at(-1)!;
    run.search('Bob@Acme.test');
    await quiet();
    expect(phase(run)).toMatchObject({id: 'start', found: [{username: 'bob'}]});
    run.search('nobody@acme.test');
    await quiet();
    expect(phase(run)).toMatchObject({id: 'start', found: []});
});
