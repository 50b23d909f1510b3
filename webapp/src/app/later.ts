/** What can be done with a receipt that is on screen: another look, and taking it back. */
import {actOf, isVerbAct} from '../actions';
import {failureOf} from '../core/failure';
import {headlineOf} from '../core/headline';
import type {Facts} from '../core/model';
import {recheck, rejudged} from '../core/outcome';
import type {Receipt, StepResult} from '../core/receipt';
import {staysOf} from '../core/stays';
import {undoable} from '../core/undo';
import {headlineOfUndo, isTakenBack} from '../core/undone';
import {stepOf} from '../steps';

import type {Ended} from './book';
import type {RunParts} from './parts';
import {AFTER, readParts} from './perform';
import {factsOf, personOf} from './read';
import type {Store} from './store';
import {takeBack} from './take-back';
import type {RunState} from './types';

export interface Later {
    /** Looks at the account once more, after an unknown outcome or after something else was done. */
    again(): Promise<void>;
    /** Takes back what the receipt's run changed. */
    undo(): Promise<void>;
}

interface Parts extends RunParts {
    store: Store<RunState>;
    isOpen(): boolean;
    finished(): void;
    /** The last run of this dialog, for the person on screen; undefined when an earlier receipt was opened. */
    last(): Ended | undefined;
    /** `quiet`: on screen and kept, but not once more in channels. */
    tell(ended: Ended, quiet?: boolean): Promise<void>;
}

/** The second look shows what the first did: what has been told need not be told again. */
const sameText = (one: Receipt, other: Receipt) => one.headline.text.id === other.headline.text.id && JSON.stringify(one.stays) === JSON.stringify(other.stays);

/** Both end in the phase `done`, with a receipt of their own or the old one and why it was not looked at. */
export function createLater(parts: Parts): Later {
    const {store, actor, deps, book, receipts, order, inventory} = parts;

    /** Whoever has closed the dialog is told in the channel. */
    function failed(error: unknown, {person}: Receipt, id: 'run.notChecked' | 'run.nothingDone', back: (why: Receipt) => void, receipt: Receipt): void {
        const {why} = failureOf(error);
        if (!parts.isOpen()) {
            deps.note({id, values: {name: person.username, why}}, order.at);
        }
        back({...receipt, headline: {...receipt.headline, notes: [why]}});
    }

    /** The last picture of this receipt's account, or one with nothing in it. */
    function pictureOf(receipt: Receipt): Facts {
        const last = parts.last();
        return last?.receipt.id === receipt.id ? last.facts : factsOf(personOf(receipt), deps.now());
    }

    function judgedBy(facts: Facts, receipt: Receipt, steps: StepResult[], at: number): Receipt {
        const headline = receipt.act === 'undo' ?
            headlineOfUndo(steps, receipts.find(receipt.undoes ?? '') ?? receipt, facts, at) :
            headlineOf(steps, {act: actOf(receipt.act), facts, actor, at, stays: staysOf(facts)});
        return rejudged(receipt, headline, facts, steps, at);
    }

    async function again(): Promise<void> {
        const {phase} = store.get();
        if (phase.id !== 'done' || phase.receipt.steps.length === 0) {
            return;
        }
        const {receipt} = phase;
        const before = pictureOf(receipt);
        store.set({phase: {id: 'acting', facts: before, stage: 'checking'}});
        try {
            inventory.renew();
            const steps = receipt.steps.map((result) => ({step: stepOf(result, isVerbAct(receipt.act))}));
            const facts = await readParts([...AFTER, ...steps.flatMap(({step}) => step.reads)], before, parts);
            const renewed = judgedBy(facts, receipts.find(receipt.id) ?? receipt, recheck(steps, receipt.steps, facts, actor), deps.now());
            book.renew(before.person.id, renewed);
            await parts.tell({facts, receipt: renewed}, sameText(renewed, receipt));
        } catch (error) {
            failed(error, receipt, 'run.notChecked', (told) => store.set({phase: {...phase, receipt: told}}), receipt);
        }
        parts.finished();
    }

    async function undo(): Promise<void> {
        const {phase} = store.get();
        if (phase.id !== 'done') {
            return;
        }
        const {receipt: earlier} = phase;
        if (!undoable(receipts.find(earlier.id) ?? earlier) || book.underWay(earlier.person.id)) {
            return;
        }
        const facts = pictureOf(earlier);
        const work = takeBack(earlier, parts, (stage) => store.set({phase: {id: 'acting', facts, stage}}));
        book.hold(earlier.person.id, work);
        try {
            const ended = await work;
            if (isTakenBack(ended.receipt)) {
                receipts.change(earlier.id, {undone: true}, actor.id);
            }
            await parts.tell(ended);
        } catch (error) {
            failed(error, earlier, 'run.nothingDone', (receipt) => store.set({phase: {...phase, receipt}}), earlier);
        }
        parts.finished();
    }

    return {again, undo};
}
