/** Which of the rows are on screen. */
import type {Row, RowState} from '../../../core/list/types';

export type Filter = RowState | 'all';

/** `page` counts from 0. */
export interface View {filter: Filter; page: number}

export const FIRST_VIEW: View = {filter: 'all', page: 0};

/** So many rows are drawn at once: a thousand of them would take seconds. */
export const PER_PAGE = 50;

/** In the order in which they are worth looking at. */
const ORDER: RowState[] = ['ready', 'check', 'on', 'off', 'already', 'refused', 'unknown', 'twice'];

/** All, and each state that a row has. */
export function filtersOf(rows: Pick<Row, 'state'>[]): Filter[] {
    const states = new Set(rows.map(({state}) => state));
    return ['all', ...ORDER.filter((state) => states.has(state))];
}

/** The rows of the page, with what is left of the view: a state that no row has any more shows all, a page beyond the last the last. */
export function pageOf<R extends Pick<Row, 'state'>>(rows: R[], {filter, page}: View): {view: View; shown: R[]; count: number} {
    const some = filter === 'all' ? rows : rows.filter(({state}) => state === filter);
    if (some.length === 0 && filter !== 'all') {
        return pageOf(rows, FIRST_VIEW);
    }
    const last = Math.max(0, Math.ceil(some.length / PER_PAGE) - 1);
    const here = Math.min(page, last);
    return {view: {filter, page: here}, shown: some.slice(here * PER_PAGE, (here + 1) * PER_PAGE), count: some.length};
}
