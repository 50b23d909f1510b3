/** @jest-environment jsdom */
import {act, fireEvent, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import {asking, fakeRun, host, open, receiptOf, words, watchConsole, moreChunk} from '../../../test/ui';
import {facts, helpDesk, hidden, person, session, unread, userManager} from '../../../test/people';
import type {Phase} from '../../app/types';

import {UserAdminDialog} from './dialog';

const bob = person('bob.meier', {name: 'Bob Meier', position: 'Engineer', authService: 'saml'});
const seen = facts(bob, [session('1'), session('2', {kind: 'phone', os: 'iOS', app: ''})]);
const button = (name: string | RegExp) => screen.getByRole('button', {name});
const hasFocus = (name: string) => waitFor(() => expect(document.activeElement).toBe(button(name)));
const lines = () => [...document.querySelectorAll('[data-line]')].map((line) => line.getAttribute('data-line'));

watchConsole(/Cannot (read|destructure)|error occurred in the/);

describe('before the act', () => {
    test('asks a question with name and handle, and Cancel has the focus', async () => {
        open(fakeRun(asking('deactivate', seen)));
        expect(screen.getByRole('dialog', {name: 'Deactivate Bob Meier (@bob.meier)?'})).toBeTruthy();
        await hasFocus('Cancel');
    });

    test('Enter does not act', async () => {
        const fake = fakeRun(asking('deactivate', seen));
        const gone = jest.fn();
        open(fake, gone);
        await hasFocus('Cancel');
        await userEvent.keyboard('{Enter}');
        expect(fake.calls).toEqual(['closed']);
        await waitFor(() => expect(gone).toHaveBeenCalledTimes(1));
    });

    test('Esc closes and tells the run', async () => {
        const fake = fakeRun(asking('revoke', seen));
        open(fake);
        await hasFocus('Cancel');
        await userEvent.keyboard('{Escape}');
        expect(fake.calls).toEqual(['closed']);
    });

    test('the button says verb and name, and acts', async () => {
        const fake = fakeRun(asking('deactivate', seen));
        open(fake);
        await userEvent.click(button('Deactivate Bob'));
        expect(fake.calls).toEqual(['confirm']);
    });

    test('the lines have their order, and devices fold out', async () => {
        open(fakeRun(asking('deactivate', seen)));
        expect(lines()).toEqual(['activity', 'ends', 'stops', 'on', 'provider', 'undo']);
        expect(screen.getByText('Active 1 min ago on 2 devices')).toBeTruthy();
        expect(screen.getByText('Sign-in: SAML · Role: member')).toBeTruthy();
        expect(screen.queryByText(/Phone app/)).toBeNull();
        await userEvent.click(button('Devices'));
        expect(button('Devices').getAttribute('aria-expanded')).toBe('true');
        expect(screen.getByText(/Phone app · iOS/)).toBeTruthy();
    });

    test('what the role may not see is named, and is not none', () => {
        const unseen = {...facts({...bob, authService: ''}), sessions: hidden};
        open(fakeRun(asking('deactivate', unseen, userManager), {}, userManager));
        expect(screen.getByText('Not visible to your role: sign-in and sessions')).toBeTruthy();
        expect(document.body.textContent).not.toMatch(/no sessions|0 sessions|password/);
    });

    test('what failed is said to have failed, and does not block', () => {
        open(fakeRun(asking('deactivate', {...seen, sessions: unread})));
        expect(screen.getByText('Sessions: could not check')).toBeTruthy();
        expect(document.body.textContent).not.toMatch(/no sessions|0 sessions/);
        expect(button('Deactivate Bob')).toHaveProperty('disabled', false);
    });

    test('a system admin: the handle has to be typed, case and @ ignored', async () => {
        const fake = fakeRun(asking('deactivate', facts({...bob, roles: ['system_user', 'system_admin']})));
        open(fake);
        const field = screen.getByLabelText('Type @bob.meier to go on');
        await userEvent.type(field, 'bob.mei{Enter}');
        expect(button('Deactivate Bob')).toHaveProperty('disabled', true);
        await userEvent.clear(field);
        await userEvent.type(field, '@BOB.Meier{Enter}');
        expect(fake.calls).toEqual([]);
        await userEvent.click(button('Deactivate Bob'));
        expect(fake.calls).toEqual(['confirm']);
    });

    test('when somebody else changed the account, that comes first and interrupts', () => {
        open(fakeRun({...asking('deactivate', seen), notice: {id: 'error.unexpected'}}));
        expect(screen.getByRole('alert').textContent).toBe(words.say({id: 'error.unexpected'}));
    });

    test('while facts are read nothing can be confirmed, and their coming moves neither lines nor focus', async () => {
        const fake = fakeRun({id: 'reading', person: bob});
        open(fake);
        await hasFocus('Cancel');
        const [cancel, before] = [button('Cancel'), lines()];
        expect(button('Deactivate Bob')).toHaveProperty('disabled', true);
        fake.set({phase: asking('deactivate', seen)});
        expect(button('Deactivate Bob')).toHaveProperty('disabled', false);
        expect(document.activeElement).toBe(cancel);
        expect(lines()).toEqual(before);
    });

    test('places are kept for a role that sees less, too', () => {
        const fake = fakeRun({id: 'reading', person: {...bob, authService: ''}}, {}, helpDesk);
        open(fake);
        const before = lines();
        fake.set({phase: asking('deactivate', facts({...bob, authService: ''}, [session('1')]), helpDesk)});
        expect(lines()).toEqual(before);
    });

    test('of oneself, the other sessions are meant', () => {
        const own = facts({...bob, id: helpDesk.id}, [session('1', {current: true})]);
        open(fakeRun(asking('revoke', own, helpDesk), {verb: 'revoke'}, helpDesk));
        expect(screen.getByRole('dialog', {name: 'End your other sessions?'})).toBeTruthy();
    });
});

test('an error in the dialog stays in it', async () => {
    const fake = fakeRun({id: 'asking'} as unknown as Phase);
    const gone = jest.fn();
    open(fake, gone);
    expect(screen.getByRole('alert').textContent).toMatch(/This dialog broke/);
    await userEvent.click(screen.getAllByRole('button', {name: 'Close'}).at(-1)!);
    expect(fake.calls).toEqual(['closed']);
    await waitFor(() => expect(gone).toHaveBeenCalled());
});

test('the button of a confirmation does nothing in its first moments, and keeps its place in the order of keys', () => {
    jest.useFakeTimers();
    const fake = fakeRun(asking('deactivate', seen));
    render(<UserAdminDialog run={fake.run} words={words} host={host} more={moreChunk} onExited={() => undefined}/>, {legacyRoot: true});
    const main = button('Deactivate Bob');
    fireEvent.click(main);
    expect([main.getAttribute('aria-disabled'), fake.calls]).toEqual(['true', []]);
    act(() => void jest.advanceTimersByTime(600));
    jest.useRealTimers();
    fireEvent.click(main);
    expect([main.getAttribute('aria-disabled'), fake.calls]).toEqual([null, ['confirm']]);
});

test.each(['Cancel', 'Close'])('the second click of a double click that opened the dialog does not press %s', (name) => {
    const fake = fakeRun(asking('deactivate', seen));
    open(fake);
    fireEvent.click(button(name), {detail: 2});
    expect(fake.calls).toEqual([]);
    fireEvent.click(button(name), {detail: 1});
    expect(fake.calls).toEqual(['closed']);
});

test('a dialog that is taken away tells the run', async () => {
    const fake = fakeRun({id: 'done', receipt: receiptOf(seen), offers: []});
    open(fake).unmount();
    await Promise.resolve();
    expect(fake.calls).toEqual(['taken']);
});
