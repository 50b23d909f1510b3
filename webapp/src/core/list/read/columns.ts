/** What the columns of a table are, by where they lead: which name people, and what the others say. */
import type {Person} from '../../model';
import type {AccountOf} from '../types';

import {KEYS} from './own';
import type {Reading} from './read';
import {bareColumns, exactColumns, isFilled, namesIn} from './sheet';
import type {Cell, PeopleKind, Sheet} from './sheet';
import type {Grid} from './types';
import {personName, strangeIn} from './words';

/**
 * Columns that lead to the same accounts. `columns`: their places, from 0, in front those that name somebody. `keys`: how many of these do. `shapes`:
 * that of the cells of each, where all have the same. `others`: what they say where they are not the ones that are meant.
 */
export interface PeopleColumn {kind: PeopleKind; columns: number[]; keys: number; samples: string[]; count: number; shapes: string[]; others: OtherColumn[]}

/** Another column. `filled`: in how many rows it says something. `values`: how often each, most frequent first. */
export interface OtherColumn {column: number; filled: number; values: [value: string, count: number][]}

/** `preset`: the one people column that is meant where nobody need be asked. `isSideBySide`: all of them may be meant. */
export interface Columns {people: PeopleColumn[]; others: OtherColumn[]; same: [column: number, value: string][]; preset: number | undefined; isSideBySide: boolean; rows: number}

const MOST_SAMPLES = 3;

/** A column of more different values than this is shown by samples. */
const MOST_VALUES = 12;

/** The account of each row by a column; undefined where it is none, or not one. */
type Leads = (Person | undefined)[];

function leadsOf(column: Cell[], accountOf: AccountOf, kind: PeopleKind): Leads {
    return column.map((cell) => {
        const people = namesIn(cell, kind).flatMap((name) => accountOf(name) ?? []);
        return people.every(({id}) => id === people[0]?.id) ? people[0] : undefined;
    });
}

/** Columns that are found to be one. `keys`: how many of them name its accounts; behind these stand those of their own words. */
interface Group {kind: PeopleKind; columns: number[]; keys: number; leads: Leads}

/** Do both lead to the same account wherever both lead to one, and somewhere at all? */
function isSame(a: Leads, b: Leads): boolean {
    const both = a.flatMap((person, row) => (person && b[row] ? [person.id === b[row].id] : []));
    return both.length > 0 && both.every(Boolean);
}

function exactGroups(sheet: Sheet, accountOf: AccountOf): Group[] {
    const groups: Group[] = [];
    for (const index of exactColumns(sheet)) {
        const leads = leadsOf(sheet.cells[index]!, accountOf, 'exact');
        const own = groups.find((group) => isSame(group.leads, leads));
        if (own) {
            own.columns.push(index);
            own.keys += 1;
            own.leads = own.leads.map((person, row) => person ?? leads[row]);
        } else if (leads.some(Boolean)) {
            groups.push({kind: 'exact', columns: [index], keys: 1, leads});
        }
    }
    return groups;
}

/** Columns of usernames that lead elsewhere: where another column is exact, only those that lead to somebody with a full name in every row. */
function usernameGroups(sheet: Sheet, accountOf: AccountOf, exact: Group[]): Group[] {
    const taken = new Set(exact.flatMap(({columns}) => columns));
    return bareColumns(sheet).filter((index) => !taken.has(index)).flatMap((index): Group[] => {
        const column = sheet.cells[index]!;
        const leads = leadsOf(column, accountOf, 'username');
        const found = leads.filter((person) => person?.name).length;
        const isEnough = exact.length > 0 ? found === column.filter(isFilled).length : found * 2 >= column.filter(isFilled).length;
        return isEnough && !exact.some((group) => isSame(group.leads, leads)) ? [{kind: 'username', columns: [index], keys: 1, leads}] : [];
    });
}

/** The group to whose accounts a column's words belong, in most rows. */
function* ownerOf(column: Cell[], groups: Group[], accountOf: AccountOf): Reading<Group | undefined> {
    for (const group of groups) {
        let [own, foreign] = [0, 0];
        for (const [row, cell] of column.entries()) {
            const person = isFilled(cell) ? group.leads[row] : undefined;
            const isOwn = person && strangeIn(cell.tokens, person, accountOf).length === 0;
            own += isOwn ? 1 : 0;
            foreign += person && !isOwn ? 1 : 0;
            if (row % 200 === 199) {
                yield;
            }
        }
        if (own > foreign) {
            return group;
        }
    }
    return undefined;
}

/** Are its cells mostly names of people, different ones? */
function isNames(column: Cell[], rows: number): boolean {
    const named = column.filter((cell) => personName(cell.pieces));
    return named.length * 2 > rows && (rows < 2 || new Set(named.map(({text}) => text)).size * 2 > named.length);
}

const isCounted = (column: Cell[]) => column.length > 0 && column.every(({text}, row) => text === String(row + 1));

function peopleOf({kind, columns, keys, leads}: Group, sheet: Sheet): PeopleColumn {
    const cells = sheet.cells[columns[0]!]!.filter(isFilled);
    const count = kind === 'name' ? cells.length : leads.filter(Boolean).length;
    const shapes = columns.map((column) => {
        const [shape = '', ...others] = new Set(sheet.cells[column]!.filter(isFilled).map((cell) => cell.shape));
        return others.length === 0 ? shape : '';
    });
    const others = columns.map((column) => otherOf(column, sheet.cells[column]!));
    return {kind, columns, keys, samples: [...new Set(cells.map(({text}) => text))].slice(0, MOST_SAMPLES), count, shapes, others};
}

function otherOf(column: number, cells: Cell[]): OtherColumn {
    const counts = new Map<string, number>();
    cells.filter(isFilled).forEach(({text}) => counts.set(text, (counts.get(text) ?? 0) + 1));
    return {column, filled: cells.filter(isFilled).length, values: [...counts].sort((a, b) => b[1] - a[1])};
}

/** Filled in under half of the rows, or in one row of a few. */
export const isSparse = ({filled}: Pick<OtherColumn, 'filled'>, rows: number): boolean => filled < rows && (filled * 2 < rows || filled <= Math.max(1, rows / 10));

/** Are there few enough values to choose rows by, and one of them, or the empty one, in several rows? */
export const hasValues = ({values, filled}: OtherColumn, rows: number): boolean =>
    values.length <= MOST_VALUES && (values.some(([, count]) => count > 1) || rows - filled > 1);

/** All columns besides those of the people who are meant, in the order in which they are worth a look: sparse ones, those with a few values, the rest. */
export function othersThan(meant: number[], {people, others, rows}: Columns): OtherColumn[] {
    const rank = (one: OtherColumn) => (isSparse(one, rows) ? 0 : hasValues(one, rows) ? 1 : 2);
    const all = [...others, ...people.filter((_, index) => !meant.includes(index)).flatMap((one) => one.others)];
    return all.sort((a, b) => rank(a) - rank(b));
}

/** Our own CSV says by its labels which columns are whose. */
function ownGroups(labels: string[], sheet: Sheet, accountOf: AccountOf): Group[] {
    const columns = KEYS.map((key) => labels.indexOf(key)).filter((index) => index >= 0);
    const leads = columns.map((index) => leadsOf(sheet.cells[index]!, accountOf, index === labels.indexOf('username') ? 'username' : 'exact'));
    return [{kind: 'exact', columns, keys: columns.length, leads: (leads[0] ?? []).map((person, row) => person ?? leads.map((one) => one[row]).find(Boolean))}];
}

/** Nobody need be asked where there is one group; or one of usernames, if others of these lead to one account at most, as a status may. */
function presetOf(groups: Group[], rows: number): number | undefined {
    const accounts = groups.map(({kind, leads}) => (kind === 'name' ? 0 : new Set(leads.flatMap((person) => person?.id ?? [])).size));
    const several = accounts.flatMap((count, index) => (count > 1 || groups[index]!.kind === 'exact' ? [index] : []));
    const [one] = groups.length === 1 ? [0] : several;
    const isAlone = groups.length === 1 || several.length === 1;
    const isSure = groups[one!]?.kind === 'username' ? accounts[one!] === rows : groups.length === 1;
    return isAlone && isSure ? one : undefined;
}

/** What has been found of the columns so far. */
interface Found {groups: Group[]; others: OtherColumn[]; same: Columns['same']}

/** Finds a place for a column that names nobody exactly. */
function* placed(index: number, column: Cell[], {groups, others, same}: Found, isOwn: boolean, accountOf: AccountOf): Reading<void> {
    const owner = yield* ownerOf(column, groups.filter(({kind}) => kind !== 'name'), accountOf);
    const other = otherOf(index, column);
    if (owner) {
        owner.columns.push(index);
    } else if (!isOwn && isNames(column, column.length)) {
        groups.push({kind: 'name', columns: [index], keys: 1, leads: column.map(() => undefined)});
    } else if (other.values.length === 1 && other.filled === column.length) {
        same.push([index, column[0]!.text]);
    } else {
        others.push(other);
    }
}

/** What the columns of this table are. Without `people` nobody is named in a column. Pauses between columns. */
export function* columnsOf({isOwn = false, labels}: Grid, sheet: Sheet, accountOf: AccountOf): Reading<Columns> {
    const exact = isOwn ? ownGroups(labels!, sheet, accountOf) : exactGroups(sheet, accountOf);
    yield;
    const groups = isOwn ? exact : [...exact, ...usernameGroups(sheet, accountOf, exact)];
    const [others, same]: [Columns['others'], Columns['same']] = [[], []];
    for (const [index, column] of sheet.cells.entries()) {
        const isTaken = groups.some(({columns}) => columns.includes(index));
        const isSilent = !column.some(isFilled) || (index === 0 && isCounted(column) && (!labels || column.length > 2));
        if (!isTaken && !isSilent) {
            yield* placed(index, column, {groups, others, same}, isOwn, accountOf);
            yield;
        }
    }
    groups.sort((a, b) => a.columns[0]! - b.columns[0]!);
    const isExact = groups.length > 1 && groups.every(({kind}) => kind === 'exact');
    return {
        people: groups.map((group) => peopleOf(group, sheet)), others, same,
        preset: presetOf(groups, sheet.rows), isSideBySide: isExact && others.length + same.length === 0, rows: sheet.rows,
    };
}
