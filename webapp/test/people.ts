/** Made-up people and readings for tests. */
import type {Bot, Holdings, Hook, HookKind, Token} from '../src/core/holdings';
import type {Actor, Facts, Person, ServerFacts, Session} from '../src/core/model';
import {known} from '../src/core/model';

export const NOON = Date.UTC(2026, 2, 3, 12);

/** A 26-character id that begins with `name`. */
export const idOf = (name: string) => name.replace(/[^a-z0-9]/g, '').padEnd(26, '0').slice(0, 26);

/** An active member with a password. */
export function person(username: string, change: Partial<Person> = {}): Person {
    return {
        id: idOf(username), username, name: '', nickname: '', email: `${username}@acme.test`, position: '', roles: ['system_user'], deleteAt: 0,
        authService: '', isBot: false, isRemote: false, mfa: false, pictureAt: 0, createAt: 0, ...change,
    };
}

export function session(id: string, change: Partial<Session> = {}): Session {
    return {id, kind: 'browser', os: 'Linux', app: 'Firefox 140', createAt: NOON - 3_600_000, lastActivityAt: NOON - 60_000, current: false, tokenId: '', ...change};
}

export function token(id: string, change: Partial<Token> = {}): Token {
    return {id, description: `${id} export`, active: true, expiresAt: 0, expired: false, lastUsedAt: 0, ...change};
}

export function bot(username: string, change: Partial<Bot> = {}): Bot {
    return {id: idOf(username), username, name: '', active: true, tokens: known([]), ...change};
}

/** A webhook or command of Bob's in Support; its key says nothing about the server's id. */
export function hook(kind: HookKind, name: string, change: Partial<Hook> = {}): Hook {
    return {key: `${kind}-${name}`, kind, ownerId: idOf('bob'), name, teamId: idOf('acme'), channelId: idOf('support'), channel: 'Support', locked: false, createAt: 0, lastUsedAt: 0, ...change};
}

/** Everything has been read, and by default there is nothing. */
export function holdings(change: Partial<Holdings> = {}): Holdings {
    return {tokens: known([]), bots: known([]), incoming: known([]), outgoing: known([]), commands: known([]), authorized: known([]), apps: known([]), namesakes: known([]), ...change};
}

/** What was read of somebody; by default there are no sessions, and nothing else in their name. */
export function facts(who: Person, sessions: Session[] = [], held: Partial<Holdings> = {}): Facts {
    return {person: who, sessions: known(sessions), holdings: holdings(held), at: NOON};
}

export const hidden = {ok: false, hidden: true, why: {id: 'unseen.role'}} as const;
export const unread = {ok: false, hidden: false, why: {id: 'error.network'}} as const;

const MANAGER = ['sysconsole_write_user_management_users'];

export function actor(permissions: string[], username = 'ann'): Actor {
    return {id: idOf(username), username, can: (permission) => permissions.includes(permission)};
}

/** May everything. */
export const systemAdmin: Actor = {...actor([]), can: () => true};
export const userManager = actor(MANAGER);
export const helpDesk = actor([...MANAGER, 'edit_other_users']);

export const server: ServerFacts = {guestsOn: false, admins: known(3), seats: known({limit: 250, active: 100})};
