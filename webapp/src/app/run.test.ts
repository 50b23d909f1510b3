import {ann, bob, headOf, openApp, order, phase, NONE} from '../../test/app';
import {actor, person, session, userManager} from '../../test/people';
import {deafFrom, failure, place, quiet, until} from '../../test/world';

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

test('an unknown name keeps what was typed, and goes on with the others when told to', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', '@bobb @cat'), 'correcting');
    expect(phase(run)).toMatchObject({typed: '@bobb @cat', found: [{username: 'cat'}], unresolved: [{typed: '@bobb'}]});
    run.correct('@bob @cat');
    await until(run, 'asking');
    expect(run.state()).toMatchObject({index: 1, total: 2, next: {username: 'cat'}});
});

test('several people, one after the other; who was passed over is said when the dialog closes', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob, cat'), 'asking');
    run.confirm(NONE);
    await until(run, 'done');
    run.next();
    await until(run, 'reading');
    await until(run, 'asking');
    run.closed();
    expect(world.notes).toEqual([JSON.stringify({id: 'run.notStarted', values: {names: {names: ['@cat']}}})]);
    expect(world.sent).not.toContain('deactivate cat');
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

test('what is offered for one is not done to the next', async () => {
    const {world, app} = openApp([ann, {...bob, authService: 'ldap'}, person('cat')]);
    const run = await until(order(app, world, 'deactivate', 'bob cat'), 'idle');
    run.offer('revoke');
    await until(run, 'asking');
    run.confirm(NONE);
    await until(run, 'done');
    run.next();
    await until(run, 'asking');
    expect(run.state().verb).toBe('deactivate');
});

test('an act offered from somebody\'s card leaves nobody else "not started"', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'status', 'bob cat'), 'card');
    run.offer('deactivate');
    await until(run, 'asking');
    run.confirm(NONE);
    await until(run, 'done');
    run.closed();
    expect(world.notes).toEqual([]);
});

test('whoever is passed over before being read stands in the list too', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob cat'), 'asking');
    run.next();
    run.next();
    expect(run.state().receipts.map((receipt) => [receipt.person.username, receipt.headline.text.id])).toEqual([['bob', 'head.notStarted'], ['cat', 'head.notStarted']]);
});

test('whoever was dealt with and is then passed over for an offer is not called "not started"', async () => {
    const {world, app} = openApp();
    const run = await until(order(app, world, 'deactivate', 'bob cat'), 'asking');
    run.confirm(NONE);
    await until(run, 'done');
    run.offer('activate');
    await until(run, 'asking');
    run.next();
    expect(run.state().receipts.map((receipt) => receipt.headline.text.id)).toEqual(['head.deactivate.checked']);
});
