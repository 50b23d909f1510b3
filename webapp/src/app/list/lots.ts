/** How many people or keys the server is asked about in one request. */
const AT_ONCE = 200;

/** The same in their order, cut into lots of at most `size`. */
export function lotsOf<T>(all: T[], size = AT_ONCE): T[][] {
    return Array.from({length: Math.ceil(all.length / size)}, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** What `ask` gives for all keys, each asked for once, in as many requests as it takes. Rejects as `ask` does. */
export async function askInLots<T>(keys: Iterable<string>, ask: (keys: string[]) => Promise<T[]>): Promise<T[]> {
    return (await Promise.all(lotsOf([...new Set(keys)]).map(ask))).flat();
}
