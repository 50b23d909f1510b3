/** Receipts as CSV, in a chunk of its own: most people never ask for it. The columns are documented in docs/receipts.md. */
import type {StepId} from '../../core/act';
import {csvText} from '../../core/csv';
import type {Receipt, StepResult, Versions} from '../../core/receipt';
import {resultOfReceipt} from '../../core/receipt-result';
import {headlineNow} from '../../core/undo';
import type {Say} from '../words';

import {inUtc, staysOf} from '../export/markdown';
import {afterOf, beforeOf} from '../export/rows';
import {titleOfReceipt} from '../export/things';

/** Groups of columns and the steps whose readings they hold; a receipt has at most one of each group. */
const GROUPS: [string, StepId[]][] = [
    ['account', ['account-off', 'account-on']],
    ['sessions', ['sessions-end']],
    ['tokens', ['tokens-off', 'tokens-on']],
    ['bots', ['bots-off', 'bots-on']],
    ['hooks', ['hooks-gone']],
];

function readings(steps: StepResult[], say: Say): Record<string, string> {
    return Object.fromEntries(GROUPS.flatMap(([name, ids]) => {
        const result = steps.find(({step}) => ids.includes(step));
        return [
            [`${name}_before`, result ? beforeOf(result, say) : ''],
            [`${name}_after`, result ? afterOf(result, say) : ''],
            [`${name}_outcome`, result?.outcome ?? ''],
        ];
    }));
}

/** When the account went off, as this run left it; '' where it was on. */
export const offSince = ({deleteAt}: Pick<Receipt, 'deleteAt'>): string => (deleteAt ? new Date(deleteAt).toISOString() : '');

function row(receipt: Receipt, say: Say, {server, plugin}: Versions): Record<string, string> {
    const headline = headlineNow(receipt);
    const {person, act, at, by, ticket, steps, stays, undone} = receipt;
    return {
        person_id: person.id,
        username: person.username,
        name: person.name,
        is_bot: String(person.isBot),
        act,
        title: say(titleOfReceipt(receipt)),
        result: resultOfReceipt(receipt),
        tone: headline.tone,
        headline: say(inUtc(headline.text)),
        notes: headline.notes.map((note) => say(inUtc(note))).join(' '),
        off_since: offSince(receipt),
        at_utc: new Date(at).toISOString(),
        by,
        ticket,
        ...readings(steps, say),
        stays: staysOf(receipt, say).things.join('; '),
        not_visible: stays.hidden.join(' '),
        could_not_check: stays.unread.join(' '),
        undone: String(Boolean(undone)),
        error_ids: steps.flatMap(({errorId}) => errorId ?? []).join(' '),
        server,
        plugin,
    };
}

/** One row per person and act, after a row of names. */
export function csvOf(receipts: Receipt[], say: Say, versions: Versions): string {
    const rows = receipts.map((receipt) => row(receipt, say, versions));
    return csvText([Object.keys(rows[0] ?? {}), ...rows.map((cells) => Object.values(cells))]);
}
