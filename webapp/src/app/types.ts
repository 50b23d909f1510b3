/** What doors and dialog share: the phases of one dialog, and what a person can do in each. */
import type {Api} from '../api/types';
import type {ActId, Actor, Facts, Person, Text, Says} from '../core/model';
import type {Plan} from '../core/plan';
import type {Receipt} from '../core/receipt';
import type {Host, Place} from '../host/types';

export type RunVerb = ActId | 'status';

/** A name nobody has, and who may be meant (at most five, deactivated people too). */
export interface Unresolved {typed: string; why: Text; meant: Person[]}

/** Where a dialog is. Exactly one of these is on screen. */
export type Phase =
    /** Names are being looked up. */
    | {id: 'finding'; typed: string}
    /** Some names lead to nobody: `typed` is the whole list to correct, `found` the people it did lead to. */
    | {id: 'correcting'; typed: string; unresolved: Unresolved[]; found: Person[]}
    /** The lookup itself failed; what was typed is kept. */
    | {id: 'lost'; typed: string; why: Text}
    | {id: 'reading'; person: Person}
    | {id: 'unread'; person: Person; why: Text}
    /** The confirmation. `notice`: what changed since it was last asked; `typed`: the handle has to be typed first. */
    | {id: 'asking'; facts: Facts; plan: Plan; says: Says; typed: boolean; notice: Text | undefined}
    /** `state` refused or already: why nothing will be done, and what can be done instead. */
    | {id: 'idle'; facts: Facts; state: 'refused' | 'already'; why: Text; offers: ActId[]}
    | {id: 'acting'; facts: Facts; stage: 'reading' | 'sending' | 'checking' | 'waiting'}
    | {id: 'done'; facts: Facts; receipt: Receipt; offers: ActId[]}
    /** The person's card. `offers`: acts that apply now. */
    | {id: 'card'; facts: Facts; offers: ActId[]; refusals: {act: ActId; why: Text}[]}
    | {id: 'help'; verb: string};

/** One dialog: a verb over one or several people, one after the other. */
export interface RunState {
    verb: RunVerb | 'help';
    /** Which of how many people, from 1; total 0 while names are being looked up. */
    index: number;
    total: number;
    /** Who comes after the present one, of several. */
    next?: Person;
    phase: Phase;
    /** Said once above the first person: a name given twice, for example. */
    notice: Text | undefined;
    /** Outcomes so far, also of people who were passed over. */
    receipts: Receipt[];
}

/** What the dialog calls. Every function is safe to call in any phase; what does not fit is ignored. */
export interface Run {
    state(): RunState;
    /** Calls back after each change; returns the function that ends it. */
    subscribe(listener: () => void): () => void;
    actor: Actor;
    /** asking → acting. */
    confirm(): void;
    /** correcting, lost → finding, with the corrected list. */
    correct(typed: string): void;
    /** correcting with people found: go on with them alone. */
    goOn(): void;
    /** unread → reading; done and unknown → a new look at the account, which ends in `done` again. */
    again(): void;
    /** The next person of the list; the present one is passed over if nothing was done. */
    next(): void;
    /** Another act for the same person: opens its confirmation here. */
    offer(act: ActId): void;
    /** The person's card, here. */
    details(): void;
    /** The dialog was closed. What was confirmed is carried out and told in the channel, or that it was not; the people after it are not touched. */
    closed(): void;
}

/** What a door hands over. `typed` are the targets as typed; `facts` is what the popover has just read. */
export interface Order {verb: RunVerb; at: Place; typed?: string; facts?: Facts}

/** Everything the app part is given. */
export interface Deps {
    host: Host;
    openApi(signal: AbortSignal): Api;
    /** Opens the dialog over a run. */
    show(run: Run): void;
    hide(): void;
    /** Puts a receipt into the channel as a card, seen by the acting person alone. */
    tell(receipt: Receipt, at: Place): void;
    /** The same for a plain sentence. */
    note(sentence: Text, at: Place): void;
    /** By the server's clock as far as it is known; it may jump when an answer tells another time. */
    now(): number;
    /** In ms since some moment; never jumps. */
    ticks(): number;
    sleep(ms: number): Promise<void>;
}

/** The one way from a door to a deed. */
export interface App {
    order(order: Order): void;
    /** All commands, or the one of this name. */
    help(verb?: string): void;
    /** What the popover shows of a person: sessions as far as the role sees them. Rejects when `signal` aborts. */
    look(personId: string, signal: AbortSignal): Promise<Facts>;
    /** What applies to this person now, and why the rest does not: the same function as the dialog's. */
    applies(facts: Facts): {act: ActId; why: Text | undefined}[];
    /** The last act of this tab on this person within a minute, or undefined. */
    recent(personId: string): Receipt | undefined;
    stop(): void;
}
