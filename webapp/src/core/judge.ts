/** From what the server said and what was read back to what may be claimed. */
import {known} from './model';
import type {Item, Said} from './act';
import type {Known} from './model';

/**
 * checked: read back, nothing left. already: it was so. told: the server said yes, reading back failed or is not ours to do.
 * not-done: the server said yes and it is not so. failed: it said no and it is not so. unknown: nobody can say yet.
 */
export type Outcome = 'checked' | 'already' | 'told' | 'not-done' | 'failed' | 'unknown';

const TABLE: Record<Said, {empty: Outcome; left: Outcome; unread: Outcome}> = {
    ok: {empty: 'checked', left: 'not-done', unread: 'told'},
    refused: {empty: 'already', left: 'failed', unread: 'failed'},
    broken: {empty: 'checked', left: 'failed', unread: 'unknown'},
    none: {empty: 'checked', left: 'unknown', unread: 'unknown'},
};

/** Judges one step. `left` is what reading back still shows of what was there before the act. */
export function judge(said: Said, left: Known<Item[]>): Outcome {
    const row = TABLE[said];
    if (!left.ok) {
        return row.unread;
    }
    return left.value.length === 0 ? row.empty : row.left;
}

/** What a reading shows of what was there before the act, and of what began after it; a list that was not read tells neither. */
export function seenOf(now: Known<Item[]>, before: Known<Item[]>, answeredAt: number | undefined): {left: Known<Item[]>; later: Item[]} {
    if (!now.ok) {
        return {left: now, later: []};
    }
    const {survived, later} = sortOut(now.value, before, answeredAt);
    return {left: known(survived), later};
}

/**
 * Tells what survived the act from what began after it. A session we knew, or one that began before the second of the server's answer
 * (its Date header has whole seconds), has survived; anything newer is a new log-in. An access token tells no such time: one that was
 * not there before was made, or switched on, meanwhile.
 */
export function sortOut(after: Item[], before: Known<Item[]>, answeredAt: number | undefined): {survived: Item[]; later: Item[]} {
    const ids = new Set(before.ok ? before.value.map((item) => item.id) : []);
    const isLater = (item: Item) => {
        if (ids.has(item.id)) {
            return false;
        }
        return item.kind === 'session' ? answeredAt !== undefined && item.session.createAt >= Math.floor(answeredAt / 1000) * 1000 : item.kind === 'token' && before.ok;
    };
    return {survived: after.filter((item) => !isLater(item)), later: after.filter(isLater)};
}
