/** Which columns of a table name the person of a row, and which name somebody else. */
import {exactKind} from '../targets';
import {kindOf} from './grid';
import type {Grid, HeaderKind} from './grid';
import {ANSWERS, NO} from './labels';
import {personOf} from './person';
import {exactIn, fold, isCapitalised, looksLikeUsername, scan} from './scan';
import type {Column, Name} from './types';

/** Columns that name the same person of each row. `members` name them exactly, `parts` by their name. `isOther`: by the header it may be somebody else. */
export interface Group {column: Column; members: number[]; parts: number[]; isOther: boolean}

/** `kinds`: what each column holds. `groups`: those that could be meant. `aside`: columns that name somebody here and there, as notes do. */
export interface Columns {kinds: HeaderKind[]; groups: Group[]; aside: Column[]}

// From this share on something is true of a column.
const NEARLY_ALL = 0.8;
const FEW = 0.2;
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 60;

const share = <T>(list: T[], test: (one: T) => boolean) => (list.length === 0 ? 0 : list.filter(test).length / list.length);

const isUsername = (cell: string) => looksLikeUsername(cell) && (/\p{L}/u).test(cell) && !isCapitalised(cell);

/** Whom one cell names exactly, by what its column holds. */
export function namesIn(kind: HeaderKind, cell: string): Name[] {
    if (kind === 'id') {
        return exactKind(cell.toLowerCase()) === 'id' ? [{kind: 'id', value: cell.toLowerCase(), typed: cell}] : [];
    }
    const exact = exactIn(cell);
    if (exact.length > 0) {
        return exact;
    }
    return (kind === 'username' && looksLikeUsername(cell)) || (kind === 'other' && isUsername(cell)) ? [{kind: 'handle', value: cell.toLowerCase(), typed: cell}] : [];
}

function columnOf(grid: Grid, index: number, isNamed: (cell: string) => boolean): Column {
    const cells = grid.rows.map(({cells: all}) => all[index] ?? '').filter((cell) => cell !== '' && isNamed(cell));
    const samples = [...new Set(cells)].slice(0, MOST_SAMPLES).map((cell) => cell.slice(0, LONGEST_SAMPLE));
    return {index, label: grid.header?.cells[index] ?? '', samples, count: cells.length};
}

/** What the cells say where a header may mean a username or a name. */
function refined(kind: HeaderKind, cells: string[]): HeaderKind {
    const isExact = (cell: string) => exactIn(cell).length > 0;
    const filled = cells.filter((cell) => cell !== '');
    if (['username', 'full'].includes(kind) && filled.length > 0 && filled.every((cell) => ANSWERS.has(cell.toLowerCase()) || NO.has(cell.toLowerCase()))) {
        // "Leaver: yes".
        return '';
    }
    if (kind === 'username' && share(filled, (cell) => looksLikeUsername(cell) || isExact(cell)) < 0.5) {
        return 'full';
    }
    return kind === 'full' && share(filled, (cell) => isUsername(cell) || isExact(cell)) >= NEARLY_ALL ? 'username' : kind;
}

/** Does "hmueller" go with "hans.mueller@x.test"? */
function isRelated(one: string, other: string): boolean {
    const [a, b] = [one, other].map((cell) => fold(exactIn(cell)[0]?.value ?? cell).replace(/@.*/, '').replace(/[^a-z0-9]/g, ''));
    return Boolean(a && b) && (a === b || (a!.length > 3 && b!.length > 3 && (b!.includes(a!.slice(1)) || a!.includes(b!.slice(1)))));
}

const related = (grid: Grid, one: number, other: number) => share(grid.rows.filter(({cells}) => cells[one] && cells[other]), ({cells}) => isRelated(cells[one]!, cells[other]!));

const all = (grid: Grid) => Array.from({length: grid.width}, (_, index) => index);

function headed(grid: Grid, labels: string[]): Columns {
    const kinds = labels.map((label, index) => refined(kindOf(label), grid.rows.map(({cells}) => cells[index] ?? '')));
    const columns = kinds.map((kind, index) => columnOf(grid, index, (cell) => namesIn(kind, cell).length > 0));
    const named = all(grid).filter((index) => columns[index]!.count > 0);
    // Of two columns of e-mail addresses the second may be another person's.
    const members = named.filter((index) => !['other', ''].includes(kinds[index]!) && kinds.indexOf(kinds[index]!) === index);
    const parts = all(grid).filter((index) => ['first', 'last', 'full'].includes(kinds[index]!) && kinds.indexOf(kinds[index]!) === index);
    const rest = named.filter((index) => !members.includes(index));
    const byName = parts.length > 0 ? columnOf(grid, parts.find((index) => kinds[index] === 'full') ?? parts[0]!, () => true) : undefined;
    const face = members.length > 0 ? columns[members.find((index) => kinds[index] !== 'id') ?? members[0]!] : byName;
    const subject: Group[] = face && face.count > 0 ? [{column: face, members, parts, isOther: false}] : [];
    const isFew = (index: number) => kinds[index] === '' && columns[index]!.count < FEW * grid.rows.length && subject.length > 0;
    const others = rest.filter((index) => !isFew(index)).map((index): Group => ({column: columns[index]!, members: [index], parts: [], isOther: true}));
    return {kinds, groups: [...subject, ...others], aside: rest.filter(isFew).map((index) => columns[index]!)};
}

/** Without a header: a column of usernames is one only where nearly all of it is, each another. */
function bareKind(cells: string[]): HeaderKind {
    const filled = cells.filter((cell) => cell !== '');
    if (share(filled, (cell) => exactIn(cell).length > 0) >= FEW) {
        return 'email';
    }
    const isAll = share(filled, isUsername) >= NEARLY_ALL && new Set(filled).size >= NEARLY_ALL * filled.length;
    return isAll && filled.length > 1 ? 'username' : share(filled, (cell) => personOf(cell, scan(cell)) !== undefined) >= 0.6 ? 'full' : '';
}

function bare(grid: Grid): Columns {
    const kinds = all(grid).map((index) => bareKind(grid.rows.map(({cells}) => cells[index] ?? '')));
    const exact = all(grid).filter((index) => kinds[index] === 'email');
    // A word like the address beside it is part of that person's name.
    const parts = all(grid).filter((index) => kinds[index] === 'full' || (exact.length > 0 && kinds[index] === '' && related(grid, index, exact[0]!) > 0.3));
    const groups: Group[] = [];
    for (const index of all(grid).filter((one) => ['email', 'username'].includes(kinds[one]!))) {
        const same = groups.find(({column}) => related(grid, column.index, index) >= NEARLY_ALL);
        const column = columnOf(grid, index, (cell) => namesIn(kinds[index]!, cell).length > 0);
        if (!same) {
            groups.push({column, members: [index], parts, isOther: false});
        } else if (kinds[index] === 'email') {
            // The username that goes with it is not marked as one.
            same.members = kinds[same.column.index] === 'email' ? [...same.members, index] : [index];
            same.column = kinds[same.column.index] === 'email' ? same.column : column;
        }
    }
    const aside = all(grid).filter((index) => !['email', 'username'].includes(kinds[index]!)).map((index) => columnOf(grid, index, (cell) => exactIn(cell).length > 0));
    return {kinds, groups: exact.length > 0 ? groups : [], aside: aside.filter(({count}) => count > 0)};
}

/** What the columns of this table are. Without groups nobody is named in a column. */
export const columnsOf = (grid: Grid): Columns => (grid.header ? headed(grid, grid.header.cells) : bare(grid));
