/** The table, and accounts that are off and still have sessions: switched off past the API, which ends none. */
import {about, ann, bob, cameTo, cat, confirmed, dan, table, untilPhase} from '../../../test/list';
import {actor, idOf, person, session, token} from '../../../test/people';
import {say} from '../../../test/says';
import {failure, holdBack, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {countsOf} from '../../core/list/counts';
import type {ListRun} from './types';

const two = [session('laptop'), session('phone')];
const give = (world: TestWorld) => void (world.sessions[dan.id] = [session('laptop')]);
const states = (list: ListRun) => list.state().rows.map(({state}) => state);
const told = (list: ListRun) => list.state().rows.map(({why}) => why && say(why));

/** The table, and all that comes after it by itself. */
async function settled(...given: Parameters<typeof table>) {
    const made = await table(...given);
    await quiet();
    return made;
}

/** Dan is in the list for his session, and ticked. */
async function ticked(change: (world: TestWorld) => void = give) {
    const made = await settled(undefined, '@bob\n@dan', change);
    made.list.tick(1, dan.id);
    return made;
}

test('it shows at once, and the row changes when the answer comes', async () => {
    let release: () => void = () => undefined;
    const {list} = await settled(undefined, undefined, (world) => {
        give(world);
        release = holdBack(world, 'sessions dan');
    });
    expect([states(list), told(list)[2]]).toEqual([['ready', 'ready', 'already'], expect.stringMatching(/^Already off since/)]);
    release();
    await quiet();
    expect([states(list), told(list)[2]]).toEqual([['ready', 'ready', 'check'], 'Deactivated, 1 session still listed']);
    expect(say(countsOf(list.state().rows, 'deactivate'))).toBe('3 lines: 2 ticked · 1 to check');
    expect(list.state().rows[2]!.chosen).toBe('');
});

test('ticked, it is told what happens to them, and nothing that does not', async () => {
    const {list} = await ticked((world) => {
        world.sessions[dan.id] = two;
        world.bots = [{id: idOf('robo'), username: 'robo', name: '', ownerId: dan.id}];
        world.people.push(person('robo', {isBot: true}));
        world.tokens[dan.id] = [token('ci')];
    });
    expect(told(list)[1]).toBe('Deactivated, 2 sessions still listed');
    expect(list.state().rows[1]!.candidates[0]!.effects.map(say)).toEqual(['Signed out everywhere', '1 bot keeps working']);
    expect(list.state().sum.map(say)).toEqual(['1 account off, signed out everywhere', '1 person signed out everywhere', '1 bot keeps working']);
});

test('one reading for each account that is off and no bot; none for the others', async () => {
    const robo = person('robo', {isBot: true, deleteAt: 5});
    const {world, list} = await settled([ann, bob, cat, dan, robo], '@bob\n@cat\n@dan\n@robo\ndan@acme.test\n@dan');
    list.tick(0, '');
    await quiet();
    expect(about(world.sent, 'sessions')).toEqual(['sessions dan']);
    expect(states(list)).toEqual(['ready', 'ready', 'already', 'already', 'twice', 'twice']);
});

test.each([
    ['none is listed', () => undefined],
    ['only an access token has one', (world: TestWorld) => void (world.sessions[dan.id] = [session('t', {kind: 'token', tokenId: 't'})])],
    ['the reading fails', (world: TestWorld) => {
        give(world);
        world.before = (request) => {
            if (request === 'sessions dan') {
                throw failure('broken');
            }
        };
    }],
])('where %s, the row stays as it is', async (_, change) => {
    const {list} = await settled(undefined, '@dan', change);
    expect(states(list)).toEqual(['already']);
    expect(told(list)[0]).toMatch(/^Already off since/);
});

test('whoever may not see sessions does not ask for them', async () => {
    const {world, list} = await settled(undefined, '@dan', (own) => {
        give(own);
        own.by = actor(['sysconsole_write_user_management_users']);
    });
    expect([about(world.sent, 'sessions'), states(list)]).toEqual([[], ['already']]);
});

test('a system admin with sessions is done one by one', async () => {
    const root = person('root', {roles: ['system_user', 'system_admin'], deleteAt: 5});
    const {list} = await settled([ann, root], '@root', (world) => void (world.sessions[root.id] = two));
    expect([states(list), list.state().rows[0]!.why?.id]).toEqual([['refused'], 'list.admin']);
});

test('for activate and status nobody is read; for revoke whoever is off is to do as before', async () => {
    const {world, list} = await settled(undefined, '@dan', give);
    for (const verb of ['activate', 'status', 'revoke'] as const) {
        world.sent.length = 0;
        list.choose(verb);
        await untilPhase(list, 'table');
        await quiet();
        expect(about(world.sent, 'sessions')).toEqual([]);
    }
    expect(states(list)).toEqual(['ready']);
    await confirmed(list);
    expect([cameTo(list), world.sessions[dan.id]]).toEqual([['dan done'], []]);
});

test('a few at a time', async () => {
    const many = Array.from({length: 9}, (_, i) => person(`p${i}`, {deleteAt: 5}));
    let [open, most] = [0, 0];
    const {world} = await settled([ann, ...many], many.map(({username}) => `@${username}`).join('\n'), (own) => {
        own.before = async (request) => {
            if (request.startsWith('sessions')) {
                open += 1;
                most = Math.max(most, open);
                await quiet();
                open -= 1;
            }
        };
    });
    for (let i = 0; i < 9; i++) {
        await quiet();
    }
    expect([about(world.sent, 'sessions').length, most]).toEqual([9, 2]);
});

test.each<[string, (list: ListRun) => unknown]>([
    ['going back', (list) => list.back()],
    ['closing', (list) => list.closed()],
    ['another verb', (list) => list.choose('activate')],
    ['the run', (list) => confirmed(list)],
])('after %s late answers change nothing, and nobody more is asked', async (_, leave) => {
    const more = ['p1', 'p2', 'p3'].map((name) => person(name, {deleteAt: 5}));
    const releases: (() => void)[] = [];
    const {world, list} = await settled([ann, bob, dan, ...more], '@bob\n@dan\n@p1\n@p2\n@p3', (own) => {
        [dan, ...more].forEach(({id, username}) => {
            own.sessions[id] = two;
            releases.push(holdBack(own, `sessions ${username}`));
        });
    });
    await leave(list);
    await quiet();
    const before = list.state();
    releases.forEach((release) => release());
    await quiet();
    expect(list.state()).toBe(before);
    expect(about(world.sent, 'sessions')).toEqual(['sessions dan', 'sessions p1']);
});

test('looked at again they are read again; a line that is put right has nobody read twice', async () => {
    const {world, list} = await ticked();
    list.correct(0, '@cat');
    await quiet();
    expect(states(list)).toEqual(['ready', 'check']);
    expect(list.state().rows[1]!.chosen).toBe(dan.id);
    expect(about(world.sent, 'sessions')).toEqual(['sessions dan']);
    list.back();
    list.look();
    await untilPhase(list, 'table');
    await quiet();
    expect(about(world.sent, 'sessions')).toEqual(['sessions dan', 'sessions dan']);
});
