/** The accounts of many people, read in one request: each waits until all that are still under way wait as well. */
import type {Failure} from '../../core/act';
import type {Person} from '../../core/model';

export interface Together {
    /** The account as it is when all have asked. Rejects with a Failure, the same one for all; or where there is no such account any more. */
    person(id: string): Promise<Person>;
    /** To be called when somebody is done: the others may have waited for just that. */
    left(): void;
}

interface Waiting {resolve(person: Person): void; reject(error: unknown): void}

const GONE: Failure = {said: 'refused', why: {id: 'error.missing'}, expired: false, status: 404, errorId: undefined, hidden: false};

/** There is no such account any more. */
export const goneError = (): Error => Object.assign(new Error('no such account'), GONE);

/** `read` gets the ids of all who wait, `alive` is how many are under way. */
export function createTogether(read: (ids: string[]) => Promise<Person[]>, alive: () => number): Together {
    const waiting = new Map<string, Waiting>();

    async function ask(): Promise<void> {
        const asked = new Map(waiting);
        waiting.clear();
        try {
            const people = new Map((await read([...asked.keys()])).map((person) => [person.id, person]));
            asked.forEach(({resolve, reject}, id) => {
                const person = people.get(id);
                if (person) {
                    resolve(person);
                } else {
                    reject(goneError());
                }
            });
        } catch (error) {
            asked.forEach(({reject}) => reject(error));
        }
    }

    function left(): void {
        if (waiting.size > 0 && waiting.size >= alive()) {
            void ask();
        }
    }

    return {
        person: (id) => new Promise((resolve, reject) => {
            waiting.set(id, {resolve, reject});
            left();
        }),
        left,
    };
}
