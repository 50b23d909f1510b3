/** A line that was put right, read once more where it stands. */
import type {AccountOf, Entry, Name} from '../types';
import {pieceOf} from '../piece';

import {rowDrafts} from './choose';
import type {Choice} from './choose';
import type {Columns} from './columns';
import {itemsOf, namesInLines} from './items';
import type {Draft} from './items';
import {readLines} from './lines';
import {atOnce} from './read';
import {lower, oneLine} from './scan';
import {namesInSheet, sheetOf} from './sheet';
import type {Grid, GridRow} from './types';
import {isOwnWord} from './words';

/** The table that a list was, and what was chosen of it. */
export interface Source {grid: Grid; columns: Columns; choice: Choice}

const SEVERAL = 'list.doubt.several';

/**
 * The row of the table with another name in its cells; undefined for a line that is in no table, or of which all was typed anew. A row of our own
 * CSV gives way as a whole: its id would lead to the one before.
 */
function rowWith(old: Entry, fresh: string, source: Source | undefined): GridRow | undefined {
    const row = source?.grid.isOwn ? undefined : source?.grid.rows.find(({line, cells}) => line === old.line && cells);
    const piece = pieceOf(old);
    const has = row?.cells!.some((cell) => cell.includes(piece));
    return row && has ? {...row, cells: row.cells!.map((cell) => cell.replace(piece, () => fresh))} : undefined;
}

const linesWith = (old: Entry, fresh: string) => {
    const piece = pieceOf(old);

    // The others that the line names have rows of their own.
    const text = old.put === undefined && piece !== old.text && old.doubt?.id !== SEVERAL ? old.text.replace(piece, () => fresh) : fresh;
    return atOnce(readLines([oneLine(text)]));
};

/** What has to be looked up for it. */
export function namesAgain(old: Entry, fresh: string, source: Source | undefined): Name[] {
    const row = rowWith(old, fresh, source);
    return row ? namesInSheet(atOnce(sheetOf({...source!.grid, rows: [row]}))) : namesInLines(linesWith(old, fresh));
}

/** Words that stand elsewhere in its line, or in what of it was not typed anew. */
function besideIn({strange, put, text}: Entry, names: Name[], accountOf: AccountOf): string[] {
    const person = names.map(accountOf).find((one) => one !== undefined);
    return strange.filter((word) => !(put ?? text).includes(word) && !(person && isOwnWord(word, person)));
}

function draftsAgain(old: Entry, fresh: string, source: Source | undefined, accountOf: AccountOf): Omit<Draft, 'text'>[] {
    const row = rowWith(old, fresh, source);
    const items = row ? undefined : atOnce(itemsOf(linesWith(old, fresh), accountOf));
    const found = row ? rowDrafts(source!.grid, row, source!.columns, source!.choice, accountOf) : items && 'entries' in items ? items.entries : [];
    const word: Name = {kind: 'bare', value: lower(fresh), typed: fresh};
    const drafts = found.length > 0 ? found : [{names: [word], strange: []}];
    return row ? drafts : drafts.map((draft) => ({...draft, strange: [...draft.strange, ...besideIn(old, draft.names, accountOf)]}));
}

/**
 * The entries that an entry becomes when its name, or all of its text, is typed anew. The first keeps its key. What stood against the row
 * besides its words stands against it still.
 */
export function entriesAgain(old: Entry, fresh: string, source: Source | undefined, accountOf: AccountOf, nextKey: () => number): Entry[] {
    const {key, line, span, text, past, aside} = old;
    const kept = old.doubt?.id === SEVERAL && rowWith(old, fresh, source) ? undefined : old.doubt;
    return draftsAgain(old, fresh, source, accountOf).map(({names, strange, doubt, isText}, index): Entry => {
        const why = kept ?? doubt;
        return {
            key: index === 0 ? key : nextKey(), line, span, text, names, strange, put: fresh,
            ...why ? {doubt: why} : {}, ...isText ? {isText} : {}, ...past ? {past} : {}, ...aside ? {aside} : {},
        };
    });
}
