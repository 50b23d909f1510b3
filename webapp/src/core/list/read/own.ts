/** Our own CSVs, pasted again: whom their rows were about, and what became of them. */
import {unguarded} from '../../csv';
import {MARKS, OWN_ACTS, OWN_RESULTS} from '../../own-csv';
import type {Past} from '../types';

import {fitted, rowsBy} from './cells';
import {atOnce} from './read';
import type {Grid, GridRow} from './types';

/** Where a row says whom it is about, the surest first. */
export const KEYS = ['person_id', 'username', 'email'];

function pastOf(act: string, result: string, since: string): Past | undefined {
    const offSince = since === '' ? 0 : Date.parse(since);
    const known = {act: OWN_ACTS.find((one) => one === act), result: OWN_RESULTS.find((one) => one === result)};
    return known.act && known.result && !Number.isNaN(offSince) ? {act: known.act, result: known.result, offSince} : undefined;
}

/** A receipt's file says of each step what came of it: an account that was off before was not switched off by it. */
const resultOf = (act: string, result: string, account: string) =>
    (act === 'deactivate' && result === 'done' && account === 'skipped' ? 'already' : result);

const hasMarks = (line: string, delimiter: string) =>
    MARKS.every((mark) => line.split(delimiter).some((cell) => cell.replace(/["\s]/g, '') === mark));
const delimiterOf = (line = '') => (line.includes(MARKS[0]!) ? [',', ';', '\t'].find((one) => hasMarks(line, one)) : undefined);

/** The table of such a file; undefined where the text is none. Lines that are no rows of it have no cells. */
export function ownGrid(lines: string[]): Grid | undefined {
    const at = lines.findIndex((line) => delimiterOf(line) !== undefined);
    const all = at < 0 ? [] : atOnce(rowsBy(lines, delimiterOf(lines[at])!, at));
    const header = all.find(({line}) => line === at + 1);
    const labels = header?.cells;
    if (!labels) {
        return undefined;
    }

    // A spreadsheet writes "sep=;" above: that is no word of anybody's.
    const rows = all.filter((row) => row !== header && !(/^"?sep=.?"?$/).test(row.text)).map((row): GridRow => {
        const cells = fitted(row.cells, labels.length)?.map(unguarded);
        const cell = (label: string) => cells?.[labels.indexOf(label)] ?? '';
        const past = pastOf(cell('act'), resultOf(cell('act'), cell('result'), cell('account_outcome')), cell('off_since'));
        return {...row, cells, ...cells ? {own: {original: cell('original'), past}} : {}};
    });
    return {header: {line: at + 1, text: header.text}, labels, width: labels.length, rows, isOwn: true};
}
