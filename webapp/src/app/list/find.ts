/** From a text to the rows and texts of the table, or to the question which of its columns is meant. */
import type {Failure} from '../../core/act';
import {chosenItems, isAsked} from '../../core/list/read/choose';
import type {Choice} from '../../core/list/read/choose';
import type {Source} from '../../core/list/read/again';
import {columnsOf, othersThan} from '../../core/list/read/columns';
import type {Columns} from '../../core/list/read/columns';
import {itemsOf, namesInLines} from '../../core/list/read/items';
import {readingOf} from '../../core/list/read/read';
import type {Reading} from '../../core/list/read/read';
import {namesInGrid, sheetOf} from '../../core/list/read/sheet';
import type {Grid, ReadLine} from '../../core/list/read/types';
import {sectionsOf} from '../../core/list/sections';
import {MOST_LINES} from '../../core/list/types';
import type {AccountOf, Entry, Hits, Items, Name, Said} from '../../core/list/types';
import type {Text} from '../../core/model';

import type {HitOf} from './accounts';
import {lookUpAccounts, lookUpEntries, nameKey} from './look-up';
import type {Known, LookUpDeps} from './look-up';
import type {Asked} from './types';

/** `isMine`: is it still waited for? `on`: how many of how many names have been looked up. `ahead` begins to read what every table needs. */
export interface FindDeps extends LookUpDeps {breathe(): Promise<void>; isMine(): boolean; on(done: number, total: number): void; ahead(): void}

/** A table of which it is asked which column is meant. */
export interface Pending {lines: ReadLine[]; grid: Grid; columns: Columns; known: Known}

/** Rows and texts whose exact names have been looked up. */
export interface Read {items: Items; hitOf: HitOf; source: Source | undefined}

/** Rows and texts, and whom each row means. `sections`: of each entry, by its key. */
export interface Looked {entries: Entry[]; said: Said[]; hits: Map<number, Hits>; sections: Map<number, number>; isPure: boolean; hitOf: HitOf; source: Source | undefined}

/** What became of a text: its columns are asked about, or it has been read. */
export type Came = {pending: Pending} | Read;

/** Several names may lead to one account: id, username and address. */
const MOST_NAMES = 3 * MOST_LINES;

/** Nobody waits for it any more. */
export class Left extends Error {}

/** It cannot be used as it is, which is told like any failure. */
class Unusable extends Error implements Pick<Failure, 'said' | 'why'> {
    said = 'refused' as const;
    constructor(public why: Text) {
        super(why.id);
    }
}

function limit(count: number, most: number): void {
    if (count > most) {
        throw new Unusable({id: 'list.many', values: {count, most}});
    }
}

/** Words cost next to nothing: only names that are marked as such count. */
async function lookUp(names: Name[], deps: FindDeps, known?: Known): Promise<Known> {
    limit(new Set(names.filter(({kind}) => kind !== 'bare').map(nameKey)).size, MOST_NAMES);
    return lookUpAccounts(names, deps, deps.on, known);
}

function readOf(items: Items, {hitOf}: Known, source?: Source): Read {
    limit(items.entries.length, MOST_LINES);
    return {items, hitOf, source};
}

/** Runs a reading with a breath after each slice. Rejects with Left where nobody waits for it any more. */
export async function slowly<T>(reading: Reading<T>, {breathe, isMine}: Pick<FindDeps, 'breathe' | 'isMine'>): Promise<T> {
    for (;;) {
        const step = reading.next();
        if (step.done) {
            return step.value;
        }
        await breathe();
        if (!isMine()) {
            throw new Left();
        }
    }
}

/** The account that a look-up has shown. */
export const accountBy = (hitOf: HitOf): AccountOf => (name) => {
    const hit = hitOf(name);
    return hit && 'id' in hit ? hit : undefined;
};

/** Looks up the columns of a table: they are asked about, or they tell whom it names. `known` alone where they name nobody. */
async function readGrid(grid: Grid, lines: ReadLine[], deps: FindDeps, before?: Known): Promise<{known: Known; came?: Came}> {
    const sheet = await slowly(sheetOf(grid), deps);
    const known = await lookUp(namesInGrid(grid, sheet), deps, before);
    const columns = await slowly(columnsOf(grid, sheet, accountBy(known.hitOf)), deps);
    if (columns.people.length === 0) {
        return {known};
    }
    const pending = {lines, grid, columns, known};
    return {known, came: isAsked(columns) ? {pending} : await chosen(pending, {people: [columns.preset!]}, false, deps)};
}

/** Reads line by line, unless the lines turn out to be a table. `isLines`: they are known to be none. */
async function readLineByLine(lines: ReadLine[], deps: FindDeps, isLines: boolean, before?: Known): Promise<Came> {
    const known = await lookUp(namesInLines(lines), deps, before);
    const read = await slowly(itemsOf(lines, accountBy(known.hitOf), isLines), deps);
    if ('entries' in read) {
        return readOf(read, known);
    }
    const table = await readGrid(read, lines, deps, known);
    return table.came ?? readLineByLine(lines, deps, true, table.known);
}

/** Reads a text and looks up its exact names. Rejects with a Failure, also where it cannot be used, or with Left. */
export async function readText(text: string, deps: FindDeps): Promise<Came> {
    const {why, grid, lines} = await slowly(readingOf(text), deps);
    if (why) {
        throw new Unusable(why);
    }
    deps.ahead();
    const table = grid && await readGrid(grid, lines, deps);
    return table?.came ?? readLineByLine(lines, deps, false, table?.known);
}

/** The rows of a table by what was chosen of it. `wasAsked`: on the columns screen. Rejects as `readText` does. */
export async function chosen({grid, columns, known}: Pending, choice: Choice, wasAsked: boolean, deps: FindDeps): Promise<Read> {
    const items = await slowly(chosenItems(grid, columns, choice, wasAsked, accountBy(known.hitOf)), deps);
    return readOf(items, known, {grid, columns, choice});
}

/** The lines of a table none of whose columns fits: what its columns say speaks against everybody. Rejects as `readText` does. */
export async function asLines({lines, known}: Pending, deps: FindDeps): Promise<Came> {
    const came = await readLineByLine(lines, deps, true, known);
    return 'items' in came ? {...came, items: {...came.items, isPure: false}} : came;
}

/** A row with other parts of its line that are nobody's name. Found by name it is to be checked anyway, and is shown with them. */
function withBeside(entry: Entry, beside: Entry[]): Entry {
    const textOf = (one: Entry) => (one === entry ? entry.text : one.put ?? one.text);
    const parts = [...new Set([...beside, entry].sort((a, b) => a.key - b.key).map(textOf))];
    return entry.isText ? {...entry, text: parts.join('; ')} : {...entry, strange: [...entry.strange, ...beside.map(textOf)]};
}

/** A line of which nobody has the name is text; such a part of one stands with the other rows. What was put right stays a row. */
export function partedText(entries: Entry[], hits: Map<number, Hits>): {rows: Entry[]; texts: Said[]} {
    const isText = ({key, isOnlyText}: Entry) => {
        const {exact, near, meant, refused} = hits.get(key)!;
        return Boolean(isOnlyText) && exact.length + near.length + meant.length === 0 && !refused;
    };
    const astray = new Map<number, Entry[]>();
    entries.filter(isText).forEach((entry) => astray.set(entry.line, [...astray.get(entry.line) ?? [], entry]));
    const rows = entries.filter((entry) => entry.put !== undefined || !isText(entry))
        .map((entry) => withBeside(entry, (astray.get(entry.line) ?? []).filter((one) => one !== entry)));
    rows.forEach(({line}) => astray.delete(line));
    return {rows, texts: [...astray].map(([line, parts]) => ({line, text: [...new Set(parts.map(({text}) => text))].join('; ')}))};
}

/** Looks up full names, and who may be meant by names that lead to nobody. `above`: text before all. Rejects as `readText` does. */
export async function lookUpRead({items: {entries, said, isPure}, hitOf, source}: Read, deps: FindDeps, above: Said[]): Promise<Looked> {
    const hits = await lookUpEntries(entries, hitOf, deps, deps.on);
    const {rows, texts} = partedText(entries, hits);
    if (rows.length === 0) {
        throw new Unusable({id: 'list.nobody'});
    }
    const all = [...above, ...said, ...texts].sort((a, b) => a.line - b.line);
    const numbers = sectionsOf({entries: rows, said: all});
    const sections = new Map(rows.map(({key}, index) => [key, numbers[index]!]));
    return {entries: rows, said: all, hits, sections, isPure: isPure && above.length === 0, hitOf, source};
}

/** Is it still a choice of these columns? */
function isStill({people, only}: Choice, before: Columns, now: Columns): boolean {
    const isSame = people.every((index) => now.people[index]?.columns.join() === before.people[index]!.columns.join());
    const column = othersThan(people, now).find((one) => one.column === only?.column);
    const has = (value: string) => value === '' || column?.values.some(([one]) => one === value);
    return isSame && (!only || (column !== undefined && only.values.every(has)));
}

/** What the columns screen shows. `above`: text before all. `before`: what it showed before. */
export function askedOf({columns, grid: {labels, rows}}: Pending, above: Said[], before?: Asked): Asked {
    const beside = rows.flatMap(({cells, line, text}) => (cells ? [] : [{line, text}]));
    const choice = before?.choice && isStill(before.choice, before.columns, columns) ? before.choice : undefined;
    return {columns, labels, said: [...above, ...beside], choice};
}

/** Colours and struck-out words count as a line of text before all. `words` say so; '' where there are none. */
export const formattedSaid = (words: string): Said[] => (words ? [{line: 0, text: words}] : []);
