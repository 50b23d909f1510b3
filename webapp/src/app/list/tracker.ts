/** The lines of a run, and what is seen of them: drawn a few times a second however fast they change, kept as they end. */
import type {Line} from '../../core/list/types';
import type {Receipt} from '../../core/receipt';
import {isTakenBack} from '../../core/undone';

import {isUntouched} from './act-job';
import type {ListStage} from './stage';

/** How often the screen follows, in ms: drawing takes time from the requests. */
const DRAW = 400;

/** Id of the receipt that this one took back whole; '' where it did not. */
const takenBackBy = (receipt: Receipt): string => (receipt.act === 'undo' && isTakenBack(receipt) ? receipt.undoes ?? '' : '');

/** It says no more than was known before this run. */
const isNothingNew = (receipt: Receipt, before: Receipt | undefined): boolean => isUntouched(receipt) || receipt.steps === before?.steps;

/** Follows the lines of one run. */
export interface Tracker {
    /** These lines are about to be dealt with. */
    begin(lines: Line[], keys: ReadonlySet<number>): void;
    mark(key: number, at: Line['at']): void;
    /** Of whom nothing new is known waits on: not begun, and nothing to keep. */
    end(key: number, receipt: Receipt): void;
    /** Everything that is known is drawn and kept. */
    settle(): void;
}

/** Draws into the list's state, and keeps receipts for whoever acts. */
export function createTracker({store, deps, receipts, actor}: Pick<ListStage, 'store' | 'deps' | 'receipts' | 'actor'>): Tracker {
    const lines = new Map<number, Line>();
    let unkept: Receipt[] = [];
    let due: object | undefined;
    let total = 0;
    let began = 0;
    let through = 0;

    function keep(): void {
        if (unkept.length === 0) {
            return;
        }
        const fresh = unkept;
        unkept = [];

        // In one go: each writes all that is kept.
        const taken = fresh.flatMap((receipt) => receipts.find(takenBackBy(receipt)) ?? []).map((receipt) => ({...receipt, undone: true as const}));
        receipts.put([...fresh, ...taken], actor.id);
    }

    /** By how long those took that have been dealt with. */
    function leftMs(): number | undefined {
        const spent = deps.ticks() - began;
        return through > 0 && spent > 0 ? Math.round((spent / through) * (total - through)) : undefined;
    }

    function draw(): void {
        due = undefined;
        store.set({lines: [...lines.values()], done: through, total, leftMs: leftMs()});
    }

    function soon(): void {
        if (!due) {
            const mine = {};
            due = mine;

            // All may have been drawn by then, and another run have begun.
            void deps.sleep(DRAW).then(() => due === mine && draw());
        }
    }

    const change = (key: number, fresh: Partial<Line>) => {
        const line = lines.get(key);
        if (line) {
            lines.set(key, {...line, ...fresh});
            soon();
        }
    };

    return {
        begin(all, keys) {
            lines.clear();
            all.forEach((line) => {
                // Who was not begun before, and is not meant now, does not wait.
                const others = line.at === 'waiting' ? 'idle' : line.at;
                lines.set(line.key, {...line, at: keys.has(line.key) ? 'waiting' : others});
            });
            [total, through, began] = [keys.size, 0, deps.ticks()];
            draw();
        },
        mark(key, at) {
            // They are checked together, after the last of them: until then the bar would stand still.
            through += at === 'answered' && lines.get(key)?.at !== 'answered' ? 1 : 0;
            change(key, {at});
        },
        end(key, receipt) {
            if (isNothingNew(receipt, lines.get(key)?.receipt)) {
                change(key, {at: 'waiting', receipt});
                return;
            }
            through += lines.get(key)?.at === 'answered' ? 0 : 1;
            unkept.push(receipt);
            if (unkept.length === 1) {
                // Whoever is checked together ends together: one writing for all.
                void deps.sleep(0).then(keep);
            }
            change(key, {at: 'ended', receipt});
        },
        settle() {
            keep();
            draw();
        },
    };
}
