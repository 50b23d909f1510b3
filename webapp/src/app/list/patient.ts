/** A server that is too busy (429, 503) is waited for as long as it says, by all of a run at once. */
import type {Deeds} from '../../core/act';
import {failureOf} from '../../core/failure';

import type {Clock} from './together';

/** So often the same is asked for: a batch can wait longer than somebody who looks at one person. More often where the server says when: it has time for some. */
const TRIES = 10;
const TOLD_TRIES = 20;

/** The first pause where the server names none, in ms; each is twice the one before, up to the longest. Up to as much again is added by chance. */
const PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/** A server that wants longer than this is not waited for, in ms: what was decided on would be another day's. */
const LONGEST = 600_000;

/** So often a wait looks whether it is still wanted, in ms. */
const LOOK = 500;

/** The server had no time for it. */
export const isBusy = (error: unknown): boolean => [429, 503].includes(failureOf(error).status ?? 0);

/** The waits of one run. */
export interface Patience {
    /** Resolves when nobody has been told to wait any more, or it is over. */
    quiet(): Promise<void>;
    /** Sleeps; false where it is over. */
    pause(ms: number): Promise<boolean>;
    /** Waits after this failure of the `tries`th try. False where the failure counts: another one, one too many, or it is over. */
    again(error: unknown, tries: number): Promise<boolean>;
}

/** `isOver`: nothing is waited for any more. */
export function createPatience({ticks, sleep, random}: Clock & {random(): number}, isOver: () => boolean): Patience {
    let waits: Promise<unknown> = Promise.resolve();

    async function pause(ms: number): Promise<boolean> {
        for (let left = ms; left > 0 && !isOver();) {
            const since = ticks();
            await sleep(Math.min(left, LOOK));

            // A page in the background sleeps longer than it is told to.
            left -= Math.max(LOOK, ticks() - since);
        }
        return !isOver();
    }

    async function quiet(): Promise<void> {
        for (let seen: unknown; seen !== waits;) {
            seen = waits;
            await waits;
        }
    }

    return {
        quiet,
        pause,
        async again(error, tries) {
            const {retryAfter} = failureOf(error);
            if (tries >= (retryAfter === undefined ? TRIES : TOLD_TRIES) || isOver() || !isBusy(error) || (retryAfter ?? 0) > LONGEST) {
                return false;
            }
            const step = Math.min(PAUSE * (2 ** (tries - 1)), LONGEST_PAUSE);
            waits = Promise.all([waits, pause(retryAfter ?? step)]);
            await quiet();

            // Not all at once: more may have been put off than there is room for.
            await pause(step * random());
            await quiet();
            return !isOver();
        },
    };
}

/** Sends it, again where the server was too busy, and not while others wait for that. */
export async function insist<T>(send: () => Promise<T>, patience: Patience): Promise<T> {
    for (let tries = 1; ; tries++) {
        await patience.quiet();
        try {
            return await send();
        } catch (error) {
            if (!await patience.again(error, tries)) {
                throw error;
            }
        }
    }
}

/** Somebody of whom nothing has been done yet. */
export interface Turn {
    /** How often their first request has been refused. */
    tries: number;
    /** It is, and is waited for. */
    wait(): void;
    now(): number;
    /** The last answer of a gateway that may have passed the request on all the same. */
    doubt?: Error;
    /** The wait is over: they are to be decided on again. `giveUp` makes the refusal the answer instead. */
    renew(giveUp: () => void): void;
}

/**
 * One person's deeds, sent again where the server was too busy: each sets a state, so that it harms nothing. The first is not: nothing has
 * been done yet, and what it was decided on may be another by now. It stays without an answer then, and `renew` is called. Where the server was
 * not waited for any longer, that is the answer to whatever else was to be sent.
 */
export function patient(deeds: Deeds, patience: Patience, turn: Turn): Deeds {
    let begun = false;
    let refusal: unknown;
    let waited = false;

    async function first<T>(send: () => Promise<T>): Promise<T> {
        try {
            return await send();
        } catch (error) {
            turn.tries += 1;
            if (isBusy(error)) {
                turn.wait();
            }
            const isClear = failureOf(error).said === 'refused';
            if (isBusy(error) && !isClear) {
                turn.doubt = Object.assign(new Error('busy'), failureOf(error), {at: turn.now()});
            }
            if (!await patience.again(error, turn.tries)) {
                throw isBusy(error) ? turn.doubt ?? error : error;
            }
            return new Promise<T>((_, reject) => turn.renew(() => {
                waited = true;
                reject(turn.doubt ?? error);
            }));
        }
    }

    async function sent<T>(send: () => Promise<T>): Promise<T> {
        if (refusal) {
            throw refusal;
        }
        const isFirst = !begun;
        begun = true;
        try {
            return await (isFirst ? first(send) : insist(send, patience));
        } catch (error) {
            refusal = isBusy(error) && !waited ? error : undefined;
            throw error;
        }
    }

    const insistent = <Given extends unknown[], T>(send: (...given: Given) => Promise<T>) => (...given: Given): Promise<T> => sent(() => send(...given));
    return {
        setActive: insistent(deeds.setActive),
        endAllSessions: insistent(deeds.endAllSessions),
        endSession: insistent(deeds.endSession),
        setToken: insistent(deeds.setToken),
        deleteHook: insistent(deeds.deleteHook),
    };
}
