/** The server's time as this browser knows it: people's clocks are off by hours, and receipts and "active 9 min ago" must not be. */
export interface Clock {
    /** In ms since 1970. The browser's own time until an answer has told another. */
    now(): number;
    /** An answer's `Date` header, in ms. */
    heard(serverTime: number): void;
}

/** `Date` headers have whole seconds and answers take a while: less than this is no difference, in ms. */
const TOLERANCE = 5_000;

/** One for all requests of a tab. */
export function createClock(browserNow: () => number): Clock {
    let ahead = 0;
    return {
        now: () => browserNow() + ahead,
        heard(serverTime) {
            const difference = serverTime - browserNow();
            ahead = Math.abs(difference) > TOLERANCE ? difference : 0;
        },
    };
}
