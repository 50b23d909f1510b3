/** Tables whose cells stand between commas, semicolons, tabs or bars, and tables whose columns a ruled line shows. */
import {parse} from 'papaparse';

import {isRule} from './lines';
import type {Reading} from './read';
import {mayName, namesOf, piecesOf} from './scan';
import type {Grid, GridRow} from './types';

const DELIMITERS = ['\t', '|', ';', ','];
const BORDER = /^[\s|+:=-]*-{2,}[\s|+:=-]*$/;
const MOST_SPAN = 50;
const LONGEST_ROW = 20_000;

const quotes = (line: string) => line.split('"').length - 1;
const isBorder = (line: string, delimiter: string) => BORDER.test(line) && (delimiter === '|' || isRule(line));

/** The cells of the row that begins at this line; quoted cells may go on in the lines below. `at` counts from 0. Undefined: no proper row. */
export function rowAt(lines: string[], at: number, delimiter: string): {span: number; cells: string[]} | undefined {
    if (lines[at]!.length > LONGEST_ROW) {
        return undefined;
    }
    let [span, open] = [1, quotes(lines[at]!) % 2];
    while (open === 1 && span < MOST_SPAN && at + span < lines.length) {
        open = (open + quotes(lines[at + span]!)) % 2;
        span++;
    }
    const text = lines.slice(at, at + span).join('\n').replace(/\\"/g, '""');
    if (!text.includes('"')) {
        return {span, cells: barred(text, delimiter).split(delimiter).map((cell) => cell.trim())};
    }
    const {data, errors} = parse<string[]>(barred(text, delimiter).replace(/^\s+/, ''), {delimiter, newline: '\n'});
    return open === 1 || errors.length > 0 || data.length !== 1 ? undefined : {span, cells: data[0]!.map((cell) => cell.trim())};
}

/** Without the bars at both ends. */
const barred = (text: string, delimiter: string) => (delimiter === '|' ? text.trim().replace(/^\|/, '').replace(/\|$/, '') : text);

/** Does a cell name somebody, and is there no word beside? */
const consists = (cell: string) => mayName(cell) && piecesOf(cell).every((piece) => namesOf(piece).length > 0 && piece.tokens.every(({rest}) => rest.length === 0));

/** Does a cell, or a whole row, seem to name somebody? It is asked of every row, so it only looks. */
const names = (text: string) => (/@[\p{L}\p{N}]|(?<![a-z0-9])[a-z0-9]{26}(?![a-z0-9])/iu).test(text);

/** Cells of a row as wide as the table: what a spreadsheet leaves empty at the end does not count. */
function fitted(cells: string[], width: number): string[] | undefined {
    return cells.length >= width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : undefined;
}

function widthOf(rows: GridRow[]): number {
    const counts = new Map<number, number>();
    rows.forEach(({cells}) => cells && cells.length > 1 && counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1));
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Every line in rows by this delimiter, whatever the number of their cells. */
function* rowsBy(lines: string[], delimiter: string): Reading<GridRow[]> {
    const rows: GridRow[] = [];
    for (let at = 0; at < lines.length; at++) {
        const row = lines[at]!.includes(delimiter) ? rowAt(lines, at, delimiter) : undefined;
        const span = row?.span ?? 1;
        const text = lines.slice(at, at + span).join('\n').trim();
        if (text !== '' && !isBorder(lines[at]!, delimiter) && (row ? row.cells.some(Boolean) : true)) {
            rows.push({line: at + 1, span, text, cells: row?.cells});
        }
        at += span - 1;
        if (at % 50 === 49) {
            yield;
        }
    }
    return rows;
}

/** Prose has commas too, and a list of "Last, First" is one of names: there a blank stands behind the comma. */
const isProse = (rows: GridRow[], delimiter: string) => delimiter === ',' &&
    rows.filter(({text}) => (/,(?! |$)/).test(text)).length * 2 < rows.length;

/** Is this a table, and not lines that happen to have such a sign? */
function isTable(rows: GridRow[], all: GridRow[], width: number, delimiter: string): boolean {
    const inside = all.slice(all.indexOf(rows[0]!), all.indexOf(rows.at(-1)!) + 1);
    const named = rows.filter(({text}) => names(text)).length;
    const isNamedElsewhere = all.filter(({cells, text}) => !cells && names(text)).length > named;
    const consisting = Math.max(...Array.from({length: width}, (_, index) => rows.filter(({cells}) => names(cells![index]!)).length));
    const isTabbed = delimiter === '\t' && rows.some(({cells}) => cells!.filter(consists).length > 1);
    const isDense = named > 0 ? width > 2 || consisting * 2 >= rows.length - 1 : !isProse(rows, delimiter);
    return isTabbed || (rows.length > 1 && rows.length * 2 > inside.length && !isNamedElsewhere && isDense);
}

/** Labels name nobody as the cells below them do: none of them is a name, and a name within one stands over cells that are nothing else. */
const isHeading = (cells: string[], below: GridRow[]) => cells.every((cell, index) => !consists(cell) &&
    (!names(cell) || below.some((row) => consists(row.cells![index]!))));

/** The table with this delimiter, undefined where the text is none. Lines with another number of cells are rows without cells. */
function* gridBy(lines: string[], delimiter: string): Reading<Grid | undefined> {
    const all = yield* rowsBy(lines, delimiter);
    const width = widthOf(all);
    const rows = all.map((row) => ({...row, cells: row.cells && width > 1 ? fitted(row.cells, width) : undefined}));
    const fit = rows.filter(({cells}) => cells);
    if (fit.length === 0 || !isTable(fit, rows, width, delimiter)) {
        return undefined;
    }
    const [first] = fit;
    const isRuled = fit.length > 1 && lines.slice(first!.line, fit[1]!.line - 1).some((line) => isBorder(line, delimiter));
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
    if (starts.length === 0 || (starts.length === 1 && lines.some(names))) {
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
