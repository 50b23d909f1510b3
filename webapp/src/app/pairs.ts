/** How many requests of one kind go side by side: browsers open six connections to a server, and others want some. */
const SIDE_BY_SIDE = 2;

/** Does `work` for each item, two at a time, and resolves with the results in their order. */
export async function inPairs<A, B>(items: A[], work: (item: A) => Promise<B>): Promise<B[]> {
    const done: B[] = [];
    for (let i = 0; i < items.length; i += SIDE_BY_SIDE) {
        done.push(...await Promise.all(items.slice(i, i + SIDE_BY_SIDE).map(work)));
    }
    return done;
}
