import {actor, person} from '../../test/people';
import {failure} from '../../test/world';
import type {Api, ListedBot} from '../api/types';
import type {Failure} from '../core/act';
import type {Hook} from '../core/holdings';
import type {Person} from '../core/model';
import type {SourcePost} from '../core/source';

import {traceSource} from './source';
import type {TraceDeps} from './source';

const [ann, bob, robot] = [person('ann'), person('bob', {deleteAt: 5}), person('robot', {isBot: true})];
const ALL = ['manage_others_incoming_webhooks', 'manage_others_outgoing_webhooks', 'manage_others_slash_commands', 'read_others_bots'];
const hook = (key: string, change: Partial<Hook> = {}): Hook => ({key, kind: 'incoming', ownerId: ann.id, name: 'Jenkins', teamId: 'acme', channelId: 'town', channel: '', locked: false, createAt: 0, lastUsedAt: 0, ...change});
const command = (key: string, change: Partial<Hook> = {}) => hook(key, {kind: 'command', name: `/${key}`, ownerId: bob.id, channelId: '', ...change});
const post = (change: Partial<SourcePost> = {}): SourcePost => ({
    id: 'post', userId: ann.id, channelId: 'town', teamId: 'acme', createAt: 1, fromWebhook: false, fromBot: false, fromPlugin: false, fromApp: false,
    hookName: undefined, shownAs: '', ...change,
});
const hooked = (change: Partial<SourcePost> = {}) => post({fromWebhook: true, hookName: 'Jenkins', ...change});

interface World {people?: Person[]; bots?: ListedBot[]; hooks?: Hook[]; fails?: Record<string, Failure>; may?: string[]; config?: Record<string, string>}

/** A server that holds this, and what was asked of it. */
function setUp({people = [ann, bob, robot], bots = [], hooks = [], fails = {}, may = ALL, config = {}}: World = {}): {sent: string[]; deps: TraceDeps} {
    const sent: string[] = [];
    const answer = <T>(name: string, value: () => T) => {
        sent.push(name);
        const wrong = fails[name.split(' ')[0]!];
        return wrong ? Promise.reject(wrong) : Promise.resolve(value());
    };
    const ofKind = (kind: Hook['kind']) => hooks.filter((one) => one.kind === kind);
    const api = {
        person: (id: string) => answer('person', () => people.find((one) => one.id === id)),
        peopleByIds: (ids: string[]) => answer(`ids ${ids.join(' ')}`, () => people.filter(({id}) => ids.includes(id))),
        bot: (id: string) => answer('bot', () => bots.find((one) => one.id === id)),
        incoming: () => answer('incoming', () => ofKind('incoming')),
        outgoing: () => answer('outgoing', () => ofKind('outgoing')),
        teams: () => answer('teams', () => ['acme', 'rivals']),
        commands: (team: string) => answer(`commands ${team}`, () => ofKind('command').filter(({teamId}) => teamId === team)),
        channel: (id: string) => answer(`channel ${id}`, () => ({id, name: `Read ${id}`, kind: 'P'})),
    } as unknown as Api;
    const host: TraceDeps['host'] = {config: (key) => config[key], channel: (id) => (id === 'town' ? {id, name: 'Town Square', kind: 'O'} : undefined)};
    return {sent, deps: {api, host, actor: actor(may)}};
}

test('a person, in one request', async () => {
    const {sent, deps} = setUp();
    expect(await traceSource(post(), deps)).toEqual({kind: 'person', named: ann, throughApp: false});
    expect(await traceSource(post({fromApp: true}), deps)).toMatchObject({throughApp: true});
    expect(sent).toEqual(['person', 'person']);
});

describe('a bot', () => {
    const bots = (ownerId: string) => [{id: robot.id, username: 'robot', name: '', ownerId}];
    const ofBot = post({userId: robot.id});

    test.each([['of a person', ann.id, {person: ann}], ['of a plugin', 'com.example.plugin', {plugin: 'com.example.plugin'}]])('%s', async (_whose, id, owner) => {
        expect(await traceSource(ofBot, setUp({bots: bots(id)}).deps)).toEqual({kind: 'bot', named: robot, owner: {ok: true, value: owner}});
    });

    test('whose owner the role may not see: not asked', async () => {
        const {sent, deps} = setUp({may: []});
        expect(await traceSource(ofBot, deps)).toMatchObject({kind: 'bot', owner: {ok: false, hidden: true}});
        expect(sent).toEqual(['person']);
    });

    test('in whose name a webhook of somebody posts', async () => {
        const {deps} = setUp({bots: bots(ann.id), hooks: [hook('a', {ownerId: bob.id})]});
        expect(await traceSource(hooked({userId: robot.id}), deps)).toMatchObject({kind: 'hook', named: robot, candidates: [{hook: {key: 'a'}, owner: {value: bob}}]});
    });

    test('that marks its posts as those of a webhook it does not have', async () => {
        expect(await traceSource(hooked({userId: robot.id}), setUp({bots: bots(ann.id)}).deps)).toMatchObject({kind: 'bot', owner: {value: {person: ann}}});
    });
});

test('a webhook, with its owner and channel, without asking for what is at hand', async () => {
    const {sent, deps} = setUp({hooks: [hook('a'), hook('b', {channelId: 'secret'}), hook('c', {name: 'Other'})]});
    const source = await traceSource(hooked(), deps);
    expect(source).toEqual({
        kind: 'hook', named: ann, unseen: [],
        candidates: [{hook: hook('a', {channel: 'Town Square'}), owner: {ok: true, value: ann}}, {hook: hook('b', {channelId: 'secret', channel: 'Read secret'}), owner: {ok: true, value: ann}}],
    });
    expect(sent).toEqual(['person', 'incoming', 'outgoing', 'channel secret']);
});

test('commands of the team alone, their owners in one request', async () => {
    const {sent, deps} = setUp({hooks: [command('weather'), command('deploy', {ownerId: 'gone'}), command('spy', {teamId: 'rivals'})]});
    expect(await traceSource(hooked({hookName: undefined}), deps)).toMatchObject({candidates: [
        {hook: {name: '/deploy'}, owner: {ok: false, why: {id: 'source.nobody'}}},
        {hook: {name: '/weather'}, owner: {ok: true, value: bob}},
    ]});
    expect(sent).toEqual(['person', 'commands acme', `ids gone ${bob.id}`]);
});

test('between people a command of any team may have been typed', async () => {
    const {sent, deps} = setUp({hooks: [command('weather'), command('spy', {teamId: 'rivals'})]});
    expect(await traceSource(hooked({hookName: undefined, teamId: ''}), deps)).toMatchObject({candidates: [{hook: {name: '/spy'}}, {hook: {name: '/weather'}}]});
    expect(sent).toEqual(expect.arrayContaining(['commands acme', 'commands rivals']));
});

test('what the role may not see is not asked for, and said; so is what could not be read', async () => {
    const {sent, deps} = setUp({may: ['manage_others_outgoing_webhooks'], fails: {outgoing: failure('broken')}});
    expect(await traceSource(hooked(), deps)).toEqual({kind: 'hook', named: ann, candidates: [], unseen: [{part: 'incoming', hidden: true}, {part: 'outgoing', hidden: false}]});
    expect(sent).toEqual(['person', 'outgoing']);
});

test('kinds that are off are not asked for, and hide nothing', async () => {
    const {sent, deps} = setUp({config: {EnableIncomingWebhooks: 'false', EnableOutgoingWebhooks: 'false'}});
    expect(await traceSource(hooked(), deps)).toEqual({kind: 'hook', named: ann, candidates: [], unseen: []});
    expect(sent).toEqual(['person']);
});

test('owners and channels that cannot be read do not hide the webhook', async () => {
    const {deps} = setUp({hooks: [command('weather', {channelId: 'secret'})], fails: {ids: failure('broken'), channel: failure('refused')}});
    expect(await traceSource(hooked({hookName: undefined}), deps)).toMatchObject({candidates: [{hook: {channel: ''}, owner: {ok: false, why: {id: 'error.server'}}}]});
});

test('nothing is told without the account, or to somebody who is signed out', async () => {
    await expect(traceSource(hooked(), setUp({fails: {person: failure('broken')}}).deps)).rejects.toMatchObject({said: 'broken'});
    await expect(traceSource(hooked(), setUp({fails: {incoming: {...failure('refused'), expired: true}}}).deps)).rejects.toMatchObject({expired: true});
});
