/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {asking, fakeRun, open, watchConsole} from '../../../test/ui';
import {NOON, bot, facts, helpDesk, hidden, hook, person, server, session, systemAdmin, token, unread, userManager} from '../../../test/people';
import {NO_CHOICE} from '../../core/act';
import {hookId, pendingHoldings, unseenHoldings} from '../../core/holdings';
import type {Holdings} from '../../core/holdings';
import {known, switchedOff} from '../../core/model';

const bob = person('bob.meier', {name: 'Bob Meier', authService: 'saml'});
const held: Partial<Holdings> = {
    tokens: known([token('price list'), token('old', {active: false})]),
    bots: known([bot('deploy-bot')]),
    incoming: known([hook('incoming', 'CRM')]),
    commands: known([hook('command', '/deploy', {channelId: '', channel: ''})]),
    namesakes: known([person('bob.meier2'), person('bob.meier3', {deleteAt: 1})]),
};
const seen = facts(bob, [session('1')], held);
const waiting = {...seen, holdings: pendingHoldings};
const button = (name: string | RegExp) => screen.getByRole('button', {name});
const rows = () => [...document.querySelectorAll('[data-line]')];
const kinds = () => rows().map((line) => line.getAttribute('data-line'));
const line = (kind: string) => within(document.querySelector<HTMLElement>(`[data-line="${kind}"]`)!);

watchConsole();

test('a new account is told as such: its address may have been another person\'s', () => {
    const made = (createAt: number) => asking('deactivate', facts(person('bob', {createAt}), [], {}));
    const fake = fakeRun(made(NOON - 86_400_000));
    open(fake);
    expect(screen.getByText(/ · account made 2 Mar/)).toBeTruthy();
    fake.set({phase: made(NOON - (60 * 86_400_000))});
    expect(screen.queryByText(/account made/)).toBeNull();
});

describe('lines that come late', () => {
    test('keep their places: no line comes, goes or changes places', () => {
        const fake = fakeRun({id: 'reading', person: bob});
        open(fake);
        const places = kinds();
        fake.set({phase: asking('deactivate', waiting)});
        expect(kinds()).toEqual(places);
        fake.set({phase: asking('deactivate', seen)});
        expect(kinds()).toEqual(places);
        fake.set({phase: asking('deactivate', facts(bob, [session('1')]))});
        expect(kinds()).toEqual(places);
    });

    test('are not waited for: the button works', async () => {
        const fake = fakeRun(asking('deactivate', waiting));
        open(fake);
        expect(screen.getByText('Reading what is in their name').getAttribute('role')).toBe('status');
        await userEvent.click(button('Deactivate Bob'));
        expect(fake.calls).toEqual(['confirm']);
    });

    test('show nothing and say nothing before they are there', () => {
        open(fakeRun(asking('deactivate', waiting)));
        expect(rows().filter((row) => row.getAttribute('aria-hidden')).map((row) => row.textContent!.trim())).toEqual(['', '']);
        expect(document.body.textContent).not.toMatch(/nothing|no access tokens|Nobody/i);
    });

    test('name things when unfolded: what stops, and what goes on with its channel', async () => {
        open(fakeRun(asking('deactivate', seen)));
        await userEvent.click(line('stops').getByRole('button', {name: 'Names'}));
        expect(line('stops').getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(['access token “price list export”', 'bot @deploy-bot']);
        await userEvent.click(line('on').getByRole('button', {name: 'Names'}));
        expect(line('on').getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(['incoming webhook “CRM” in Support', 'slash command /deploy']);
    });

    test('after a sign-out, tokens and bots go on as well', async () => {
        open(fakeRun(asking('revoke', seen), {verb: 'revoke'}));
        await userEvent.click(line('on').getByRole('button', {name: 'Names'}));
        expect(line('on').getAllByRole('listitem')).toHaveLength(4);
    });
});

describe('the same name', () => {
    test('is named, deactivated people as such', () => {
        open(fakeRun(asking('deactivate', seen)));
        expect(screen.getByText('Same name: @bob.meier2 and @bob.meier3 (deactivated)')).toBeTruthy();
    });

    test.each([
        ['nobody', known([]), 'Nobody else has this name'],
        ['could not check', unread, 'Same name: could not check'],
        ['hidden', hidden, 'Same name: not visible to your role'],
    ])('%s', (_how, namesakes, said) => {
        open(fakeRun(asking('deactivate', facts(bob, [], {namesakes}))));
        expect(screen.getByText(said)).toBeTruthy();
    });

    test('is no question of somebody without a full name', () => {
        open(fakeRun(asking('deactivate', facts({...bob, name: ''}, [session('1')]))));
        expect(document.body.textContent).not.toMatch(/name:|this name/);
    });
});

test('what is hidden, and what failed, each in one line; what is off on the server in none', () => {
    const some = {...unseenHoldings, namesakes: known([]), bots: unread, incoming: unread, authorized: switchedOff, apps: switchedOff};
    open(fakeRun(asking('deactivate', {...facts({...bob, authService: ''}, [], some), sessions: hidden}, userManager), {}, userManager));
    expect(screen.getByText('Not visible to your role: sign-in, sessions, access tokens, outgoing webhooks and slash commands')).toBeTruthy();
    expect(screen.getByText('Could not check: bots and incoming webhooks')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/apps/);
});

test('both kinds of webhooks are one word', () => {
    open(fakeRun(asking('deactivate', facts(bob, [], unseenHoldings), helpDesk), {}, helpDesk));
    expect(screen.getByText(/^Not visible to your role: access tokens, bots, webhooks, slash commands/)).toBeTruthy();
});

describe('answers', () => {
    test('nothing is ticked before somebody does it, and what is ticked goes along with the ticket', async () => {
        const fake = fakeRun(asking('deactivate', seen));
        open(fake);
        const tick = screen.getByRole('checkbox', {name: 'Keep access tokens off after reactivation'});
        expect(tick).toHaveProperty('checked', false);
        tick.focus();
        await userEvent.keyboard(' ');
        await userEvent.type(screen.getByLabelText('Ticket or reference (optional)'), ' INC-1 {Enter}');
        expect(fake.calls).toEqual([]);
        await userEvent.click(button('Deactivate Bob'));
        expect(fake.calls).toEqual(['confirm tokens-off INC-1']);
    });

    test('come back when the question is asked again', () => {
        open(fakeRun(asking('deactivate', seen), {answers: {ticks: ['tokens-off'], ticket: 'INC-1'}}));
        expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
        expect(screen.getByLabelText(/^Ticket/)).toHaveProperty('value', 'INC-1');
    });

    test('a tick whose line has gone is not given', async () => {
        const fake = fakeRun(asking('deactivate', facts(bob)), {answers: {ticks: ['tokens-off'], ticket: ''}});
        open(fake);
        await userEvent.click(button('Deactivate Bob'));
        expect(fake.calls).toEqual(['confirm']);
    });

    test('a tick is not taken over to another person', async () => {
        const fake = fakeRun(asking('deactivate', seen));
        open(fake);
        await userEvent.click(screen.getByRole('checkbox'));
        fake.set({phase: asking('deactivate', facts(person('joe'), [], held))});
        expect(screen.getByRole('checkbox')).toHaveProperty('checked', false);
    });

    test('the hint belongs to the field', () => {
        open(fakeRun(asking('revoke', seen), {verb: 'revoke'}));
        expect(screen.getByRole('textbox', {description: 'No health or personnel details'})).toBeTruthy();
    });

    test.each([[6, 'Will be recorded in useradmin-log, 6 members'], [undefined, 'Will be recorded in useradmin-log']])('who reads the record: %s', (members, said) => {
        open(fakeRun(asking('deactivate', seen), {recording: {channel: 'useradmin-log', members, state: 'will'}}));
        expect(screen.getByText(said)).toBeTruthy();
    });
});

describe('things chosen on the card', () => {
    const things = facts(bob, [session('1'), session('2'), session('3')], held);
    const ask = (id: Parameters<typeof asking>[0], ids: string[]) => fakeRun(asking(id, things, systemAdmin, server, {...NO_CHOICE, ids}), {verb: id, back: true});
    const crm = hookId(hook('incoming', 'CRM'));

    test.each([
        ['disable-tokens', ['price list'], 'Disable access token “price list export” of Bob Meier (@bob.meier)?', 'Disable access token'],
        ['enable-tokens', ['old'], 'Enable access token “old export” of Bob Meier (@bob.meier)?', 'Enable access token'],
        ['disable-bots', [bot('deploy-bot').id], 'Disable bot @deploy-bot of Bob Meier (@bob.meier)?', 'Disable bot'],
        ['end-sessions', ['1'], 'End 1 session of Bob Meier (@bob.meier)?', 'End session'],
        ['end-sessions', ['1', '2', '3'], 'End 3 sessions of Bob Meier (@bob.meier)?', 'End 3 sessions'],
        ['delete-hooks', [crm], 'Delete incoming webhook “CRM” in Support, made by Bob Meier (@bob.meier)?', 'Delete incoming webhook'],
    ] as const)('%s %j', (id, ids, question, deed) => {
        open(ask(id, [...ids]));
        expect(screen.getByRole('dialog', {name: question})).toBeTruthy();
        expect(button(deed)).toHaveProperty('disabled', false);
    });

    test('a deletion says where it works and that it is for good, and there is a way back', async () => {
        const fake = ask('delete-hooks', [crm]);
        open(fake);
        expect(line('where').getByText('Channel: Support')).toBeTruthy();
        expect(line('undo').getByText('This cannot be undone')).toBeTruthy();
        await userEvent.click(button('Back'));
        expect(fake.calls).toEqual(['back']);
    });

    test('one session is told by its device', () => {
        open(ask('end-sessions', ['1']));
        expect(line('where').getByText('Firefox 140, Linux')).toBeTruthy();
    });
});

test.each([['waiting', waiting], ['filled', {...seen, at: NOON}]])('axe finds nothing while %s', async (_id, read) => {
    open(fakeRun(asking('deactivate', read), {back: true, recording: {channel: 'useradmin-log', members: 6, state: 'will'}}));
    for (const fold of screen.queryAllByRole('button', {name: 'Names'})) {
        await userEvent.click(fold);
    }
    expect((await axe(document.body, {rules: {region: {enabled: false}}})).violations).toEqual([]);
});
