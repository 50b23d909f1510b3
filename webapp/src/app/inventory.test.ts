import {actor, facts, helpDesk, hook, idOf, person, session, systemAdmin, token, userManager} from '../../test/people';
import {createWorld, failure} from '../../test/world';
import type {TestWorld} from '../../test/world';
import {hookId, pendingHoldings} from '../core/holdings';
import type {Holdings, Part} from '../core/holdings';
import {known} from '../core/model';
import type {Actor, Known, Person} from '../core/model';

import {createInventory} from './inventory';

const bob = person('bob', {name: 'Bob Stone'});
const cat = person('cat');
const robo = person('robo', {isBot: true});
const ALL: Part[] = ['sessions', 'tokens', 'bot-tokens', 'incoming', 'outgoing', 'commands', 'authorized', 'apps', 'namesakes'];

function company(by: Actor = systemAdmin): {world: TestWorld; inventory: ReturnType<typeof createInventory>; read: (who?: Person, parts?: Part[]) => Promise<Holdings>} {
    const world = createWorld([bob, cat, robo, person('bob2', {name: 'bob stone'})], by);
    world.bots = [{id: robo.id, username: 'robo', name: 'Robo', ownerId: bob.id}, {id: idOf('other'), username: 'other', name: '', ownerId: cat.id}];
    world.tokens = {[bob.id]: [token('t')], [robo.id]: [token('r')]};
    world.hooks = [hook('incoming', 'CRM'), hook('incoming', 'Cat', {ownerId: cat.id}), hook('outgoing', 'Out'), hook('command', '/deploy')];
    world.apps = [{id: 'mine', name: 'Mine', ownerId: bob.id}, {id: 'others', name: 'Others', ownerId: cat.id}];
    const inventory = createInventory({api: world.deps.openApi(new AbortController().signal), host: world.deps.host, actor: by, ticks: world.deps.ticks});
    return {world, inventory, read: (who = bob, parts = ALL) => inventory.of(who, known([]), parts, pendingHoldings)};
}

const names = <T extends {name: string}>(list: Known<T[]>) => (list.ok ? list.value.map(({name}) => name) : list.why.id);
const whyOf = (held: Holdings) => Object.entries(held).flatMap(([part, {ok}]) => (ok ? [] : [`${part} ${(held[part as keyof Holdings] as {why: {id: string}}).why.id}`]));

test('tells what is in this person\'s name, and nothing of others', async () => {
    const held = await company().read();
    expect(whyOf(held)).toEqual([]);
    expect([names(held.incoming), names(held.outgoing), names(held.commands), names(held.bots), names(held.apps), names(held.namesakes)]).toEqual([['CRM'], ['Out'], ['/deploy'], ['Robo'], ['Mine'], ['bob stone']]);
    expect(held.tokens).toMatchObject({value: [{id: 't'}]});
    expect(held.bots).toMatchObject({value: [{active: true, tokens: {value: [{id: 'r'}]}}]});
});

test('asks for the parts that are wanted alone; the others stay as they were given', async () => {
    const {world, read} = company();
    const held = await read(bob, ['tokens']);
    expect(world.sent).toEqual(['tokens bob']);
    expect(held.incoming).toBe(pendingHoldings.incoming);
});

test('what the server lists as a whole is read once for several people, and anew after that was asked for', async () => {
    const {world, inventory, read} = company();
    await read(bob);
    await read(cat);
    const lists = ['bots', 'incoming', 'outgoing', 'commands', 'apps'];
    const count = () => lists.map((list) => world.sent.filter((request) => request === list).length);
    expect(count()).toEqual(lists.map(() => 1));

    world.hooks = [];
    inventory.renew();
    expect(names((await read(bob)).incoming)).toEqual([]);
    expect(count()).toEqual(lists.map(() => 2));
    expect(world.sent.filter((request) => request === 'teams')).toHaveLength(1);
});

test('two at the same time share one list', async () => {
    const {world, read} = company();
    await Promise.all([read(bob, ['incoming']), read(cat, ['incoming'])]);
    expect(world.sent.filter((request) => request === 'incoming')).toHaveLength(1);
});

test.each(['tokens bob', 'bots', 'incoming', 'outgoing', 'commands', 'authorized', 'apps', 'search Bob Stone'])('%s fails: that is not known, and the rest is', async (bad) => {
    const {world, read} = company();
    world.before = (request) => {
        if (request === bad) {
            throw failure('none', 'error.timeout');
        }
    };
    const part = bad === 'tokens bob' ? 'tokens' : bad.startsWith('search') ? 'namesakes' : bad;
    expect(whyOf(await read())).toEqual([`${part} error.timeout`]);
});

test('a bot whose tokens cannot be read is told all the same', async () => {
    const {world, read} = company();
    world.before = (request) => {
        if (request === 'tokens robo') {
            throw failure('broken', 'error.timeout');
        }
    };
    expect((await read()).bots).toMatchObject({ok: true, value: [{username: 'robo', tokens: {ok: false, hidden: false}}]});
});

test('whether a bot works is told by its account, not by the list of bots', async () => {
    const {world, read} = company();
    world.people = world.people.map((one) => (one.id === robo.id ? {...one, deleteAt: 1, username: 'renamed'} : one));
    expect((await read()).bots).toMatchObject({value: [{active: false, username: 'renamed'}]});

    expect((await company().read()).bots).toMatchObject({value: [{active: true}]});

    // Without its account nobody can say.
    world.people = world.people.filter(({id}) => id !== robo.id);
    expect((await read()).bots).toMatchObject({ok: false, hidden: false});
});

describe('a role', () => {
    test('that may see nothing of it sends no request, and every part is called hidden', async () => {
        const {world, read} = company(userManager);
        const held = await read();
        expect(whyOf(held)).toEqual(['tokens', 'bots', 'incoming', 'outgoing', 'commands', 'authorized', 'apps'].map((part) => `${part} unseen.role`));
        expect(world.sent).toEqual(['search Bob Stone']);
    });

    test('that may edit people sees what they let in, and not a system admin\'s', async () => {
        const root = person('root', {roles: ['system_user', 'system_admin']});
        const see = async (who: Person) => (await company(helpDesk).read(who, ['authorized'])).authorized.ok;
        expect([await see(bob), await see(root)]).toEqual([true, false]);
    });

    test('sees webhooks of the kinds it may manage', async () => {
        const held = await company(actor(['manage_others_outgoing_webhooks'])).read(bob, ['incoming', 'outgoing']);
        expect([held.incoming.ok, held.outgoing.ok]).toEqual([false, true]);
    });

    test('that sees only some teams is not told that there are no commands', async () => {
        const held = await company(actor(['manage_others_slash_commands', 'list_public_teams'])).read(bob, ['commands']);
        expect(held.commands).toMatchObject({ok: false, hidden: true});
    });

    test('that manages its own sees its own', async () => {
        const mine = actor(['manage_own_incoming_webhooks', 'read_bots', 'manage_bots', 'read_user_access_token'], 'bob');
        const held = await company(mine).read(bob, ['incoming', 'bot-tokens']);
        expect([names(held.incoming), names(held.bots)]).toEqual([['CRM'], ['Robo']]);
        expect(held.bots).toMatchObject({value: [{tokens: {ok: true}}]});
    });
});

test('what the server has switched off is called so, and not asked for; bots keep their tokens', async () => {
    const {world, read} = company();
    world.config = Object.fromEntries(['EnableUserAccessTokens', 'EnableIncomingWebhooks', 'EnableOutgoingWebhooks', 'EnableCommands', 'EnableOAuthServiceProvider'].map((key) => [key, 'false']));
    const held = await read();
    expect(whyOf(held)).toEqual(['tokens', 'incoming', 'outgoing', 'commands', 'authorized', 'apps'].map((part) => `${part} unseen.off`));
    expect(world.sent).not.toContain('tokens bob');
    expect((await read(robo, ['tokens'])).tokens).toMatchObject({value: [{id: 'r'}]});
});

test('a channel at hand is not asked for; one that cannot be read leaves its webhook without a name for it', async () => {
    const {world, read} = company();
    world.hooks = [hook('incoming', 'A', {channelId: 'known', channel: ''}), hook('incoming', 'B', {channelId: 'asked', channel: ''}), hook('incoming', 'C', {channelId: 'closed', channel: ''}), hook('outgoing', 'D', {channelId: '', channel: ''})];
    world.atHand = {known: {id: 'known', name: 'Support', kind: 'O'}};
    world.before = (request) => {
        if (request === 'channel closed') {
            throw failure('refused', 'error.permissions');
        }
    };
    const {incoming, outgoing} = await read();
    expect(incoming.ok && incoming.value.map(({channel}) => channel)).toEqual(['Support', 'Town Square', '']);
    expect(outgoing.ok && outgoing.value.map(({channel}) => channel)).toEqual(['']);
    expect(world.sent.filter((request) => request.startsWith('channel')).sort()).toEqual(['channel asked', 'channel closed']);
});

test('commands of all teams; with too many to read in time nobody knows them all', async () => {
    const {world, read} = company();
    world.teams = ['x', 'y', 'z'];
    world.hooks = [hook('command', '/x', {teamId: 'x'}), hook('command', '/z', {teamId: 'z'})];
    expect(names((await read()).commands)).toEqual(['/x', '/z']);

    const slow = company();
    slow.world.teams = ['x', 'y', 'z'];
    let now = 0;
    const inventory = createInventory({api: slow.world.deps.openApi(new AbortController().signal), host: slow.world.deps.host, actor: systemAdmin, ticks: () => (now += 6_000)});
    expect((await inventory.of(bob, known([]), ['commands'], pendingHoldings)).commands).toMatchObject({ok: false, hidden: false, why: {id: 'error.timeout'}});
});

test('a token was last used when a session of it was; nobody looks for namesakes of somebody without a name', async () => {
    const {inventory, read} = company();
    const used = facts(bob, [session('s', {kind: 'token', tokenId: 't', lastActivityAt: 77})]).sessions;
    expect((await inventory.of(bob, used, ['tokens'], pendingHoldings)).tokens).toMatchObject({value: [{lastUsedAt: 77}]});
    expect((await read(cat, ['namesakes'])).namesakes).toEqual(known([]));
});

test('two webhooks are told apart by their kind too', () => expect(hookId({kind: 'incoming', key: 'a'})).not.toBe(hookId({kind: 'outgoing', key: 'a'})));
