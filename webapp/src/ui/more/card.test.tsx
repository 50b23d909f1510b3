/** @jest-environment jsdom */
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {fakeRun, open, watchConsole} from '../../../test/ui';
import {NOON, bot, facts, hidden, holdings, hook, person, session, systemAdmin, token, unread, userManager} from '../../../test/people';
import type {Run} from '../../app/types';
import {pendingHoldings, unseenHoldings} from '../../core/holdings';
import {known, switchedOff} from '../../core/model';
import type {Facts} from '../../core/model';

const bob = person('bob', {name: 'Bob Meier'});
const DAY = 86_400_000;
const seen = facts(bob, [
    session('here', {current: true, app: 'Chrome 142'}),
    session('phone', {kind: 'phone', os: 'iOS', app: '2.30'}),
    session('desk', {kind: 'desktop', os: 'Windows', app: '5.9'}),
    session('oauth', {kind: 'oauth', os: '', app: 'Zapier'}),
    session('old', {lastActivityAt: NOON - (31 * DAY)}),
    session('t', {kind: 'token', tokenId: 'price'}),
], {
    tokens: known([token('price', {lastUsedAt: NOON - 60_000}), token('ci'), token('gone', {active: false, description: ''})]),
    bots: known([bot('deploy-bot', {tokens: known([token('bots-own')])}), bot('shy', {tokens: hidden, active: false})]),
    incoming: known([hook('incoming', 'CRM', {locked: true})]),
    outgoing: known([hook('outgoing', '', {channelId: '', channel: ''})]),
    commands: known([hook('command', '/deploy')]),
    authorized: known([{id: 'a1', name: 'Zapier'}]),
    apps: known([{id: 'a2', name: 'Wallboard'}]),
});
const button = (name: string | RegExp) => screen.getByRole('button', {name});
const group = (name: string) => within(screen.getByRole('region', {name}));
const labels = (name: string) => group(name).queryAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent);
const headings = () => screen.getAllByRole('heading', {level: 2}).map(({textContent}) => textContent);

function show(read: Facts, may: Run['may'] = () => 'yes', by = systemAdmin) {
    const fake = fakeRun({id: 'card', facts: read, offers: ['deactivate'], refusals: [], notice: undefined}, {verb: 'status'}, by, {may});
    open(fake);
    return fake;
}

watchConsole();

test('everything that can act in their name, in its order', () => {
    show(seen);
    expect(headings()).toEqual([
        'Sessions (5)', 'Access tokens (3)', 'Bots (2)', 'Incoming webhooks (1)', 'Outgoing webhooks (1)', 'Slash commands (1)', 'Connected apps (1)', 'Apps they registered (1)',
    ]);
    expect(document.body.textContent).not.toMatch(/None:|Not visible|Could not check/);
});

test('every button says what it acts on, and the session in use has none', () => {
    show(seen);
    expect(labels('Sessions (5)')).toEqual([
        'End all but phones', 'End desktop and browser', 'End older than 30 days',
        'End session Phone app 2.30, iOS', 'End session Desktop app 5.9, Windows', 'End session Zapier', 'End session Firefox 140, Linux',
    ]);
    expect(group('Sessions (5)').getByText(/this one/)).toBeTruthy();
    expect(labels('Access tokens (3)')).toEqual(['Disable all', 'Disable access token “price export”', 'Disable access token “ci export”', 'Enable access token']);
    expect(labels('Incoming webhooks (1)')).toEqual(['Delete incoming webhook “CRM” in Support']);
    expect(labels('Connected apps (1)')).toEqual([]);
});

test.each([
    ['End all but phones', 'end-sessions desk,oauth,old'],
    ['End desktop and browser', 'end-sessions desk,old'],
    ['End older than 30 days', 'end-sessions old'],
    ['End session Zapier', 'end-sessions oauth'],
    ['Disable all', 'disable-tokens price,ci'],
    ['Enable access token', 'enable-tokens gone'],
    ['Disable bot @deploy-bot', `disable-bots ${bot('deploy-bot').id}`],
    ['Enable bot @shy', `enable-bots ${bot('shy').id}`],
    ['Delete slash command /deploy', 'delete-hooks command command-/deploy'],
])('%s', async (label, call) => {
    const fake = show(seen);
    await userEvent.click(button(label));
    expect(fake.calls).toEqual([`offer ${call}`]);
});

test('choices that leave nothing out, or the same as another, are not offered', () => {
    show(facts(bob, [session('1'), session('2', {kind: 'desktop'})]));
    expect(labels('Sessions (2)').filter((label) => !label!.startsWith('End session'))).toEqual([]);
});

test('a bot\'s tokens fold out, each with its button; those the role may not see are not none', async () => {
    const fake = show(seen);
    expect(screen.getByText(/access tokens not visible to your role/)).toBeTruthy();
    await userEvent.click(group('Bots (2)').getByRole('button', {name: '1 access token'}));
    await userEvent.click(button('Disable access token “bots-own export”'));
    expect(fake.calls).toEqual(['offer disable-tokens bots-own']);
});

test('where an act is refused there is no button, and the reason stands there once', () => {
    show(seen, (act) => (act === 'delete-hooks' ? {id: 'guard.hooks'} : 'yes'));
    expect(screen.queryByRole('button', {name: /^Delete/})).toBeNull();
    expect(screen.getAllByText(/^Your role may not delete webhooks/)).toHaveLength(1);
    expect(screen.getByText('CRM')).toBeTruthy();
});

test('what there is none of, what failed, what is off and what is hidden are four different things', () => {
    const some = holdings({bots: unread, outgoing: switchedOff, commands: hidden, apps: unread});
    show({...seen, sessions: known([]), holdings: some});
    expect(screen.getByText('None: sessions, access tokens, incoming webhooks and connected apps')).toBeTruthy();
    expect(screen.getByText('Could not check: bots and apps they registered')).toBeTruthy();
    expect(screen.getByText('Off on this server: outgoing webhooks')).toBeTruthy();
    expect(screen.getByText('Not visible to your role: slash commands')).toBeTruthy();
    expect(screen.queryByRole('heading', {level: 2})).toBeNull();
});

test('sessions that could not be read are said to have failed', () => {
    show({...seen, sessions: unread, holdings: holdings()});
    expect(screen.getByText('Could not check: sessions')).toBeTruthy();
});

test('what comes while others are still read goes below what stands there', () => {
    const fake = show({...seen, holdings: {...pendingHoldings, incoming: seen.holdings.incoming}});
    expect(headings()).toEqual(['Sessions (5)']);
    expect(screen.getByText(/^Reading: access tokens, bots, outgoing webhooks/).getAttribute('role')).toBe('status');
    expect(document.body.textContent).not.toMatch(/None:/);
    fake.set({phase: {id: 'card', facts: seen, offers: [], refusals: [], notice: undefined}});
    expect(headings()).toHaveLength(8);
    expect(document.body.textContent).not.toMatch(/Reading:/);
});

test('a long list is cut, opens whole, and keeps the focus', async () => {
    show(facts(bob, [], {incoming: known(Array.from({length: 60}, (_, index) => hook('incoming', `hook ${index}`)))}));
    expect(group('Incoming webhooks (60)').getAllByRole('listitem')).toHaveLength(10);
    button('Show all 60').focus();
    await userEvent.keyboard('{Enter}');
    expect(group('Incoming webhooks (60)').getAllByRole('listitem')).toHaveLength(60);
    expect(document.activeElement).toBe(button('Show fewer'));
});

test('claims nothing that the role is not told', () => {
    show({...facts(bob, [], unseenHoldings), sessions: hidden}, () => ({id: 'guard.sessions'}), userManager);
    expect(screen.getByText('Not visible to your role: sign-in, sessions, access tokens, bots, webhooks, slash commands, connected apps and apps they registered')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/None|no sessions|password|Multi-factor/);
});

test('verbs, refusals and what changed meanwhile', async () => {
    const fake = fakeRun({
        id: 'card', facts: seen, offers: ['deactivate'], refusals: [{act: 'revoke', why: {id: 'guard.sessions'}}], notice: {id: 'changed.on', values: {name: 'bob'}},
    }, {verb: 'status'});
    open(fake);
    expect(screen.getByText('@bob was activated meanwhile.').getAttribute('role')).toBe('status');
    expect(screen.getByText(/may not see or end sessions/)).toBeTruthy();
    await userEvent.click(button('Deactivate…'));
    expect(fake.calls).toEqual(['offer deactivate']);
});

test('who answers for a bot', () => {
    const robot = facts(person('robot', {isBot: true}), [], {tokens: known([token('robots')])});
    show({...robot, owner: known({person: bob})});
    expect(screen.getByText('Belongs to').nextSibling!.textContent).toBe('Bob Meier (@bob)');
    expect(screen.getByText(/^None:/).textContent).not.toMatch(/sessions|bots/);
});

test('axe finds nothing, folded out', async () => {
    show(seen);
    await userEvent.click(group('Bots (2)').getByRole('button', {name: '1 access token'}));
    expect((await axe(document.body, {rules: {region: {enabled: false}}})).violations).toEqual([]);
});

test('when a webhook last posted is told where the server tells it, and what an access token has left', () => {
    show(facts(bob, [], {
        incoming: known([hook('incoming', 'CRM', {lastUsedAt: NOON - (2 * DAY)}), hook('incoming', 'Old', {key: 'old'})]),
        tokens: known([token('soon', {expiresAt: NOON + (3.5 * DAY)}), token('today', {expiresAt: NOON + 1_000}), token('gone', {active: false, expired: true, expiresAt: NOON - DAY}), token('ever')]),
    }));
    const rowsOf = (name: string) => group(name).getAllByRole('listitem').map(({textContent}) => textContent);
    expect(rowsOf('Incoming webhooks (2)')).toEqual([expect.stringContaining('last used 2 days ago'), expect.not.stringContaining('last used')]);
    expect(rowsOf('Access tokens (4)')).toEqual([
        expect.stringContaining('expires in 3 days'), expect.stringContaining('expires within a day'), expect.stringContaining('expired, refused'), expect.not.stringContaining('expire'),
    ]);
    expect(labels('Access tokens (4)').filter((label) => label?.includes('gone'))).toEqual([]);
});
