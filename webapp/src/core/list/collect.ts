/** Puts together what was read of the lines: everybody gets a place in the list, every line is accounted for. */
import type {Piece} from './line';
import type {Entry, Ignored, ListText, Past} from './types';

/** A line as it stood there, and without the characters nobody sees. */
export interface Shown {typed: string; seen: string}

/** What `span` lines from the index `at` came to. `whole`: the text of its pieces, where that is another than the lines'. */
export interface Part {at: number; span: number; pieces: (Piece & {past?: Past})[]; why: Ignored['why']; whole?: string}

const OPENS = /[[<"'(*`\u201c\u201e\u00ab]/;
const CLOSES = /[\])>"'*`\u201d\u201c\u00bb]/;

/** Place in the typed line of a place in the seen one. */
function placed({typed, seen}: Shown, at: number): number {
    if (typed === seen) {
        return at;
    }
    let [from, passed] = [0, 0];
    while (passed < at && from < typed.length) {
        passed += typed[from] === seen[passed] ? 1 : 0;
        from++;
    }
    return from;
}

/** A piece with the quotes and brackets around it. */
function cut(shown: Shown, from: number, to: number): string {
    const {seen, typed} = shown;
    let [start, end] = [from, to];
    while (start > 0 && from - start < 4 && OPENS.test(seen[start - 1]!)) {
        start--;
    }
    while (end < seen.length && end - to < 4 && CLOSES.test(seen[end]!)) {
        end++;
    }
    return typed.slice(placed(shown, start), placed(shown, end)).trim();
}

/** Everything that was read, in the order of the lines. */
export function collect(shown: Shown[], parts: Part[], list: ListText): ListText {
    const entries: Entry[] = [];
    const ignored: Ignored[] = [];
    for (const {at, span, pieces, why, whole} of [...parts].sort((a, b) => a.at - b.at)) {
        const lines = shown.slice(at, at + span);
        const all = lines.map(({typed}) => typed).join('\n').trim();
        for (const {from, to, ...piece} of pieces) {
            const own = from === undefined || to === undefined || !lines[0] ? undefined : cut(lines[0], from, to);
            entries.push({key: entries.length, line: at + 1, text: own ?? (whole && all.includes(whole) ? whole : all), ...piece});
        }
        if (pieces.length === 0) {
            ignored.push(...lines.map(({typed}, index) => ({line: at + index + 1, text: typed.trim(), why})));
        }
    }
    return {...list, entries, ignored};
}
