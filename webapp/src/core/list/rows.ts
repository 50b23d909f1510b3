/** A text with a table in it: its rows by the columns that are meant, and what stands around it. */
import type {Text} from '../model';
import type {Part} from './collect';
import type {Columns, Group} from './columns';
import {decidingColumn} from './decision';
import {readFree} from './free';
import {isHeader, isRule} from './grid';
import type {Grid, GridRow} from './grid';
import type {Piece} from './line';
import {pieceOfRow} from './row';
import {sliced} from './slices';
import type {Reading} from './slices';

const WORDS: Text = {id: 'list.doubt.words'};
const linesOf = ({at, span}: GridRow) => Array.from({length: span}, (_, index) => at + index);

function partOf({at, span, cells}: GridRow, piece: Piece | undefined): Part {
    return {at, span, pieces: piece ? [piece] : [], why: cells.every((cell) => cell === '') ? 'blank' : 'words'};
}

/** Below a header of other columns the cells may mean something else. */
function* partsOf(grid: Grid, columns: Columns, group: Group): Reading<Part[]> {
    const {rows, header} = grid;
    const column = decidingColumn(grid, group, columns);
    const decides: Text | undefined = column === undefined ? undefined : {id: 'list.doubt.column', values: {column}};
    const parts: Part[] = [];
    let isOther = false;
    yield* sliced(rows, (row) => {
        const {at, span, cells} = row;
        if (isHeader(cells)) {
            isOther = cells.some((cell, index) => cell !== header?.cells[index]);
            parts.push({at, span, pieces: [], why: 'header'});
            return;
        }
        const piece = pieceOfRow(row, columns, group);
        const doubt = isOther ? WORDS : decides;
        parts.push(partOf(row, piece && doubt ? {...piece, doubt: piece.doubt ?? doubt} : piece));
    });
    return parts;
}

/** All lines; what has not the table's columns and stands in or below it is not simply meant. */
export function* readRows(lines: string[], grid: Grid, columns: Columns, group: Group): Reading<Part[]> {
    const {header, rows} = grid;
    const rules = lines.flatMap((line, at): Part[] => (isRule(line) && line.includes(grid.delimiter) ? [{at, span: 1, pieces: [], why: 'header'}] : []));
    const own: Part[] = [
        ...(header ? [{at: header.at, span: header.span, pieces: [], why: 'header' as const}] : []),
        ...yield* partsOf(grid, columns, group),
    ];
    const taken = new Set([...(header ? [header] : []), ...rows].flatMap(linesOf));
    const free = rules.filter(({at}) => !taken.has(at));
    free.forEach(({at}) => taken.add(at));
    return [...own, ...free, ...yield* readFree(lines, taken, header?.at ?? rows[0]!.at)];
}
