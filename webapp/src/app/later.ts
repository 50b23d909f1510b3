/** What can be done with a receipt that is on screen: another look, and taking it back. */
import {failureOf} from '../core/failure';
import {recheck} from '../core/outcome';
import type {Receipt} from '../core/receipt';
import {undoable} from '../core/undo';

import type {Ended} from './book';
import type {RunParts} from './parts';
import {AFTER, readParts} from './perform';
import {factsOf, personOf} from './read';
import type {Store} from './store';
import {isTakenBack, takeBack} from './take-back';
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
    tell(ended: Ended): Promise<void>;
    showEnd(ended: Ended): void;
}

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

    async function again(): Promise<void> {
        const last = parts.last();
        if (store.get().phase.id !== 'done' || !last) {
            return;
        }
        const {steps, receipt, facts: before, rejudge} = last;
        store.set({phase: {id: 'acting', facts: before, stage: 'checking'}});
        try {
            inventory.renew();
            const facts = await readParts([...AFTER, ...steps.flatMap(({step}) => step.reads)], before, parts);
            const {undone, cameBack} = receipts.find(receipt.id) ?? {};
            const renewed = {...rejudge(recheck(steps, receipt.steps, facts, actor), facts, deps.now()), undone, cameBack};
            book.renew(before.person.id, renewed);
            await parts.tell({...last, facts, receipt: renewed});
        } catch (error) {
            failed(error, receipt, 'run.notChecked', (told) => parts.showEnd({...last, receipt: told}), receipt);
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
        const facts = parts.last()?.facts ?? factsOf(personOf(earlier), deps.now());
        const work = takeBack(earlier, parts, (stage) => store.set({phase: {id: 'acting', facts, stage}}));
        book.hold(earlier.person.id, work);
        try {
            const ended = await work;
            if (isTakenBack(ended.receipt)) {
                receipts.change(earlier.id, {undone: true});
            }
            await parts.tell(ended);
        } catch (error) {
            failed(error, earlier, 'run.nothingDone', (receipt) => store.set({phase: {...phase, receipt}}), earlier);
        }
        parts.finished();
    }

    return {again, undo};
}
