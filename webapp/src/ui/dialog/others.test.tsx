/** @jest-environment jsdom */
import {fireEvent, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {asking, fakeRun, open, receiptOf, watchConsole} from '../../../test/ui';
import {facts, person, session} from '../../../test/people';
import {verbs} from '../../actions';
import type {Phase} from '../../app/types';

const bob = person('bob', {name: 'Bob Meier'});
const old = person('bobby', {deleteAt: 1});
const seen = facts(bob, [session('1'), session('2', {kind: 'desktop', app: '', os: 'Windows'})]);
const correcting: Phase = {id: 'correcting', typed: '@bbo', why: {id: 'error.unexpected'}, meant: [bob, old]};
const button = (name: string | RegExp) => screen.getByRole('button', {name});

watchConsole();

describe('names that lead to nobody', () => {
    test('what was typed stays, has the focus, and Enter looks again', async () => {
        const fake = fakeRun(correcting);
        open(fake);
        const field = screen.getByLabelText('People');
        expect(field).toHaveProperty('value', '@bbo');
        await waitFor(() => expect(document.activeElement).toBe(field));
        await userEvent.type(field, ' joe{Enter}');
        expect(fake.calls).toEqual(['correct @bbo joe']);
    });

    test('a suggestion goes in the place of the wrong name', async () => {
        const fake = fakeRun(correcting);
        open(fake);
        await userEvent.click(button('Use @bobby, deactivated'));
        expect(fake.calls).toEqual(['correct @bobby']);
    });

    test('Esc closes as long as nothing has been changed, and not what was typed away', async () => {
        const fake = fakeRun(correcting);
        open(fake);
        const field = screen.getByLabelText('People');

        const escape = (at: HTMLElement) => fireEvent.keyDown(at, {key: 'Escape'});
        await userEvent.type(field, ' joe');
        [field, button('Cancel')].forEach(escape);

        // A press on plain text takes the focus out of the field.
        await userEvent.click(screen.getByRole('heading', {level: 1}));
        escape(document.activeElement as HTMLElement);
        expect(field).toHaveProperty('value', '@bbo joe');
        expect(fake.calls).toEqual([]);
        await userEvent.type(field, '{Backspace>4/}');
        escape(field);
        expect(fake.calls).toEqual(['closed']);
    });

    test('a pasted list keeps its names apart', () => {
        open(fakeRun({...correcting, typed: '@bbo\nann'}));
        expect(screen.getByLabelText('People')).toHaveProperty('value', '@bbo ann');
    });

    test('a lookup that failed keeps what was typed', async () => {
        const fake = fakeRun({id: 'lost', typed: '@bbo', why: {id: 'error.unexpected'}});
        open(fake);
        await userEvent.click(button('Try again'));
        expect(fake.calls).toEqual(['correct @bbo']);
    });
});

test('an account that cannot be read can be tried again', async () => {
    const fake = fakeRun({id: 'unread', person: bob, why: {id: 'error.unexpected'}});
    open(fake);
    await userEvent.click(button('Try again'));
    expect(fake.calls).toEqual(['again']);
});

test('a refusal says why, and offers what can be done', async () => {
    const fake = fakeRun({id: 'idle', facts: seen, state: 'refused', why: {id: 'guard.ldap', values: {name: 'bob'}}, offers: ['revoke']});
    open(fake);
    expect(screen.getByText(/managed by LDAP/)).toBeTruthy();
    expect(screen.queryByRole('button', {name: /^Deactivate/})).toBeNull();
    await userEvent.click(button('Sign out…'));
    expect(fake.calls).toEqual(['offer revoke']);
});

test('help names every verb and its aliases, and the phone apps', () => {
    open(fakeRun({id: 'help', verb: ''}, {verb: 'help'}));
    for (const {id, aliases} of verbs) {
        expect(document.body.textContent).toContain(`/useradmin ${id}`);
        aliases.forEach((alias) => expect(document.body.textContent).toContain(alias));
    }
    expect(screen.getByText(/phone apps load no plugins/)).toBeTruthy();
});

test('help on one verb shows that one', () => {
    open(fakeRun({id: 'help', verb: 'logout'}, {verb: 'help'}));
    expect([...document.querySelectorAll('dt')].map(({textContent}) => textContent)).toEqual(['/useradmin revoke @name …']);
});

const phases: Phase[] = [
    {id: 'finding', typed: 'bob'},
    correcting,
    {id: 'lost', typed: 'bob', why: {id: 'error.unexpected'}},
    {id: 'reading', person: bob},
    {id: 'unread', person: bob, why: {id: 'error.unexpected'}},
    asking('deactivate', facts({...bob, roles: ['system_admin']}, [session('1')])),
    {id: 'idle', facts: seen, state: 'refused', why: {id: 'guard.self'}, offers: ['revoke']},
    {id: 'acting', facts: seen, stage: 'reading'},
    {id: 'done', receipt: receiptOf(seen), offers: ['activate']},
    {id: 'card', facts: seen, offers: ['deactivate'], refusals: [], notice: undefined},
    {id: 'help', verb: ''},
];

test.each(phases.map((phase) => [phase.id, phase] as const))('axe finds nothing while %s', async (_id, phase) => {
    open(fakeRun(phase));
    const outside = {region: {enabled: false}};
    expect((await axe(document.body, {rules: outside})).violations).toEqual([]);
});
