/** From a table, and what was chosen of it, to its rows and texts. */
import type {Text} from '../../model';
import type {AccountOf, Items, Said} from '../types';

import {isSparse, othersThan} from './columns';
import type {Columns, OtherColumn, PeopleColumn} from './columns';
import {MARKS, SEVERAL, isReady, numbered} from './items';
import type {Draft} from './items';
import {isAllNames} from './pure';
import type {Reading} from './read';
import {isPlainShape} from './scan';
import {cellOf, namesIn} from './sheet';
import type {Cell} from './sheet';
import type {Grid, GridRow} from './types';
import {byAccount, personName, strangeIn} from './words';

/** What was chosen on the columns screen. `people`: places in `Columns.people`. `only`: the rows that say this in that column. */
export interface Choice {people: number[]; only?: {column: number; values: string[]}}

/** Has something to be asked, or shown, before the table? */
export const isAsked = (columns: Columns): boolean => columns.preset === undefined || othersThan([columns.preset], columns).length + columns.same.length > 0;

const NOT_THEN: Text = {id: 'list.doubt.notThen'};

/** A column by its label, or by its place. */
export const columnName = ({labels}: Pick<Grid, 'labels'>, column: number): Text | string => labels?.[column] || {id: 'list.columnAt', values: {place: column + 1}};

/** The rows of one row of the table by one group of its columns. */
function draftsBy({kind, columns, keys, shapes}: PeopleColumn, cells: Cell[], text: string, accountOf: AccountOf): Draft[] {
    const own = columns.map((column) => cells[column]!);
    const names = own.slice(0, keys).flatMap((cell) => namesIn(cell, kind));
    if (names.length === 0) {
        // Where a row has none, its own full name is somebody to check.
        const called = own.slice(keys).flatMap((cell) => namesIn(cell, 'name'));
        return called.length === 1 ? [{text, names: called, strange: [], isText: true}] : [];
    }
    const people = byAccount(names, accountOf).filter(({person}) => person);
    if (people.length > 1) {
        return people.map((one) => ({text, names: one.names, strange: [], doubt: SEVERAL}));
    }
    const person = people[0]?.person;
    const odd = own.filter(({shape}, index) => !isPlainShape(shape) && shape !== shapes[index]).map((cell) => cell.text);
    const beside = own.filter((cell) => kind !== 'name' || !personName(cell.pieces));
    const tokens = beside.flatMap((cell) => cell.tokens);
    const isName = (word: string) => names.some((name) => name.typed === word && !name.extra && (!person || accountOf(name)));
    const words = person ? strangeIn(tokens, person, accountOf) : tokens.flatMap(({rest}) => rest);
    return [{text, names, strange: [...odd, ...words.filter((word) => !isName(word))]}];
}

/** The columns by which the rows name their people, as what they say. */
const keysOf = ({people}: Columns, choice: Choice): OtherColumn[] => choice.people.flatMap((index) => people[index]!.others.slice(0, people[index]!.keys));

/** Columns that are mostly empty. Our own CSV has such, and they are on the columns screen. */
const sparseColumns = ({isOwn}: Grid, columns: Columns, choice: Choice): OtherColumn[] =>
    (isOwn ? [] : [...othersThan(choice.people, columns), ...keysOf(columns, choice)].filter((one) => isSparse(one, columns.rows)));

/** Why a row is to check for what one of these mostly empty columns says. */
function sparse(grid: Grid, few: OtherColumn[], rows: number, cells: string[]): Text | undefined {
    const column = few.find((one) => {
        const said = cells[one.column]!;
        return said !== '' && (one.filled <= Math.max(1, rows / 10) || !(/^\p{N}/u).test(said));
    });
    return column && {id: 'list.doubt.column', values: {column: columnName(grid, column.column), value: cells[column.column]!}};
}

function aside(grid: Grid, {only}: Choice, cells: string[]): Text | undefined {
    const value = only ? cells[only.column]! : '';
    return only && !only.values.includes(value) ? {id: 'list.aside', values: {column: columnName(grid, only.column), value, isEmpty: value === '' ? 'yes' : 'no'}} : undefined;
}

/** A row beside the table, or with another number of cells: whoever it names is to check, with all of it quoted. */
function looseDrafts(text: string, accountOf: AccountOf): Draft[] {
    return byAccount(cellOf(text).names, accountOf).map(({names}) => ({text, names, strange: [], doubt: {id: 'list.doubt.cells'}}));
}

/** The line that a row of our own CSV was made for: whoever it names, or is called so. */
function originalDrafts(original: string, accountOf: AccountOf): Draft[] {
    const drafts = looseDrafts(original, accountOf);
    const called = drafts.length > 0 ? [] : namesIn(cellOf(original), 'name');
    return [...drafts, ...called.map((name) => ({text: original, names: [name], strange: []}))];
}

/**
 * A row of our own CSV without a person is the line that it was made for. A file may have been edited, or half of it sorted: where a row leads to
 * several accounts it is not plain whose it is.
 */
function ownDrafts({own, text}: GridRow, drafts: Draft[], accountOf: AccountOf): Draft[] {
    const {original, past} = own!;
    const known = past ?? {act: 'deactivate', result: 'not-started', offSince: 0};
    const one = drafts.slice(0, 1).map((draft) => ({...draft, names: drafts.flatMap(({names}) => names), doubt: draft.doubt ?? (past ? undefined : NOT_THEN)}));
    const mine = one.length > 0 ? one : originalDrafts(original, accountOf).map((draft) => ({...draft, doubt: NOT_THEN}));
    return mine.map((draft) => ({...draft, text: original || text, past: known}));
}

/** Reads the rows of a table one by one: the drafts of each, none where it names nobody. */
export function rowReader(grid: Grid, columns: Columns, choice: Choice, accountOf: AccountOf): (row: GridRow) => Draft[] {
    const few = sparseColumns(grid, columns, choice);
    const isUneven = new Set(grid.rows.flatMap(({lead}) => lead ?? [])).size > 1;
    return (row) => {
        const {cells, text} = row;
        if (!cells) {
            return looseDrafts(text, accountOf);
        }
        const read = cells.map(cellOf);
        const drafts = choice.people.flatMap((index) => draftsBy(columns.people[index]!, read, text, accountOf));
        const doubt = sparse(grid, few, columns.rows, cells) ?? (row.lead && isUneven ? MARKS : undefined);
        const left = aside(grid, choice, cells);
        const told = drafts.map((draft) => ({...draft, doubt: draft.doubt ?? doubt, aside: left}));
        return row.own ? ownDrafts(row, told, accountOf) : told;
    };
}

/**
 * Rows and texts of a table. A row in which nobody is named is text. `wasAsked`: labels, and texts above and below, were on the columns screen,
 * so that the rows count as seen unless text stands between them.
 */
export function* chosenItems(grid: Grid, columns: Columns, choice: Choice, wasAsked: boolean, accountOf: AccountOf): Reading<Items> {
    const parts: {line: number; span: number; row: number; text: string; drafts: Draft[]}[] = [];
    const draftsIn = rowReader(grid, columns, choice, accountOf);
    for (const [index, row] of grid.rows.entries()) {
        parts.push({line: row.line, span: row.span, row: index, text: row.text, drafts: draftsIn(row)});
        if (index % 50 === 49) {
            yield;
        }
    }
    // A row found by a name alone may as well be a heading. The columns screen has shown the lines above and below the table, and no row of it.
    const isSaid = (drafts: Draft[]) => drafts.every(({isText}) => isText);
    const named = parts.flatMap(({drafts}, index) => (isSaid(drafts) ? [] : [index]));
    const isUnseen = (index: number) => grid.rows[index]!.cells !== undefined || (index > named[0]! && index < named.at(-1)!);
    const isBetween = parts.some(({drafts}, index) => isSaid(drafts) && isUnseen(index));
    const said = parts.flatMap(({line, text, drafts}): Said[] => (drafts.length === 0 ? [{line, text}] : []));
    const entries = numbered(parts);
    const isEven = new Set(grid.rows.map(({cells}) => keysOf(columns, choice).map(({column}) => cells?.[column] === '').join())).size < 2;
    const isPlain = !grid.header && isEven && said.length === 0 && entries.every(isReady) && isAllNames(grid.rows, entries, accountOf);
    return {entries, said: [...grid.header ? [grid.header] : [], ...said].sort((a, b) => a.line - b.line), isPure: wasAsked ? !isBetween : isPlain};
}
