/** The columns of our own CSVs, which are read again when somebody pastes one. docs/receipts.md documents them. */
import type {VerbActId} from './act';

/** A list has one row per line of the text. */
export const LIST_COLUMNS = [
    'line', 'original', 'state', 'reason', 'person_id', 'username', 'name', 'email', 'act', 'result', 'headline', 'notes', 'stays', 'off_since', 'at_utc', 'by',
    'ticket', 'undone', 'error_ids', 'server', 'plugin', 'basis',
] as const;

/** What else a CSV of single receipts has. */
export const RECEIPT_COLUMNS = [
    'is_bot', 'title', 'tone', 'not_visible', 'could_not_check',
    ...['account', 'sessions', 'tokens', 'bots', 'hooks'].flatMap((group) => [`${group}_before`, `${group}_after`, `${group}_outcome`]),
];

/** A header with these is one of ours. */
export const MARKS = ['person_id', 'act', 'result', 'off_since'];

export const OWN_ACTS: (VerbActId | 'undo')[] = ['deactivate', 'activate', 'revoke', 'undo'];
export const OWN_RESULTS = ['done', 'already', 'failed', 'unknown', 'not-started', 'refused', 'back'] as const;
