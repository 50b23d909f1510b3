/** What contract cases and browser stories know of a server: the same on the stand-in and on a real Mattermost. Types only. */
import type {Trait} from '../../playground/server/state/versions';

/**
 * What a case asks for beyond an address and an administrator's log-in.
 * `sql`: traits that the API cannot give (sign-in by LDAP or SAML, guests, remote people, roles that need a licence), crowds, `states` and `requests`.
 * `settings`: server settings may be changed (the rate limiter's by a restart on the real server: open websockets end, sessions stay). `faults`: answers no honest server gives.
 * What servers do by their version (`expiry`, `marks` and the like), or do not: `no expiry`. See playground/server/state/versions.ts.
 * `sockets`: websocket events can be awaited. `plugins`: plugin uploads are on. `listener`: the server may call a port of this machine.
 */
export type Need = 'sql' | 'settings' | 'faults' | 'sockets' | 'plugins' | 'listener' | Trait | `no ${Trait}`;

export interface Account {id: string; username: string; email: string; password: string}

/**
 * Makes of people. Default: an active member with a password and no session.
 * `role`: 'system_admin'; 'user_manager' = role system_user_manager with sysconsole_write_user_management_users added, without edit_other_users;
 * 'help_desk' = a second role that has edit_other_users too; 'app_maker' = a member who may register OAuth apps (manage_oauth); 'guest' = system_guest instead of system_user.
 */
export interface Traits {
    name?: string;
    role?: 'member' | 'system_admin' | 'user_manager' | 'help_desk' | 'app_maker' | 'guest';
    authService?: 'ldap' | 'saml' | 'gitlab';
    remote?: boolean;
    off?: boolean;
}

/**
 * What of an account can be changed past all rules. `plugin`: of a bot the plugin that owns it from now on. `seenAt`: when the server last saw them, ms.
 * `offAt`: switched off at this moment, ms, and nothing that hangs on it: sessions stay. `sessionsGone`: their sessions went by themselves, as when
 * they have run out, and nothing that hangs on them.
 */
export type Changes = Pick<Traits, 'role' | 'authService' | 'remote'> & {plugin?: string; seenAt?: number; offAt?: number; sessionsGone?: true};

/** One of a crowd. */
export interface Member extends Account {firstName: string; lastName: string}

/** `prefix`: usernames are this, a number and nothing else; a name nobody has by default. `off`: switched off from the start. */
export interface CrowdTraits {prefix?: string; off?: boolean}

/** Many people who are in no team and have the administrator's password. `usernames`: theirs, in the same order. `leave` takes them away altogether. */
export interface Crowd {people: Member[]; usernames: string[]; leave(): Promise<void>}

/** One request as the server noted it. `path` is without query and /api/v4; `userId` is '' for nobody. */
export interface Noted {method: string; path: string; status: number; userId: string}

/** One answer. `json` is undefined when the body is not one JSON value; `errorId` is the body's `id` when the status is an error. */
export interface Reply {status: number; headers: Headers; text: string; json: unknown; errorId: string | undefined}

/** Somebody who calls the API, by cookie (as a browser, both CSRF headers on writes unless told not to) or by bearer token. */
export interface Caller {
    account: Account;
    /**
     * One request. `path` counts from /api/v4 ('/users/me'); a whole address is taken as it is. `body` is sent as JSON, FormData as a form; `raw` is sent untouched.
     * Resolves for every answer; rejects when there is none. Cookies that the answer sets or deletes are kept or dropped, as a browser does.
     */
    call(method: string, path: string, body?: unknown, options?: {csrf?: 'both' | 'token' | 'requested-with' | 'none'; headers?: Record<string, string>; raw?: string}): Promise<Reply>;
    /** The cookies of this caller as a browser context wants them; empty for bearer callers. */
    cookies(): {name: string; value: string; httpOnly: boolean}[];
    /** The headers that say who this is: Cookie or Authorization; none for nobody. */
    identity(): Record<string, string>;
}

/** A websocket of one person. */
export interface Socket {
    /** Resolves with the data of the next event of this name, past ones included; rejects after `ms` (10,000 by default). */
    next(event: string, ms?: number): Promise<Record<string, unknown>>;
    /** Resolves with the close code when the server ends the connection. */
    closed(ms?: number): Promise<number>;
    close(): void;
}

/**
 * A fault: the next `times` (default 1) requests whose method and path (a regular expression on the part after /api/v4) match get it.
 * status: answers so, with an error id or a raw body, and does nothing. html: a proxy's page with that status. drop: no answer, nothing done.
 * done-drop: does it, no answer. done-status: does it and answers with the error. ok-not-done: answers as if done. double-body: answers 200 with two JSON values, nothing done.
 * lag: from then on for `ms` milliseconds reads of users, sessions, access tokens, bots, webhooks and commands show the state of before. delay: answers after `ms`.
 * login-between: does it, and right afterwards the person of the path has a new session. token-between: the same with a new active access token.
 */
export interface Fault {
    method?: string;
    path: string;
    kind: 'status' | 'html' | 'drop' | 'done-drop' | 'done-status' | 'ok-not-done' | 'double-body' | 'lag' | 'delay' | 'login-between' | 'token-between';
    status?: number;
    id?: string;
    body?: string;
    headers?: Record<string, string>;
    ms?: number;
    times?: number;
}

/** A server to try things on. */
export interface World {
    kind: 'stand-in' | 'real';
    /** Address without a trailing slash. */
    url: string;
    offers: ReadonlySet<Need>;
    admin: Account;
    /** A new person with a name nobody has, in the first team, so that they can be mentioned in its Town Square. */
    person(traits?: Traits): Promise<Account>;
    /**
     * Many people at once, each with a name of their own; needs `sql`. An unlicensed server activates nobody beyond 250 active people: where these would be more, the oldest that
     * `person` made are switched off, all but the last 20. About 220 can thus be
     * switched off and on again; of more some will stay off. A story with so many should be `alone`.
     */
    crowd(count: number, traits?: CrowdTraits): Promise<Crowd>;
    /** When each account was switched off (delete_at), 0 for who is on; unknown ids are absent. Needs `sql`: read past the API. */
    states(ids: string[]): Promise<Map<string, number>>;
    /** All requests that the server has answered since its start, oldest first, from its own records; needs `sql`. Those that the rate limiter refused are not among them. */
    requests(): Promise<Noted[]>;
    /** A bot of this owner, made through POST /bots by the owner (or by the administrator and assigned), with a token. */
    bot(owner: Account): Promise<Account & {token: string}>;
    /** Logs in as a browser does. Rejects with the Reply when the server refuses. */
    logIn(account: Account): Promise<Caller>;
    /** A caller with a bearer token: an access token, or undefined for nobody. */
    bearer(account: Account, token: string | undefined): Caller;
    /** Changes a person by the means of this world (control port, or SQL and POST /caches/invalidate). */
    change(account: Account, traits: Changes): Promise<void>;
    /** Sets server settings ({'GuestAccountsSettings.Enable': true}); `undefined` for all puts the start values back. */
    settings(values: Record<string, unknown> | undefined): Promise<void>;
    fault(fault: Fault): Promise<void>;
    clearFaults(): Promise<void>;
    socket(caller: Caller): Promise<Socket>;
    /** Name of the first team; its Town Square is where the stories take place. */
    team: {id: string; name: string; townSquareId: string};
    close(): Promise<void>;
}

/** One fact about the server. */
export interface Case {
    name: string;
    needs?: Need[];
    run(world: World): Promise<void>;
}
