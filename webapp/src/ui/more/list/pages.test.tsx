/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {fakeList, openList, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {person} from '../../../../test/people';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';
import type {Row} from '../../../core/list/types';

watchConsole();

const button = (name: string) => screen.getByRole('button', {name});
const cells = () => screen.getAllByRole('row').slice(1).map((one) => within(one).getAllByRole('cell').map(({textContent}) => textContent));
const many = (count: number): Row[] => Array.from({length: count}, (_, index) => row(index, `p${index}`));

function show(change: Partial<ListState>): FakeList {
    const fake = fakeList({phase: 'table', ...change});
    openList(fake);
    return fake;
}

test('rows of one state alone, and fifty at a time', async () => {
    show({rows: [...many(60), row(60, 'late', 'already')]});
    expect(cells()).toHaveLength(50);
    expect(screen.getByRole('navigation', {name: 'Pages'}).textContent).toBe('1 to 50 of 61');
    await userEvent.click(button('Later lines'));
    expect(cells()).toHaveLength(11);
    await userEvent.click(button('Later lines'));
    expect(screen.getByText('51 to 61 of 61')).toBeTruthy();
    await userEvent.click(button('Already off'));
    expect(cells()).toHaveLength(1);
    expect(button('Already off').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('navigation')).toBeNull();
});

test('who is on again since a run has a filter of their own, as in the headline', async () => {
    const again2 = (key: number) => row(key, `a${key}`, 'on', {why: {id: 'list.past.onAgain'}});
    show({verb: 'status', rows: [row(0, 'bob', 'off'), again2(1), row(2, 'ann', 'on'), again2(3)]});
    expect(document.activeElement?.textContent).toBe('4 lines: 1 off · 1 on · 2 on again');
    await userEvent.click(button('On again'));
    expect(cells().map(([text]) => text)).toEqual(['Line 2@a1', 'Line 4@a3']);
    await userEvent.click(button('On'));
    expect(cells().map(([text]) => text)).toEqual(['Line 3@ann']);
});

test('filters hold what the headline counts; a row does not go from under the pointer that ticks it', async () => {
    const all = [row(0, 'ann'), row(1, 'bob', 'check'), row(2, 'cleo', 'check')];
    const fake = show({rows: all});
    await userEvent.click(button('To check'));
    fake.set({rows: [all[0]!, {...all[1]!, chosen: person('bob').id}, all[2]!]});
    expect(cells()).toHaveLength(2);
    await userEvent.click(button('To check'));
    expect(cells()).toHaveLength(1);
    await userEvent.click(button('Ticked'));
    expect(cells().map(([text]) => text)).toEqual(['Line 1@ann', 'Line 2@bob']);
    fake.set({rows: [{...all[0]!, chosen: ''}, ...all.slice(1)]});
    await userEvent.click(button('Ready'));
    expect(cells().map(([text]) => text)).toEqual(['Line 1@ann']);
});

test('the filters stay, with the focus on them, once there is but one kind left', async () => {
    const all = [row(0, 'ann'), row(1, 'bob', 'check')];
    const fake = show({rows: all});
    await userEvent.click(button('To check'));
    fake.set({rows: [all[0]!, {...all[1]!, chosen: person('bob').id}]});
    await userEvent.click(button('All'));
    expect(document.activeElement).toBe(button('All'));
    expect(screen.queryByRole('button', {name: 'To check'})).toBeNull();
    expect(cells()).toHaveLength(2);
});

test('rows of one kind need no filters', () => {
    show({rows: many(2)});
    expect(screen.queryByRole('group', {name: 'Show'})).toBeNull();
});

test('a long text is turned over like rows, and is gone with a kind of rows', async () => {
    const said = Array.from({length: 900}, (_, index) => ({line: index + 1, text: `text ${index + 1}`}));
    show({rows: [row(900, 'bob'), row(901, 'ann', 'check')], said});
    expect(cells()).toEqual([[expect.stringMatching(/^Lines 1 to 50text 1\n[^]*text 50$/)]]);
    expect(screen.getByText('1 to 50 of 902')).toBeTruthy();
    await userEvent.click(button('Ticked'));
    expect(cells().map(([text]) => text)).toEqual(['Line 901@bob']);
});

test('the page is still there after the confirmation was looked at', async () => {
    const fake = show({rows: many(60)});
    await userEvent.click(button('Later lines'));
    fake.set({phase: 'asking'});
    fake.set({phase: 'table'});
    expect(cells()).toHaveLength(10);
});
