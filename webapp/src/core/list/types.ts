/** The vocabulary of lists: what was pasted, whom it names, and what became of each. Nothing here is looked up or sent. */
import type {VerbActId} from '../act';
import type {Facts, Known, Person, Text} from '../model';
import type {Receipt} from '../receipt';

/** What a list can be about. */
export type ListVerb = VerbActId | 'status';

/** More is refused before it is read: lines with something in them, and characters of the whole. */
export const MOST_LINES = 1_000;
export const MOST_CHARACTERS = 1_000_000;

/**
 * What may name an account. `value` is in lower case without decoration; `typed` as it stood there. `bare`: a word that may be a username.
 * `person`: a full name, first name first ("Müller, Hans" is "hans müller"). `extra`: signs of the token that this name does not cover.
 */
export interface Name {kind: 'email' | 'id' | 'handle' | 'bare' | 'person'; value: string; typed: string; extra?: string}

/** The account that a name leads to, as the look-up before has shown; undefined for none. */
export type AccountOf = (name: Name) => Person | undefined;

/** What an earlier run's own CSV says of the person in this line. `offSince`: the account's delete_at as that run left it, 0 where it was on. */
export interface Past {act: VerbActId | 'undo'; result: Result; offSince: number}

/** One row to be: a line, or one of the accounts that a line names. */
export interface Entry {
    /** Its place in the list, from 0. */
    key: number;
    /** The first line of the text it stands in, from 1, and how many lines it takes. */
    line: number;
    span: number;
    /** Its place among the rows of a table: several of them may stand in one line. Undefined where the text is read line by line. */
    row?: number;
    /** Its own piece of the text, as it stood there. */
    text: string;
    /** At least one. Several that lead to the same account (id, username, e-mail address) are fine. */
    names: Name[];
    /** Words and signs beside the names that are not that account's own. */
    strange: string[];
    /** Another reason to look at it first. */
    doubt?: Text;
    /** It is a guess from words, so its line is text for the sections too. `isOnlyText`: it is nothing else where the name leads to nobody. */
    isText?: boolean;
    isOnlyText?: boolean;
    /** Its row was not chosen on the columns screen: why. */
    aside?: Text;
    past?: Past;
    /** It has been put right: what stands there now. `text` stays what was pasted. */
    put?: string;
}

/** Lines of the text that name nobody: shown whole, where they stood. */
export interface Said {line: number; text: string}

/** What a text comes to once its names have been looked up. `isPure`: nothing but rows that are ready by their form. */
export interface Items {entries: Entry[]; said: Said[]; isPure: boolean}

/** What is known of somebody before anything is done. `activeAt`: when Mattermost last saw them, 0 = never. */
export interface Look {facts: Facts; activeAt: Known<number>}

/** Whom an entry may mean, and what the verb would come to. `why`: of refused and already. */
export interface Candidate {
    person: Person;
    activeAt: Known<number>;
    state: 'todo' | 'already' | 'refused';
    why: Text | undefined;
    /** Why somebody has to look first: owns bots, was active just now, is a bot. */
    cautions: Text[];
    /** What would happen to this person, from the plan that the run carries out. */
    effects: Text[];
}

/** Whom the names of an entry led to. `exact`: by an e-mail address, an id or an exact handle; `near`: by their full name; `meant`: did you mean. */
export interface Hits {exact: Person[]; near: Person[]; meant: Person[]; refused: Text | undefined}

/**
 * ready: can be done as it is. check: may be ticked. aside: not chosen on the columns screen. already: nothing to do. refused: a guard.
 * unknown: nobody. twice: named in an earlier line. For the verb status: on, off, check, unknown, twice.
 */
export type RowState = 'ready' | 'check' | 'aside' | 'already' | 'refused' | 'unknown' | 'twice' | 'on' | 'off';

/** One row of the table. */
export interface Row {
    entry: Entry;
    state: RowState;
    /** Why it is not simply ready. */
    why: Text | undefined;
    /** Of ready, already, refused, twice, on and off one; of check those to choose from; of unknown who may be meant. */
    candidates: Candidate[];
    /** Id of the person it stands for where it is ticked; '' otherwise. */
    chosen: string;
    /** Its place among the sections, from 0; -1 where its line is text as well. */
    section: number;
    /** Nothing speaks against it, so that it is ticked with its section. */
    isReady: boolean;
    /** Id of the one account it is about. */
    only: string | undefined;
}

/** In one word what became of somebody; for counts, for the CSV and for what can be done next. `back`: taken back by an undo. */
export type Result = 'done' | 'already' | 'failed' | 'unknown' | 'not-started' | 'refused' | 'back';

/** A row while the run goes on, and afterwards; what is kept of a list. */
export interface Line {
    key: number;
    line: number;
    text: string;
    /** As the table had it when the run began. */
    state: RowState;
    why: Text | undefined;
    /** What the table said of that person besides `why`. Absent where that was nothing, and in lists that were kept before there was this. */
    cautions?: Text[];
    /** Whom it stands for; undefined where that is nobody, or not one person. */
    person: Pick<Person, 'id' | 'username' | 'name' | 'email' | 'isBot'> | undefined;
    /** Is this person's account to be acted on? */
    chosen: boolean;
    /** waiting: not begun. asked: a request is on its way. answered: not checked yet. ended: has a receipt. idle: nothing is to be done. */
    at: 'idle' | 'waiting' | 'asked' | 'answered' | 'ended';
    receipt: Receipt | undefined;
}

/** What is kept of a list in this tab, so that it can be gone on with after a reload or a new log-in. Receipts are kept for themselves and know their list. */
export interface ListRecord {
    id: string;
    verb: VerbActId;
    at: number;
    by: string;
    ticket: string;
    tokensOff: boolean;
    /** What was chosen of the text: the column, the rows, the sections. Absent in lists of 0.1.0. */
    basis?: Text[];
    lines: Omit<Line, 'receipt'>[];
}
