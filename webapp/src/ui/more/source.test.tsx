/** @jest-environment jsdom */
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {fakeRun, open, watchConsole} from '../../../test/ui';
import {NOON, hidden, person, unread} from '../../../test/people';
import type {Phase} from '../../app/types';
import type {Hook} from '../../core/holdings';
import {known} from '../../core/model';
import type {Candidate, Source, SourcePost} from '../../core/source';

watchConsole();

const [ann, bob, robot] = [person('ann'), person('bob', {deleteAt: 5}), person('robot', {isBot: true})];
const post = (change: Partial<SourcePost> = {}): SourcePost => ({
    id: 'post', userId: ann.id, channelId: 'town', teamId: 'acme', createAt: 1, fromWebhook: true, fromBot: false, fromPlugin: false, fromApp: false,
    hookName: 'Jenkins', shownAs: '', ...change,
});
const candidate = (key: string, change: Partial<Hook> = {}, owner: Candidate['owner'] = known(ann)): Candidate => ({
    hook: {key, kind: 'incoming', ownerId: ann.id, name: 'Jenkins', teamId: 'acme', channelId: 'town', channel: 'Town Square', locked: false, createAt: 0, lastUsedAt: 0, ...change}, owner,
});
const command = (name: string, owner: Candidate['owner'] = known(bob)) => candidate(name, {kind: 'command', name, channelId: '', channel: ''}, owner);
const hooked = (candidates: Candidate[], unseen: Extract<Source, {kind: 'hook'}>['unseen'] = []): Source => ({kind: 'hook', named: ann, candidates, unseen});
const phase = (source: Source, of: SourcePost = post(), offers: Extract<Phase, {id: 'source'}>['offers'] = []): Phase => ({id: 'source', post: of, source, offers});
const shownOn = (server: string, ...of: Parameters<typeof phase>) => {
    const fake = fakeRun(phase(...of), {verb: 'source'}, undefined, {versions: () => ({server, plugin: '0.1.0'})});
    open(fake);
    return fake;
};
const shown = (...of: Parameters<typeof phase>) => shownOn('11.6.0', ...of);
const text = () => document.querySelector('.useradmin-body')!.textContent;
const labels = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', {name}));
const typed = post({fromWebhook: true, hookName: undefined});

test('a person, or one of their tokens: the verbs and the card', async () => {
    const fake = shown({kind: 'person', named: ann, throughApp: false}, post({fromWebhook: false}), ['revoke', 'deactivate']);
    expect(screen.getByRole('dialog', {name: 'What posted this?'})).toBeTruthy();
    expect(screen.getByText('@ann wrote this, or something with one of their access tokens did; a post does not tell which.')).toBeTruthy();
    await press('Deactivate…');
    await press('Details of @ann');
    expect(fake.calls).toEqual(['offer deactivate', 'details ann']);
});

test.each([
    ['an OAuth app', {kind: 'person', named: ann, throughApp: true}, {fromWebhook: false}, /^This is marked as written by an OAuth app in @ann's name/],
    ['a plugin', {kind: 'person', named: ann, throughApp: false}, {fromWebhook: false, fromPlugin: true}, /^This is marked as written by a plugin in @ann's name/],
    ['a bot of a person', {kind: 'bot', named: robot, owner: known({person: bob})}, {}, /^Posted by bot @robot, owned by @bob \(deactivated\)\.$/],
    ['a bot of a plugin', {kind: 'bot', named: robot, owner: known({plugin: 'com.example'})}, {}, /^Posted by bot @robot\. It belongs to the plugin com\.example; switch it off in the System Console\.$/],
    ['a bot of somebody hidden', {kind: 'bot', named: robot, owner: hidden}, {}, /^Posted by bot @robot\. Its owner: not visible to your role\.$/],
    ['a bot of somebody unread', {kind: 'bot', named: robot, owner: unread}, {}, /Its owner: could not check\.$/],
] as [string, Source, Partial<SourcePost>, RegExp][])('%s', (_what, source, of, says) => {
    shown(source, post(of));
    expect(screen.getByText(says)).toBeTruthy();
});

test('of a bot the bot can be stopped, and the owner looked at', async () => {
    const fake = shown({kind: 'bot', named: robot, owner: known({person: bob})}, post(), ['deactivate']);
    await press('Deactivate…');
    await press('Details of @bob');
    expect(fake.calls).toEqual(['offer deactivate', 'details bob']);
});

test('one webhook: whose it is, that the account is not what to stop, and its deletion', async () => {
    const fake = shown(hooked([candidate('k1')]), post({shownAs: 'Payroll'}), ['deactivate']);
    expect(screen.getByText('This is marked as posted through a webhook, and one fits: incoming webhook “Jenkins” in Town Square, owned by @ann. Deactivating @ann does not stop it.')).toBeTruthy();
    expect(screen.getByText('It shows itself as “Payroll”.')).toBeTruthy();
    expect(labels()).not.toContain('Deactivate…');
    await press('Delete incoming webhook “Jenkins”…');
    expect(fake.calls).toEqual(['remove k1']);
});

test('of several each says when it last posted, where the server tells', () => {
    shown(hooked([candidate('k1', {lastUsedAt: NOON - 3_600_000}), candidate('k2')]));
    expect(screen.getAllByText(/owned by/).map(({textContent}) => textContent)).toEqual(['in Town Square · owned by @ann · last posted 11:00:00', 'in Town Square · owned by @ann']);
});

test('one webhook of another account than the post is in the name of: said, with both accounts and its deletion', async () => {
    const fake = shown({kind: 'hook', named: robot, candidates: [candidate('k1')], unseen: []}, post({userId: robot.id}));
    expect(screen.getByText('This is marked as posted through a webhook, in the name of @robot, who owns none that fits. One of another account has the same name and channel: incoming webhook “Jenkins” in Town Square, owned by @ann. Deactivating its owner does not stop it.')).toBeTruthy();
    expect(labels()).toEqual(expect.arrayContaining(['Details of @robot', 'Details of @ann']));
    await press('Delete incoming webhook “Jenkins”…');
    expect(fake.calls).toEqual(['remove k1']);
});

test('several of other accounts', () => {
    shown({kind: 'hook', named: robot, candidates: [candidate('k1'), candidate('k2', {ownerId: bob.id}, known(bob))], unseen: []}, post({userId: robot.id}));
    expect(text()).toContain('in the name of @robot, who owns none that fits. 2 of other accounts have the same name and channel; one of them may have posted it.');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('ten webhooks: all of them, each with its own button', async () => {
    const ten = Array.from({length: 10}, (_one, index) => candidate(`k${index}`, index < 9 ? {} : {channelId: 'other', channel: 'Builds'}));
    const fake = shown(hooked(ten));
    expect(text()).toContain('One of these 10 webhooks posted it; the post does not tell which.');
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    expect(screen.getByText('made for Builds · owned by @ann')).toBeTruthy();
    await press('Delete incoming webhook “Jenkins”, 7 of 10…');
    expect(fake.calls).toEqual(['remove k6']);
});

test('a slash command: who typed it is not who made it', async () => {
    const fake = shown(hooked([command('/weather')]), typed);
    expect(screen.getByText('This is marked as the answer of a slash command that @ann typed. One command of this team fits, /weather; @bob (deactivated) made it. Commands of plugins look the same. Deactivating either does not stop it.')).toBeTruthy();
    await press('Details of @bob');
    await press('Delete slash command /weather…');
    expect(fake.calls).toEqual(['details bob', 'remove /weather']);
});

test('several commands, one of an account that is gone', () => {
    shown(hooked([command('/bake'), command('/weather', {ok: false, hidden: false, why: {id: 'source.nobody'}})]), typed);
    expect(text()).toContain('slash command that @ann typed. One of these 2 commands may have given it');
    expect(screen.getByText('for the whole team · made by @bob (deactivated)')).toBeTruthy();
    expect(screen.getByText('for the whole team · made by an account that is gone')).toBeTruthy();
    expect(labels().filter((label) => label?.startsWith('Delete'))).toEqual(['Delete slash command /bake, 1 of 2…']);
});

test('none fits: said, with the card of the account', async () => {
    const fake = shown(hooked([]));
    expect(text()).toContain('No webhook of @ann fits: it may have been renamed, deleted or switched off since.');
    await press('Details of @ann');
    expect(fake.calls).toEqual(['details ann']);
});

describe('who may have set the mark', () => {
    const before = "A person's own program can set such a mark too.";
    const since = "Since Mattermost 12.0, only integrations set such a mark. On a post written on an older version, a person's own program may have set it.";
    const plain: Source = {kind: 'person', named: ann, throughApp: false};

    test.each([['10.11.3', before], ['11.11.0', before], ['12.0.0', since], ['13.1.0', since], ['', since]])('on "%s"', (version, says) => {
        shownOn(version, hooked([candidate('k1')]));
        expect(screen.getByText(says)).toBeTruthy();
    });

    test.each<[string, Source, Partial<SourcePost>]>([
        ['of a webhook that nothing fits', hooked([]), {}],
        ['of a command', hooked([command('/weather')]), {hookName: undefined}],
        ['of an OAuth app', {kind: 'person', named: ann, throughApp: true}, {fromWebhook: false, fromApp: true}],
        ['of a plugin', plain, {fromWebhook: false, fromPlugin: true}],
    ])('%s', (_what, source, of) => {
        shown(source, post(of));
        expect(screen.getByText(before)).toBeTruthy();
    });

    test.each<[string, Source]>([['a person', plain], ['a bot, which is known by its account', {kind: 'bot', named: robot, owner: known({person: bob})}]])('not said of %s', (_what, source) => {
        shown(source, post({fromWebhook: false}));
        expect(text()).not.toContain('such a mark');
    });
});

test('what could not be looked at is not taken for nothing', () => {
    shown(hooked([], [{part: 'incoming', hidden: true}, {part: 'outgoing', hidden: false}]));
    expect(text()).not.toContain('No webhook');
    expect(screen.getByText('Incoming webhooks are not visible to your role; what posted this may be among them.')).toBeTruthy();
    expect(screen.getByText('Outgoing webhooks could not be checked; what posted this may be among them.')).toBeTruthy();
});

test('while it is being found out, and when that failed', async () => {
    const fake = fakeRun({id: 'tracing', post: post(), why: undefined}, {verb: 'source'});
    open(fake);
    expect(screen.getByRole('status').textContent).toBe('Finding out what posted this');
    fake.set({phase: {id: 'tracing', post: post(), why: {id: 'error.offline'}}});
    expect(screen.getByRole('alert').textContent).toContain('cannot be reached');
    await press('Try again');
    expect(fake.calls).toEqual(['again']);
});

test.each<[string, Phase]>([
    ['tracing', {id: 'tracing', post: post(), why: {id: 'error.offline'}}],
    ['a person', phase({kind: 'person', named: ann, throughApp: false}, post(), ['deactivate'])],
    ['one', phase(hooked([candidate('k1')]))],
    ['several', phase(hooked([candidate('k1'), candidate('k2', {kind: 'outgoing', name: ''}), command('/bake')], [{part: 'incoming', hidden: true}]))],
])('axe finds nothing: %s', async (_what, at) => {
    open(fakeRun(at, {verb: 'source'}));
    expect((await axe(document.body, {rules: {region: {enabled: false}}})).violations).toEqual([]);
});
