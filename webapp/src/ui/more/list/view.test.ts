import {row} from '../../../../test/list-ui';
import type {Row, RowState} from '../../../core/list/types';

import {FIRST_VIEW, PER_PAGE, filterBy, filtersOf, pageOf} from './view';

const rows = (count: number, state: RowState = 'ready', from = 0): Row[] => Array.from({length: count}, (_, index) => row(from + index, `p${from + index}`, state));
const keys = ({shown}: {shown: Row[]}) => shown.map(({entry: {key}}) => key);

test('each row is on exactly one page, in its order', () => {
    const all = rows((2 * PER_PAGE) + 3);
    const pages = [0, 1, 2].flatMap((page) => pageOf(all, {filter: 'all', page}).shown);
    expect(pages).toEqual(all);
});

test('a page beyond the last is the last', () => {
    const {view, shown, count} = pageOf(rows(PER_PAGE + 1), {filter: 'all', page: 9});
    expect([view.page, shown.length, count]).toEqual([1, 1, PER_PAGE + 1]);
});

test('only rows of the kind are shown, and all once there are none of it', () => {
    const some = [...rows(2), ...rows(1, 'unknown', 2)];
    expect(pageOf(some, filterBy('unknown', some)).shown).toEqual([some[2]]);
    expect(pageOf(rows(2), {filter: 'unknown', page: 0}).view.filter).toBe('all');
});

test('kinds that there are none of are not offered', () => {
    expect(filtersOf([...rows(1, 'unknown'), ...rows(2, 'ready', 1)], 'all')).toEqual(['all', 'ready', 'unknown']);
});

test('a filter holds what the counts call so: left out is not ready, ticked is; on again is not just on', () => {
    const all = [
        row(0, 'ann'), row(1, 'bob', 'ready', {chosen: '', out: true}), row(2, 'cleo', 'check'), row(3, 'dan', 'check', {chosen: 'dan'}),
        row(4, 'eva', 'on'), row(5, 'finn', 'on', {why: {id: 'list.past.onAgain'}}),
    ];
    expect(filtersOf(all, 'all')).toEqual(['all', 'ready', 'check', 'on', 'again', 'out']);
    expect((['ready', 'check', 'on', 'again', 'out'] as const).map((filter) => keys(pageOf(all, filterBy(filter, all))))).toEqual([[0, 3], [2], [4], [5], [1]]);
});

test('a row that becomes another kind stays on screen until a filter is pressed', () => {
    const before = [row(0, 'ann', 'check'), row(1, 'bob', 'check')];
    const view = filterBy('check', before);
    const after = [{...before[0]!, chosen: 'ann'}, {...before[1]!, chosen: 'bob'}];
    expect(keys(pageOf(after, view))).toEqual([0, 1]);
    expect(filtersOf(after, 'check')).toEqual(['all', 'ready', 'check']);
    expect(keys(pageOf(after, filterBy('ready', after)))).toEqual([0, 1]);
});

test('an empty list has one empty page', () => expect(pageOf([], FIRST_VIEW)).toEqual({view: FIRST_VIEW, shown: [], count: 0}));
