/** A list as CSV, in its own order with its own words beside what came of them. The columns are documented in docs/receipts.md. */
import {csvText} from '../../core/csv';
import {groupOf, isTaken, resultOf} from '../../core/list/result';
import type {Line} from '../../core/list/types';
import {LIST_COLUMNS} from '../../core/own-csv';
import type {Receipt} from '../../core/receipt';
import {inUtc, staysOf} from '../export/markdown';
import type {Say} from '../words';
import {offSince} from './csv';

import type {ListMeta} from './list-markdown';
import {outcomeOf, reasonsOf} from './list-results';

type Cells = Record<(typeof LIST_COLUMNS)[number], string>;

function ofReceipt(receipt: Receipt | undefined, say: Say): Pick<Cells, 'stays' | 'off_since' | 'at_utc' | 'by' | 'ticket' | 'error_ids'> {
    if (!receipt) {
        return {stays: '', off_since: '', at_utc: '', by: '', ticket: '', error_ids: ''};
    }
    const {at, by, ticket, steps} = receipt;
    return {
        stays: staysOf(receipt, say).things.join('; '),
        off_since: offSince(receipt),
        at_utc: new Date(at).toISOString(),
        by,
        ticket,
        error_ids: steps.flatMap(({errorId}) => errorId ?? []).join(' '),
    };
}

/** Whoever was not found, not ticked or named twice has no result: nothing was to be done. */
const hasResult = (line: Line) => !['left', 'missing', 'twice'].includes(groupOf(line));

/** Whose account was off before was not deactivated: a later list that activates whom this one deactivated leaves them alone. */
function actOf({act, steps}: Receipt): Receipt['act'] {
    const wasOff = act === 'deactivate' && steps.some(({step, outcome}) => step === 'account-off' && outcome === 'skipped');
    return wasOff && steps.some(({said}) => said) ? 'revoke' : act;
}

/** What a row needs to know of the list. */
type Meta = Pick<ListMeta, 'verb' | 'versions' | 'basis'>;

function row(line: Line, {verb, versions: {server, plugin}, basis}: Meta, say: Say): Cells {
    const {receipt, person, state} = line;
    const {text, notes} = outcomeOf(line, verb, false);
    const came = hasResult(line);
    return {
        line: String(line.line),
        original: line.text,
        state,
        reason: reasonsOf(line).map((one) => say(inUtc(one))).join('; '),
        person_id: person?.id ?? '',
        username: person?.username ?? '',
        name: person?.name ?? '',
        email: person?.email ?? '',
        act: came ? (receipt ? actOf(receipt) : verb) : '',
        result: came ? resultOf(line) : '',
        headline: came ? say(inUtc(text)) : '',
        notes: receipt ? notes.map((note) => say(inUtc(note))).join(' ') : '',
        ...ofReceipt(receipt, say),
        undone: receipt ? String(isTaken(line)) : '',
        server,
        plugin,
        basis: basis.map((one) => say(inUtc(one))).join('; '),
    };
}

/** One row per line of the list, also for lines that lead to nobody, after a row of names. */
export function listCsv(lines: Line[], meta: Meta, say: Say): string {
    const data = lines.map((line) => {
        const cells = row(line, meta, say);
        return LIST_COLUMNS.map((column) => cells[column]);
    });
    return csvText([LIST_COLUMNS, ...data]);
}
