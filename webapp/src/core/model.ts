/**
 * The vocabulary everything else speaks. Nothing here knows a language, a browser or a request.
 * Times are milliseconds since 1970 by the server's clock unless a name says otherwise.
 */

/**
 * A sentence to be: an id of i18n/en.json and what goes into it. A nested Text is put into words first; `ago` is a duration in ms,
 * `time` a moment of today to the second, `date` a moment of any day to the minute; `names` are joined as the language does.
 */
export interface Text {id: string; values?: Record<string, TextValue>}
export type TextValue = string | number | Text | {ago: number} | {time: number} | {date: number} | {names: (string | Text)[]};

/** A fact, or why we do not have it. `hidden`: the role may not see it. Otherwise reading it failed. Never stands for zero. */
export type Known<T> = {ok: true; value: T} | {ok: false; hidden: boolean; why: Text};

export const known = <T>(value: T): Known<T> => ({ok: true, value});

/** What we keep of a Mattermost user: never auth_data, props or notify_props. */
export interface Person {
    id: string;
    username: string;
    name: string;
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
}

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
}

/** One person, as read at one moment. */
export interface Facts {
    person: Person;
    sessions: Known<Session[]>;
    /** When this was read, by the server's clock as far as it is known. */
    at: number;
}

/** What holds for the whole server; read once per dialog. */
export interface ServerFacts {
    guestsOn: boolean;
    /** How many active system admins there are; only read when one is the target. */
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

/** Something that is still open for a person. */
export type Item = {kind: 'account'; id: string} | {kind: 'session'; id: string; session: Session};

/** What the server said to a request that changes something; `at` is its `Date` header (whole seconds), undefined without one. */
export interface Answer {at: number | undefined}

/** ok: the strict success body. refused: 4xx in Mattermost's own words. broken: 5xx, or an answer that is none of its. none: no answer at all. */
export type Said = 'ok' | 'refused' | 'broken' | 'none';

/** What every rejected request of api/ carries, whatever went wrong. `expired`: the acting person is signed out. */
export interface Failure {said: Said; why: Text; expired: boolean; status: number | undefined; errorId: string | undefined; hidden: boolean}

/** The requests a step may make; api/ implements them. Each rejects with an ApiError. */
export interface Deeds {
    setActive(person: Person, active: boolean): Promise<Answer>;
    endAllSessions(personId: string): Promise<Answer>;
    endSession(personId: string, sessionId: string): Promise<Answer>;
}

export type StepId = 'account-off' | 'account-on' | 'sessions-end';

/** One change to one person's access, and its truth. */
export interface Step {
    id: StepId;
    /** Why this may not be done, as a sentence that says who can; undefined = it may. */
    refuse(facts: Facts, actor: Actor, server: ServerFacts): Text | undefined;
    /** What it would still change. Empty before = already so; non-empty after = what remains. */
    left(facts: Facts, actor: Actor): Known<Item[]>;
    run(deeds: Deeds, facts: Facts, actor: Actor): Promise<Answer>;
}

/**
 * How an act uses a step. `left`: only if reading back shows that the steps before it left something.
 * `always`: even when the list reads empty, for a lagging replica may hide what is there and asking again is harmless.
 */
export interface StepUse {step: Step; when?: 'left' | 'always'}

/** The lines of the confirmation that the act knows, in this order. Who it is and when they were active comes from the facts. */
export interface Says {
    ends: Text[];
    staysOn: Text[];
    provider?: Text;
    undo: Text;
    /** Said where a system admin would be the last one. */
    alone?: Text;
}

export type ActId = 'deactivate' | 'activate' | 'revoke';

/** A verb that changes something. Its words on screen are `act.<id>.…` in en.json. */
export interface Act {
    kind: 'act';
    id: ActId;
    aliases: string[];
    uses: StepUse[];
    /** Takes something away from the person: its button is red. */
    danger: boolean;
    /** What of the server has to be read for it. */
    asks: ('admins' | 'seats')[];
    /** Does the handle have to be typed first? */
    typed(facts: Facts, actor: Actor): boolean;
    says(facts: Facts, actor: Actor, server: ServerFacts): Says;
    /** What to offer when this one is refused, already so, or done. */
    next: ActId[];
}

/** A verb that opens something. */
export interface View {kind: 'view'; id: 'status' | 'help'; aliases: string[]; takesPeople: boolean}

export type Verb = Act | View;

/** What is not visible to the acting person's role. */
export const unseen = {ok: false, hidden: true, why: {id: 'unseen.role'}} as const;

/** Revoking oneself ends the other sessions and keeps the one in use: it has words of its own everywhere. */
export const endsOwn = (act: ActId, person: Pick<Person, 'id'>, actor: Pick<Actor, 'id'>): boolean => act === 'revoke' && person.id === actor.id;

export const isSystemAdmin = (person: Person): boolean => person.roles.includes('system_admin');
export const isGuest = (person: Person): boolean => person.roles.includes('system_guest');
export const isOff = (person: Person): boolean => person.deleteAt !== 0;
