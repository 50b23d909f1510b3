/** What became of the lines of a list: in one word each, counted, and in one sentence. */
import type {VerbActId} from '../act';
import type {Text} from '../model';
import type {Receipt} from '../receipt';
import {GROUPS, resultOfReceipt} from '../receipt-result';
import type {Group} from '../receipt-result';
import {undoable} from '../undo';

import type {Line, Result} from './types';

/**
 * In one word what became of somebody. `done` is what was read back, not what the server answered. Without a receipt: 'unknown' where a
 * request may have been sent, else what the table said of it; 'not-started' also where nobody was to be acted on (see `groupOf`).
 */
export function resultOf({receipt, at, chosen, state}: Line): Result {
    if (receipt) {
        return resultOfReceipt(receipt);
    }
    if (at === 'asked' || at === 'answered') {
        return 'unknown';
    }
    return !chosen && (state === 'already' || state === 'refused') ? state : 'not-started';
}

const IDLE: Partial<Record<Line['state'], Group>> = {already: 'already', refused: 'refused', unknown: 'missing', twice: 'twice'};

function ofDone({headline, stays, steps}: Receipt): Group {
    if (headline.tone === 'good') {
        return 'done';
    }
    const isLeft = steps.some(({left, later}) => (left.ok && left.value.length > 0) || later.length > 0);
    return isLeft || stays.things.length > 0 ? 'open' : 'blind';
}

/** What a line is counted as. Every line is counted as exactly one. */
export function groupOf(line: Line): Group {
    const result = resultOf(line);
    if (result === 'done') {
        return ofDone(line.receipt!);
    }
    if (result === 'back') {
        return isTaken(line) ? 'back' : 'again';
    }
    return line.receipt || line.chosen ? result : IDLE[line.state] ?? 'left';
}

/** How many of each there are; those that there are none of are left out. */
export function totalsOf(lines: Line[]): {result: Group; count: number}[] {
    const counts = new Map<Group, number>();
    for (const line of lines) {
        const group = groupOf(line);
        counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return GROUPS.flatMap((result) => (counts.has(result) ? [{result, count: counts.get(result)!}] : []));
}

/** "195 off and checked", "3 failed". */
export const totalText = ({result, count}: {result: Group; count: number}, verb: VerbActId): Text => ({id: `list.came.${result}`, values: {count, verb}});

/** Texts with a dot between. */
export function dotted([first, ...rest]: Text[]): Text {
    if (!first) {
        return {id: 'list.came.none'};
    }
    return rest.length > 0 ? {id: 'list.came.and', values: {first, rest: dotted(rest)}} : first;
}

/** "195 off and checked · 3 failed · 2 unknown · 80 not started": every line is in it. */
export const summaryOf = (lines: Line[], verb: VerbActId): Text => dotted(totalsOf(lines).map((total) => totalText(total, verb)));

/** Taken back by an undo, and not by somebody else. */
export const isTaken = (line: Line): boolean => resultOf(line) === 'back' && Boolean(line.receipt?.undone || line.receipt?.act === 'undo');

const mayRun = ({chosen, receipt}: Line) => chosen && receipt?.act !== 'undo';

/** May be tried again: it failed, or nobody can say. An undo that failed is not: the act would be done anew. */
export const canRetry = (line: Line): boolean => mayRun(line) && ['failed', 'unknown'].includes(resultOf(line));

/** Has not been started, and may still be. */
export const canGoOn = (line: Line): boolean => mayRun(line) && resultOf(line) === 'not-started';

/** Can be taken back, or an undo of it did not come out and may be tried again. */
export const canUndo = (line: Line): boolean => line.receipt !== undefined && (undoable(line.receipt) || (line.receipt.act === 'undo' && resultOf(line) !== 'back'));
