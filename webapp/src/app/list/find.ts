/** From a text to the rows and texts of the table, or to the question which of its columns is meant. */
import {chosenItems, isAsked, namesBeside} from '../../core/list/read/choose';
import type {Choice} from '../../core/list/read/choose';
import type {Source} from '../../core/list/read/again';
import {columnsOf} from '../../core/list/read/columns';
import type {Columns} from '../../core/list/read/columns';
import {itemsOf, namesInLines} from '../../core/list/read/items';
import {readingOf} from '../../core/list/read/read';
import type {Reading} from '../../core/list/read/read';
import {namesInSheet, sheetOf} from '../../core/list/read/sheet';
import type {Grid, ReadLine} from '../../core/list/read/types';
import {sectionsOf} from '../../core/list/sections';
import {MOST_LINES} from '../../core/list/types';
import type {AccountOf, Entry, Hits, Items, Said} from '../../core/list/types';
import type {Text} from '../../core/model';

import type {HitOf} from './accounts';
import {lookUpAccounts, lookUpEntries} from './look-up';
import type {LookUpDeps} from './look-up';
import type {Asked} from './types';

/** `isMine`: is it still waited for? `on`: how many of how many names have been looked up. `ahead` begins to read what every table needs. */
export interface FindDeps extends LookUpDeps {breathe(): Promise<void>; isMine(): boolean; on(done: number, total: number): void; ahead(): void}

/** A table of which it is asked which column is meant. */
export interface Pending {lines: ReadLine[]; grid: Grid; columns: Columns; hitOf: HitOf}

/** Rows and texts whose exact names have been looked up. */
export interface Read {items: Items; hitOf: HitOf; source: Source | undefined}

/** Rows and texts, and whom each row means. `sections`: of each entry, by its key. */
export interface Looked {entries: Entry[]; said: Said[]; hits: Map<number, Hits>; sections: Map<number, number>; isPure: boolean; hitOf: HitOf; source: Source | undefined}

/** What became of a text: it cannot be used, its columns are asked about, or it has been read. */
export type Came = {why: Text} | {pending: Pending} | Read;

/** Several names may lead to one account: id, username and address. */
const MOST_NAMES = 3 * MOST_LINES;

/** Nobody waits for it any more. */
export class Left extends Error {}

/** Runs a reading with a breath after each slice. Rejects with Left where nobody waits for it any more. */
async function slowly<T>(reading: Reading<T>, {breathe, isMine}: Pick<FindDeps, 'breathe' | 'isMine'>): Promise<T> {
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

/** Looks up the columns of a table: they are asked about, or they tell whom it names, or nobody. */
async function readGrid(grid: Grid, lines: ReadLine[], deps: FindDeps): Promise<{pending: Pending} | Read | undefined> {
    const sheet = await slowly(sheetOf(grid), deps);
    const hitOf = await lookUpAccounts([...namesInSheet(sheet), ...namesBeside(grid)], deps, deps.on);
    const columns = await slowly(columnsOf(grid, sheet, accountBy(hitOf)), deps);
    if (columns.people.length === 0) {
        return undefined;
    }
    const pending = {lines, grid, columns, hitOf};
    return isAsked(columns) ? {pending} : chosen(pending, {people: [columns.preset!]}, false, deps);
}

/** Reads line by line, unless the lines turn out to be a table. `isLines`: they are known to be none. */
async function readLineByLine(lines: ReadLine[], deps: FindDeps, isLines: boolean): Promise<{why: Text} | {pending: Pending} | Read> {
    const names = namesInLines(lines);
    const count = names.filter(({kind}) => kind !== 'bare').length;
    if (count > MOST_NAMES) {
        return {why: {id: 'list.many', values: {count, most: MOST_NAMES}}};
    }
    const hitOf = await lookUpAccounts(names, deps, deps.on);
    const read = await slowly(itemsOf(lines, accountBy(hitOf), isLines), deps);
    if ('entries' in read && read.entries.length > MOST_LINES) {
        return {why: {id: 'list.many', values: {count: read.entries.length, most: MOST_LINES}}};
    }
    const table = 'entries' in read ? undefined : await readGrid(read, lines, deps);
    return 'entries' in read ? {items: read, hitOf, source: undefined} : table ?? readLineByLine(lines, deps, true);
}

/** Reads a text and looks up its exact names. Rejects with a Failure, or with Left. */
export async function readText(text: string, deps: FindDeps): Promise<Came> {
    const {why, grid, lines} = await slowly(readingOf(text), deps);
    if (why) {
        return {why};
    }
    deps.ahead();
    return (grid && await readGrid(grid, lines, deps)) ?? readLineByLine(lines, deps, false);
}

/** The rows of a table by what was chosen of it. `wasAsked`: on the columns screen. */
export async function chosen({grid, columns, hitOf}: Pending, choice: Choice, wasAsked: boolean, deps: FindDeps): Promise<Read> {
    const items = await slowly(chosenItems(grid, columns, choice, wasAsked, accountBy(hitOf)), deps);
    return {items, hitOf, source: {grid, columns, choice}};
}

/** The lines of a table none of whose columns fits. */
export async function asLines({lines}: Pending, deps: FindDeps): Promise<Read> {
    const read = await readLineByLine(lines, deps, true);
    return 'items' in read ? read : Promise.reject(new Left());
}

/** A row with other parts of its line that are nobody's name. Found by name it is to be checked anyway, and is shown with them. */
function withBeside(entry: Entry, beside: Entry[]): Entry {
    const parts = [...new Set([...beside, entry].sort((a, b) => a.key - b.key).map(({text}) => text))];
    return entry.isText ? {...entry, text: parts.join('; ')} : {...entry, strange: [...entry.strange, ...beside.map(({text}) => text)]};
}

/** Looks up full names, and who may be meant by names that lead to nobody. A line of which nobody has the name is text. `above`: text before all. */
export async function lookUpRead({items: {entries, said, isPure}, hitOf, source}: Read, deps: FindDeps, above: Said[]): Promise<Looked> {
    const hits = await lookUpEntries(entries, hitOf, deps, deps.on);
    const isText = ({key, isOnlyText}: Entry) => {
        const {exact, near, meant, refused} = hits.get(key)!;
        return Boolean(isOnlyText) && exact.length + near.length + meant.length === 0 && !refused;
    };
    const astray = new Map<number, Entry[]>();
    entries.filter(isText).forEach((entry) => astray.set(entry.line, [...astray.get(entry.line) ?? [], entry]));
    const kept = entries.filter((entry) => !isText(entry)).map((entry) => withBeside(entry, astray.get(entry.line) ?? []));
    kept.forEach(({line}) => astray.delete(line));
    const texts = [...astray].map(([line, parts]) => ({line, text: [...new Set(parts.map(({text}) => text))].join('; ')}));
    const all = [...above, ...said, ...texts].sort((a, b) => a.line - b.line);
    const numbers = sectionsOf({entries: kept, said: all});
    return {entries: kept, said: all, hits, sections: new Map(kept.map(({key}, index) => [key, numbers[index]!])), isPure: isPure && above.length === 0, hitOf, source};
}

/** What the columns screen shows. `above`: text before all. Without labels the text beside a table is all that stands outside it. */
export function askedOf({columns, grid: {labels, header, rows}}: Pending, above: Said[]): Asked {
    const beside = rows.flatMap(({cells, line, text}) => (cells ? [] : [{line, text}]));
    return {columns, labels, said: [...above, ...header && !labels ? [header] : [], ...beside], choice: undefined};
}

/** Colours and struck-out words count as a line of text before all. `words` say so; '' where there are none. */
export const formattedSaid = (words: string): Said[] => (words ? [{line: 0, text: words}] : []);
