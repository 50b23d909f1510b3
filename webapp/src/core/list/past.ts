/** Our own CSVs, pasted again: who was in them, and what became of them. */
import {rowAt} from './grid';
import type {GridRow} from './grid';
import {exactKind} from '../targets';
import type {Past, Result} from './types';

const MARKS = ['person_id', 'act', 'result', 'off_since'];
const ACTS: Past['act'][] = ['deactivate', 'activate', 'revoke', 'undo'];
const RESULTS: Result[] = ['done', 'already', 'failed', 'unknown', 'not-started', 'refused', 'back'];

/** One row: the id of the person, '' where there was none; the line as it stood in the list; and what its file says. */
export interface PastRow extends GridRow {id: string; original: string; username: string; email: string; past: Past | undefined}

function pastOf(act: string, result: string, since: string): Past | undefined {
    const offSince = since === '' ? 0 : Date.parse(since);
    const known = {act: ACTS.find((one) => one === act), result: RESULTS.find((one) => one === result)};
    return known.act && known.result && !Number.isNaN(offSince) ? {act: known.act, result: known.result, offSince} : undefined;
}

/** A receipt's file says of each step what came of it: an account that was off before was not switched off by it. */
const resultOf = (act: string, result: string, account: string) =>
    (act === 'deactivate' && result === 'done' && account === 'skipped' ? 'already' : result);

/** The header's index and the rows below it, undefined where this is none of our files. Lines that are no rows are left out. */
export function ownRows(lines: string[]): {header: number; rows: PastRow[]} | undefined {
    const delimiterOf = (line = '') => [',', ';', '\t'].find((one) => MARKS.every((mark) => line.split(one).some((cell) => cell.replace(/["\s]/g, '') === mark)));
    // "sep=;" or a word about it may stand above.
    const at = lines.findIndex((line) => line.includes(MARKS[0]!) && delimiterOf(line) !== undefined);
    const delimiter = delimiterOf(lines[at]);
    const labels = delimiter === undefined ? undefined : rowAt(lines, at, delimiter)?.cells;
    if (delimiter === undefined || !labels) {
        return undefined;
    }
    const rows: PastRow[] = [];
    for (let line = at + 1; line < lines.length; line++) {
        const row = lines[line]!.trim() === '' ? undefined : rowAt(lines, line, delimiter);
        if (row && row.cells.length >= labels.length) {
            const cell = (label: string) => row.cells[labels.indexOf(label)] ?? '';
            const id = cell('person_id').toLowerCase();
            const past = pastOf(cell('act'), resultOf(cell('act'), cell('result'), cell('account_outcome')), cell('off_since'));
            rows.push({...row, id: exactKind(id) === 'id' ? id : '', original: cell('original'), username: cell('username').toLowerCase(), email: cell('email').toLowerCase(), past});
        }
        line += (row?.span ?? 1) - 1;
    }
    return {header: at, rows};
}
