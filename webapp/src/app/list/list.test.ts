import {ANSWERS, about, ann, bob, cameTo, cat, confirmed, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {NOON, actor, hook, idOf, person, session, token} from '../../../test/people';
import {createWorld, failure, holdBack, quiet} from '../../../test/world';
import type {ListRun} from './types';

test('from a text to a checked result: one look-up, one re-reading, a request each, one check', async () => {
    const {world, list} = await table();
    await quiet();
    expect(about(world.sent, 'usernames', 'ids')).toEqual(['usernames bob cat dan']);
    world.sent.length = 0;
    await confirmed(list);
    expect(cameTo(list)).toEqual(['bob done', 'cat done']);
    expect(world.sent).toEqual([`ids ${bob.id} ${cat.id}`, 'deactivate bob', 'deactivate cat', `ids ${bob.id} ${cat.id}`]);
    expect(list.state().lines.map(({text}) => text)).toEqual(['@bob', '@cat', '@dan']);
});

test('who was never seen has no sessions read, and the receipt says so; of the others they are read', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat', (own) => {
        own.activeAt = {[cat.id]: 1};
        own.sessions[cat.id] = [session('laptop')];
    });
    await confirmed(list);
    const notes = list.state().lines.map(({receipt}) => receipt?.headline.notes.map(({id}) => id));
    expect(notes[0]).toContain('list.note.neverSeen');
    expect(notes[1]).not.toContain('list.note.neverSeen');
    expect(about(world.sent, 'sessions')).toEqual(['sessions cat']);
});

test('an answer that was none makes the sessions be looked at after all', async () => {
    const {world, list} = await table([ann, bob], '@bob');
    world.before = (request) => {
        if (request === 'deactivate bob') {
            world.people = world.people.map((one) => (one.id === bob.id ? {...one, deleteAt: 9_000} : one));
            world.sessions[bob.id] = [session('left')];
            throw failure('broken', 'error.server');
        }
    };
    await confirmed(list);
    expect(about(world.sent, 'sessions', 'revoke')).toEqual(['revoke bob', 'sessions bob']);
    expect(cameTo(list)).toEqual(['bob done']);
});

test('a system admin is refused in a list, by the table and by the run: also one who became it meanwhile', async () => {
    const {world, list} = await table([ann, bob, person('eve', {roles: ['system_user', 'system_admin']})], '@eve\n@bob');
    expect(list.state().rows.map(({state}) => state)).toEqual(['refused', 'ready']);
    world.people = world.people.map((one) => (one.id === bob.id ? {...one, roles: ['system_user', 'system_admin']} : one));
    await confirmed(list);
    expect(about(world.sent, 'deactivate')).toEqual([]);
    expect(cameTo(list)).toEqual(['bob refused']);
});

test('what goes on working is told, and read again after the act', async () => {
    const {world, list} = await table([ann, bob, person('robo', {isBot: true})], '@bob', (own) => {
        own.bots = [{id: idOf('robo'), username: 'robo', name: '', ownerId: bob.id}];
        own.hooks = [hook('incoming', 'CRM')];
    });
    list.tick(0, bob.id);
    await confirmed(list);
    expect(list.state().lines[0]?.receipt?.stays.things.map(({name}) => name)).toEqual(['CRM']);
    expect(about(world.sent, 'incoming')).toHaveLength(2);
    expect(world.people.find(({username}) => username === 'robo')?.deleteAt).not.toBe(0);
});

test('access tokens are switched off along where that was ticked, and on again by the undo', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat', (own) => {
        own.tokens[bob.id] = [token('ci'), token('old', {active: false})];
    });
    expect(list.state().tokens).toBe(1);
    await confirmed(list, {ticket: 'T-1', tokensOff: true});
    expect(about(world.sent, 'disable')).toEqual(['disable ci']);
    expect(about(world.sent, 'tokens cat')).toEqual([]);
    expect(list.state().lines[0]?.receipt?.ticket).toBe('T-1');
    list.undo();
    await untilPhase(list, 'running');
    await untilPhase(list, 'ended');
    expect(world.tokens[bob.id]?.map(({active}) => active)).toEqual([true, false]);
});

test('more people than may be active are not begun with', async () => {
    const many = Array.from({length: 4}, (_, i) => person(`p${i + 10}`, {deleteAt: 5}));
    const {world, list} = await table([ann, ...many], many.map(({username}) => `@${username}`).join('\n'), (own) => {
        own.seats = {limit: 250, active: 248};
    });
    list.choose('activate');
    await quiet();
    await untilPhase(list, 'table');
    expect(list.state().blocked).toEqual({id: 'list.seats', values: {count: 4, room: 2, limit: 250}});
    list.ask();
    expect(list.state().phase).toBe('table');
    list.tick(0, '');
    list.tick(1, '');
    await confirmed(list);
    expect(about(world.sent, 'activate')).toEqual(['activate p12', 'activate p13']);
});

test('a user manager sees and does what the role may', async () => {
    const world = createWorld([ann, bob], actor(['sysconsole_write_user_management_users'], 'ann'));
    const list = openList(partsOf(world), {text: '@bob'});
    await untilPhase(list, 'table');
    await confirmed(list);
    expect(cameTo(list)).toEqual(['bob done']);
    expect(about(world.sent, 'sessions', 'bots', 'incoming', 'tokens', 'all')).toEqual([]);
});

test('bots are only ticked, and switched off as bots', async () => {
    const robo = person('robo', {isBot: true});
    const {world, list} = await table([ann, robo], '@robo', (own) => {
        own.bots = [{id: robo.id, username: 'robo', name: '', ownerId: ann.id}];
    });
    expect(list.state().rows[0]?.state).toBe('check');
    list.tick(0, robo.id);
    await confirmed(list);
    expect(world.sent).toContain('deactivate robo');
});

test('people count as dealt with when they are answered, though all are checked together at the end', async () => {
    const {world, list} = await table([ann, bob, cat], '@bob\n@cat');
    const go = holdBack(world, 'deactivate cat');
    list.ask();
    list.confirm(ANSWERS);
    await new Promise<void>((resolve) => list.subscribe(() => list.state().done === 1 && resolve()));
    expect(list.state()).toMatchObject({phase: 'running', total: 2});
    expect(list.state().lines.map(({at}) => at)).toEqual(['answered', 'asked']);
    go();
    await untilPhase(list, 'ended');
    expect(list.state().done).toBe(2);
});

test('a line keeps all that the table said of the person, also after a reload; of a list from before that, it is none', async () => {
    const robo = {id: idOf('robo'), username: 'robo', name: '', ownerId: bob.id};
    const {world, list} = await table([ann, bob, cat, person('robo', {isBot: true})], '@bob\n@cat', (own) => {
        own.bots = [robo];
        own.activeAt = {[bob.id]: NOON - 1};
    });
    list.tick(0, bob.id);
    await confirmed(list);
    const saidOf = (one: ListRun) => one.state().lines.map(({why, cautions}) => [why?.id, cautions?.map(({id}) => id)]);
    expect(saidOf(list)).toEqual([['list.caution.bots', ['list.caution.activeNow']], [undefined, undefined]]);
    const reopened = () => openList(partsOf(world), {record: keptId(world)});
    expect(saidOf(reopened())).toEqual(saidOf(list));
    const key = `useradmin-lists::${world.by!.id}`;
    world.kept[key] = JSON.stringify(JSON.parse(world.kept[key]!), (name, value: unknown) => (name === 'cautions' ? undefined : value));
    expect(saidOf(reopened())).toEqual([['list.caution.bots', undefined], [undefined, undefined]]);
});
