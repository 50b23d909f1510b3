/** An AbortSignal with a time limit, without AbortSignal.any, which browsers of people at work may lack. */

export interface Limit {
    signal: AbortSignal;
    /** Did the time run out (and not the caller stop it)? */
    ranOut(): boolean;
    /** Lets go of timer and listener; call it when the answer has been read to its end. */
    end(): void;
}

/** Joins `outer` with a limit of `ms` milliseconds. */
export function limited(outer: AbortSignal, ms: number): Limit {
    const controller = new AbortController();
    let over = false;
    const stop = () => controller.abort();
    const timer = setTimeout(() => {
        over = !outer.aborted;
        stop();
    }, ms);
    outer.addEventListener('abort', stop);
    if (outer.aborted) {
        stop();
    }
    return {
        signal: controller.signal,
        ranOut: () => over,
        end: () => {
            clearTimeout(timer);
            outer.removeEventListener('abort', stop);
        },
    };
}
