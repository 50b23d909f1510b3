/** Lines of the table put right: each is looked up alone, in its place. */
import {readAgain, entriesAgain} from '../../core/list/read/again';

import {accountBy, partedText, slowly} from './find';
import type {FindDeps, Looked} from './find';
import {lookUpAccounts, lookUpEntries} from './look-up';
import {putRight} from './put-right';

/** A list with one of its rows put right, and its text. */
interface Corrected {looked: Looked; text: string}

/**
 * Puts a row right to what was typed; undefined where there is no such row any more. The rows of its line stay in their section. Rejects
 * as the look-up does.
 */
export async function corrected(list: Corrected, key: number, typed: string, deps: FindDeps): Promise<Corrected | undefined> {
    const {looked} = list;
    const {entries, sections, hits: known, hitOf: knownOf} = looked;
    const old = entries.find((entry) => entry.key === key);
    if (!old) {
        return undefined;
    }
    const text = putRight(list.text, entries, old, typed);
    const quiet = () => undefined;
    const again = await slowly(readAgain(old, typed, text, looked.source), deps);
    const {hitOf: found} = await lookUpAccounts(again.names.filter((name) => !accountBy(knownOf)(name)), deps, quiet);
    const hitOf: Looked['hitOf'] = (name) => found(name) ?? knownOf(name);
    const line = entries.filter((entry) => entry.line === old.line && entry.row === old.row);
    let nextKey = Math.max(...known.keys()) + 1;
    const fresh = entriesAgain(again, old, line, accountBy(hitOf), () => nextKey++);
    const unknown = fresh.filter((entry) => entry.key === key || !known.has(entry.key));
    const hits = new Map([...known, ...await lookUpEntries(unknown, hitOf, deps, quiet)]);
    const {rows} = partedText(fresh, hits);
    const at = entries.indexOf(line[0]!);
    const all = [...entries.slice(0, at), ...rows, ...entries.slice(at + line.length)];
    const places = rows.map((entry) => [entry.key, sections.get(entry.key) ?? sections.get(key) ?? -1] as const);
    return {text, looked: {...looked, hitOf, hits, source: again.source, entries: all, sections: new Map([...sections, ...places])}};
}

/** Corrections, one after the other: each makes the table anew. */
export interface Corrections {
    /** Resolves when this one, and all before it, are at an end. `work` never rejects. */
    add(work: () => Promise<void>): Promise<void>;
    isBusy(): boolean;
    /** Resolves when all are at an end. */
    ended(): Promise<void>;
    /** Those that are under way belong to a table that is gone. */
    renew(): void;
}

/** Makes them with none. `changed` is called when one begins, and when one of the present table has ended. */
export function createCorrections(changed: () => void): Corrections {
    let own = {last: Promise.resolve(), open: 0};
    return {
        add(work) {
            const mine = own;
            mine.open += 1;
            changed();
            mine.last = mine.last.then(work).then(() => {
                mine.open -= 1;
                if (mine === own) {
                    changed();
                }
            });
            return mine.last;
        },
        isBusy: () => own.open > 0,
        ended: () => own.last,
        renew() {
            own = {last: Promise.resolve(), open: 0};
        },
    };
}
