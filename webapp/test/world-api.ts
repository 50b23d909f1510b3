/** The requests of a hand-made server: what it holds is changed by the acts. */
import type {Api, Queue} from '../src/api/types';
import type {Person} from '../src/core/model';

import {NOON} from './people';
import {failure} from './world';
import type {TestWorld} from './world';

/** Nothing here is ever sent twice. */
const queuedApi = (api: Api, queue: Queue): Api =>
    Object.fromEntries(Object.entries(api).map(([name, ask]) => [name, (...given: unknown[]) => queue(() => (ask as (...all: unknown[]) => Promise<unknown>)(...given))])) as unknown as Api;

/** Each request is noted in `world.sent`, and `world.before` may make it fail or let somebody else act first. */
export function createApi(world: TestWorld, signal: AbortSignal): Api {
    const ask = async (request: string) => {
        world.sent.push(request);
        if (signal.aborted) {
            throw failure('none', 'error.stopped');
        }
        await world.before(request);
    };
    const find = (id: string) => {
        const person = world.people.find((one) => one.id === id);
        if (!person) {
            throw failure('refused', 'error.nobody');
        }
        return person;
    };
    const set = (id: string, change: Partial<Person>) => {
        world.people = world.people.map((one) => (one.id === id ? {...one, ...change} : one));
    };
    const api: Api = {
        queued: (queue) => queuedApi(api, queue),
        async peopleByUsernames(names) {
            await ask(`usernames ${names.join(' ')}`);
            return world.people.filter(({username}) => names.includes(username));
        },
        async peopleByIds(ids) {
            await ask(`ids ${ids.join(' ')}`);
            return world.people.filter(({id}) => ids.includes(id));
        },
        async personByEmail(email) {
            await ask(`email ${email}`);
            return world.people.find((one) => one.email === email);
        },
        async search(term) {
            await ask(`search ${term}`);


            // As the server's: each part is found anywhere in a name.
            const parts = term.toLowerCase().split(' ');
            return world.people.filter(({username, name}) => parts.every((part) => `${username} ${name.toLowerCase()}`.includes(part)));
        },
        async person(id) {
            await ask(`person ${find(id).username}`);
            return find(id);
        },
        async activeAt(ids) {
            await ask(`active-at ${ids.join(' ')}`);
            return new Map(ids.map((id) => [id, world.activeAt[id] ?? 0]));
        },
        async sessions(id) {
            await ask(`sessions ${find(id).username}`);
            return world.sessions[id] ?? [];
        },
        async countAdmins() {
            await ask('admins');
            return world.people.filter(({roles}) => roles.includes('system_admin')).length;
        },
        async seats() {
            await ask('seats');
            return world.seats;
        },
        async setActive(person, active) {
            await ask(`${active ? 'activate' : 'deactivate'} ${find(person.id).username}`);
            set(person.id, {deleteAt: active ? 0 : NOON});
            if (!active) {
                world.sessions[person.id] = [];
                const stopped = world.stopsBots ? world.bots.filter(({id, ownerId}) => ownerId === person.id && find(id).deleteAt === 0) : [];
                stopped.forEach((bot) => set(bot.id, {deleteAt: NOON}));
            }
            return {at: NOON};
        },
        async tokens(id) {
            await ask(`tokens ${find(id).username}`);
            return world.tokens[id] ?? [];
        },
        async allTokens() {
            await ask('all-tokens');
            return Object.entries(world.tokens).flatMap(([ownerId, tokens]) => tokens.map((token) => ({...token, ownerId})));
        },
        async setToken(id, active) {
            await ask(`${active ? 'enable' : 'disable'} ${id}`);
            Object.values(world.tokens).flat().filter((token) => token.id === id).forEach((token) => Object.assign(token, {active}));
            return {at: NOON};
        },
        async bots() {
            await ask('bots');
            return world.bots;
        },
        async bot(id) {
            await ask(`bot ${find(id).username}`);
            return world.bots.find((bot) => bot.id === id)!;
        },
        async incoming() {
            await ask('incoming');
            return world.hooks.filter(({kind}) => kind === 'incoming');
        },
        async outgoing() {
            await ask('outgoing');
            return world.hooks.filter(({kind}) => kind === 'outgoing');
        },
        async teams() {
            await ask('teams');
            return world.teams;
        },
        async commands(team) {
            await ask('commands');
            return world.hooks.filter(({kind, teamId}) => kind === 'command' && teamId === team);
        },
        async deleteHook({key, name}) {
            await ask(`delete ${name}`);
            world.hooks = world.hooks.filter((hook) => hook.key !== key);
            return {at: NOON};
        },
        async authorizedApps() {
            await ask('authorized');
            return [];
        },
        async oauthApps() {
            await ask('apps');
            return world.apps;
        },
        async channel(id) {
            await ask(`channel ${id}`);
            return {id, name: 'Town Square', kind: 'O'};
        },
        async channelMembers(id) {
            await ask(`members ${id}`);
            return 6;
        },
        async isMember(channelId, personId) {
            await ask(`member ${channelId} ${find(personId).username}`);
            return true;
        },
        async post(channelId, _rootId, message) {
            await ask(`post ${channelId}`);
            world.posts.push(`${channelId} ${message}`);
        },
        async endAllSessions(id) {
            await ask(`revoke ${find(id).username}`);
            world.sessions[id] = [];
            return {at: NOON};
        },
        async endSession(id, sessionId) {
            await ask(`end ${sessionId}`);
            world.sessions[id] = (world.sessions[id] ?? []).filter((session) => session.id !== sessionId);
            return {at: NOON};
        },
    };
    return api;
}
