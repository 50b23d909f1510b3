/** Columns that say something about each line: "deactivate: Y", "leaving: 2026-11-30", "Comment: rehired". */
import type {Text} from '../model';
import type {Columns, Group} from './columns';
import {labelOf} from './grid';
import type {Grid, GridRow} from './grid';
import {ANSWERS, DAYS, DECISIONS, ENDS, EVENTS, HARMLESS, LEAVES, MEANT, MOVES, NO, OUT, REASONS, REMARKS, YES} from './labels';
import {isCut, isSaid, isSigned} from './said';
import {fold, scan} from './scan';
import type {Reading} from './slices';
import {DEPARTMENTS, EXCEPTIONS} from './words';

/** Does this cell keep its row from being simply meant? `own`: how the person of the row is called, folded. */
type Test = (cell: string, own: string) => boolean;

const plain = (cell: string) => cell.trim().toLowerCase().replace(/[.!]$/, '');
const has = (words: string[], ...sets: Set<string>[]) => words.some((word) => sets.some((one) => one.has(word)));
const always: Test = () => true;
// Nothing, a number or a date, as in most cells.
const NUMBER = /^[\d./,-]*$/;
const isNote: Test = (cell, own) => !NUMBER.test(cell) && isSaid(cell, scan(cell), own, true);
const isProse: Test = (cell, own) => !NUMBER.test(cell) && !DEPARTMENTS.has(plain(cell)) && isSaid(cell, scan(cell), own, false);
const isMarked: Test = (cell) => !(/\d/).test(cell) && (isCut(cell) || isSigned(cell, scan(cell)));

// Where somebody works stands in nearly every line, a remark in some.
const SOME = 0.8;

/** The year of a date: "2026-11-30", "30.11.26", "30 Nov 2026"; undefined where there is none. */
function yearOf(cell: string): number | undefined {
    const year = (/^(\d{4})[./-]\d|[\s./-]((?:19|20|99)\d\d)$|\d[./-]\d\d?[./-](\d\d)$/).exec(cell)?.slice(1).find(Boolean);
    return year === undefined ? undefined : Number(year.padStart(4, '20'));
}

// The calendars of some programs end with 9999.
const isNever = (cell: string) => [0, 2099, 9999].includes(yearOf(cell) ?? -1);

/** A day of a later year than others have, or of none. */
function laterThan(cells: string[]): Test {
    const first = cells.reduce((least, cell) => (isNever(cell) ? least : Math.min(least, yearOf(cell) ?? Infinity)), Infinity);
    return (cell) => isNever(cell) || (yearOf(cell) ?? 0) > first;
}

/** Who leaves is meant; what else happens to people, to deactivate them or to change their licence, takes them out. */
const isOtherEvent: Test = (cell, own) => {
    const words = cell.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
    return !has(words, LEAVES, OUT) || has(words, MOVES) || isNote(words.filter((word) => !LEAVES.has(word) && !OUT.has(word)).join(' '), own);
};

/** Where every line has the same answer, or some have one and others not, it has to be known what is asked. undefined: these are no answers. */
function answers(cells: string[], words: string[]): Test | false | undefined {
    if (cells.every((cell) => YES.has(cell))) {
        const isSaidOf = cells.some((cell) => ANSWERS.has(cell) && !(/\d/).test(cell)) && !has(words, MEANT);
        return (isSaidOf || has(words, EXCEPTIONS)) && always;
    }
    return cells.every((cell) => cell === '' || YES.has(cell) || NO.has(cell)) && new Set(cells).size > 1 ? always : undefined;
}

/** Of the day on which somebody's time ends: what is no day, and a later year than others have. */
function ends(cells: string[]): Test {
    const isLate = laterThan(cells);
    return (cell, own) => !(/\d/).test(cell) || isLate(cell, own) || isProse(cell, own);
}

/** Of a column whose label says nothing of whether somebody is meant, or says that it does not matter. */
function said(words: string[], cells: string[]): Test {
    const isSafe = has(words, HARMLESS);
    const happened = isSafe && !has(words, EVENTS) ? [] : cells.flatMap((cell) => cell.split(/[^\p{L}]+/u));
    if (has(happened, LEAVES, MOVES, OUT)) {
        return has(happened, LEAVES, OUT) ? isOtherEvent : isNote;
    }
    const isFull = words[0] !== '' && cells.filter(Boolean).length >= SOME * cells.length;
    return isSafe ? isMarked : isFull ? isProse : isNote;
}

/** Of a column with a label. false: it keeps nobody back. */
function labelled(label: string, kind: string, cells: string[]): Test | false {
    const words = label.split(' ');
    const isEnd = ENDS.test(label);
    if (has(words, REMARKS)) {
        return (cell, own) => isNote(cell.toLowerCase().split(/[\s>/,]+/).filter((word) => !REASONS.has(word)).join(' '), own);
    }
    if (kind !== '' || cells.every((cell) => cell === '')) {
        return kind === '' && isEnd && always;
    }
    const answered = answers(cells, words);
    if (answered !== undefined) {
        return answered;
    }
    const isDay = isEnd && (has(words, DAYS) || cells.every((cell) => (/\d[./-]\d/).test(cell) && !isNever(cell)));
    if (has(words, EXCEPTIONS) || (!isDay && has(words, DECISIONS))) {
        return always;
    }
    return isEnd ? ends(cells) : said(words, cells);
}

/** Of a column without one: what is said in a line of its own would be judged so as well. */
function unlabelled(kind: string, cells: string[]): Test {
    const isLate = laterThan(cells);
    // Usernames that are no words are somebody's.
    return answers(cells, []) || ((cell, own) => isLate(cell, own) || (isProse(cell, own) && (kind !== 'username' || (/^\p{L}+$/u).test(cell))));
}

/** Why a row is not simply meant, from the columns that do not name its person. What they mean nobody here knows: such lines are to be looked at. */
export function* judgeOf({header, rows, width}: Grid, {members, parts}: Group, {kinds}: Columns): Reading<(row: GridRow) => Text | undefined> {
    const tests: {index: number; test: Test}[] = [];
    for (let index = 0; index < width; index++) {
        yield;
        if (!members.includes(index) && !parts.includes(index)) {
            const cells = rows.map(({cells: all}) => plain(all[index] ?? ''));
            const test = header ? labelled(labelOf(header.cells[index] ?? ''), kinds[index] ?? '', cells) : unlabelled(kinds[index] ?? '', cells);
            tests.push(...test ? [{index, test}] : []);
        }
    }
    return ({cells}) => {
        const own = fold([...members, ...parts].map((index) => (cells[index] ?? '').replace(/@\S*/, '')).join(' '));
        const found = tests.find(({index, test}) => test(cells[index] ?? '', own));
        return found && {id: 'list.doubt.column', values: {column: header?.cells[found.index]?.trim() || String(found.index + 1)}};
    };
}
