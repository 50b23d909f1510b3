/** The people of one dialog, one after the other, and what became of each. */
import type {Actor, Person} from '../core/model';
import {receiptOfNothing} from '../core/outcome';

import {newId} from './ids';
import type {Store} from './store';
import type {Deps, Order, RunState} from './types';

export interface Queue {
    /** Starts over with these people. */
    fill(people: Person[]): void;
    /** The next one, now the present one; undefined at the end of the list. */
    take(): Person | undefined;
    present(): Person | undefined;
    /** Notes that the present person was not dealt with, where that is so. */
    passOver(): void;
    /** When the dialog ends early: says in the channel who of several people was not touched. */
    tellRest(): void;
}

/** Keeps `index`, `total` and `receipts` of the run's state. */
export function createQueue(store: Store<RunState>, {verb, at}: Order, actor: Actor, deps: Deps): Queue {
    let people: Person[] = [];
    let index = 0;

    const dealtWith = () => new Set(store.get().receipts.filter(({steps}) => steps.some(({outcome}) => outcome !== 'not-started')).map(({person}) => person.id));

    return {
        fill(list) {
            people = list;
            index = 0;
            store.set({index, total: list.length, next: list[0], receipts: []});
        },
        take() {
            if (index >= people.length) {
                return undefined;
            }
            index += 1;
            store.set({index, next: people[index]});
            return people[index - 1];
        },
        present: () => people[index - 1],
        passOver() {
            const {phase, receipts} = store.get();
            const person = people[index - 1];
            const isKnown = receipts.some((receipt) => receipt.person.id === person?.id);
            if (person && !isKnown && verb !== 'status' && ['asking', 'reading', 'unread'].includes(phase.id)) {
                store.set({receipts: [...receipts, receiptOfNothing(newId(deps.random), verb, person, actor, deps.now())]});
            }
        },
        tellRest() {
            const {receipts} = store.get();
            const done = dealtWith();
            const names = people.filter(({id}) => !done.has(id)).map(({username}) => `@${username}`);
            if (verb !== 'status' && people.length > 1 && receipts.length > 0 && names.length > 0) {
                deps.note({id: 'run.notStarted', values: {names: {names}}}, at);
            }
        },
    };
}
