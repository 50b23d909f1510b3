/** One row of a table: whom it names, by the columns that are meant. */
import type {Text} from '../model';
import {namesIn} from './columns';
import type {Columns, Group} from './columns';
import type {GridRow} from './grid';
import type {Piece} from './line';
import {personOf} from './person';
import {isCut, isSaid, isSigned, isTalk, nameWords, takesOut} from './said';
import {countExact, exactIn, scan} from './scan';
import type {Name} from './types';
import {NO_NAMES, PARTICLES} from './words';

const WORD = /[\p{L}\p{M}'\u2019-]{2,}/gu;

/** All words of a cell of names, titles and small words left out. */
function wordsOf(cell: string): string[] {
    const [plain = ''] = cell.split(/[([{<]/);
    return (plain.toLowerCase().match(WORD) ?? []).filter((word) => !NO_NAMES.has(word) && !PARTICLES.has(word));
}

/** The person that columns of names come to. */
function byName({cells}: GridRow, kinds: Columns['kinds'], parts: number[]): Name | undefined {
    const of = (kind: string) => cells[parts.find((index) => kinds[index] === kind) ?? -1] ?? '';
    const [full, first, last] = [of('full'), of('first'), of('last')];
    if (!full) {
        const value = [first, last].map((cell) => cell.trim().toLowerCase()).filter(Boolean).join(' ');
        return value ? {kind: first && last ? 'person' : 'bare', value, typed: value} : undefined;
    }
    const tokens = scan(full).filter(({aside, word}) => !aside && word !== '');
    const person = personOf(full, tokens);
    return person ?? (tokens[0] ? {kind: tokens.length === 1 ? 'bare' : 'person', value: tokens.map(({word}) => word).join(' '), typed: full} : undefined);
}

function doubtOf({cells}: GridRow, {kinds}: Columns, {members, parts}: Group): Text | undefined {
    if (members.some((index) => countExact(scan(cells[index] ?? '')) > 1)) {
        return {id: 'list.doubt.several'};
    }
    const isDoubtful = cells.some((cell, index) => {
        const tokens = scan(cell);
        if (members.includes(index)) {
            return isCut(cell) || isSigned(cell, tokens) || (countExact(tokens) > 0 && isTalk(tokens));
        }
        if (parts.includes(index)) {
            // "Bob Meier (stays)".
            return isSigned(cell, tokens) || isSaid(cell, tokens.filter(({aside}) => aside), '', true);
        }
        return cell.includes('~~') || (kinds[index] !== 'other' && takesOut(tokens));
    });
    return isDoubtful ? {id: 'list.doubt.words'} : undefined;
}

/** Without a header a word that looks like a name is one, as in a line of its own. */
const wordsBeside = ({cells}: GridRow, {members, parts}: Group) => cells.filter((cell, index) => !members.includes(index) && !parts.includes(index) && exactIn(cell).length === 0).flatMap((cell) => nameWords(scan(cell)));

/** Whom a row names; undefined where it names nobody in these columns. */
export function pieceOfRow(row: GridRow, columns: Columns, group: Group, isBare: boolean): Piece | undefined {
    const {cells} = row;
    const {members, parts} = group;
    const found = members.flatMap((index) => namesIn(columns.kinds[index]!, cells[index] ?? ''));
    const names = [...new Map(found.map((name) => [`${name.kind}:${name.value}`, name])).values()];
    const doubt = doubtOf(row, columns, group);
    const marked = doubt ? {doubt} : {};
    if (names.length > 0) {
        const beside = members.map((index) => scan(cells[index] ?? '')).filter((tokens) => countExact(tokens) > 0).flatMap(nameWords);
        const own = parts.filter((index) => !members.includes(index)).flatMap((index) => wordsOf(cells[index] ?? ''));
        return {names, words: [...new Set([...own, ...beside, ...isBare ? wordsBeside(row, group) : []])], ...marked};
    }
    const name = byName(row, columns.kinds, parts);
    return name && {names: [name], words: [], ...marked};
}
