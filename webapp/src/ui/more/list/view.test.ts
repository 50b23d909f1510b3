import {PER_PAGE, filtersOf, pageOf} from './view';
import type {RowState} from '../../../core/list/types';

const rows = (count: number, state: RowState = 'ready') => Array.from({length: count}, (_, index) => ({state, index}));

test('each row is on exactly one page, in its order', () => {
    const all = rows((2 * PER_PAGE) + 3);
    const pages = [0, 1, 2].flatMap((page) => pageOf(all, {filter: 'all', page}).shown);
    expect(pages).toEqual(all);
});

test('a page beyond the last is the last', () => {
    const {view, shown, count} = pageOf(rows(PER_PAGE + 1), {filter: 'all', page: 9});
    expect([view.page, shown.length, count]).toEqual([1, 1, PER_PAGE + 1]);
});

test('only rows of the state are shown, and all once there are none of it', () => {
    const some = [...rows(2), ...rows(1, 'unknown')];
    expect(pageOf(some, {filter: 'unknown', page: 0}).shown).toEqual([some[2]]);
    expect(pageOf(rows(2), {filter: 'unknown', page: 0}).view.filter).toBe('all');
});

test('states that there are none of are not offered', () => {
    expect(filtersOf([...rows(1, 'unknown'), ...rows(2)])).toEqual(['all', 'ready', 'unknown']);
});

test('an empty list has one empty page', () => expect(pageOf([], {filter: 'all', page: 0})).toEqual({view: {filter: 'all', page: 0}, shown: [], count: 0}));
