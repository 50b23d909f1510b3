/** What a receipt comes to, in one word: all that the chunk of `more/` needs of lists. */
import type {Receipt, StepResult} from '../receipt';
import {isTakenBack} from '../undone';

import type {Result} from './types';

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
