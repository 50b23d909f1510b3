/** The accounts of many people as they are just before their turns: one request for all, again for those who are left where that has grown old. */
import type {Person} from '../../core/model';

import type {Clock} from './together';

export interface Before {
    /** The account, undefined where there is none any more. Rejects with a Failure. */
    person(id: string): Promise<Person | undefined>;
}

/** What was read is just before somebody's turn for so long, in ms. */
const OLD = 10_000;

/** `read` gets the ids of those whose turn has not come; nothing is read before the first turn. */
export function createBefore(read: (ids: string[]) => Promise<Person[]>, ids: string[], {ticks}: Pick<Clock, 'ticks'>): Before {
    const left = new Set(ids);
    let reading: Promise<Map<string, Person>> | undefined;
    let since = 0;

    function fresh(): Promise<Map<string, Person>> {
        since = ticks();
        return read([...left]).then((people) => new Map(people.map((person) => [person.id, person])));
    }

    return {
        async person(id) {
            if (!reading || ticks() - since > OLD) {
                reading = fresh();
            }
            left.delete(id);
            return (await reading).get(id);
        },
    };
}
