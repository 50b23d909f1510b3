/** Finds the table in a text: where its header is, what delimits its cells, which lines are its rows. */
import {parse} from 'papaparse';

import {isClosing} from './mail';
import {exactIn, mayName} from './scan';
import {SLICE} from './slices';
import type {Reading} from './slices';
import {DECISIONS, HARMLESS, HEADERS, MEANT, NAME_HEADERS, OWN, REMARKS, WEAK} from './labels';
import {ROLES} from './words';

/** One row: the lines it takes, from the index of its first. */
export interface GridRow {at: number; span: number; cells: string[]}

/** Indexes of the lines that a row takes. */
export const linesOf = ({at, span}: Pick<GridRow, 'at' | 'span'>): number[] => Array.from({length: span}, (_, index) => at + index);

/** `header`: its labels and the index of its line. `ragged`: indexes of lines that have not as many cells as they should. */
export interface Grid {header: GridRow | undefined; rows: GridRow[]; width: number; delimiter: string}

export type HeaderKind = keyof typeof HEADERS | 'other' | '';

const DELIMITERS = ['\t', ';', '|', ','];
const MOST_SPAN = 30;
const LONGEST_ROW = 20_000;
const LONGEST_LABEL = 40;
const FORMULA_GUARD = /^'(?=\s*[=+\-@\t\r\n])/;
const RULE = /^[\s:|+-]*$/;

const cellOf = (cell: string) => cell.trim().replace(FORMULA_GUARD, '');
const quotes = (line: string) => line.split('"').length - 1;

/** The cells of the row that begins at this line; quoted cells may go on in the lines below. undefined: no proper row of cells. */
export function rowAt(lines: string[], at: number, delimiter: string): GridRow | undefined {
    if (lines[at]!.length > LONGEST_ROW) {
        return undefined;
    }
    let [span, open] = [1, quotes(lines[at]!) % 2];
    while (open === 1 && span < MOST_SPAN && at + span < lines.length) {
        open = (open + quotes(lines[at + span]!)) % 2;
        span++;
    }
    const text = lines.slice(at, at + span).join('\n');
    if (text !== '' && !text.includes('"')) {
        // Nothing is quoted, as in most lines: a third of the time.
        return {at, span, cells: text.split(delimiter).map(cellOf)};
    }
    const {data, errors} = parse<string[]>(text, {delimiter, newline: '\n'});
    const [cells] = data;
    if (open === 1 || errors.length > 0 || data.length !== 1 || !cells) {
        return undefined;
    }
    return {at, span, cells: cells.map(cellOf)};
}

/** "E-Mail-Adresse" is "email adresse", "managerEmail" is "manager email". */
export const labelOf = (cell: string): string => cell.slice(0, 2 * LONGEST_LABEL).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/\be mail/g, 'email');

const KEYS: Record<string, HeaderKind> = {email: 'email', mail: 'email', username: 'username'};

/** What a header cell says of its column. "E-mail" with a word that nobody knows beside it may be somebody else's. */
export function kindOf(cell: string): HeaderKind {
    if (cell === '') {
        return '';
    }
    const label = labelOf(cell);
    const words = label.split(' ');
    if (words.some((word) => ROLES.has(word))) {
        return 'other';
    }
    const kind = (Object.keys(HEADERS) as (keyof typeof HEADERS)[]).find((one) => HEADERS[one].has(label)) ?? KEYS[words[0]!] ?? KEYS[words.at(-1)!] ?? '';
    return kind === '' || HEADERS[kind as keyof typeof HEADERS].has(label) || words.every((word) => OWN.has(word)) ? kind : 'other';
}

const LABELLED = [HARMLESS, REMARKS, DECISIONS, MEANT];
const isLabel = (cell: string) => kindOf(cell) !== '' || labelOf(cell).split(' ').some((word) => LABELLED.some((words) => words.has(word)));

/** A label that no cell of a row is: an address, a username, an id, "Nachname". "User" may be what is said of somebody. */
function isSure(cell: string, index: number): boolean {
    const label = labelOf(cell);
    const isKey = ['email', 'username', 'id'].includes(kindOf(cell)) || label.split(' ').some((word) => word in KEYS);
    return NAME_HEADERS.has(label) || (isKey && (index === 0 || !WEAK.has(label)));
}

/** Are these the labels of columns? */
export function isHeader(cells: string[]): boolean {
    if (cells.length < 2 || !cells.every((cell) => cell.length <= LONGEST_LABEL && !cell.includes('@') && exactIn(cell).length === 0)) {
        return false;
    }
    return cells.some(isSure) || (cells.some((cell) => !['', 'other'].includes(kindOf(cell))) && cells.filter(isLabel).length * 2 > cells.filter(Boolean).length);
}

/** Is this a line of dashes, as below the header of a Markdown table? */
export const isRule = (line: string): boolean => line.includes('-') && RULE.test(line);

const isEmpty = (line: string) => line.trim() === '' || (/^\s*(?:#|\/\/)/).test(line);

/** Every row of that many cells from this line on. Empty cells at the end are not counted. */
function rowsFrom(lines: string[], from: number, to: number, delimiter: string, width: number): GridRow[] {
    const rows: GridRow[] = [];
    for (let at = from; at < to; at++) {
        const line = lines[at]!;
        if (isEmpty(line) || isRule(line) || isClosing(line) || !line.includes(delimiter)) {
            continue;
        }
        const row = rowAt(lines, at, delimiter);
        if (row && fits(row.cells, width)) {
            rows.push(row);
        }
        at += (row?.span ?? 1) - 1;
    }
    return rows;
}

const fits = (cells: string[], width: number) => cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell === ''));

function* headed(lines: string[], to: number): Reading<Grid | undefined> {
    for (let at = 0; at < to; at++) {
        const line = lines[at]!;
        if (at % SLICE === SLICE - 1) {
            yield;
        }
        for (const delimiter of line.length > 2_000 ? [] : DELIMITERS.filter((one) => line.includes(one))) {
            const header = rowAt(lines, at, delimiter);
            const rows = header && isHeader(header.cells) ? rowsFrom(lines, at + header.span, to, delimiter, header.cells.length) : [];
            if (header && rows.length > 0) {
                return {header, rows, width: header.cells.length, delimiter};
            }
        }
    }
    return undefined;
}

/** "Müller, Hans", "Bob <bob@x.test>;" and lists that go on in the next line are no tables. */
function isTable(lines: string[], rows: GridRow[], delimiter: string): boolean {
    const named = rows.filter(({cells}) => cells.some((cell) => exactIn(cell).length > 0)).length;
    const trailing = rows.filter(({at}) => delimiter !== '|' && lines[at]!.trimEnd().endsWith(delimiter)).length;
    const angled = delimiter !== '\t' && rows.some(({at}) => (/<[^<>]*@[^<>]*>/).test(lines[at]!.slice(0, 1_000)));
    return rows.length > 1 && named * 2 > rows.length && trailing * 2 < rows.length && !angled;
}

/** How many lines have how many cells. */
function widthsOf(lines: string[], to: number, delimiter: string): Map<number, number> {
    const widths = new Map<number, number>();
    for (let at = 0; at < to; at++) {
        const line = lines[at]!;
        const row = line.includes(delimiter) && !isEmpty(line) ? rowAt(lines, at, delimiter) : undefined;
        if (row && row.cells.length > 1) {
            widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
        }
        at += (row?.span ?? 1) - 1;
    }
    return widths;
}

/** Without a header: at least two rows in sequence of the same width, for the delimiter that explains most lines. */
function* bare(lines: string[], to: number): Reading<Grid | undefined> {
    let best: Grid | undefined;
    if (!lines.some((line) => mayName(line))) {
        return undefined;
    }
    for (const delimiter of DELIMITERS.filter((one) => lines.some((line) => line.includes(one)))) {
        yield;
        const widths = widthsOf(lines, to, delimiter);
        const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
        if (count > 1 && count > (best?.rows.length ?? 0)) {
            const rows = rowsFrom(lines, 0, to, delimiter, width);
            best = isTable(lines, rows, delimiter) ? {header: undefined, rows, width, delimiter} : best;
        }
    }
    return best;
}

/** The table in a text whose signature begins at line `to`; undefined without one. */
export function* gridOf(lines: string[], to: number): Reading<Grid | undefined> {
    return (yield* headed(lines, to)) ?? (yield* bare(lines, to));
}
