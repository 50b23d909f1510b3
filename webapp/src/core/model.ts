/**
 * The vocabulary everything else speaks. Nothing here knows a language, a browser or a request.
 * Times are milliseconds since 1970 by the server's clock unless a name says otherwise.
 */
import type {Holdings} from './holdings';

/**
 * A sentence to be: an id of i18n/en.json and what goes into it. A nested Text is put into words first; `ago` is a duration in ms,
 * `time` a moment of today to the second, `date` a moment of any day to the minute; `names` are joined as the language does.
 */
export interface Text {id: string; values?: Record<string, TextValue>}
export type TextValue = string | number | Text | {ago: number} | {time: number} | {date: number} | {names: (string | Text)[]};

/**
 * A fact, or why we do not have it. Never stands for zero. `hidden`: the role may not see it. `pending`: it is still being read.
 * `off`: the server has this kind of thing switched off; what was let in before may work on by its session, which is listed as such. Otherwise reading it failed.
 */
export type Known<T> = {ok: true; value: T} | {ok: false; hidden: boolean; pending?: true; off?: true; why: Text};

export const known = <T>(value: T): Known<T> => ({ok: true, value});

/** What is not visible to the acting person's role. */
export const unseen = {ok: false, hidden: true, why: {id: 'unseen.role'}} as const;

/** What is still being read. */
export const pending = {ok: false, hidden: false, pending: true, why: {id: 'unseen.pending'}} as const;

/** What was in their name a moment ago and is not any more: deleted, or somebody else's by now. */
export const notTheirs = {ok: false, hidden: false, why: {id: 'error.notTheirs'}} as const;

/** What the server has switched off. */
export const switchedOff = {ok: false, hidden: false, off: true, why: {id: 'unseen.off'}} as const;

/** What we keep of a Mattermost user: never auth_data, props or notify_props. */
export interface Person {
    id: string;
    username: string;
    /** First and last name; the nickname where both are empty. */
    name: string;
    nickname: string;
    email: string;
    position: string;
    roles: string[];
    /** 0 = active; otherwise when the account was deactivated. */
    deleteAt: number;
    /** '' = password, or not visible to the viewer's role: only a system admin is told (see `signIn`). */
    authService: string;
    isBot: boolean;
    isRemote: boolean;
    mfa: boolean;
    /** Version of the picture, so that the browser's copy of it is used. */
    pictureAt: number;
    /** When the account was made; 0 where the server does not tell. */
    createAt: number;
}

/** No account at all: what of a person is not known. */
export const nobody: Person = {
    id: '', username: '', name: '', nickname: '', email: '', position: '', roles: [], deleteAt: 0, authService: '', isBot: false, isRemote: false, mfa: false, pictureAt: 0, createAt: 0,
};

export type SessionKind = 'browser' | 'desktop' | 'phone' | 'oauth' | 'token';

/** What we keep of a session: `props.csrf` and the rest of `props` stay in api/. */
export interface Session {
    id: string;
    kind: SessionKind;
    os: string;
    /** "Firefox 140"; of Mattermost's own apps the version alone; of a connected app its name. '' where unknown. */
    app: string;
    createAt: number;
    lastActivityAt: number;
    /** The session the acting admin is using right now. */
    current: boolean;
    /** Of an access token's session the token's id; '' for all others. */
    tokenId: string;
}

/** One person, as read at one moment. What is in their name may still be `pending`. */
export interface Facts {
    person: Person;
    sessions: Known<Session[]>;
    holdings: Holdings;
    /** Of a bot who answers for it; undefined for people. A bot of a plugin belongs to nobody. */
    owner?: Known<Owner>;
    /** When this was read, by the server's clock as far as it is known. */
    at: number;
}

/** Who answers for a bot: a person, or a plugin by its id. */
export type Owner = {person: Person} | {plugin: string};

/** What holds for the whole server; read once per dialog. */
export interface ServerFacts {
    guestsOn: boolean;
    /** How many active system admins there are; only read when one is the target, or when they get a message about a bot. */
    admins: Known<number>;
    /** Room for one more active account? Only read for an activation. */
    seats: Known<{limit: number; active: number}>;
}

/** The one who acts. */
export interface Actor {
    id: string;
    username: string;
    can(permission: string): boolean;
}

export const isSystemAdmin = (person: Person): boolean => person.roles.includes('system_admin');
export const isGuest = (person: Person): boolean => person.roles.includes('system_guest');
export const isOff = (person: Person): boolean => person.deleteAt !== 0;
