/** What reading a text gives before anything is looked up. */
import type {Text} from '../../model';
import type {Name, Past, Said} from '../types';

/** A word of a line, or a sign. `names`: what in it may name an account. `rest`: all else in it. `colon`: a colon stood behind it. */
export interface Token {names: Name[]; rest: string[]; colon: boolean}

/**
 * A line, or the part of one between separators. Brackets and quotes that do not pair, or have nothing in them, are among its tokens. `shape`:
 * "w <n>": a letter for each word, n where it has names, and brackets, quotes and colons as they stand.
 */
export interface Piece {text: string; tokens: Token[]; shape: string; parted: boolean}

/** A line of a text without columns. `lead`: indentation and bullet. `count`: its number, where it is numbered. Without pieces it is blank. */
export interface ReadLine {line: number; text: string; lead: string; count: number | undefined; pieces: Piece[]}

/** `lead`: how far it is indented. `cells` are as many as the table has columns; a row with another number of cells, or beside the table, has only its text. */
export interface GridRow {line: number; span: number; text: string; cells: string[] | undefined; lead?: string; own?: OwnRow}

/** A row of our own CSV: the line it was made for, and what that run did. */
interface OwnRow {original: string; past: Past | undefined}

/** A table. `header`: the line of its labels, and `labels` by column; both undefined without one. */
export interface Grid {header: Said | undefined; labels: string[] | undefined; width: number; rows: GridRow[]; isOwn?: boolean}

/** A text that was read. `why`: it cannot be used as it is, and nothing has been read. */
export interface ListText {why: Text | undefined; lines: ReadLine[]; grid: Grid | undefined}
