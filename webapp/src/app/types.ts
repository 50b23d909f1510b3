/** What doors and dialog share: the phases of one dialog, and what a person can do in each. */
import type {Api} from '../api/types';
import type {ActId, ItemActId, Says, Tick, TickId, VerbActId} from '../core/act';
import type {Actor, Facts, Person, Text} from '../core/model';
import type {Plan} from '../core/plan';
import type {Receipt, Versions} from '../core/receipt';
import type {Candidate, Source, SourcePost} from '../core/source';
import type {Host, Place} from '../host/types';

import type {ListOpening} from './list/types';
import type {RunParts} from './parts';

export type RunVerb = VerbActId | 'status';

/** An act that does not apply, and why. */
export interface Refusal {act: ActId; why: Text}

/** Where a dialog is. Exactly one of these is on screen. */
export type Phase =
    /** What `/useradmin` alone opens. `found`: what the search came to for `typed`; undefined while nothing has been searched. */
    | {id: 'start'; typed: string; found: Person[] | undefined; why: Text | undefined; receipts: Receipt[]; parts: RunParts}
    /** Somebody is being looked up. */
    | {id: 'finding'; typed: string}
    /** What was typed leads to nobody: it is kept to be corrected. `meant`: at most five, deactivated people too. */
    | {id: 'correcting'; typed: string; why: Text; meant: Person[]}
    /** The lookup itself failed; what was typed is kept. */
    | {id: 'lost'; typed: string; why: Text}
    /** What posted a post is being found out, or could not be. */
    | {id: 'tracing'; post: SourcePost; why: Text | undefined}
    | {id: 'source'; post: SourcePost; source: Source; offers: VerbActId[]}
    | {id: 'reading'; person: Person}
    | {id: 'unread'; person: Person; why: Text}
    /** The confirmation. `notice`: what changed since it was last asked; `typed`: the handle has to be typed first. */
    | {id: 'asking'; facts: Facts; plan: Plan; says: Says; ticks: Tick[]; typed: boolean; notice: Text | undefined}
    /** `state` refused or already: why nothing will be done, and what can be done instead. */
    | {id: 'idle'; facts: Facts; state: 'refused' | 'already'; why: Text; offers: VerbActId[]}
    | {id: 'acting'; facts: Facts; stage: 'reading' | 'sending' | 'checking' | 'waiting'}
    | {id: 'done'; receipt: Receipt; offers: VerbActId[]}
    /** The person's card. `offers`: verbs that apply now. `notice`: what changed while it was open. */
    | {id: 'card'; facts: Facts; offers: VerbActId[]; refusals: Refusal[]; notice: Text | undefined}
    /** Several people: the list dialog has a run of its own, over these parts. It ends them itself, for it may have requests in flight when it is closed. */
    | {id: 'list'; parts: RunParts; opening: ListOpening}
    | {id: 'help'; verb: string};

/** What was answered in the confirmation. */
export interface Answers {ticks: TickId[]; ticket: string}

/** Receipts are posted to a private channel of that name: its members, as far as known, and what came of it. */
export interface Recording {channel: string; members: number | undefined; state: 'will' | 'done' | 'failed'}

/** One dialog: a verb over one person. */
export interface RunState {
    verb: ActId | 'status' | 'help' | 'start' | 'source';
    phase: Phase;
    /** Kept when the question has to be asked again; the ticket for another act too. */
    answers: Answers;
    recording: Recording | undefined;
    /** Is there something to go back to from a question asked on the card? */
    back: boolean;
}

/**
 * Who would read a shared receipt. `members`: how many active ones; undefined = could not be counted. `includes`: is the person a member, and active;
 * undefined = could not be checked.
 */
export interface Readers {channel: string; kind: 'O' | 'P' | 'D' | 'G'; members: number | undefined; includes: 'yes' | 'off' | 'no' | undefined}

/** What the dialog calls. Every function is safe to call in any phase; what does not fit is ignored. */
export interface Run {
    state(): RunState;
    /** Calls back after each change; returns the function that ends it. */
    subscribe(listener: () => void): () => void;
    actor: Actor;
    /** For receipts: what it was done with. */
    versions(): Versions;
    /** asking: what has been typed and ticked so far, for when the question comes again. */
    answer(answers: Answers): void;
    /** asking → acting. */
    confirm(answers: Answers): void;
    /** correcting, lost → finding, or list, with what was corrected. */
    correct(typed: string): void;
    /** unread → reading; tracing → tracing; done and unknown → a new look at the account, which ends in `done` again. */
    again(): void;
    /** Another act for the same person, of the card's acts on the items with these ids: opens its confirmation here. */
    offer(act: ActId, ids?: string[]): void;
    /** May this act of the card be offered for these items? 'already' where there is nothing to do, a sentence where it is refused. */
    may(act: ItemActId, ids: string[]): 'yes' | 'already' | Text;
    /** The person's card, here; from `start` and `source` that of the person given. */
    details(person?: Person): void;
    /** asking on an item of the card → the card again. */
    back(): void;
    /** start: searches, deactivated people too; an earlier search that comes back late is dropped. */
    search(typed: string): void;
    /** start → list; `record`: with one that this tab has kept. */
    list(record?: string): void;
    /** start → done, with an earlier receipt of this tab. */
    openReceipt(id: string): void;
    /** source → asking: the deletion of the webhook or command, which is its owner's. */
    remove(candidate: Candidate): void;
    /** done → acting → done: takes back exactly what the receipt's run changed. */
    undo(): void;
    /** done: who would read the receipt where the dialog was opened. Rejects with a Failure. */
    readers(): Promise<Readers>;
    /** done: posts the receipt there, as the acting person. Rejects with a Failure. */
    share(): Promise<void>;
    /**
     * The dialog was closed. What was confirmed is carried out and told in the channel, or that it was not. `taken`: the page or the plugin went and
     * took it along; then a question that nobody has answered is told as well.
     */
    closed(taken?: boolean): void;
}

/** What a door hands over. `typed` are the targets as typed; `facts` is what the popover has just read. */
export interface Order {verb: RunVerb; at: Place; typed?: string; facts?: Facts}

/** Everything the app part is given. */
export interface Deps {
    host: Host;
    openApi(signal: AbortSignal): Api;
    /** Opens the dialog over a run. `lost` is called where this window cannot show it. */
    show(run: Run, lost: () => void): void;
    /** Puts a receipt into the channel as a card, seen by the acting person alone. */
    tell(receipt: Receipt, at: Place): void;
    /** The same for a plain sentence. */
    note(sentence: Text, at: Place): void;
    /** The receipt as Markdown, for posts. */
    markdown(receipt: Receipt): string;
    /** What is not needed to shut an account out comes with another chunk. Rejects with a Failure when that cannot be had. */
    leisure(): Promise<typeof import('./leisure')>;
    /** A press sends something. Throws a Failure, once for each `scope`, while the server may sign the acting person out for it. */
    press(scope?: object): void;
    /** Our own version. */
    version: string;
    /** By the server's clock as far as it is known; it may jump when an answer tells another time. */
    now(): number;
    /** In ms since some moment; never jumps. */
    ticks(): number;
    /** 0 up to 1. */
    random(): number;
    sleep(ms: number): Promise<void>;
}

/** The one way from a door to a deed. */
export interface App {
    order(order: Order): void;
    /** All commands, or the one of this name. */
    help(verb?: string): void;
    /** Search, receipts of this tab, lists, help. */
    start(at: Place): void;
    /** The list dialog, filled in. */
    list(opening: ListOpening, at: Place): void;
    /** What posted this, and what stops it. */
    source(post: SourcePost, at: Place): void;
    /** Opens a receipt of this tab. */
    receipt(id: string, at: Place): void;
    /** The receipt as it is now: undone, looked at again. */
    receiptOf(id: string): Receipt | undefined;
    /** Takes back what this receipt's run changed, without a dialog; resolves when its outcome has been told in the channel. */
    undo(id: string, at: Place): Promise<void>;
    /** May it still be taken back, as far as this tab knows? */
    canUndo(receipt: Receipt): boolean;
    /** Calls back when a receipt is added or changes; returns the function that ends it. */
    onReceipts(listener: () => void): () => void;
    /** What the popover shows of a person: sessions as far as the role sees them. Rejects when `signal` aborts. */
    look(personId: string, signal: AbortSignal): Promise<Facts>;
    /** What applies to this person now, and why the rest does not: the same function as the dialog's. */
    applies(facts: Facts): {act: VerbActId; why: Text | undefined}[];
    /** The last act of this tab on this person within a minute, or undefined. */
    recent(personId: string): Receipt | undefined;
    versions(): Versions;
    stop(): void;
}
