/** The text of a list with one of its lines put right, so that it is still there when somebody goes back to it. */
import {pieceOf} from '../../core/list/piece';
import {placeOf, putInto} from '../../core/list/read/again';
import type {Entry} from '../../core/list/types';
import {visible} from '../../core/targets';

const LINE = /\r\n|[\n\r\u2028\u2029\v\f]/g;

/** Where the line with this number, from 1, begins; the end of the text beyond the last. */
function startOf(text: string, line: number): number {
    const ends = [...text.matchAll(LINE)];
    const before = ends[line - 2];
    return line < 2 ? 0 : before ? before.index + before[0].length : text.length;
}

/**
 * The text with one entry's piece of it put right. `entries` as they were before. Lines keep their numbers. Of our own CSV the whole row gives
 * way: its id would lead to the one before.
 */
export function putRight(text: string, entries: Entry[], old: Entry, fresh: string): string {
    const {key, line, span} = old;
    const [start, end] = [startOf(text, line), startOf(text, line + span)];
    const shown = visible(text.slice(start, end));
    const before = entries.slice(0, entries.findIndex((entry) => entry.key === key)).filter((entry) => entry.line === line);
    const from = before.map(pieceOf).reduce((at, piece) => {
        const place = placeOf(shown, piece, at);
        return place < 0 ? at : place + piece.length;
    }, 0);

    // The lines of a cell are joined by a plain end.
    const piece = pieceOf(old).replace(/\n/g, text.includes('\r\n') ? '\r\n' : '\n');
    const at = old.past ? -1 : placeOf(shown, piece, from);

    // Several cells of a row may name the person; the others stay.
    const isCells = old.row !== undefined && !old.past && pieceOf(old) === old.text;
    const put = isCells ? putInto(shown, old.names.map(({typed}) => typed), fresh) : undefined;
    const [first, last] = at >= 0 ? [at, at + piece.length] : [0, shown.length];
    const ends = [...shown.slice(first, last).matchAll(LINE)].map(([one]) => one).join('');
    return text.slice(0, start) + (put ?? shown.slice(0, first) + fresh + ends + shown.slice(last)) + text.slice(end);
}
