/** The cells of a table by column, read for names. */
import type {Name} from '../types';

import type {Reading} from './read';
import {namesOf, oneLine, piecesOf, silent} from './scan';
import type {Grid, Piece, Token} from './types';
import {bareName, personName} from './words';

/** How a column names people: by addresses, ids and handles; by usernames without a mark; by full names. */
export type PeopleKind = 'exact' | 'username' | 'name';

/** A cell. `names`: exact ones in it. `bare`: the username that it may be. `shape`: those of its pieces, without what is silent. */
export interface Cell {text: string; tokens: Token[]; names: Name[]; bare: Name | undefined; shape: string; pieces: Piece[]}

/** The cells of a table by column, each text read once. */
export interface Sheet {cells: Cell[][]; rows: number}

/** Reads a cell. */
export function cellOf(text: string): Cell {
    const pieces = text === '' ? [] : piecesOf(oneLine(text));
    const tokens = pieces.flatMap((piece) => piece.tokens);
    const [token, ...others] = tokens;
    const bare = token && others.length === 0 ? bareName(token) : undefined;
    return {text, tokens, names: pieces.flatMap(namesOf), bare, shape: pieces.map(({shape}) => silent(shape)).join(';'), pieces};
}

/** Reads the cells of a table, with a pause after each slice. */
export function* sheetOf({rows, width}: Grid): Reading<Sheet> {
    const fit = rows.flatMap(({cells}) => (cells ? [cells] : []));
    const cells: Cell[][] = Array.from({length: width}, () => []);
    const read = new Map<string, Cell>();
    for (const row of fit) {
        for (const [column, text] of row.entries()) {
            const known = read.get(text);
            const cell = known ?? cellOf(text);
            cells[column]!.push(cell);
            if (!known && read.set(text, cell).size % 200 === 0) {
                yield;
            }
        }
    }
    return {cells, rows: fit.length};
}

export const isFilled = ({text}: Cell) => text !== '';
const most = (cells: Cell[], is: (cell: Cell) => boolean, of = cells.filter(isFilled).length) => of > 0 && cells.filter(is).length * 2 >= of;

/** Columns in which addresses, ids and handles stand, and columns of single words that may be usernames. */
export const exactColumns = ({cells}: Sheet) => cells.flatMap((column, index) => (most(column, ({names}) => names.length > 0) ? [index] : []));
export const bareColumns = ({cells}: Sheet) => cells.flatMap((column, index) => (most(column, ({bare}) => bare !== undefined) ? [index] : []));

/** The names by which a cell names somebody in a column of this kind. */
export function namesIn({names, bare, pieces}: Cell, kind: PeopleKind): Name[] {
    const name = kind === 'name' ? personName(pieces) : kind === 'username' && bare ? {...bare, kind: 'handle' as const} : undefined;
    return names.length > 0 || !name ? names : [name];
}

/** All names by which a table may lead to an account, also in rows without cells, and in the lines that our own CSV was made for. */
export const namesInGrid = ({rows}: Grid, sheet: Sheet): Name[] => [
    ...sheet.cells.flatMap((column) => column.flatMap(({names}) => names)),
    ...bareColumns(sheet).flatMap((index) => sheet.cells[index]!.flatMap(({bare}) => bare ?? [])),
    ...rows.flatMap(({cells, own, text}) => (own ? [own.original] : cells ? [] : [text])).flatMap((text) => cellOf(text).names),
];
