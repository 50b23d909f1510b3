/** Our own CSVs, pasted again: whom their rows were about, and what became of them. */
import {LIST_COLUMNS, MARKS, OWN_ACTS, OWN_RESULTS, RECEIPT_COLUMNS} from '../../own-csv';
import type {Past} from '../types';

import {rowAt} from './cells';
import type {Grid, GridRow} from './types';

const OURS = new Set<string>([...LIST_COLUMNS, ...RECEIPT_COLUMNS]);

/** Where a row says whom it is about, the surest first. */
export const KEYS = ['person_id', 'username', 'email'];

/** Does this column come from us, so that it need not be asked about? */
export const isOurs = (label: string): boolean => OURS.has(label);

function pastOf(act: string, result: string, since: string): Past | undefined {
    const offSince = since === '' ? 0 : Date.parse(since);
    const known = {act: OWN_ACTS.find((one) => one === act), result: OWN_RESULTS.find((one) => one === result)};
    return known.act && known.result && !Number.isNaN(offSince) ? {act: known.act, result: known.result, offSince} : undefined;
}

/** A receipt's file says of each step what came of it: an account that was off before was not switched off by it. */
const resultOf = (act: string, result: string, account: string) =>
    (act === 'deactivate' && result === 'done' && account === 'skipped' ? 'already' : result);

/** Without the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const unguarded = (cell: string) => cell.replace(/^'(?=\s*[=+\-@\t\r\n])/, '');

const hasMarks = (line: string, delimiter: string) => MARKS.every((mark) => line.split(delimiter).some((cell) => cell.replace(/["\s]/g, '') === mark));

/** The table of such a file; undefined where the text is none. Lines that are no rows of it have no cells. */
export function ownGrid(lines: string[]): Grid | undefined {
    const delimiterOf = (line = '') => (line.includes(MARKS[0]!) ? [',', ';', '\t'].find((one) => hasMarks(line, one)) : undefined);
    const at = lines.findIndex((line) => delimiterOf(line) !== undefined);
    const delimiter = delimiterOf(lines[at]);
    const labels = delimiter === undefined ? undefined : rowAt(lines, at, delimiter)?.cells;
    if (delimiter === undefined || !labels) {
        return undefined;
    }
    const rows: GridRow[] = [];
    for (let index = 0; index < lines.length; index++) {
        const row = index > at ? rowAt(lines, index, delimiter) : undefined;
        const span = row?.span ?? 1;
        const text = lines.slice(index, index + span).join('\n').trim();

        // A spreadsheet writes "sep=;" above: that is no word of anybody's.
        if (text !== '' && index !== at && !(/^"?sep=.?"?$/).test(text)) {
            const cells = row && row.cells.length >= labels.length ? row.cells.slice(0, labels.length).map(unguarded) : undefined;
            const cell = (label: string) => cells?.[labels.indexOf(label)] ?? '';
            const own = {original: cell('original'), past: pastOf(cell('act'), resultOf(cell('act'), cell('result'), cell('account_outcome')), cell('off_since'))};
            rows.push({line: index + 1, span, text, cells, ...cells ? {own} : {}});
        }
        index += span - 1;
    }
    return {header: {line: at + 1, text: lines[at]!.trim()}, labels, width: labels.length, rows, isOwn: true};
}
