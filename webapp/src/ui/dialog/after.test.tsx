/** @jest-environment jsdom */
import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {fakeRun, open, receiptOf, watchConsole} from '../../../test/ui';
import {facts, person, session} from '../../../test/people';
import {known} from '../../core/model';
import type {Item} from '../../core/act';

const bob = person('bob.meier', {name: 'Bob Meier'});
const seen = facts(bob);
const items = (...ids: string[]): Item[] => ids.map((id) => ({kind: 'session', id, session: session(id)}));
const button = (name: string | RegExp) => screen.getByRole('button', {name});
const noon = /Off and checked \d\d:00:00/;

watchConsole();

test('while it acts, progress is told politely and closing says that the work goes on', async () => {
    const fake = fakeRun({id: 'acting', facts: seen, stage: 'sending'});
    open(fake);
    expect(screen.getByRole('status').textContent).toBe('Sending…');
    fake.set({phase: {id: 'acting', facts: seen, stage: 'checking'}});
    expect(screen.getByRole('status').textContent).toBe('Reading back…');
    expect(screen.getByText(/carried out all the same/)).toBeTruthy();
    expect(button('Deactivate Bob')).toHaveProperty('disabled', true);
});

test('the outcome interrupts, has a word beside its colour, and the focus', async () => {
    const fake = fakeRun({id: 'acting', facts: seen, stage: 'checking'});
    open(fake);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('status')));
    fake.set({phase: {id: 'done', receipt: receiptOf(seen), offers: []}});
    expect(screen.getByRole('alert').textContent).toMatch(noon);
    const head = screen.getByRole('heading', {level: 2});
    await waitFor(() => expect(document.activeElement).toBe(head));
    expect(within(head).getByRole('img', {name: 'OK'})).toBeTruthy();
});

test('the receipt shows each step before and after, and keeps the error id for support', async () => {
    const receipt = receiptOf(seen, {
        headline: {text: {id: 'head.deactivate.left', values: {count: 1}}, tone: 'bad', notes: []},
        steps: [
            ...receiptOf(seen).steps,
            {step: 'sessions-end', outcome: 'failed', said: 'refused', before: known(items('1', '2')), left: known(items('1')), later: items('9'), errorId: 'api.context.permissions.app_error'},
        ],
    });
    open(fakeRun({id: 'done', receipt, offers: []}));
    const cells = screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent));
    expect(cells).toEqual([['on', 'off'], ['2 sessions', '1 session · 1 session began later · refused']]);
    expect(screen.queryByText(/app_error/)).toBeNull();
    await userEvent.click(button('Details for support'));
    expect(screen.getByText('api.context.permissions.app_error')).toBeTruthy();
});

test('sessions that could not be seen are not zero in the receipt', () => {
    const [account] = receiptOf(seen).steps;
    const hidden = {ok: false, hidden: true, why: {id: 'unseen.role'}} as const;
    const receipt = receiptOf(seen, {steps: [account!, {step: 'sessions-end', outcome: 'skipped', before: hidden, left: hidden, later: []}]});
    open(fakeRun({id: 'done', receipt, offers: []}));
    expect(screen.getByRole('table').textContent).not.toContain('0 sessions');
    expect(screen.getAllByText(/not visible to your role/).length).toBe(2);
});

test('offers', async () => {
    const fake = fakeRun({id: 'done', receipt: receiptOf(seen), offers: ['activate']});
    open(fake);
    await userEvent.click(button('Activate…'));
    expect(fake.calls).toEqual(['offer activate']);
});

test('unknown offers to look again', async () => {
    const receipt = receiptOf(seen, {unknown: true, headline: {text: {id: 'head.unknown'}, tone: 'bad', notes: []}});
    const fake = fakeRun({id: 'done', receipt, offers: []});
    open(fake);
    await userEvent.click(button('Check again'));
    expect(fake.calls).toEqual(['again']);
});
