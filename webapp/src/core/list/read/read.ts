/** Reads a list of people as it was typed or pasted. Nothing is looked up here, and no word of any language decides anything. */
import type {Text} from '../../model';
import {MOST_CHARACTERS, MOST_LINES} from '../types';

import {gridOf} from './cells';
import {linesOf, readLines} from './lines';
import {objectsOf} from './objects';
import {ownGrid} from './own';
import type {ListText} from './types';

/** Work in slices of a few milliseconds: each yield is a place to let the page breathe. */
export type Reading<T> = Generator<undefined, T, undefined>;

const refused = (why: Text): ListText => ({why, lines: [], grid: undefined});

/** More people than a list takes? Of a table its rows count, else the lines that are not blank. */
function refusal(lines: string[], rows: unknown[] | undefined): Text | undefined {
    const count = rows?.length ?? lines.filter((line) => line.trim() !== '').length;
    if (count > MOST_LINES) {
        return {id: 'list.many', values: {count, most: MOST_LINES}};
    }
    return count === 0 ? {id: 'list.nothing'} : undefined;
}

/**
 * Reads lines, tables (CSV, TSV, bars, ruled columns), JSON, blocks of "key: value" lines and our own CSVs, by their shape alone. `lines` are there
 * for a table too: it may be none after all. `why`: it cannot be used as it is, and nothing has been read.
 */
export function* readingOf(text: string): Reading<ListText> {
    if (text.length > MOST_CHARACTERS) {
        return refused({id: 'list.long', values: {count: text.length, most: MOST_CHARACTERS}});
    }
    const lines = linesOf(text);
    const known = ownGrid(lines) ?? objectsOf(lines);
    yield;
    const grid = known ?? (yield* gridOf(lines));
    const why = refusal(lines, grid?.rows);
    return why ? refused(why) : {why, lines: yield* readLines(lines), grid};
}

/** Runs a reading to its end in one go. */
export function atOnce<T>(reading: Reading<T>): T {
    for (;;) {
        const step = reading.next();
        if (step.done) {
            return step.value;
        }
    }
}
