/** People whom this tab has deactivated, and who are on again by somebody else's doing: that is announced. */
import type {Api} from '../api/types';
import {isOff} from '../core/model';
import type {Receipt} from '../core/receipt';

import type {Book} from './book';
import type {Receipts} from './receipts';
import type {Deps} from './types';

interface Parts {receipts: Receipts; book: Book; deps: Pick<Deps, 'host' | 'note' | 'now'>; api(): Pick<Api, 'peopleByIds'>}

const movesAccount = ({steps}: Receipt) => steps.some(({step, outcome}) => step.startsWith('account-') && outcome !== 'skipped' && outcome !== 'refused');

/** Off by this tab's doing, as far as it knows: the last thing done to this person's account itself switched it off. */
function isOurs({steps, deleteAt, undone, cameBack}: Receipt): boolean {
    return deleteAt !== 0 && !undone && !cameBack && steps.some(({step}) => step === 'account-off');
}

/** Told of a change of one account, or with undefined that changes may have been missed. Asks the server before it says anything; never rejects. */
export function createCameBack({receipts, book, deps, api}: Parts): (personId: string | undefined) => Promise<void> {
    const lastOnes = () => {
        const seen = new Set<string>();
        return receipts.all().filter(movesAccount).filter(({person}) => !seen.has(person.id) && seen.add(person.id)).filter(isOurs);
    };
    return async (personId) => {
        const ours = lastOnes().filter(({person}) => (personId === undefined || person.id === personId) && !book.underWay(person.id));
        const actor = deps.host.actor();
        if (ours.length === 0 || !actor) {
            return;
        }
        const people = await api().peopleByIds(ours.map(({person}) => person.id)).catch(() => []);
        for (const {id, person} of ours) {
            const now = people.find((one) => one.id === person.id);

            // While the server was asked this tab may have done something itself.
            const isStill = lastOnes().some((one) => one.id === id) && !book.underWay(person.id);
            if (now && !isOff(now) && isStill) {
                receipts.change(id, {cameBack: true}, actor.id);
                deps.note({id: 'back.on', values: {name: now.username, at: {date: deps.now()}}}, deps.host.place());
            }
        }
    };
}
