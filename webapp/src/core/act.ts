/** What can be done: steps, and the acts that are made of them. */
import type {Bot, Hook, Part, Token} from './holdings';
import type {Actor, Facts, Known, Person, ServerFacts, Session, Text} from './model';

/** Something that is still open for a person. */
export type Item =
    | {kind: 'account'; id: string}
    | {kind: 'session'; id: string; session: Session}
    | {kind: 'token'; id: string; token: Token}
    | {kind: 'bot'; id: string; bot: Bot}
    | {kind: 'hook'; id: string; hook: Hook};

/** What the server said to a request that changes something; `at` is its `Date` header (whole seconds), undefined without one. */
export interface Answer {at: number | undefined}

/** ok: the strict success body. refused: 4xx in Mattermost's own words. broken: 5xx, or an answer that is none of its. none: no answer at all. */
export type Said = 'ok' | 'refused' | 'broken' | 'none';

/** What every rejected request of api/ carries, whatever went wrong. `expired`: the acting person is signed out. `retryAfter`: for how long a busy server wants to be left alone, in ms. `at`: when it said so, where that matters. */
export interface Failure {said: Said; why: Text; expired: boolean; status: number | undefined; errorId: string | undefined; hidden: boolean; retryAfter?: number | undefined; at?: number}

/** The requests a step may make; api/ implements them. Each rejects with an ApiError. */
export interface Deeds {
    setActive(person: Pick<Person, 'id' | 'isBot'>, active: boolean): Promise<Answer>;
    endAllSessions(personId: string): Promise<Answer>;
    endSession(personId: string, sessionId: string): Promise<Answer>;
    setToken(tokenId: string, active: boolean): Promise<Answer>;
    deleteHook(hook: Hook): Promise<Answer>;
}

export type StepId = 'account-off' | 'account-on' | 'sessions-end' | 'tokens-off' | 'tokens-on' | 'bots-off' | 'bots-on' | 'hooks-gone';

/** One change to one person's access, and its truth. */
export interface Step {
    id: StepId;
    /** What has to be read again to see whether it is so; the account itself always is. */
    reads: Part[];
    /** Why this may not be done, as a sentence that says who can; undefined = it may. */
    refuse(facts: Facts, actor: Actor, server: ServerFacts): Text | undefined;
    /** What it would still change. Empty before = already so; non-empty after = what remains. */
    left(facts: Facts, actor: Actor): Known<Item[]>;
    run(deeds: Deeds, facts: Facts, actor: Actor): Promise<Answer>;
}

/**
 * How an act uses a step. `left`: only if reading back shows that the steps before it left something.
 * `always`: even when the list reads empty, for a lagging replica may hide what is there and asking again is harmless.
 * `server`: the server does it along with the step before; it is never asked for, only looked at.
 */
export interface StepUse {step: Step; when?: 'left' | 'always' | 'server'}

/** Lines that rest on what is in a person's name: not there before it has been read. */
export type Late = Text[] | 'pending';

/** The lines of the confirmation that the act knows, in this order. Who it is and when they were active comes from the facts. */
export interface Says {
    ends: Text[];
    /** What else stops. */
    stops: Late;
    /** What goes on working. */
    staysOn: Late;
    provider?: Text;
    undo: Text;
    /** Said where a system admin would be the last one. */
    alone?: Text;
}

export type VerbActId = 'deactivate' | 'activate' | 'revoke';

/** Acts on some of what is in a person's name, chosen on the card. */
export type ItemActId = 'end-sessions' | 'disable-tokens' | 'enable-tokens' | 'disable-bots' | 'enable-bots' | 'delete-hooks';

export type ActId = VerbActId | ItemActId;

/** Something more that the confirmation offers; never ticked before somebody does it. `ids` are the things that stood there when it was. */
export type TickId = 'tokens-off' | 'tokens-on' | 'bots-on';
export interface Tick {id: TickId; text: Text; ids: string[]}

/** What was chosen: ids of items on the card (of webhooks and commands `hookId`), and what was ticked. */
export interface Choice {ids: string[]; ticks: Tick[]}

export const ticked = ({ticks}: Choice, id: TickId): Tick | undefined => ticks.find((tick) => tick.id === id);

export const NO_CHOICE: Choice = {ids: [], ticks: []};

/** A verb, or a button of the card, that changes something. Its words on screen are `act.<id>.…` in en.json. */
export interface Act {
    kind: 'act';
    id: ActId;
    aliases: string[];
    uses(choice: Choice): StepUse[];
    /** Takes something away from the person: its button is red. */
    danger: boolean;
    /** What of the server has to be read for it. */
    asks: ('admins' | 'seats')[];
    /** What can be ticked in its confirmation, from what is known. */
    ticks(facts: Facts, actor: Actor): Tick[];
    /** Does the handle have to be typed first? */
    typed(facts: Facts, actor: Actor): boolean;
    says(facts: Facts, actor: Actor, server: ServerFacts, choice: Choice): Says;
    /** What to offer when this one is refused, already so, or done. */
    next: VerbActId[];
}

/** A verb that opens something. */
export interface View {kind: 'view'; id: 'status' | 'bulk' | 'help'; aliases: string[]; takesPeople: boolean}

/** What stands in the command's grammar. */
export type Verb = (Act & {id: VerbActId}) | View;

/** Revoking oneself ends the other sessions and keeps the one in use: it has words of its own everywhere. */
export const endsOwn = (act: string, person: Pick<Person, 'id'>, actor: Pick<Actor, 'id'>): boolean => act === 'revoke' && person.id === actor.id;
