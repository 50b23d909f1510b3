/** A column that decides about each line: "deactivate: Y", "leaving: 2026-11-30". */
import type {Columns, Group} from './columns';
import type {Grid} from './grid';
import {DECISIONS, NO, YES} from './words';

const plain = (cell: string) => cell.trim().toLowerCase().replace(/[.!]$/, '');

/**
 * What such a column is called; its number where it has no header. Undefined where there is none, or where it says yes to everybody.
 * What it means nobody here knows: its lines are to be looked at.
 */
export function decidingColumn({header, rows, width}: Grid, {members, parts}: Group, {kinds}: Columns): string | undefined {
    for (let index = 0; index < width; index++) {
        const label = plain(header?.cells[index] ?? '');
        if (members.includes(index) || parts.includes(index) || ['email', 'id', 'username', 'first', 'last', 'full', 'other'].includes(kinds[index] ?? '')) {
            continue;
        }
        const cells = rows.map(({cells: all}) => plain(all[index] ?? ''));
        const isYes = cells.every((cell) => YES.has(cell));
        const isAnswer = cells.every((cell) => cell === '' || YES.has(cell) || NO.has(cell)) && new Set(cells).size > 1;
        const isNamed = label.split(/[^\p{L}]+/u).some((word) => DECISIONS.has(word)) && cells.some((cell) => cell !== '');
        if (!isYes && (isAnswer || isNamed)) {
            return header?.cells[index]?.trim() || String(index + 1);
        }
    }
    return undefined;
}
