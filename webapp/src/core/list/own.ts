/** The rows of our own CSVs. */
import type {Part} from './collect';
import {linesOf} from './grid';
import {readLine} from './line';
import type {ownRows, PastRow} from './past';
import type {Text} from '../model';
import type {Name, Past} from './types';

/** Named, and not touched: it was not ticked, say. */
const NOT_THEN: Text = {id: 'list.doubt.notThen'};
const WORDS: Text = {id: 'list.doubt.words'};

/** Nobody was found for this row then, so nothing was done to anybody. */
const NOTHING: Past = {act: 'deactivate', result: 'not-started', offSince: 0};

/** A row without a person is read as the line it came from, in which others may stand as well: the columns are not known any more. */
function partOf({at, span, id, original, username, email, past}: PastRow): Part {
    if (id) {
        // A file may have been edited, or half of it sorted: all three have to be the same account's.
        const others = [{kind: 'handle', value: username}, {kind: 'email', value: email}] as const;
        const names: Name[] = [{kind: 'id', value: id, typed: id}, ...others.filter(({value}) => value !== '').map(({kind, value}) => ({kind, value, typed: value}))];
        return {at, span, pieces: [{names, words: [], past: past ?? NOTHING, ...(past ? {} : {doubt: NOT_THEN})}], why: 'words', whole: original || username};
    }
    const {pieces} = readLine(original.replace(/\s+/g, ' '));
    const own = pieces.map(({names, words, doubt}) => ({names, words, doubt: doubt ?? NOT_THEN, past: past ?? NOTHING}));
    return {at, span, pieces: own, why: 'words', whole: original};
}

/** Every line of such a file. What is no row of it is not simply meant. */
export function readOwn(lines: string[], {header, rows}: NonNullable<ReturnType<typeof ownRows>>): Part[] {
    const taken = new Set(rows.flatMap(linesOf));
    const others = lines.flatMap((line, at): Part[] => {
        if (taken.has(at)) {
            return [];
        }
        const {pieces, why} = at === header ? {pieces: [], why: 'header' as const} : readLine(line);
        return [{at, span: 1, pieces: pieces.map((piece) => ({...piece, doubt: piece.doubt ?? WORDS})), why}];
    });
    return [...rows.map(partOf), ...others];
}
