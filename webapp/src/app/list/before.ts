/** The accounts of many people as they are just before their turns: one request for all, again for those who are left where that has grown old. */
import {failureOf} from '../../core/failure';
import type {Person} from '../../core/model';

import {insist, isBusy} from './patient';
import type {Patience} from './patient';
import type {Clock} from './together';

export interface Before {
    /** The account, undefined where there is none any more. Rejects with a Failure. */
    person(id: string): Promise<Person | undefined>;
    /** Their turn will come once more. */
    again(id: string): void;
}

/** What was read is just before somebody's turn for so long, in ms. */
const OLD = 10_000;

/** Between readings that fail, in ms: all who are left hang on one. */
const PAUSES = [1_000, 2_000, 4_000];

/** `read` gets the ids of those whose turn has not come; nothing is read before the first turn. */
export function createBefore(read: (ids: string[]) => Promise<Person[]>, ids: string[], {ticks}: Pick<Clock, 'ticks'>, patience: Patience): Before {
    const left = new Set(ids);
    let asked = new Set<string>();
    let reading: Promise<Map<string, Person>> | undefined;
    let since = 0;

    async function fresh(those: string[]): Promise<Map<string, Person>> {
        for (let failed = 0; ; failed++) {
            try {
                const people = await insist(() => {
                    since = ticks();
                    return read(those);
                }, patience);
                return new Map(people.map((person) => [person.id, person]));
            } catch (error) {
                const isFinal = failureOf(error).said === 'refused' || isBusy(error);
                const wait = isFinal ? undefined : PAUSES[failed];
                if (wait === undefined || !await patience.pause(wait)) {
                    // Whoever is next hears the same: waiting for it may have taken long.
                    since = ticks();
                    throw error;
                }
            }
        }
    }

    return {
        async person(id) {
            if (!reading || !asked.has(id) || ticks() - since > OLD) {
                asked = new Set(left.add(id));
                since = ticks();
                reading = fresh([...asked]);
            }
            left.delete(id);
            return (await reading).get(id);
        },
        again: (id) => void left.add(id),
    };
}
