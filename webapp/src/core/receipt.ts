/** What one run did to one person, and what was seen afterwards. No secret can be in it: it is built from these fields alone, and is kept as JSON. */
import type {ActId, Item, Said, StepId} from './act';
import type {Part} from './holdings';
import type {Known, Text} from './model';
import type {Outcome} from './judge';

/**
 * One step of a run. `said` is undefined when no request was sent: `refused` by a guard, `skipped` since it was already so,
 * `seen` when reading back showed that nothing was left for it, `remains` when something was that is not ours to end,
 * `not-started` when a step before it failed, `changed` when a later look shows that it was so and is not any more.
 */
export interface StepResult {
    step: StepId;
    outcome: Outcome | 'refused' | 'skipped' | 'seen' | 'remains' | 'not-started' | 'changed';
    said?: Said;
    /** The server's time of its answer, by its `Date` header. */
    answeredAt?: number;
    /** What was there to change when the run began. */
    before: Known<Item[]>;
    /** What reading back still shows of what was there before. */
    left: Known<Item[]>;
    /** What began after the act: sessions, and tokens made meanwhile. */
    later: Item[];
    /** The refusal or the error in words. */
    why?: Text;
    /** Mattermost's error id, for the details. */
    errorId?: string;
}

/** How the headline looks: never colour alone, each tone has its own icon and words. */
export type Tone = 'good' | 'warn' | 'bad';

/** The worst true thing, and the sentences under it. */
export interface Headline {text: Text; tone: Tone; notes: Text[]}

/** Something in the person's name by its name: a token's description, a bot's handle, a webhook's display name and channel. */
export interface Thing {part: Exclude<Part, 'sessions' | 'namesakes' | 'bot-tokens'>; id: string; name: string; channel: string}

/**
 * What goes on working, as last read; and what of it is not visible to the role, or could not be read. `expired`: how many access tokens
 * have expired, where any has.
 */
export interface Stays {things: Thing[]; hidden: Part[]; unread: Part[]; expired?: number}

export interface Receipt {
    /** Made in this tab; says nothing. */
    id: string;
    /** `undo` takes back what an earlier run changed. */
    act: ActId | 'undo';
    /** What an act of the card was aimed at; empty for verbs. */
    aims: Thing[] | {sessions: number};
    person: {id: string; username: string; name: string; isBot: boolean};
    /** Username of the one who acted. */
    by: string;
    /** When reading back ended, by the server's clock as far as it is known. */
    at: number;
    /** As typed; '' where none was given. */
    ticket: string;
    headline: Headline;
    steps: StepResult[];
    stays: Stays;
    /** The account's delete_at as last read: an undo holds only while it is still this. */
    deleteAt: number;
    /** What was in their name before: an undo says what of it is gone for good. */
    had: Thing[];
    /** Nobody can say yet: asking again may tell. */
    unknown: boolean;
    /** The list it was done in. */
    list?: string;
    /** Of an undo: the receipt it took back. */
    undoes?: string;
    /** The account is off and the server would not switch it on again: there is no way back to offer. */
    oneWay?: true;
    /** It has been taken back. */
    undone?: true;
    /** Somebody else has switched the account on again, and that was told. */
    cameBack?: true;
}

/** Versions, for the details and for exports. '' where the server does not tell. */
export interface Versions {server: string; plugin: string}
