/** What this tab remembers of its own acts: who is being acted on now, and what was done a moment ago. */
import type {Facts} from '../core/model';
import type {Receipt} from '../core/receipt';

const RECENT = 60_000;

/** A run that has ended: its receipt, and the last picture of the account. */
export interface Ended {receipt: Receipt; facts: Facts}

/** One lock per person: a second door on the same person joins the run that holds it. */
export interface Book {
    /** What the run that acts on this person now will come to; its promise resolves to undefined when nothing was sent after all. */
    underWay(personId: string): Promise<Ended | undefined> | undefined;
    /** Takes the lock until `run` is settled; its receipt is remembered. */
    hold(personId: string, run: Promise<Ended | undefined>): void;
    /** A later look at an act of this tab came to this. */
    renew(personId: string, receipt: Receipt): void;
    recent(personId: string): Receipt | undefined;
}

/** Makes an empty one; `ticks` in ms, a clock that never jumps. */
export function createBook(ticks: () => number): Book {
    const running = new Map<string, Promise<Ended | undefined>>();
    const done = new Map<string, {receipt: Receipt; at: number}>();
    const keep = (personId: string, receipt: Receipt) => void done.set(personId, {receipt, at: ticks()});
    return {
        underWay: (personId) => running.get(personId),
        hold(personId, run) {
            running.set(personId, run);
            run.then((ended) => ended && keep(personId, ended.receipt)).
                finally(() => running.delete(personId)).
                catch(() => undefined);
        },
        renew: keep,
        recent(personId) {
            const kept = done.get(personId);
            return kept && ticks() - kept.at < RECENT ? kept.receipt : undefined;
        },
    };
}
