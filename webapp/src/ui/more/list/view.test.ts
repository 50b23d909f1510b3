import {row} from '../../../../test/list-ui';
import type {Row, RowState, Said} from '../../../core/list/types';

import {FIRST_VIEW, PER_PAGE, blocksOf, filterBy, filtersOf, pageOf} from './view';
import type {Item, View} from './view';

const rows = (count: number, state: RowState = 'ready', from = 0): Row[] => Array.from({length: count}, (_, index) => row(from + index, `p${from + index}`, state));
const keys = (all: Row[], view: View) => pageOf(all, [], view).shown.map((item) => ('row' in item ? item.row.entry.key : undefined));
const said = (...lines: number[]): Said[] => lines.map((line) => ({line, text: `text ${line}`}));

/** "text 1", "@p0", "1: @p0" where a section begins. */
const brief = (items: Item[]) => items.map((item) => ('row' in item ? `${item.begins === undefined ? '' : `${item.begins}: `}${item.row.entry.text}` : item.text));

test('each row is on exactly one page, in its order', () => {
    const all = rows((2 * PER_PAGE) + 3);
    const pages = [0, 1, 2].flatMap((page) => keys(all, {filter: 'all', page}));
    expect(pages).toEqual(all.map(({entry}) => entry.key));
});

test('a page beyond the last is the last', () => {
    const {view, shown, count} = pageOf(rows(PER_PAGE + 1), [], {filter: 'all', page: 9});
    expect([view.page, shown.length, count]).toEqual([1, 1, PER_PAGE + 1]);
});

test('only rows of the kind are shown, and all once there are none of it', () => {
    const some = [...rows(2), ...rows(1, 'unknown', 2)];
    expect(keys(some, filterBy('unknown', some))).toEqual([2]);
    expect(pageOf(rows(2), [], {filter: 'unknown', page: 0}).view.filter).toBe('all');
});

test('kinds that there are none of are not offered', () => {
    expect(filtersOf([...rows(1, 'unknown'), ...rows(2, 'ready', 1)], 'all')).toEqual(['all', 'ticked', 'unknown']);
});

test('a filter holds what the counts call so: ticked is not ready or to check any more; on again is not just on', () => {
    const all = [
        row(0, 'ann'), row(1, 'bob', 'ready', {chosen: ''}), row(2, 'cleo', 'check'), row(3, 'dan', 'check', {chosen: 'dan'}),
        row(4, 'eva', 'on'), row(5, 'finn', 'on', {why: {id: 'list.past.onAgain'}}), row(6, 'gus', 'aside'),
    ];
    const kinds = ['ticked', 'ready', 'check', 'on', 'again', 'aside'] as const;
    expect(filtersOf(all, 'all')).toEqual(['all', ...kinds]);
    expect(kinds.map((filter) => keys(all, filterBy(filter, all)))).toEqual([[0, 3], [1], [2], [4], [5], [6]]);
});

test('a row that becomes another kind stays on screen until a filter is pressed', () => {
    const before = [row(0, 'ann', 'check'), row(1, 'bob', 'check')];
    const view = filterBy('check', before);
    const after = [{...before[0]!, chosen: 'ann'}, {...before[1]!, chosen: 'bob'}];
    expect(keys(after, view)).toEqual([0, 1]);
    expect(filtersOf(after, 'check')).toEqual(['all', 'ticked', 'check']);
    expect(keys(after, filterBy('ticked', after))).toEqual([0, 1]);
});

test('an empty list has one empty page', () => expect(pageOf([], [], FIRST_VIEW)).toEqual({view: FIRST_VIEW, shown: [], count: 0, rows: []}));

describe('texts', () => {
    const at = (key: number, section: number, state: RowState = 'ready') => row(key, `p${key}`, state, {section});
    const mail = [at(1, 0), at(2, 0), at(4, -1, 'check'), at(5, 1)];

    test('stand where they stood, and each section begins at its first row', () => {
        expect(brief(pageOf(mail, said(1, 4, 9), FIRST_VIEW).shown)).toEqual(['text 1', '0: @p1', '@p2', 'text 4', '@p4', '1: @p5', 'text 9']);
    });

    test('are with all rows alone: a kind of rows has neither texts nor sections', () => {
        expect(brief(pageOf(mail, said(1, 4, 9), filterBy('ticked', mail)).shown)).toEqual(['@p1', '@p2', '@p5']);
    });

    test('each line counts as much as a row, one after the other, also of a text of several lines', () => {
        const long: Said = {line: 3, text: Array.from({length: 900}, (_, index) => `line ${index}`).join('\n')};
        const {shown, count} = pageOf(mail, [long], {filter: 'all', page: 1});
        expect([count, shown.length, shown[0], shown.at(-1)]).toEqual([904, PER_PAGE, {line: 52, text: 'line 49'}, {line: 101, text: 'line 98'}]);
    });

    test('that follow each other are drawn as one', () => {
        const blocks = blocksOf(pageOf(mail, said(1, 2, 4), FIRST_VIEW).shown);
        expect(blocks.map((block) => ('said' in block ? block.said.map(({line}) => line) : block.row.entry.key))).toEqual([[1, 2], 1, 2, [4], 4, 5]);
    });
});
