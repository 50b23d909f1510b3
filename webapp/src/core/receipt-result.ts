/** What a receipt comes to, in one word: all that the chunk of `more/` needs of lists. */
import type {Receipt, StepResult} from './receipt';
import {isTakenBack} from './undone';

import type {Result} from './list/types';

/**
 * Results as they are counted: of those done apart who still have something that works, or was left (`open`), and of whom not everything
 * could be seen (`blind`); of those who are as before who is so by somebody else (`again`), and not taken back from here (`back`).
 * `left`: not ticked; `missing`: nobody was found; `twice`: named in another line.
 */
export type Group = Result | 'open' | 'blind' | 'again' | 'left' | 'missing' | 'twice';

/** In the order in which they are told. */
export const GROUPS: Group[] = ['done', 'open', 'blind', 'failed', 'unknown', 'not-started', 'refused', 'back', 'again', 'already', 'left', 'missing', 'twice'];

type Outcome = StepResult['outcome'];

const RESULTS: Record<Outcome, Result> = {
    checked: 'done',
    seen: 'done',
    already: 'already',
    skipped: 'already',
    told: 'unknown',
    unknown: 'unknown',
    'not-done': 'failed',
    failed: 'failed',
    remains: 'failed',
    refused: 'refused',
    'not-started': 'not-started',

    // It was done, and a later look shows that it is as before.
    changed: 'back',
};

/** The step that decides: the account or the sessions, which come first. Where that was so before, the first that something was sent for. */
function mainStep([first, ...others]: StepResult[]): StepResult | undefined {
    return (first?.outcome === 'skipped' ? others.find(({said}) => said) : undefined) ?? first;
}

function ofUndo(receipt: Receipt): Result {
    if (isTakenBack(receipt)) {
        return 'back';
    }
    return receipt.unknown ? 'unknown' : 'failed';
}

/** Of an act of the card too. `done` is what was read back, not what the server answered. */
export function resultOfReceipt(receipt: Receipt): Result {
    if (receipt.undone || receipt.cameBack) {
        return 'back';
    }
    if (receipt.act === 'undo') {
        return ofUndo(receipt);
    }
    return RESULTS[mainStep(receipt.steps)?.outcome ?? 'not-started'];
}
