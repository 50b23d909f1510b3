/** A line that was put right, read once more where it stands: as all of the text is read, with what was typed in its place. */
import {pieceOf} from '../piece';
import type {AccountOf, Entry, Name} from '../types';

import {rowReader} from './choose';
import type {Choice} from './choose';
import type {Columns} from './columns';
import {itemsOf, namesInLines} from './items';
import type {Draft} from './items';
import {linesOf, readLines} from './lines';
import {atOnce} from './read';
import type {Reading} from './read';
import {lower, oneLine, piecesOf} from './scan';
import {namesInGrid, sheetOf} from './sheet';
import type {Grid, GridRow} from './types';
import {personName} from './words';

/** The table that a list was, and what was chosen of it. */
export interface Source {grid: Grid; columns: Columns; choice: Choice}

/** The line as it reads now. `names`: what has to be looked up for it. `source`: the table with it. */
export interface Again {typed: string; names: Name[]; drafts(accountOf: AccountOf): Draft[]; source: Source | undefined}

/** Where `piece` stands next as a whole; -1 where it does not. A dot behind it may end a sentence. */
export function placeOf(text: string, piece: string, from = 0): number {
    for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
        const end = at + piece.length;
        const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 9)];
        if (!(/[\p{L}\p{N}._@-]$/u).test(before) && !(/^\.*[\p{L}\p{N}_@-]/u).test(behind)) {
            return at;
        }
    }
    return -1;
}

/** The text with what was typed in the place of the first of these pieces, and nothing in that of the others; undefined where it has none of them. */
export function putInto(text: string, pieces: string[], typed: string): string | undefined {
    const places = [...new Set(pieces)].map((piece) => ({at: placeOf(text, piece), length: piece.length})).filter(({at}) => at >= 0).sort((a, b) => a.at - b.at);
    let [put, end] = ['', 0];
    for (const {at, length} of places) {
        if (at >= end) {
            put += text.slice(end, at) + (end === 0 ? typed : '');
            end = at + length;
        }
    }
    return places.length > 0 ? put + text.slice(end) : undefined;
}

/**
 * The row of the table with what was typed in the place of its name. Where several cells name it, they all give way. So does all that a row
 * of our own CSV says of the person before: that run knows nothing of what was typed.
 */
function rowWith(old: Entry, typed: string, row: GridRow, {columns, choice}: Source): GridRow {
    const {cells, own, text} = row;
    const piece = pieceOf(old);
    if (!cells) {
        return {...row, text: putInto(text, [piece], typed) ?? typed};
    }
    const theirs = choice.people.flatMap((index) => columns.people[index]!.columns);
    if (own) {
        return {...row, cells: cells.map((cell, index) => (theirs.includes(index) ? '' : cell)), own: {original: typed, past: undefined}};
    }
    const at = cells.findIndex((cell) => placeOf(cell, piece) >= 0);
    if (at >= 0) {
        return {...row, cells: cells.map((cell, index) => (index === at ? putInto(cell, [piece], typed)! : cell))};
    }
    const names = old.names.map((name) => name.typed);
    const first = cells.findIndex((cell) => putInto(cell, names, '') !== undefined);
    return {...row, cells: cells.map((cell, index) => (index === first || (first < 0 && index === theirs[0]) ? putInto(cell, names, typed) ?? typed : putInto(cell, names, '') ?? cell))};
}

/** What was typed, as names: a full name, what is marked as a name, or a word. */
function namesTyped(typed: string): Name[] {
    const names = namesInLines(atOnce(readLines([oneLine(typed)])));
    const person = names.every(({kind}) => kind === 'bare') ? personName(piecesOf(oneLine(typed))) : undefined;
    return person ? [person] : names.length > 0 ? names : [{kind: 'bare', value: lower(typed), typed}];
}

/** Reads the line again. `text`: all of it, with what was typed in its place; of a table it is the row alone that counts. */
export function* readAgain(old: Entry, typed: string, text: string, source: Source | undefined): Reading<Again> {
    const row = old.row === undefined ? undefined : source?.grid.rows[old.row];
    if (!source || !row) {
        const lines = yield* readLines(linesOf(text));
        const isHere = ({line}: {line: number}) => line === old.line;
        const drafts = (accountOf: AccountOf) => {
            const read = atOnce(itemsOf(lines, accountOf, true));
            return 'entries' in read ? read.entries.filter(isHere) : [];
        };
        return {typed, names: [...namesTyped(typed), ...namesInLines(lines.filter(isHere))], drafts, source};
    }
    const {grid, columns, choice} = source;
    const fresh = rowWith(old, typed, row, source);
    const alone = {...grid, rows: [fresh]};
    return {
        typed, names: [...namesTyped(typed), ...namesInGrid(alone, atOnce(sheetOf(alone)))],
        drafts: (accountOf) => rowReader(grid, columns, choice, accountOf)(fresh),
        source: {...source, grid: {...grid, rows: grid.rows.map((one) => (one === row ? fresh : one))}},
    };
}

/** The row of a line in which the reader finds nobody by what was typed: to check, with what stood beside. */
function plainRow(old: Entry, typed: string): Draft {
    const {text, strange, doubt, aside} = old;
    const tokens = piecesOf(oneLine(pieceOf(old))).flatMap((piece) => piece.tokens);
    const own = tokens.flatMap(({names, rest}) => [...names.map((name) => name.typed), ...rest]);
    return {text, names: namesTyped(typed), strange: strange.filter((word) => !own.includes(word)), isText: true, doubt, aside};
}

/** What an earlier run did holds for the account that it did it to. */
function pastOf({names, past, doubt}: Entry, fresh: Draft, accountOf: AccountOf): Partial<Draft> {
    const idOf = (all: Name[]) => all.map(accountOf).find((person) => person !== undefined)?.id;
    return past && idOf(names) && idOf(names) === idOf(fresh.names) ? {past, doubt} : {};
}

/** The entries of a line, or of a row of a table, in which one was put right; `line`: those before. All keep their keys. */
export function entriesAgain({drafts, typed}: Again, old: Entry, line: Entry[], accountOf: AccountOf, nextKey: () => number): Entry[] {
    const values = new Set(namesTyped(typed).map(({value}) => value));
    const isTyped = ({names}: Draft) => names.some(({value}) => values.has(value));
    const found = drafts(accountOf);
    const isSame = ({names: [name]}: Draft, {names}: Draft) => names.some(({value}) => value === name!.value);
    const left = line.filter((one) => one !== old);

    // Without it the others stand as they read now; of those that do not read as somebody any more, each is to be checked.
    const others = found.filter((draft) => draft.isOnlyText || left.some((one) => isSame(one, draft)));
    const lost = left.filter((one) => !others.some((draft) => isSame(one, draft))).map((one) => ({...one, isText: true}));
    const at = line.indexOf(old);
    const all: Draft[] = found.some(isTyped) ? found : [...others.slice(0, at), plainRow(old, typed), ...others.slice(at), ...lost];
    let key: number | undefined = old.key;
    return all.map((draft): Entry => {
        const place = {line: old.line, span: old.span, row: old.row};
        if (isTyped(draft)) {
            const own = {key: key ?? nextKey(), text: old.text, put: typed};
            key = undefined;
            return {...draft, ...place, ...own, ...pastOf(old, draft, accountOf)};
        }
        const index = left.findIndex((one) => isSame(one, draft));
        const [same] = index < 0 ? [] : left.splice(index, 1);
        return {...draft, ...place, key: same?.key ?? nextKey(), ...same?.put === undefined ? {} : {put: same.put, text: same.text}};
    });
}
