/** Lists that come in pages. */
import {needList} from './body';
import type {Raw} from './body';
import {brokenAnswer} from './error';

/** The most that the server gives at once. */
const PER_PAGE = 200;

/** A list of more pages than this is none: something answers without reading `page`. */
const MOST_PAGES = 50;

/**
 * Asks page after page until one is not full. Most lists have no order on the server, so that a row may come twice and another not at
 * all: `key` tells rows apart, and the list is then read once more from its beginning. Rejects with an ApiError where a page does not come; half a list would be taken for the whole.
 */
export async function allPages<Key extends string>(ask: (page: number, perPage: number) => Promise<unknown>, key: Key): Promise<(Raw & Record<Key, string>)[]> {
    const rows = await once(ask, key) ?? await once(ask, key);
    if (!rows) {
        throw brokenAnswer(200);
    }
    return rows;
}

/** Undefined where a row came twice: then another may have been missed between two pages. */
async function once<Key extends string>(ask: (page: number, perPage: number) => Promise<unknown>, key: Key): Promise<(Raw & Record<Key, string>)[] | undefined> {
    const found = new Map<string, Raw & Record<Key, string>>();
    for (let page = 0; page < MOST_PAGES; page++) {
        const rows = needList(await ask(page, PER_PAGE), key);
        const before = found.size;
        rows.forEach((row) => found.set(row[key], row));
        if (found.size < before + rows.length) {
            return undefined;
        }
        if (rows.length < PER_PAGE) {
            return [...found.values()];
        }
    }
    throw brokenAnswer(200);
}
