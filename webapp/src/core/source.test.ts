import {hidden, unread} from '../../test/people';

import {candidatesOf, partsOf} from './source';
import type {HookLists, SourcePost} from './source';
import {known, switchedOff} from './model';
import type {Hook} from './holdings';

const post = (change: Partial<SourcePost> = {}): SourcePost => ({
    id: 'post', userId: 'ann', channelId: 'town', teamId: 'acme', createAt: 1, fromWebhook: true, fromBot: false, fromPlugin: false, fromApp: false,
    hookName: 'Jenkins', shownAs: '', ...change,
});
const hook = (key: string, change: Partial<Hook> = {}): Hook => ({key, kind: 'incoming', ownerId: 'ann', name: 'Jenkins', teamId: 'acme', channelId: 'town', channel: '', locked: false, createAt: 0, lastUsedAt: 0, ...change});
const outgoing = (key: string, change: Partial<Hook> = {}) => hook(key, {kind: 'outgoing', ...change});
const command = (key: string, change: Partial<Hook> = {}) => hook(key, {kind: 'command', name: `/${key}`, channelId: '', ...change});

const lists = (hooks: Hook[], change: Partial<HookLists> = {}): HookLists => ({
    incoming: known(hooks.filter(({kind}) => kind === 'incoming')),
    outgoing: known(hooks.filter(({kind}) => kind === 'outgoing')),
    commands: known(hooks.filter(({kind}) => kind === 'command')),
    ...change,
});
const keysOf = (hooks: Hook[], of: SourcePost) => candidatesOf(of, lists(hooks)).hooks.map(({key}) => key);

test.each<[string, Partial<SourcePost>, Hook, boolean]>([
    ['of its channel', {}, hook('a'), true],
    ['of its channel, locked there', {}, hook('a', {locked: true}), true],
    ['of another channel of the team', {}, hook('a', {channelId: 'other'}), true],
    ['of another channel, locked there', {}, hook('a', {channelId: 'other', locked: true}), false],
    ['of another team', {}, hook('a', {channelId: 'other', teamId: 'rivals'}), false],
    ['of another name', {}, hook('a', {name: 'jenkins'}), false],
    ['without a name, as the post has none', {hookName: ''}, hook('a', {name: ''}), true],
    ['with a name, where the post has none', {hookName: ''}, hook('a'), false],
    ['of any team, in a message to a person', {channelId: 'dm', teamId: ''}, hook('a', {teamId: 'rivals'}), true],
    ['locked, in a message to a person', {channelId: 'dm', teamId: ''}, hook('a', {locked: true}), false],
    ['for the answer of a command', {hookName: undefined}, hook('a', {name: ''}), false],
    ['outgoing of its channel', {}, outgoing('a'), true],
    ['outgoing of the whole team', {}, outgoing('a', {channelId: ''}), true],
    ['outgoing of another channel', {}, outgoing('a', {channelId: 'other'}), false],
    ['outgoing of all of another team', {}, outgoing('a', {channelId: '', teamId: 'rivals'}), false],
    ['outgoing, in a message to a person', {channelId: 'dm', teamId: ''}, outgoing('a', {channelId: ''}), false],
    ['command of somebody else in the team', {hookName: undefined}, command('a', {ownerId: 'bob'}), true],
    ['command of another team', {hookName: undefined}, command('a', {teamId: 'rivals'}), false],
    ['command of any team, in a message to a person', {hookName: undefined, channelId: 'dm', teamId: ''}, command('a', {teamId: 'rivals'}), true],
    ['command, for the post of a webhook', {}, command('a'), false],
])('%s', (_what, of, candidate, fits) => {
    expect(keysOf([candidate], post(of))).toEqual(fits ? ['a'] : []);
});

describe('in the name of an account that owns none that fits', () => {
    const robot = post({userId: 'robot'});

    test('those of the same name and channel, whoever owns them', () => {
        expect(keysOf([hook('a'), hook('b', {ownerId: 'bob'}), outgoing('c')], robot)).toEqual(['a', 'b', 'c']);
    });

    test.each<[string, Hook]>([
        ['of another name', hook('a', {name: 'Other'})],
        ['of another channel of the team', hook('a', {channelId: 'other'})],
        ['outgoing of the whole team', outgoing('a', {channelId: ''})],
        ['made after the post', hook('a', {createAt: 2})],
    ])('none %s', (_what, candidate) => {
        expect(keysOf([candidate], robot)).toEqual([]);
    });

    test('none of others while one of its own fits, of whatever channel', () => {
        expect(keysOf([hook('a', {ownerId: 'bob'}), hook('b', {channelId: 'other'})], post())).toEqual(['b']);
    });
});

test('ten of one name are ten candidates, in the same order however they are listed', () => {
    const ten = [...'cabjihgfed'].map((key) => hook(key));
    expect(keysOf(ten, post())).toEqual([...'abcdefghij']);
    expect(keysOf(ten.reverse(), post())).toEqual([...'abcdefghij']);
});

test('those of the channel come first, then by name', () => {
    expect(keysOf([hook('a', {channelId: 'other'}), outgoing('b', {channelId: ''}), outgoing('c'), hook('d')], post())).toEqual(['d', 'c', 'a', 'b']);
    expect(keysOf([command('weather'), command('deploy', {teamId: 'rivals'}), command('bake')], post({hookName: undefined}))).toEqual(['bake', 'weather']);
});

test('what could not be looked at is named, as far as it matters for this post', () => {
    const nothing: HookLists = {incoming: hidden, outgoing: unread, commands: hidden};
    expect(candidatesOf(post(), nothing).unseen).toEqual([{part: 'incoming', hidden: true}, {part: 'outgoing', hidden: false}]);
    expect(candidatesOf(post({hookName: undefined}), nothing).unseen).toEqual([{part: 'commands', hidden: true}]);
    expect(candidatesOf(post({teamId: ''}), nothing).unseen).toEqual([{part: 'incoming', hidden: true}]);
    expect(partsOf({hookName: undefined, teamId: 'acme'})).toEqual(['commands']);
});

test('a kind that is switched off has none, and hides none', () => {
    expect(candidatesOf(post(), lists([outgoing('a')], {incoming: switchedOff}))).toEqual({hooks: [outgoing('a')], unseen: []});
});
