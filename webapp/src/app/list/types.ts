/** What the list dialog and the app share. */
import type {Text, Actor} from '../../core/model';
import type {Columns} from '../../core/list/read/columns';
import type {Choice} from '../../core/list/read/choose';
import type {Line, ListVerb, Row, Said} from '../../core/list/types';
import type {Versions} from '../../core/receipt';
import type {Recording} from '../types';

/** How a list begins. `record`: the id of one that this tab has kept. */
export interface ListOpening {verb: ListVerb | undefined; text: string; record?: string}

/** Exactly one is on screen. `asking` is the confirmation over the table; `running` also while an undo runs. */
export type ListPhase = 'paste' | 'looking' | 'columns' | 'table' | 'asking' | 'running' | 'ended';

/** What is answered in the confirmation. `tokensOff`: "keep access tokens off after reactivation". */
export interface ListAnswers {ticket: string; tokensOff: boolean}

/** Why a run ended. `told`: all have been dealt with. */
export type Ending = 'told' | 'stopped' | 'expired' | 'gone';

/** A table before it is known which column names the people. `said`: the text outside it. `choice`: what was chosen last. */
export interface Asked {columns: Columns; labels: string[] | undefined; said: Said[]; choice: Choice | undefined}

export interface ListState {
    verb: ListVerb;
    phase: ListPhase;
    /** As typed or pasted; corrected lines are put back into it. */
    text: string;
    /** What is said where the pasted text had colours or struck-out words, which are not seen here; else ''. */
    formatted: string;
    /** paste: why it cannot be used. table: why a line could not be looked up. */
    why: Text | undefined;
    /** looking, running: how many of how many. */
    done: number;
    total: number;
    /** running: milliseconds that are left, as far as that can be told; undefined at first. */
    leftMs: number | undefined;
    /** What the columns screen asks; undefined where nothing is asked. */
    asked: Asked | undefined;
    rows: Row[];
    /** Lines of the text that name nobody, in their order. */
    said: Said[];
    /** What would happen to all of them together, and the guard over the whole: too many for the user limit. */
    sum: Text[];
    blocked: Text | undefined;
    /** How many access tokens could be switched off along; 0 where none, or not allowed. */
    tokens: number;
    answers: ListAnswers;
    recording: Recording | undefined;
    /** running and ended: in the list's own order. */
    lines: Line[];
    /** running and ended: what was chosen of the text; for the receipts. */
    basis: Text[];
    /** running: being stopped; requests in flight are waited for. */
    stopping: boolean;
    /** running: what runs takes back what an earlier run did. */
    undoing: boolean;
    /** The browser had no room for it: it does not outlive the page. */
    unkept: boolean;
    ending: Ending | undefined;
}

/** The list dialog calls this and nothing else. Safe in any phase; what does not fit is ignored. */
export interface ListRun {
    state(): ListState;
    subscribe(listener: () => void): () => void;
    actor: Actor;
    versions(): Versions;
    /** paste: keeps what was typed. */
    type(text: string): void;
    /** paste: colours or struck-out words came along, which these words say. */
    format(words: string): void;
    /** paste and table: another verb over the same list; the table is made anew without asking the server for people again. */
    choose(verb: ListVerb): void;
    /** paste → looking → columns or table. */
    look(): void;
    /** columns → looking → table. Undefined: no column fits, so the text is read line by line. */
    column(choice: Choice | undefined): void;
    /** table → columns where something was asked, read again if a line was put right; looking, columns, table → paste. The text stays. */
    back(): void;
    /** table: this row is that person; '' takes the tick away. */
    tick(key: number, personId: string): void;
    /** table: the ready rows of a section, or of all, are ticked, or not any more. */
    include(section: number | undefined, isIn: boolean): void;
    /** table: the rows with these keys are ticked where each is one person, or not any more. */
    tickAll(keys: number[], isOn: boolean): void;
    /** table: the line is put right and looked up again, alone. */
    correct(key: number, text: string): void;
    /** table → asking. */
    ask(): void;
    /** asking → table. */
    think(): void;
    /** asking: kept for when it is asked again. */
    answer(answers: ListAnswers): void;
    /** asking → running → ended. */
    confirm(answers: ListAnswers): void;
    /** running: begins nobody more. */
    stop(): void;
    /** ended → running: those who failed, and those of whom nobody can say. */
    retry(): void;
    /** ended → running: those who were not started. */
    goOn(): void;
    /** ended → running: takes back what was done to this row's person, or to all. */
    undo(key?: number): void;
    /** The dialog was closed: nobody more is begun, and the channel is told. `taken`: the page or the plugin went and took it along. */
    closed(taken?: boolean): void;
}
