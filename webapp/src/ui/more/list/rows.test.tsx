/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {entry, fakeList, openList, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {person} from '../../../../test/people';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';

watchConsole();

const cells = () => screen.getAllByRole('row').slice(1).map((one) => within(one).getAllByRole('cell').map(({textContent}) => textContent));
const line = (number: number) => within(screen.getAllByRole('row')[number]!);

function shown(change: Partial<ListState>): FakeList {
    const fake = fakeList({phase: 'table', ...change});
    openList(fake);
    return fake;
}

test('a row that was not chosen by its column says so, and can be ticked by itself', async () => {
    const why = {id: 'list.aside', values: {column: 'Status', value: 'Joiner', isEmpty: 'no'}};
    const fake = shown({rows: [row(0, 'bob'), row(1, 'joe', 'aside', {why})]});
    expect(screen.getByRole('heading', {name: '2 lines: 1 ticked · 1 not chosen'})).toBeTruthy();
    expect(cells()[1]!.slice(0, 2)).toEqual(['Line 2@joe', 'Not chosenStatus is “Joiner”']);
    await userEvent.click(line(2).getByRole('checkbox', {checked: false}));
    expect(fake.calls).toEqual([`tick 1 ${person('joe').id}`]);
    fake.set({rows: [row(0, 'bob'), row(1, 'joe', 'aside', {why, chosen: person('joe').id})]});
    expect(line(2).getByText('Not chosen, ticked')).toBeTruthy();
});

test('a row that stands elsewhere too quotes the other line', () => {
    shown({rows: [row(0, 'bob', 'check', {why: {id: 'list.why.also', values: {line: 7, text: 'keep @bob'}}})]});
    expect(line(1).getByText('Also in line 7: “keep @bob”. Check what is meant.')).toBeTruthy();
});

test('what was typed in the place of a line stands under it', () => {
    shown({rows: [row(0, 'bob', 'ready', {entry: entry(0, '@bobb', {put: '@bob'})})]});
    expect(cells()[0]![0]).toBe('Line 1@bobbNow: @bob');
});
