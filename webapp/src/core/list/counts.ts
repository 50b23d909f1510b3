/** What the table says of all its rows. */
import type {Text} from '../model';

import type {ListVerb, Row, RowState} from './types';

/** As rows are counted and filtered. `ticked`: whoever the run would be about. `again`: on again since that run. */
export type Kind = RowState | 'again' | 'ticked';

/** Whoever is ticked is that, whatever the row's state. */
export function kindOf({state, why, chosen}: Row): Kind {
    if (chosen !== '') {
        return 'ticked';
    }
    return state === 'on' && why?.id === 'list.past.onAgain' ? 'again' : state;
}

/** "40 lines: 33 ticked · 4 to check · 2 already off · 1 not found". */
export function countsOf(rows: Row[], verb: ListVerb): Text {
    const kinds = rows.map(kindOf);
    const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
    const lines = new Set(rows.map(({entry}) => entry.line)).size;
    const all = {
        // One line may list several people.
        count: rows.length, kind: lines === rows.length ? 'lines' : 'people',
        check: count('check'), unknown: count('unknown'), twice: count('twice'),
    };
    if (verb === 'status') {
        return {id: 'list.counts.status', values: {...all, off: count('off'), on: count('on'), again: count('again')}};
    }
    const acts = {ticked: count('ticked'), ready: count('ready'), already: count('already'), refused: count('refused'), aside: count('aside')};
    return {id: 'list.counts.act', values: {...all, verb, ...acts}};
}

/** "Deactivated by that run: 38 · already off before it: 2, left alone"; undefined where the list is no run's CSV, or the table is not about activating. */
export function pastCounts(rows: Row[], verb: ListVerb): Text | undefined {
    const told = rows.filter(({entry, state, candidates}) => entry.past && candidates.length === 1 && !['unknown', 'twice'].includes(state));
    if (verb !== 'activate' || told.length === 0) {
        return undefined;
    }
    const count = (id: string) => told.filter(({why}) => why?.id === id).length;
    const [before, changed, other] = [count('list.past.before'), count('list.past.changed'), count('list.past.notThen')];
    return {id: 'list.past.counts', values: {done: told.filter(({entry: {past}, why}) => past?.act === 'deactivate' && past.result === 'done' && why?.id !== 'list.past.changed').length, before, changed, other}};
}

/** Whom the run is about: whoever is ticked, each person once. */
export function chosenOf(rows: Row[]): Row[] {
    return rows.filter(({chosen}) => chosen !== '');
}
