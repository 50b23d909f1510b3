import {newId} from './ids';
import {makeRoles} from './roles';
import {startSettings} from './settings';
import type {
    Audit, Bot, Channel, Command, Grant, IncomingHook, Member, OAuthApp, OutgoingHook, Plugin, Post, Preference, Session, Status, Team, Token, User,
} from './types';
import type {Trait} from './versions';
import {does, VERSION} from './versions';

// The tables whose reads may lag.
const LAGGING = ['users', 'sessions', 'tokens', 'bots', 'incoming', 'outgoing', 'commands'] as const;

type Lagging = (typeof LAGGING)[number];

/** Everything one stand-in knows. Nothing of it is shared between two instances. */
export class Store {
    readonly startedAt = Date.now();
    readonly diagnosticId = newId();
    settings = startSettings();
    readonly roles = makeRoles(this.startedAt);
    readonly users = new Map<string, User>();
    readonly sessions = new Map<string, Session>();
    readonly tokens = new Map<string, Token>();
    readonly bots = new Map<string, Bot>();
    readonly teams = new Map<string, Team>();
    readonly teamMembers = new Map<string, Map<string, Member>>();
    readonly channels = new Map<string, Channel>();
    readonly channelMembers = new Map<string, Map<string, Member>>();
    readonly posts = new Map<string, Post>();
    readonly preferences = new Map<string, Preference>();
    readonly audits: Audit[] = [];
    readonly statuses = new Map<string, Status>();
    readonly incoming = new Map<string, IncomingHook>();
    readonly outgoing = new Map<string, OutgoingHook>();
    readonly commands = new Map<string, Command>();
    readonly oauthApps = new Map<string, OAuthApp>();
    readonly oauthCodes = new Map<string, {app_id: string; user_id: string}>();
    readonly oauthGrants = new Map<string, Grant>();

    /** Ids of the apps a person has authorised, by the person's id. */
    readonly authorized = new Map<string, Set<string>>();
    readonly plugins = new Map<string, Plugin>();

    /** What is served under /static/plugins/<id>/. It outlives disabling and deleting, as on the real server. */
    readonly pluginFiles = new Map<string, Map<string, Buffer>>();

    private lagging: {until: number; tables: Pick<Store, Lagging>} | undefined;
    private clock = 0;

    /** `version`: of the Mattermost it stands for. */
    constructor(readonly version = VERSION) {}

    /** Does a server of its version do this? */
    does(trait: Trait): boolean {
        return does(this.version, trait);
    }

    /** The time, never twice the same: posts and changes then have one order. */
    now(): number {
        this.clock = Math.max(Date.now(), this.clock + 1);
        return this.clock;
    }

    /** What reads of a table show: the live one, or for a while that of before (a replica that lags). */
    seen<K extends Lagging>(table: K): Store[K] {
        const tables: Pick<Store, Lagging> = this.lag ?? this;
        return tables[table] as Store[K];
    }

    /** Users as reads show them. */
    get usersRead(): Map<string, User> {
        return this.seen('users');
    }

    /** The same for sessions. */
    get sessionsRead(): Map<string, Session> {
        return this.seen('sessions');
    }

    /** From now on, for `ms` milliseconds, reads of the tables above show the state of this moment. */
    startLag(ms: number): void {
        this.lagging = {until: Date.now() + ms, tables: Object.fromEntries(LAGGING.map((name) => [name, structuredClone(this[name])])) as unknown as Pick<Store, Lagging>};
    }

    /** Reads are live again. */
    endLag(): void {
        this.lagging = undefined;
    }

    /** A copy of all tables and settings; the function puts it back, ids and all. */
    snapshot(): () => void {
        const tables = () => Object.entries(this).filter((entry): entry is [string, Map<unknown, unknown>] => entry[1] instanceof Map);
        const saved = structuredClone(Object.fromEntries(tables()));
        const audits = structuredClone(this.audits);
        const settings = {...this.settings};
        return () => {
            for (const [name, table] of tables()) {
                table.clear();
                structuredClone(saved[name]!).forEach((value, key) => table.set(key, value));
            }
            this.audits.splice(0, Infinity, ...structuredClone(audits));
            this.settings = {...settings};
            this.endLag();
        };
    }

    private get lag() {
        return this.lagging && Date.now() < this.lagging.until ? this.lagging.tables : undefined;
    }

    /** A person by name, of the live table. */
    byUsername(name: string): User | undefined {
        return [...this.users.values()].find((user) => user.username === name);
    }

    /** Sessions of one person in the live table. */
    sessionsOf(userId: string): Session[] {
        return [...this.sessions.values()].filter((session) => session.user_id === userId);
    }

    /** Permissions that a list of role names (separated by blanks) gives. */
    permissionsOf(roles: string): Set<string> {
        return new Set(roles.split(' ').flatMap((name) => this.roles.get(name)?.permissions ?? []));
    }

    /** True when this person's system roles give the permission. */
    userCan(userId: string, permission: string): boolean {
        const user = this.users.get(userId);
        return user !== undefined && this.permissionsOf(user.roles).has(permission);
    }

    /** Active people who count against the limits: no bots, no remote people. */
    activeUserCount(): number {
        return [...this.users.values()].filter((user) => !user.delete_at && !user.is_bot && !user.remote_id).length;
    }
}

/** True when the role is one of the names in `roles`. */
export function hasRole(user: Pick<User, 'roles'>, role: string): boolean {
    return user.roles.split(' ').includes(role);
}
