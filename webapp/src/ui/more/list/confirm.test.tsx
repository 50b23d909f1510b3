/** @jest-environment jsdom */
import {act, fireEvent, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {pressEsc, fakeList, openList, row} from '../../../../test/list-ui';
import type {FakeList} from '../../../../test/list-ui';
import {watchConsole} from '../../../../test/ui';
import type {ListState} from '../../../app/list/types';

import {isCount} from './confirm';

watchConsole();

const people = (count: number) => Array.from({length: count}, (_, index) => row(index, `p${index}`));
const button = (name: string | RegExp) => screen.getByRole('button', {name});

function ask(count: number, change: Partial<ListState> = {}, armAfter = 0): FakeList & {baseElement: Element; unmount(): void} {
    const fake = fakeList({phase: 'asking', rows: people(count), sum: [{id: 'list.sum.off', values: {count}}], ...change});
    return {...fake, ...openList(fake, {armAfter})};
}

afterEach(() => jest.useRealTimers());

test('it says what would happen to how many, how it is taken back and who reads of it; Cancel has the focus', async () => {
    const fake = ask(3, {recording: {state: 'will', channel: 'Audit', members: 4} as ListState['recording']});
    expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Deactivate 3 people?');
    expect(screen.getByText('3 accounts off, signed out everywhere')).toBeTruthy();
    expect(screen.getByText('Can be undone by activating; sessions do not return')).toBeTruthy();
    expect(screen.getByText('Will be recorded in Audit, 4 members')).toBeTruthy();
    expect(document.activeElement).toBe(button('Cancel'));
    expect(screen.getByText('@p0, @p1, @p2')).toBeTruthy();
    await userEvent.click(button('Cancel'));
    expect(fake.calls).toEqual(['think']);
    expect((await axe(fake.baseElement)).violations).toEqual([]);
});

test('Esc goes back to the table, as Cancel does', () => {
    const fake = ask(3);
    fireEvent.keyDown(button('Cancel'), {key: 'Escape', isComposing: true});
    expect(fake.calls).toEqual([]);
    pressEsc(screen.getByRole('dialog'));
    expect(fake.calls).toEqual(['think']);
});

test('a few are confirmed without typing', async () => {
    const fake = ask(20);
    await userEvent.click(button('Deactivate 20 people'));
    expect(fake.calls).toEqual(['confirm ']);
});

test('over twenty their number is typed first', async () => {
    const fake = ask(33);
    expect(button('Deactivate 33 people')).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByRole('textbox', {name: 'Type 33 to go on'}), '33');
    await userEvent.click(button('Deactivate 33 people'));
    expect(fake.calls).toEqual(['confirm ']);
});

test.each([['33', true], [' 33 people', true], ['3', false], ['333', false], ['', false]])('%j for 33: %j', (typed, fits) => expect(isCount(typed, 33)).toBe(fits));

test('1,000 may be typed as it stands there', () => expect(isCount('1,000', 1000)).toBe(true));

test('a press that comes before it can have been read does nothing', async () => {
    jest.useFakeTimers();
    const fake = ask(3, {}, 600);
    const user = userEvent.setup({advanceTimers: jest.advanceTimersByTime, delay: null});
    await user.click(button('Deactivate 3 people'));
    expect(fake.calls).toEqual([]);
    act(() => void jest.advanceTimersByTime(600));
    await user.click(button('Deactivate 3 people'));
    expect(fake.calls).toEqual(['confirm ']);
});

test('tokens are kept off only where there are some, and only when ticked', async () => {
    const fake = ask(2, {tokens: 4});
    const tick = screen.getByRole('checkbox', {name: 'Keep access tokens off after reactivation'});
    expect(tick).toHaveProperty('checked', false);
    await userEvent.click(tick);
    await userEvent.type(screen.getByRole('textbox', {name: /Ticket/}), ' INC-7 ');
    await userEvent.click(button('Deactivate 2 people'));
    expect(fake.calls).toEqual(['confirm INC-7 tokensOff']);
});

test('activating offers no such tick', () => {
    ask(2, {verb: 'activate', tokens: 4});
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Activate 2 people?');
});

test('what was answered is kept for when it is asked again', async () => {
    const fake = ask(2);
    await userEvent.type(screen.getByRole('textbox', {name: /Ticket/}), 'INC-7');
    fake.set({phase: 'table'});
    expect(fake.calls).toEqual(['answer INC-7']);
});
