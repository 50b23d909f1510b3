/** Reads the account again until it shows what was done, or long enough: read replicas and clusters lag for a moment. */
import {failureOf} from './failure';
import type {Answer, Item, Step} from './act';
import type {Actor, Facts, Known} from './model';
import {seenOf} from './judge';

/** Pauses between readings, in ms. */
const PAUSES = [200, 400, 800, 1_600, 3_000];

/** After this long no further reading is begun, in ms: slow readings use the time up as well. */
const PATIENCE = 6_000;

export interface Reader {
    read(): Promise<Facts>;
    sleep(ms: number): Promise<void>;
    /** A clock that never jumps, in ms. */
    ticks(): number;
    /** Once true, no further reading is begun. */
    stopped(): boolean;
}

export interface Seen {
    /** Undefined when no reading came back. */
    facts: Facts | undefined;
    left: Known<Item[]>;
    later: Item[];
}

/** What to look for; `once`: the server has refused. */
export interface Wanted {step: Step; actor: Actor; before: Known<Item[]>; answer: Answer | undefined; once: boolean}

/**
 * Reads until `step` has nothing left of what was there before, or the pauses are used up. A failed reading is repeated in the same way,
 * except when the acting person is signed out: then every further one fails too. With `once` nothing is expected to change any more.
 */
export async function readBack({step, actor, before, answer, once}: Wanted, reader: Reader): Promise<Seen> {
    const until = reader.ticks() + PATIENCE;
    let seen: Seen | undefined;
    for (const pause of [...PAUSES, undefined]) {
        try {
            const facts = await reader.read();
            seen = {facts, ...seenOf(step.left(facts, actor), before, answer?.at)};
        } catch (error) {
            const {why, hidden, expired} = failureOf(error);
            seen = {facts: undefined, left: {ok: false, hidden, why}, later: []};
            if (expired) {
                return seen;
            }
        }
        const worthAsking = seen.left.ok ? seen.left.value.length > 0 : !seen.left.hidden && !seen.left.off;
        if (once || !worthAsking || pause === undefined || reader.stopped() || reader.ticks() + pause > until) {
            return seen;
        }
        await reader.sleep(pause);
    }
    return seen!;
}
