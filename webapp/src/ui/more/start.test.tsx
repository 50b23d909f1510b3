/** @jest-environment jsdom */
import {act, fireEvent, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {fakeRun, open, receiptOf, watchConsole} from '../../../test/ui';
import {partsOf} from '../../../test/list';
import {facts, NOON, person} from '../../../test/people';
import {createWorld} from '../../../test/world';
import type {Phase} from '../../app/types';

watchConsole();

const bob = person('bob.meier', {name: 'Bob Meier', deleteAt: NOON});
const start = (change: Partial<Extract<Phase, {id: 'start'}>> = {}): Phase => ({id: 'start', typed: '', found: undefined, why: undefined, receipts: [], parts: partsOf(createWorld([])), ...change});
const none = {verb: 'start'} as const;
const field = () => screen.getByRole('searchbox', {name: 'Find a person'});

afterEach(() => jest.useRealTimers());

test('typing is searched once it rests, and Enter searches at once', async () => {
    const fake = fakeRun(start(), none);
    open(fake);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    jest.useFakeTimers();
    fireEvent.change(field(), {target: {value: 'b'}});
    act(() => void jest.advanceTimersByTime(200));
    fireEvent.change(field(), {target: {value: 'bo'}});
    act(() => void jest.advanceTimersByTime(249));
    expect(fake.calls).toEqual([]);
    act(() => void jest.advanceTimersByTime(1));
    expect(fake.calls).toEqual(['search bo']);
    fireEvent.change(field(), {target: {value: 'bob '}});
    fireEvent.keyDown(field(), {key: 'Enter'});
    act(() => void jest.advanceTimersByTime(1000));
    expect(fake.calls).toEqual(['search bo', 'search bob']);
});

test('who was found is told with their state, counted politely, and opened by a press', async () => {
    const fake = fakeRun(start({typed: 'bo', found: [bob, person('bo-bot', {isBot: true}), person('bo')]}), none);
    const {baseElement} = open(fake);
    expect(screen.getByText('3 people found').getAttribute('role')).toBe('status');
    const people = screen.getAllByRole('button', {name: /@bo/}).map(({textContent}) => textContent);
    expect(people).toEqual([expect.stringMatching(/^Bob Meier · @bob.meierOff since \d\d:00$/), '@bo-botBot, active', '@bo']);
    await userEvent.click(screen.getByRole('button', {name: /bob.meier/}));
    expect(fake.calls).toEqual(['details bob.meier']);
    expect((await axe(baseElement)).violations).toEqual([]);
});

test('a search that failed says why and keeps what was typed', () => {
    open(fakeRun(start({typed: 'bo', why: {id: 'error.offline'}}), none));
    expect(screen.getByRole('alert').textContent).toContain('cannot be reached');
    expect(field()).toHaveProperty('value', 'bo');
});

test('receipts of this tab stand newest first, open by a press, and can be copied together', async () => {
    const copied: string[] = [];
    const receipts = [receiptOf(facts(person('old')), {id: 'one', at: NOON - 60_000}), receiptOf(facts(bob), {id: 'two', undone: true})];
    const fake = fakeRun(start({receipts}), none);
    const {baseElement} = open(fake, undefined, (text) => Promise.resolve(copied.push(text) > 0));
    const list = within(screen.getByRole('region', {name: 'Done in this tab'})).getByRole('list');
    const lines = within(list).getAllByRole('button').map(({textContent}) => textContent);
    expect(lines).toEqual([expect.stringMatching(/^@bob.meier: Off and checked \d\d:00:00Undone · \d\d:00$/), expect.stringMatching(/^@old: Off/)]);
    await userEvent.click(within(list).getByRole('button', {name: /bob.meier/}));
    expect(fake.calls).toEqual(['openReceipt two']);
    await userEvent.click(screen.getByRole('button', {name: 'Copy all as CSV'}));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]!.split('\r\n')).toHaveLength(3);
    expect((await axe(baseElement)).violations).toEqual([]);
});

test('a list is begun by a press; what was done in one does not stand here one by one', async () => {
    const fake = fakeRun(start({receipts: [receiptOf(facts(bob), {list: 'l'})]}), none);
    open(fake);
    expect(screen.queryByRole('button', {name: /bob.meier|CSV/})).toBeNull();
    expect(screen.queryByText('Nothing done in this tab yet')).toBeNull();
    await userEvent.click(screen.getByRole('button', {name: 'A list of people…'}));
    expect(fake.calls).toEqual(['list']);
});

test('at first there is nothing done, and the commands fold out', async () => {
    open(fakeRun(start(), none));
    expect(screen.getByText('Nothing done in this tab yet')).toBeTruthy();
    expect(screen.queryByRole('button', {name: /CSV/})).toBeNull();
    await userEvent.click(screen.getByRole('button', {name: 'Commands'}));
    expect(screen.getByText('/useradmin deactivate @name …')).toBeTruthy();
});

test('what was done in a list alone leaves no heading over nothing', () => {
    open(fakeRun(start({receipts: [receiptOf(facts(bob), {list: 'one'})]}), none));
    expect(screen.queryByRole('heading', {name: 'Done in this tab'})).toBeNull();
});
