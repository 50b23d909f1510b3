/** The accounts of many people, read in one request: each waits until all that are still under way wait as well, but not for long. */
import type {Failure} from '../../core/act';
import type {Person} from '../../core/model';

export interface Together {
    /** The account as it is when all have asked, or one of them long ago. Rejects with a Failure, the same one for all; or where there is no such account any more. */
    person(id: string): Promise<Person>;
    /** To be called when somebody is done: the others may have waited for just that. */
    left(): void;
}

interface Waiting {resolve(person: Person): void; reject(error: unknown): void}

/** A clock that never jumps, in ms. */
export interface Clock {ticks(): number; sleep(ms: number): Promise<void>}

/** For so long nobody waits for others, in ms: somebody a busy server puts off may take minutes, and a page can be left meanwhile. */
const LONG = 10_000;

/** Sleep and clock may disagree by so much, in ms. */
const EARLY = 100;

const GONE: Failure = {said: 'refused', why: {id: 'error.missing'}, expired: false, status: 404, errorId: undefined, hidden: false};

/** There is no such account any more. */
export const goneError = (): Error => Object.assign(new Error('no such account'), GONE);

/** Rings once when `LONG` has passed; returns what silences it. The sleep goes on even so, but holds nothing of the run any more. */
function alarm({ticks, sleep}: Clock, ring: () => void): () => void {
    const since = ticks();
    let bell: (() => void) | undefined = ring;
    void sleep(LONG).then(() => {
        if (ticks() - since >= LONG - EARLY) {
            bell?.();
        }
    });
    return () => (bell = undefined);
}

/** `read` gets the ids of all who wait, `alive` is how many are under way. */
export function createTogether(read: (ids: string[]) => Promise<Person[]>, alive: () => number, clock: Clock): Together {
    const waiting = new Map<string, Waiting>();
    let silence: () => void = () => undefined;

    async function ask(): Promise<void> {
        const asked = new Map(waiting);
        waiting.clear();
        silence();
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
            if (waiting.size === 1) {
                // The first to wait, for whom one alarm is set that counts for all who join.
                silence = alarm(clock, () => void ask());
            }
        }),
        left,
    };
}
