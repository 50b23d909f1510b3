/** An undo without a dialog: one press on a card or in the popover, its outcome told in the channel. */
import {failureOf} from '../core/failure';
import type {Receipt} from '../core/receipt';
import {undoable} from '../core/undo';
import {isTakenBack} from '../core/undone';

import type {RunParts} from './parts';
import {createRecorder} from './recording';
import {createStore} from './store';
import {takeBack} from './take-back';
import {firstState} from './opening';

/** Waits for what is under way for this person. Never rejects: what went wrong is told in the channel. */
export async function undoAlone(earlier: Receipt, parts: RunParts): Promise<void> {
    const {actor, book, receipts, deps, order, end} = parts;
    const {person} = earlier;
    const recorder = createRecorder({...parts, store: createStore(firstState(parts)), isOpen: () => false});
    try {
        deps.press();
        while (book.underWay(person.id)) {
            await book.underWay(person.id)?.catch(() => undefined);
        }

        // It may be what has just ended.
        if (!undoable(receipts.find(earlier.id) ?? earlier)) {
            end();
            return;
        }
        const work = takeBack(earlier, parts, () => undefined);
        book.hold(person.id, work);
        const {receipt} = await work;
        if (isTakenBack(receipt)) {
            receipts.change(earlier.id, {undone: true}, actor.id);
        }
        receipts.put([receipt], actor.id);
        if (deps.host.actor()?.id === actor.id) {
            deps.tell(receipt, order.at);
            await recorder.record(deps.markdown(receipt));
        }
    } catch (error) {
        deps.note({id: 'run.nothingDone', values: {name: person.username, why: failureOf(error).why}}, order.at);
    }
    end();
}
