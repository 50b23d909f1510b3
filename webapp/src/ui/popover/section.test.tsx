/** @jest-environment jsdom */
import {act, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React from 'react';

import {receiptOf, watchConsole, words} from '../../../test/ui';
import {NOON, actor, facts, hidden, person, server, session, systemAdmin, userManager} from '../../../test/people';
import {place} from '../../../test/world';
import {choicesFor} from '../../app/choices';
import type {App, Order} from '../../app/types';
import type {HostUser} from '../../contract';
import type {Facts} from '../../core/model';
import type {SourcePost} from '../../core/source';

import {createPopover} from './section';

watchConsole();

const bob = person('bob', {authService: 'saml'});
const seen = facts(bob, [session('1'), session('2'), session('3', {kind: 'token'})]);
const userOf = (who: Facts['person']): HostUser => ({id: who.id, username: who.username, delete_at: who.deleteAt, roles: who.roles.join(' '), is_bot: who.isBot || undefined});

/** `post` is what the popover was opened on; the page tells only once the popover stands there. */
interface Setup {answer?: Facts | Error | 'pending'; by?: typeof systemAdmin; recent?: ReturnType<App['recent']>; undoable?: boolean; post?: SourcePost}

function setUp({answer = seen, by = systemAdmin, recent, undoable = false, post}: Setup = {}) {
    const orders: (Order | string | SourcePost)[] = [];
    const looks: AbortSignal[] = [];
    const app = {
        order: (order: Order) => void orders.push(order),
        look: (_id: string, signal: AbortSignal) => {
            looks.push(signal);
            if (answer === 'pending') {
                return new Promise<Facts>(() => undefined);
            }
            return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
        applies: (known: Facts) => choicesFor(known, by, server),
        recent: () => recent,
        canUndo: () => undoable,
        onReceipts: () => () => undefined,
        undo: (id: string) => Promise.resolve(void orders.push(`undo ${id}`)),
        source: (of: SourcePost) => void orders.push(of),
    } as unknown as App;
    const Popover = createPopover({app, words, host: {place: () => place, keepFocus: () => undefined, postOfPopover: () => (document.querySelector('.useradmin-popover') ? post : undefined)}, now: () => NOON});
    const draw = (user: HostUser) => <Popover user={user} hide={() => void orders.push('hide')}/>;
    return {orders, looks, draw};
}

const labels = () => screen.getAllByRole('button').map(({textContent}) => textContent);

test('state, sign-ins and provider in one line, and what applies', async () => {
    render(setUp().draw(userOf(bob)), {legacyRoot: true});
    expect(await screen.findByText('Active · 2 sessions · SAML')).toBeTruthy();
    expect(labels()).toEqual(['Details', 'Sign out…', 'Deactivate…']);
});

test('can be used before anything has been read', async () => {
    const {orders, draw} = setUp({answer: 'pending'});
    render(draw(userOf(bob)), {legacyRoot: true});
    expect(screen.getByText('Active')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', {name: 'Deactivate…'}));
    expect(orders).toEqual(['hide', {verb: 'deactivate', at: place, typed: bob.id}]);
});

test('hides the popover first, then opens the dialog with what was read', async () => {
    const {orders, draw} = setUp();
    render(draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/2 sessions/);
    await userEvent.click(screen.getByRole('button', {name: 'Details'}));
    expect(orders).toEqual(['hide', {verb: 'status', at: place, facts: seen}]);
});

test('somebody who is off can be switched on, and has no sessions to speak of', async () => {
    const off = facts({...bob, deleteAt: NOON - 60_000});
    render(setUp({answer: off}).draw(userOf(off.person)), {legacyRoot: true});
    expect(await screen.findByText(/^Off since \d\d:59$/)).toBeTruthy();
    expect(labels()).toEqual(['Details', 'Activate…']);
});

test('a bot can be switched off, and has no sessions to end', async () => {
    const bot = facts(person('robot', {isBot: true}), [session('1', {kind: 'token'})]);
    const {looks, draw} = setUp({answer: bot});
    render(draw(userOf(bot.person)), {legacyRoot: true});
    await waitFor(() => expect(looks).toHaveLength(1));
    expect(screen.getByText('Bot, active')).toBeTruthy();
    expect(labels()).toEqual(['Details', 'Deactivate…']);
});

test('sessions the role may not see are not counted', async () => {
    render(setUp({answer: {...seen, sessions: hidden}, by: userManager}).draw(userOf(bob)), {legacyRoot: true});
    expect(await screen.findByText('Active · sessions not visible · SAML')).toBeTruthy();
    expect(labels()).toEqual(['Details', 'Deactivate…']);
});

test('an account that cannot be read is not taken for one without sessions, and can still be acted on', async () => {
    const {orders, draw} = setUp({answer: new Error('network')});
    render(draw(userOf(bob)), {legacyRoot: true});
    expect(await screen.findByText('Active · sessions not checked')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', {name: 'Sign out…'}));
    expect(orders.at(-1)).toEqual({verb: 'revoke', at: place, typed: bob.id});
});

test('where nothing applies, the reason stands there', async () => {
    render(setUp({by: actor([])}).draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/2 sessions/);
    expect(labels()).toEqual(['Details']);
    expect(screen.getByText(/Your role may not/)).toBeTruthy();
});

test('looks again when somebody switches the account, and stops looking when closed', async () => {
    const {looks, draw} = setUp();
    const {rerender, unmount} = render(draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/2 sessions/);
    rerender(draw({...userOf(bob), delete_at: NOON}));
    expect(screen.getByText(/^Off since/)).toBeTruthy();
    expect(looks.map(({aborted}) => aborted)).toEqual([true, false]);
    unmount();
    expect(looks[1]!.aborted).toBe(true);
    await act(() => Promise.resolve());
});

test('an act of one\'s own is told with its age, and a failed one by its outcome', async () => {
    const receipt = receiptOf(seen, {at: NOON - 40_000});
    const {unmount} = render(setUp({recent: receipt}).draw(userOf(bob)), {legacyRoot: true});
    expect(await screen.findByText(/^Deactivated by you 40 sec/)).toBeTruthy();
    unmount();
    const failed = receiptOf(seen, {headline: {text: {id: 'head.deactivate.not'}, tone: 'bad', notes: []}});
    render(setUp({recent: failed}).draw(userOf(bob)), {legacyRoot: true});
    expect(await screen.findByText('Not off')).toBeTruthy();
});

test('what has no name of its own here is told by its outcome', async () => {
    const headline = {text: {id: 'outcome.skipped'}, tone: 'good', notes: []} as const;
    for (const act of ['undo', 'end-sessions', 'delete-hooks'] as const) {
        const {unmount} = render(setUp({recent: receiptOf(seen, {act, headline: {...headline, notes: []}})}).draw(userOf(bob)), {legacyRoot: true});
        expect(await screen.findByText('not needed')).toBeTruthy();
        unmount();
    }
});

test('an act of one\'s own can be taken back while that is possible', async () => {
    const receipt = receiptOf(seen, {id: 'r1', at: NOON - 40_000});
    const {unmount} = render(setUp({recent: receipt}).draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/^Deactivated by you/);
    expect(labels()).not.toContain('Undo');
    unmount();
    const {orders, draw} = setUp({recent: receipt, undoable: true});
    render(draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/2 sessions/);
    await userEvent.click(screen.getByRole('button', {name: 'Undo'}));
    expect(orders).toEqual(['hide', 'undo r1']);
});

describe('on a post that bears the mark of a webhook', () => {
    const post: SourcePost = {
        id: 'post', userId: bob.id, channelId: 'channel', teamId: 'team', createAt: 1, fromWebhook: true, fromBot: false, fromPlugin: false, fromApp: false,
        hookName: 'Jenkins', shownAs: 'Payroll',
    };

    test('the way leads to what posted it, not to its owner', async () => {
        const {orders, draw} = setUp({post});
        const {container} = render(draw(userOf(bob)), {legacyRoot: true});
        await screen.findByText(/2 sessions/);
        expect(screen.getByText('Marked as posted through a webhook or command in @bob\'s name')).toBeTruthy();
        expect(labels()).toEqual(['Details', 'Stop what posted this…']);
        expect((await axe(container)).violations).toEqual([]);
        await userEvent.click(screen.getByRole('button', {name: 'Stop what posted this…'}));
        expect(orders).toEqual(['hide', post]);
    });

    test.each([['of somebody else', {...post, userId: 'other'}], ['without the mark', {...post, fromWebhook: false}]])('%s: as always', async (_what, other) => {
        render(setUp({post: other}).draw(userOf(bob)), {legacyRoot: true});
        await screen.findByText(/2 sessions/);
        expect(labels()).toEqual(['Details', 'Sign out…', 'Deactivate…']);
    });
});

test('axe finds nothing', async () => {
    const {container} = render(setUp().draw(userOf(bob)), {legacyRoot: true});
    await screen.findByText(/2 sessions/);
    expect((await axe(container)).violations).toEqual([]);
});
