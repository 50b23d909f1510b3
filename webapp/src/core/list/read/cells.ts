/** Tables whose cells stand between commas, semicolons, tabs or bars, and tables whose columns a ruled line shows. */
import {cellsOf} from '../../csv';
import {MOST_LINES} from '../types';

import {isRule} from './lines';
import type {Reading} from './read';
import {mayName, namesOf, piecesOf} from './scan';
import type {Grid, GridRow} from './types';

const DELIMITERS = ['\t', '|', ';', ','];
const LONGEST_ROW = 20_000;
const SLICE = 20_000;
const COST_OF_ROW = 40;

/** With its labels, and the "sep=;" that a spreadsheet writes above. */
const MOST_ROWS = MOST_LINES + 2;

/** No row has more lines than this. */
export const MOST_SPAN = 50;

/** A text that would make more cells than this is no table. */
export const MOST_CELLS = 250_000;

const quotes = (line: string) => line.split('"').length - 1;

/** A line between rows: a rule, or in a table of bars one for each column. Below the labels Markdown has it as short as "|-|-|". */
function isBorder(line: string, delimiter: string, isBelowFirst: boolean): boolean {
    const columns = delimiter === '|' ? line.trim().replace(/^[|+]|[|+]$/g, '').split(/[|+]/) : [''];
    const dashes = isBelowFirst && columns.length > 1 ? /^\s*:?(?:-+|={3,}):?\s*$/ : /^\s*:?(?:-{3,}|={3,}):?\s*$/;
    return isRule(line) || columns.every((column) => dashes.test(column));
}

/** The cells of the row that begins at this line; quoted cells may go on in the lines below. `at` counts from 0. Undefined: no proper row. */
function rowAt(lines: string[], at: number, delimiter: string): {span: number; cells: string[]} | undefined {
    if (lines[at]!.length > LONGEST_ROW) {
        return undefined;
    }
    let [span, open, length] = [1, quotes(lines[at]!) % 2, 0];
    while (open === 1 && span < MOST_SPAN && length < LONGEST_ROW && at + span < lines.length) {
        open = (open + quotes(lines[at + span]!)) % 2;
        length += lines[at + span]!.length;
        span++;
    }
    const text = lines.slice(at, at + span).join('\n').replace(/\\"/g, '""');
    const cells = open === 1 ? undefined : cellsOf(barred(text, delimiter), delimiter);
    return cells && {span, cells};
}

/** Without the bars at both ends. One at one end alone parts an empty cell. */
const barred = (text: string, delimiter: string) => (delimiter === '|' ? text.trim().replace(/^\|(.*)\|$/s, '$1') : text);

const isWord = (text: string) => (/[\p{L}\p{N}]/u).test(text);

/** Does a cell name somebody, and is there no word beside? */
const consists = (cell: string) => mayName(cell) &&
    piecesOf(cell).every((piece) => namesOf(piece).length > 0 && !piece.tokens.some(({rest}) => rest.some(isWord)));

/** Does a cell, or a whole row, seem to name somebody? It is asked of every row, so it only looks. */
const names = (text: string) => (/@[\p{L}\p{N}]|(?<![a-z0-9])[a-z0-9]{26}(?![a-z0-9])/iu).test(text);

/** Cells of a row as wide as the table: what a spreadsheet leaves empty at the end does not count. */
export const fitted = (cells: string[] | undefined, width: number): string[] | undefined =>
    (cells && cells.length >= width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : undefined);

function widthOf(rows: GridRow[]): number {
    const counts = new Map<number, number>();
    rows.forEach(({cells}) => cells && cells.length > 1 && counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How far a row is indented. Bars stand in line anyhow, and a tab parts cells. */
const leadOf = (line: string, delimiter: string) => (delimiter === '|' ? '' : (delimiter === '\t' ? /^[^\S\t]*/ : /^\s*/).exec(line)![0]);

/** Every line in rows by this delimiter, whatever their cells; none where a list takes fewer. What stands before `from` is text. */
export function* rowsBy(lines: string[], delimiter: string, from = 0): Reading<GridRow[]> {
    const rows: GridRow[] = [];
    let [count, work] = [0, 0];

    for (let at = 0; at < lines.length && rows.length <= MOST_ROWS;) {
        const row = at >= from && lines[at]!.includes(delimiter) ? rowAt(lines, at, delimiter) : undefined;
        const span = row?.span ?? 1;
        const text = lines.slice(at, at + span).join('\n').trim();
        const isBelowFirst = count === 1 && rows.at(-1)!.cells !== undefined;
        if (text.split(delimiter).some((cell) => cell.trim() !== '') && !isBorder(text, delimiter, isBelowFirst)) {
            rows.push({line: at + 1, span, text, cells: row?.cells, lead: leadOf(lines[at]!, delimiter)});
            count += row ? 1 : 0;
        }
        at += span;
        work += text.length + COST_OF_ROW;
        if (work > SLICE) {
            work = 0;
            yield;
        }
    }
    return rows.length > MOST_ROWS ? [] : rows;
}

/** Prose has commas too, and a list of "Last, First" is one of names: there a blank stands behind the comma. */
const isProse = (rows: GridRow[], delimiter: string) => delimiter === ',' &&
    rows.filter(({text}) => (/,(?! |$)/).test(text)).length * 2 < rows.length;

/** Is this a table, and not lines that happen to have such a sign? */
function isTable(rows: GridRow[], all: GridRow[], width: number, delimiter: string): boolean {
    const inside = all.slice(all.indexOf(rows[0]!), all.indexOf(rows.at(-1)!) + 1);
    const named = rows.filter(({text}) => names(text)).length;
    const isNamedElsewhere = all.filter(({cells, text}) => !cells && names(text)).length > named;
    const isHalfNamed = (index: number) => rows.filter(({cells}) => names(cells![index]!)).length * 2 >= rows.length - 1;
    const isTabbed = delimiter === '\t' && rows.some(({cells}) => cells!.filter(consists).length > 1);
    const isDense = named > 0 ? width > 2 || isHalfNamed(0) || isHalfNamed(1) : !isProse(rows, delimiter);
    return isTabbed || (rows.length > 1 && rows.length * 2 > inside.length && !isNamedElsewhere && isDense);
}

/** Labels name nobody as the cells below them do: none of them is a name, and a name within one stands over cells that are nothing else. */
const isHeading = (cells: string[], below: GridRow[]) => cells.every((cell, index) => !consists(cell) &&
    (!names(cell) || below.some((row) => consists(row.cells![index]!))));

/** The table with this delimiter, undefined where the text is none. Lines with another number of cells are rows without cells. */
function* gridBy(lines: string[], delimiter: string): Reading<Grid | undefined> {
    const all = yield* rowsBy(lines, delimiter);
    const width = widthOf(all);
    const rows = all.map((row) => ({...row, cells: width > 1 ? fitted(row.cells, width) : undefined}));
    const fit = rows.filter(({cells}) => cells);
    if (fit.length === 0 || !isTable(fit, rows, width, delimiter)) {
        return undefined;
    }
    const [first] = fit;
    const below = lines.slice(first!.line, (fit[1]?.line ?? 1) - 1);
    const isRuled = below.some((line) => (/[-=]/).test(line) && isBorder(line, delimiter, true));
    const isHeader = isRuled || isHeading(first!.cells!, fit.slice(1));
    return headed(rows, isHeader ? first : undefined, width);
}

const headed = (rows: GridRow[], header: GridRow | undefined, width: number): Grid => ({
    header: header && {line: header.line, text: header.text}, labels: header?.cells, width, rows: rows.filter((row) => row !== header),
});

/** Columns as a ruled line shows them, below their labels: a run of dashes for each, two of them at least where anybody is named by more than a word. */
function ruled(lines: string[]): Grid | undefined {
    const at = lines.findIndex((line, index) => index > 0 && (/^\s*-{2,}(?:\s+-{2,})*\s*$/).test(line) && lines[index - 1]!.trim() !== '');
    const starts = at < 0 ? [] : [...lines[at]!.matchAll(/-+/g)].map(({index}) => index);
    if (starts.length === 0 || starts.length * lines.length > MOST_CELLS || (starts.length === 1 && lines.some(names))) {
        return undefined;
    }
    const cut = (line: string) => starts.map((from, index) => line.slice(index === 0 ? 0 : from, starts[index + 1]));
    const isFit = (line: string) => starts.slice(1).every((from) => (/^\s?$/).test(line.slice(from - 1, from)));
    const rows = lines.flatMap((text, index): GridRow[] => {
        const isRow = index === at - 1 || (index > at && isFit(text));
        const isSaid = text.trim() !== '' && index !== at && !isRule(text);
        return isSaid ? [{line: index + 1, span: 1, text: text.trim(), cells: isRow ? cut(text).map((cell) => cell.trim()) : undefined}] : [];
    });
    return headed(rows, rows.find(({line}) => line === at), starts.length);
}

/** The table that this text is by its shape; undefined where it is none. Pauses after each slice. */
export function* gridOf(lines: string[]): Reading<Grid | undefined> {
    for (const delimiter of DELIMITERS.filter((one) => lines.some((line) => line.includes(one)))) {
        const grid = yield* gridBy(lines, delimiter);
        if (grid) {
            return grid;
        }
    }
    return ruled(lines);
}
