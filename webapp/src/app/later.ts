/** What can be done with a receipt that is on screen: another look, and taking it back. */
import {actOf, isVerbAct} from '../actions';
import {headlineOf} from '../core/headline';
import type {Facts} from '../core/model';
import {recheck, rejudged} from '../core/outcome';
import type {Receipt, StepResult} from '../core/receipt';
import {staysOf} from '../core/stays';
import {headlineOfUndo, isTakenBack} from '../core/undone';
import {stepOf} from '../steps';

import type {Ended} from './book';
import type {RunParts} from './parts';
import {AFTER, readParts} from './perform';
import type {Store} from './store';
import {takeBack} from './take-back';
import type {RunState} from './types';

interface Parts extends RunParts {
    store: Store<RunState>;
    /** The last picture of the receipt's account, or one with nothing in it. */
    before: Facts;
    /** `quiet`: on screen and kept, but not once more in channels. */
    tell(ended: Ended, quiet?: boolean): Promise<void>;
}

/** The second look shows what the first did: what has been told need not be told again. */
const sameText = (one: Receipt, other: Receipt) => one.headline.text.id === other.headline.text.id && JSON.stringify(one.stays) === JSON.stringify(other.stays);

function judgedBy(facts: Facts, receipt: Receipt, steps: StepResult[], {receipts, actor, deps}: Parts): Receipt {
    const at = deps.now();
    const headline = receipt.act === 'undo' ?
        headlineOfUndo(steps, receipts.find(receipt.undoes ?? '') ?? receipt, facts, at) :
        headlineOf(steps, {act: actOf(receipt.act), facts, actor, at, stays: staysOf(facts)});
    return rejudged(receipt, headline, facts, steps, at);
}

/** Looks at the account once more, after an unknown outcome or after something else was done. Rejects with a Failure when it cannot be read. */
export async function lookAgain(receipt: Receipt, parts: Parts): Promise<void> {
    const {actor, before, book, receipts, inventory} = parts;
    inventory.renew();
    const steps = receipt.steps.map((result) => ({step: stepOf(result, isVerbAct(receipt.act))}));
    const facts = await readParts([...AFTER, ...steps.flatMap(({step}) => step.reads)], before, parts);
    const renewed = judgedBy(facts, receipts.find(receipt.id) ?? receipt, recheck(steps, receipt.steps, facts, actor), parts);
    book.renew(before.person.id, renewed);
    await parts.tell({facts, receipt: renewed}, sameText(renewed, receipt));
}

/** Takes back what the receipt's run changed. Rejects with a Failure when nothing was sent. */
export async function undoHere(earlier: Receipt, parts: Parts): Promise<void> {
    const {actor, before, book, receipts, store} = parts;
    const work = takeBack(earlier, parts, (stage) => store.set({phase: {id: 'acting', facts: before, stage}}));
    book.hold(earlier.person.id, work);
    const ended = await work;
    if (isTakenBack(ended.receipt)) {
        receipts.change(earlier.id, {undone: true}, actor.id);
    }
    await parts.tell(ended);
}
