/** Which of the rows are on screen. */
import {kindOf} from '../../../core/list/counts';
import type {Kind} from '../../../core/list/counts';
import type {Row} from '../../../core/list/types';

export type Filter = Kind | 'all';

/** `page` counts from 0. `kept`: keys of the rows that were of that kind when the filter was pressed. */
export interface View {filter: Filter; page: number; kept?: ReadonlySet<number>}

export const FIRST_VIEW: View = {filter: 'all', page: 0};

/** So many rows are drawn at once: a thousand of them would take seconds. */
export const PER_PAGE = 50;

/** In the order in which they are worth looking at. */
const ORDER: Kind[] = ['ready', 'check', 'on', 'again', 'off', 'already', 'refused', 'unknown', 'twice', 'out'];

/** All, each kind that there is, and the one that is on screen. */
export function filtersOf(rows: Row[], now: Filter): Filter[] {
    const kinds = new Set<Filter>([...rows.map(kindOf), now]);
    return ['all', ...ORDER.filter((kind) => kinds.has(kind))];
}

/** The rows of one kind, as they are now. They stay as long as this view does: a tick makes a row another kind, and it would go from under the pointer. */
export function filterBy(filter: Filter, rows: Row[]): View {
    return {filter, page: 0, kept: new Set(rows.filter((row) => kindOf(row) === filter).map(({entry}) => entry.key))};
}

/** The rows of the page, with what is left of the view: a kind that no row has any more shows all, a page beyond the last the last. */
export function pageOf(rows: Row[], {filter, page, kept}: View): {view: View; shown: Row[]; count: number} {
    const some = filter === 'all' ? rows : rows.filter((row) => kindOf(row) === filter || kept?.has(row.entry.key));
    if (some.length === 0 && filter !== 'all') {
        return pageOf(rows, FIRST_VIEW);
    }
    const last = Math.max(0, Math.ceil(some.length / PER_PAGE) - 1);
    const here = Math.min(page, last);
    return {view: {filter, page: here, ...(kept ? {kept} : {})}, shown: some.slice(here * PER_PAGE, (here + 1) * PER_PAGE), count: some.length};
}
