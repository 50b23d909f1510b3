/** A line of the table put right: looked up alone, in its place. */
import {entriesAgain, namesAgain} from '../../core/list/read/again';
import type {Entry} from '../../core/list/types';

import {accountBy} from './find';
import type {FindDeps, Looked} from './find';
import {lookUpAccounts, lookUpEntries} from './look-up';

/** The list with `old` put right to what was typed. Its rows stay in their section. Rejects as the look-up does. */
export async function corrected(looked: Looked, old: Entry, typed: string, deps: FindDeps, nextKey: () => number): Promise<Looked> {
    const {entries, source, sections, hitOf: before} = looked;
    const quiet = () => undefined;
    const found = await lookUpAccounts(namesAgain(old, typed, source), deps, quiet);
    const hitOf: Looked['hitOf'] = (name) => found(name) ?? before(name);
    const fresh = entriesAgain(old, typed, source, accountBy(hitOf), nextKey);
    const hits = await lookUpEntries(fresh, hitOf, deps, quiet);
    const at = entries.indexOf(old);
    return {
        ...looked, hitOf, hits: new Map([...looked.hits, ...hits]), entries: [...entries.slice(0, at), ...fresh, ...entries.slice(at + 1)],
        sections: new Map([...sections, ...fresh.map(({key}) => [key, sections.get(old.key) ?? -1] as const)]),
    };
}
