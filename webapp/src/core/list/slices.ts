/** Reading a long text in slices: each yield is a place to let the page breathe. */
export type Reading<T> = Generator<undefined, T, undefined>;

/** How many lines are read between two yields: a few milliseconds, also where the code runs for the first time. */
export const SLICE = 100;

/** Goes through all of them, with a pause after each slice. */
export function* sliced<T>(all: T[], read: (one: T, index: number) => void): Reading<void> {
    for (const [index, one] of all.entries()) {
        read(one, index);
        if (index % SLICE === SLICE - 1) {
            yield;
        }
    }
}
