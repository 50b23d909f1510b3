/** A line of the table put right: what it comes to, and the text with it. */
import {ownRows} from '../../core/list/past';
import {readList} from '../../core/list/read';
import type {Entry} from '../../core/list/types';

const LINE = /\r\n|\n|\r/g;
const isPart = (letter: string | undefined) => letter !== undefined && (/[\p{L}\p{N}._@-]/u).test(letter);

/** Where `piece` stands next as a whole; -1 where it does not. */
function placeOf(text: string, piece: string, from: number): number {
    for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
        if (!isPart(text[at - 1]) && !isPart(text[at + piece.length])) {
            return at;
        }
    }
    return -1;
}

/** Where the line with this number, from 1, begins. */
function startOf(text: string, line: number): number {
    const ends = [...text.matchAll(LINE)];
    const before = ends[line - 2];
    return before ? before.index + before[0].length : 0;
}

/** How many lines the row takes that begins in this one, where the text is our own CSV; else 0. */
function ownSpan(text: string, line: number): number {
    return ownRows(text.split(LINE))?.rows.find(({at}) => at === line - 1)?.span ?? 0;
}

/** The text with one entry's piece of it put right, so that it is still there when somebody goes back to it. `entries` as they were before. */
export function putRight(text: string, entries: Entry[], {key, line, text: piece}: Entry, fresh: string): string {
    const start = startOf(text, line);
    const span = ownSpan(text, line);
    if (span > 0) {
        // The whole row: its id says who it was about. The lines below keep their numbers.
        const lines = text.split(LINE);
        lines.splice(line - 1, span, fresh, ...Array.from({length: span - 1}, () => ''));
        return lines.join('\n');
    }
    const before = entries.slice(0, entries.findIndex((entry) => entry.key === key)).filter((entry) => entry.line === line);
    const from = before.reduce((at, entry) => {
        const place = placeOf(text, entry.text, at);
        return place < 0 ? at : place + entry.text.length;
    }, start);
    const at = [placeOf(text, piece, from), text.indexOf(piece, from)].find((place) => place >= 0);
    return at === undefined ? text : text.slice(0, at) + fresh + text.slice(at + piece.length);
}

/**
 * What a line put right comes to; it stays a row, the first under its old key, even where it names nobody any more. Several people in it are to be
 * ticked: it may be the row of a table with its manager, for the columns are not known any more.
 */
export function freshEntries({key, line}: Entry, text: string, nextKey: () => number): Entry[] {
    const typed = text.trim();
    const read = readList(text).entries;
    const entries: Omit<Entry, 'key'>[] = read.length > 0 ? read : [{line, text: typed, names: [{kind: 'bare', value: typed.toLowerCase(), typed}], words: []}];
    const several = entries.length > 1 ? {doubt: {id: 'list.doubt.several'}} : {};
    return entries.map((entry, index) => ({...several, ...entry, key: index === 0 ? key : nextKey(), line}));
}
