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
 * What in a line may name somebody; `value` is in lower case without decoration, `typed` as it stood there. `handle`: marked as one, by an @, by
 * standing alone on its line or in a column of usernames. `bare`: one word among others that may be a handle, or just a word.
 * `person`: a name as people write it, its words in the order first name, last name ("Müller, Hans" is "hans müller").
 */
export interface Name {kind: 'email' | 'id' | 'handle' | 'bare' | 'person'; value: string; typed: string}

/** What an earlier run's own CSV says of the person in this line. `offSince`: the account's delete_at as that run left it, 0 where it was on. */
export interface Past {act: VerbActId | 'undo'; result: Result; offSince: number}

/** One row to be: a line, or one of the people that a line lists. */
export interface Entry {
    /** Its place in the list, from 0. */
    key: number;
    /** Line of the text it stands in, from 1. */
    line: number;
    /** Its own piece of that line, as it stood there. */
    text: string;
    /** At least one. Several that name the same account by different keys (id, username, e-mail) are fine; of several people it is to be asked which. */
    names: Name[];
    /** Other words of the line that look like somebody's name, in lower case: they have to fit the account. */
    words: string[];
    /** Why it may not be ready however exact its name is. */
    doubt?: Text;
    past?: Past;
    /** It has been put right: what stands there now, and what the rest of the line still says. `text` stays what was pasted. */
    put?: {now: string; words: string[]; doubt?: Text};
}

/** A line that names nobody. `mail`: a header of a message; `signature`: below a closing line, with nobody in it; `words`: prose. */
export interface Ignored {line: number; text: string; why: 'blank' | 'comment' | 'header' | 'mail' | 'signature' | 'words'}

/** A column in which people are named. `label`: its header; '' where there is none. */
export interface Column {index: number; label: string; samples: string[]; count: number}

/** What a text comes to. Every line is in `entries` or in `ignored`, never in both. */
export interface ListText {
    entries: Entry[];
    ignored: Ignored[];
    /** More than one column could be meant: to be asked. `entries` are empty as long as none is chosen. */
    columns: Column[];
    /** Columns with people that were left out by that choice: "Ignored: 12 addresses in column Manager". */
    left: Column[];
    /** It cannot be used as it is, and why: too long, or nothing in it. */
    why: Text | undefined;
}

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
 * ready: will be done. check: may be ticked. already: nothing to do. refused: a guard. unknown: nobody. twice: named in an earlier line.
 * For the verb status: on, off, check, unknown, twice.
 */
export type RowState = 'ready' | 'check' | 'already' | 'refused' | 'unknown' | 'twice' | 'on' | 'off';

/** One row of the table. */
export interface Row {
    entry: Entry;
    state: RowState;
    /** Why it is not simply ready. */
    why: Text | undefined;
    /** Of ready, already, refused, twice, on and off one; of check those to choose from; of unknown who may be meant. */
    candidates: Candidate[];
    /** Id of the person it stands for: set where it is ready or has been ticked; '' otherwise. */
    chosen: string;
    /** Ready, and left out by hand. */
    out: boolean;
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
export interface ListRecord {id: string; verb: VerbActId; at: number; by: string; ticket: string; tokensOff: boolean; lines: Omit<Line, 'receipt'>[]}
