/** People whom this tab has deactivated, and who are on again by somebody else's doing: that is announced. */
import type {Api} from '../api/types';
import {isOff} from '../core/model';
import type {Receipt} from '../core/receipt';

import type {Book} from './book';
import type {Receipts} from './receipts';
import type {Deps} from './types';

interface Parts {receipts: Receipts; book: Book; deps: Pick<Deps, 'host' | 'note' | 'now'>; api(): Pick<Api, 'peopleByIds'>}

/** Off by this tab's doing, as far as it knows: the last thing done to this person switched the account off. */
function isOurs({act, deleteAt, undone, cameBack}: Receipt): boolean {
    return act === 'deactivate' && deleteAt !== 0 && !undone && !cameBack;
}

/** Told of a change of one account, or with undefined that changes may have been missed. Asks the server before it says anything; never rejects. */
export function createCameBack({receipts, book, deps, api}: Parts): (personId: string | undefined) => Promise<void> {
    const lastOnes = () => {
        const seen = new Set<string>();
        return receipts.all().filter(({person}) => !seen.has(person.id) && seen.add(person.id)).filter(isOurs);
    };
    return async (personId) => {
        const ours = lastOnes().filter(({person}) => (personId === undefined || person.id === personId) && !book.underWay(person.id));
        if (ours.length === 0 || !deps.host.actor()) {
            return;
        }
        const people = await api().peopleByIds(ours.map(({person}) => person.id)).catch(() => []);
        for (const {id, person} of ours) {
            const now = people.find((one) => one.id === person.id);
            const kept = receipts.find(id);
            if (now && kept && !isOff(now) && isOurs(kept) && !book.underWay(person.id)) {
                receipts.change(id, {cameBack: true});
                deps.note({id: 'back.on', values: {name: now.username, at: {date: deps.now()}}}, deps.host.place());
            }
        }
    };
}
