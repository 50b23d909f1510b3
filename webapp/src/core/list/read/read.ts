/** Reads a list of people as it was typed or pasted. Nothing is looked up here, and no word of any language decides anything. */
import type {Text} from '../../model';
import {MOST_CHARACTERS, MOST_LINES} from '../types';

import {MOST_SPAN, gridOf} from './cells';
import {linesOf, readLines} from './lines';
import {objectsOf} from './objects';
import {ownGrid} from './own';
import type {ListText} from './types';

/** Work in slices of a few milliseconds: each yield is a place to let the page breathe. */
export type Reading<T> = Generator<undefined, T, undefined>;

const refused = (why: Text): ListText => ({why, lines: [], grid: undefined});

/** More people than a list takes, or none? */
const refusal = (count: number): Text | undefined =>
    (count > MOST_LINES ? {id: 'list.many', values: {count, most: MOST_LINES}} : count === 0 ? {id: 'list.nothing'} : undefined);

/**
 * Reads lines, tables (CSV, TSV, bars, ruled columns), JSON, blocks of "key: value" lines and our own CSVs, by their shape alone. `lines` are there
 * for a table too: it may be none after all. `why`: it cannot be used as it is, and nothing has been read.
 */
export function* readingOf(text: string): Reading<ListText> {
    if (text.length > MOST_CHARACTERS) {
        return refused({id: 'list.long', values: {count: text.length, most: MOST_CHARACTERS}});
    }
    const lines = linesOf(text);
    const filled = lines.filter((line) => line.trim() !== '').length;
    yield;

    if (filled === 0 || filled > MOST_LINES * MOST_SPAN) {
        return refused(refusal(filled)!);
    }
    const grid = ownGrid(lines) ?? (yield* objectsOf(lines)) ?? (yield* gridOf(lines));
    const why = refusal(grid?.rows.length ?? filled);
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
