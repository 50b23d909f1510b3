import type {Deeds} from '../../core/act';
import {failureOf} from '../../core/failure';

/** Rounds of tries: a batch can wait longer than somebody who looks at one person. */
const ROUNDS = 6;

/** Between two rounds, in ms, spread by chance. */
const PAUSE = 1_000;

const BUSY = [429, 503];

export interface Waiting {sleep(ms: number): Promise<void>; random(): number; stopping(): boolean}

/**
 * Deeds that are sent again where the server was too busy for all tries of api/retry. Each sets a state, so that sending it again harms
 * nothing; what was answered otherwise is never sent again. Once stopped, the last refusal counts.
 */
export function patient(deeds: Deeds, {sleep, random, stopping}: Waiting): Deeds {
    const insist = <Given extends unknown[], T>(send: (...given: Given) => Promise<T>) => async (...given: Given): Promise<T> => {
        for (let round = 1; ; round++) {
            try {
                return await send(...given);
            } catch (error) {
                if (round >= ROUNDS || stopping() || !BUSY.includes(failureOf(error).status ?? 0)) {
                    throw error;
                }
                await sleep(PAUSE * round * (1 + random()));
            }
        }
    };
    return {
        setActive: insist(deeds.setActive),
        endAllSessions: insist(deeds.endAllSessions),
        endSession: insist(deeds.endSession),
        setToken: insist(deeds.setToken),
        deleteHook: insist(deeds.deleteHook),
    };
}
