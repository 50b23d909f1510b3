/** This tab's receipts. They survive a reload and a sign-out, and are shown to the person who acted alone. */
import type {Receipt} from '../core/receipt';
import type {Host} from '../host/types';

/** More than anybody looks through; the oldest go first. */
const MOST = 2_000;

// Another shape of receipts gets another number: what an older version kept is left alone.
const VERSION = 1;

export interface Receipts {
    /** Newest first. */
    all(): Receipt[];
    find(id: string): Receipt | undefined;
    /**
     * Adds them, the newest last, or puts each in the place of the one with its id, for whoever acted: somebody else may have signed in
     * meanwhile. Written once, however many they are.
     */
    put(receipts: Receipt[], actorId: string): void;
    change(id: string, change: Partial<Receipt>, actorId: string): void;
    subscribe(listener: () => void): () => void;
}

/** Everything a receipt is drawn from is there: half of one says nothing true. */
function isWhole({id, person, headline, steps, stays, had}: Partial<Receipt>): boolean {
    return Boolean(id && person?.id && headline?.text?.id && headline.notes && stays?.things && stays.hidden && stays.unread) && Array.isArray(steps) && Array.isArray(had);
}

/** What was kept, as far as it can be read. */
function read(text: string | undefined): Receipt[] {
    try {
        const kept = JSON.parse(text ?? '') as {version: number; receipts: Receipt[]};
        return kept.version === VERSION && Array.isArray(kept.receipts) ? kept.receipts.filter(isWhole) : [];
    } catch {
        return [];
    }
}

/** `host.actor` is asked each time: people sign in and out without a reload. */
export function createReceipts(host: Pick<Host, 'actor' | 'basename' | 'recall' | 'keep'>): Receipts {
    const lists = new Map<string, Receipt[]>();
    const listeners = new Set<() => void>();
    const present = () => host.actor()?.id ?? '';

    function list(actorId = present()): Receipt[] {
        const mine = `useradmin:${host.basename}:${actorId}`;
        const known = lists.get(mine) ?? read(host.recall(mine));
        lists.set(mine, known);
        return known;
    }

    function set(receipts: Receipt[], actorId: string): void {
        const mine = `useradmin:${host.basename}:${actorId}`;
        const kept = receipts.slice(0, MOST);
        lists.set(mine, kept);

        // A full storage keeps fewer of them; in memory they all stay.
        for (let count = kept.length; count > 0 && !host.keep(mine, JSON.stringify({version: VERSION, receipts: kept.slice(0, count)}));) {
            count = Math.floor(count / 2);
        }
        listeners.forEach((listener) => listener());
    }

    return {
        all: () => list(),
        find: (id) => list().find((receipt) => receipt.id === id),
        put(receipts, actorId) {
            const latest = new Map(receipts.map((receipt) => [receipt.id, receipt]));
            const others = list(actorId).map((one) => {
                const renewed = latest.get(one.id) ?? one;
                latest.delete(one.id);
                return renewed;
            });
            set([...[...latest.values()].reverse(), ...others], actorId);
        },
        change(id, change, actorId) {
            set(list(actorId).map((receipt) => (receipt.id === id ? {...receipt, ...change} : receipt)), actorId);
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        },
    };
}
