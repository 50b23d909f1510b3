/** A text with a table in it: its rows by the columns that are meant, and what stands around it. */
import type {Text} from '../model';
import type {Part} from './collect';
import {namesIn} from './columns';
import type {Columns, Group} from './columns';
import {judgeOf} from './decision';
import {readFree} from './free';
import {heading} from './heading';
import {isHeader, isRule, kindOf, linesOf} from './grid';
import type {Grid, GridRow} from './grid';
import {readLine} from './line';
import type {Piece} from './line';
import {pieceOfRow} from './row';
import {exactIn, isCapitalised} from './scan';
import {sliced} from './slices';
import type {Reading} from './slices';

const WORDS: Text = {id: 'list.doubt.words'};

function partOf({at, span, cells}: GridRow, piece: Piece | undefined): Part {
    return {at, span, pieces: piece ? [piece] : [], why: cells.every((cell) => cell === '') ? 'blank' : 'words'};
}

/** Labels once more: in the columns that name people there is nobody, but labels. */
const isRepeated = ({cells}: GridRow, keys: number[]) => isHeader(cells) && keys.every((index) => !cells[index] || kindOf(cells[index]) !== '');

/** Below a header of other columns the cells may mean something else. `doubts`: by the index of a row's line, what stands above it. */
function* partsOf(grid: Grid, columns: Columns, group: Group, doubts: Map<number, Text>): Reading<Part[]> {
    const {rows, header} = grid;
    const judge = yield* judgeOf(grid, group, columns);
    const keys = group.members.length > 0 ? group.members : group.parts;
    const parts: Part[] = [];
    let isOther = false;
    yield* sliced(rows, (row) => {
        const {at, span, cells} = row;
        if (isRepeated(row, keys)) {
            isOther = cells.some((cell, index) => cell !== header?.cells[index]);
            parts.push({at, span, pieces: [], why: 'header'});
            return;
        }
        const piece = pieceOfRow(row, columns, group, header === undefined);
        const doubt = piece && (piece.doubt ?? doubts.get(at) ?? (isOther ? WORDS : judge(row)));
        parts.push(partOf(row, piece && doubt ? {...piece, doubt} : piece));
    });
    return parts;
}

/** "Joiners;", "Not these, please:": nobody is in it, between rows of people. */
function isBetween({at, cells}: GridRow, lines: string[], {kinds}: Columns, {members, parts}: Group): boolean {
    if (parts.some((index) => (/^\p{L}[^,]*,\s*\p{L}[^,]*$/u).test(cells[index] ?? ''))) {
        // "Lang, Eva" without an address is a person's row.
        return false;
    }
    const isNobody = cells.every((cell) => exactIn(cell).length === 0) && members.every((index) => isCapitalised(cells[index]!) || namesIn(kinds[index]!, cells[index]!).length === 0);
    return isNobody && members.length > 0 && !isHeader(cells) && (cells.filter(Boolean).length === 1 || heading(readLine(lines[at]!), false) !== undefined);
}

/** All lines; what has not the table's columns and stands in or below it, or looks like a row, is not simply meant. */
export function* readRows(lines: string[], whole: Grid, columns: Columns, group: Group): Reading<Part[]> {
    const {header, delimiter} = whole;
    const between = new Map(whole.rows.filter((row) => isBetween(row, lines, columns, group)).map((row) => [row.at, row]));
    const rows = whole.rows.filter(({at}) => !between.has(at));
    // "Eva Lang" without an address may be a heading or a person: neither is lost.
    const named = (part: Part): Part => {
        const row = part.pieces.length === 0 && between.get(part.at);
        const piece = row && pieceOfRow(row, columns, group, false);
        return piece && piece.names[0]?.kind === 'person' ? {...part, pieces: [{...piece, doubt: WORDS}]} : part;
    };
    const top = header ? [header] : [];
    const taken = new Set([...top, ...rows].flatMap(linesOf));
    const rules = lines.flatMap((line, at): Part[] => (!taken.has(at) && isRule(line) && line.includes(delimiter) ? [{at, span: 1, pieces: [], why: 'header'}] : []));
    rules.forEach(({at}) => taken.add(at));
    const from = header?.at ?? whole.rows[0]!.at;
    const {parts, doubts} = yield* readFree(lines, taken, (line, at) => at >= from || line.includes(delimiter));
    return [...top.map(({at, span}): Part => ({at, span, pieces: [], why: 'header'})), ...yield* partsOf({...whole, rows}, columns, group, doubts), ...rules, ...parts.map(named)];
}
