/** A line of the table put right: what it comes to, and the text with it. */
import {ownRows} from '../../core/list/past';
import {pieceOf} from '../../core/list/piece';
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
export function putRight(text: string, entries: Entry[], old: Entry, fresh: string): string {
    const {key, line} = old;

    // The lines of a cell are joined by a plain end.
    const piece = pieceOf(old).replace(/\n/g, text.includes('\r\n') ? '\r\n' : '\n');
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
        const before = pieceOf(entry);
        const place = placeOf(text, before, at);
        return place < 0 ? at : place + before.length;
    }, start);
    const at = [placeOf(text, piece, from), text.indexOf(piece, from)].find((place) => place >= 0);
    return at === undefined ? text : text.slice(0, at) + fresh + text.slice(at + piece.length);
}

/** A doubt that a line keeps when all of it is typed anew: of what stands around it, or in a column that is not shown. Its own words are read again. */
const outside = ({doubt}: Entry) => (doubt?.id === 'list.doubt.several' ? undefined : doubt);

/**
 * What an entry put right comes to: the same line, and a row under the same key, even where it names nobody any more. What the rest of the line says
 * still holds. Several people in it are to be ticked: it may be the row of a table with its manager, for the columns are not known any more.
 */
export function freshEntries(old: Entry, fresh: string, nextKey: () => number): Entry[] {
    const {key, line, text} = old;
    const isWhole = !old.put && pieceOf(old) === text;
    const {words, doubt} = isWhole ? {words: [], doubt: outside(old)} : old.put ?? old;
    const read = readList(fresh).entries;
    const found: Pick<Entry, 'text' | 'names' | 'words' | 'doubt'>[] = read.length > 0 ? read : [{text: fresh, names: [{kind: 'bare', value: fresh.toLowerCase(), typed: fresh}], words: []}];
    return found.map((one, index): Entry => {
        const why = doubt ?? one.doubt ?? (found.length > 1 ? {id: 'list.doubt.several'} : undefined);
        const put = {now: found.length > 1 ? one.text : fresh, words, ...(doubt ? {doubt} : {})};
        return {key: index === 0 ? key : nextKey(), line, text, names: one.names, words: [...words, ...one.words], ...(why ? {doubt: why} : {}), put};
    });
}
