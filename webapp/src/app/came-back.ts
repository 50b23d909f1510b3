/** People whom this tab has deactivated, and who are on again by somebody else's doing: that is announced. */
import type {Api} from '../api/types';
import {isOff} from '../core/model';
import type {Receipt} from '../core/receipt';

import type {Book} from './book';
import type {Receipts} from './receipts';
import type {Deps} from './types';

/** Where many are switched on, each is told of for itself: so long (ms) more is waited for before all are asked for at once. */
const GATHER = 300;

/** More than these are told in one sentence, with so many names. */
const FEW = 3;
const MOST = 10;

interface Parts {receipts: Receipts; book: Book; deps: Pick<Deps, 'host' | 'note' | 'now' | 'sleep'>; api(): Pick<Api, 'peopleByIds'>}

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
    let told = new Set<string | undefined>();

    async function look(): Promise<void> {
        const about = told;
        told = new Set();
        const ours = lastOnes().filter(({person}) => (about.has(undefined) || about.has(person.id)) && !book.underWay(person.id));
        const actor = deps.host.actor();
        if (ours.length === 0 || !actor) {
            return;
        }
        const people = await api().peopleByIds(ours.map(({person}) => person.id)).catch(() => []);

        // While the server was asked this tab may have done something itself.
        const still = new Set(lastOnes().filter(({person}) => !book.underWay(person.id)).map(({id}) => id));
        const back = ours.filter(({id, person}) => still.has(id) && people.some((now) => now.id === person.id && !isOff(now)));
        const at = {date: deps.now()};
        const names = back.map(({person: {username}}) => username);
        if (names.length > 0) {
            receipts.put(back.map((receipt) => ({...receipt, cameBack: true as const})), actor.id);
        }
        const notes = names.length > FEW ? [{id: 'back.many', values: {count: names.length, names: {names: names.slice(0, MOST).map((name) => `@${name}`)}, at}}] : names.map((name) => ({id: 'back.on', values: {name, at}}));
        notes.forEach((note) => deps.note(note, deps.host.place()));
    }
    return (personId) => {
        told.add(personId);
        return told.size === 1 ? deps.sleep(GATHER).then(look) : Promise.resolve();
    };
}
