/** When to ask again. All our requests may be sent twice: each sets a state, it toggles none. */
import {aborted, ApiError} from './error';
import type {Queue} from './types';

export interface Patience {
    signal: AbortSignal;
    /** Milliseconds. */
    sleep(ms: number): Promise<void>;
    /** 0 up to 1. */
    random(): number;
    /** Where tries are sent through one, a write is sent once. */
    queue?: Queue | undefined;
}

const RETRIES = 3;
const FIRST_WAIT = 500;

// A server that wants longer than this is not waited for: somebody is looking at a dialog.
const LONGEST_WAIT = 30_000;

/** Waits, unless the signal is or gets aborted meanwhile. */
async function pause(ms: number, {signal, sleep}: Patience): Promise<void> {
    if (signal.aborted) {
        return;
    }
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
        stop = resolve;
        signal.addEventListener('abort', stop);
    });
    await Promise.race([sleep(ms), stopped]);
    signal.removeEventListener('abort', stop);
}

/** How long to wait before the next try: what the server asks for, or ever longer; spread by chance, so that a batch does not come back as one. */
function waitOf(error: ApiError, attempt: number, random: () => number): number {
    const step = FIRST_WAIT * (2 ** (attempt - 1));
    return (error.retryAfter ?? step) + (step * random());
}

/**
 * Sends up to four times while the server is busy (429, 503), a write in a queue once. A network failure of a reading is tried once more, a write
 * is not: nobody knows whether it was done. Nothing is sent after the signal; rejects with an ApiError.
 */
export async function withRetries<T>(send: () => Promise<T>, reading: boolean, patience: Patience): Promise<T> {
    let secondLook = reading;
    const worthIt = (error: unknown): error is ApiError => {
        if (!(error instanceof ApiError)) {
            return false;
        }
        if (error.unreachable && secondLook) {
            secondLook = false;
            return true;
        }
        return (reading || !patience.queue) && (error.status === 429 || error.status === 503) && (error.retryAfter ?? 0) <= LONGEST_WAIT;
    };
    for (let attempt = 1; ; attempt++) {
        try {
            return await send();
        } catch (error) {
            if (attempt > RETRIES || !worthIt(error)) {
                throw error;
            }
            await pause(waitOf(error, attempt, patience.random), patience);
            if (patience.signal.aborted) {
                throw aborted(error);
            }
        }
    }
}
