import type {Entry} from '../../core/list/types';

const LINES = /(\r\n|\n|\r)/;
const isPart = (letter: string | undefined) => letter !== undefined && (/[\p{L}\p{N}._@-]/u).test(letter);

/** Where `piece` stands for the nth time (from 0) as a whole; -1 where it does not. */
function placeOf(line: string, piece: string, nth: number): number {
    let left = nth;
    for (let at = line.indexOf(piece); at >= 0; at = line.indexOf(piece, at + 1)) {
        if (!isPart(line[at - 1]) && !isPart(line[at + piece.length])) {
            if (left === 0) {
                return at;
            }
            left -= 1;
        }
    }
    return -1;
}

/** The text with one entry's piece of its line put right, so that it is still there when somebody goes back to it. `entries` as they were before. */
export function putRight(text: string, entries: Entry[], {key, line, text: piece}: Entry, fresh: string): string {
    const parts = text.split(LINES);
    const index = 2 * (line - 1);
    const old = parts[index] ?? '';
    const before = entries.slice(0, entries.findIndex((entry) => entry.key === key)).filter((entry) => entry.line === line && entry.text === piece);
    const at = placeOf(old, piece, before.length);
    parts[index] = at < 0 ? old.replace(piece, () => fresh) : old.slice(0, at) + fresh + old.slice(at + piece.length);
    return parts.join('');
}
