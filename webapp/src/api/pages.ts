/** Lists that come in pages. */
import {needList} from './body';
import type {Raw} from './body';
import {brokenAnswer} from './error';

/** The most that the server gives at once. */
const PER_PAGE = 200;

/** A list of more pages than this is none: something answers without reading `page`. */
const MOST_PAGES = 50;

/**
 * Asks page after page until one is not full or brings nothing new. Most lists have no order on the server, so that a row may
 * come twice: `key` tells rows apart. Rejects with an ApiError where a page does not come; half a list would be taken for the whole.
 */
export async function allPages<Key extends string>(ask: (page: number, perPage: number) => Promise<unknown>, key: Key): Promise<(Raw & Record<Key, string>)[]> {
    const found = new Map<string, Raw & Record<Key, string>>();
    for (let page = 0; page < MOST_PAGES; page++) {
        const rows = needList(await ask(page, PER_PAGE), key);
        const before = found.size;
        rows.forEach((row) => found.set(row[key], row));
        if (rows.length < PER_PAGE || found.size === before) {
            return [...found.values()];
        }
    }
    throw brokenAnswer(200);
}
