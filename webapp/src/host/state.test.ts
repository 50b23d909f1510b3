/** @jest-environment jsdom */
import {MANAGER, createHostStore, createLoader} from '../../test/store';

import {createHost} from './host';
import type {HostChannel, HostPost} from './registry';

const ID = 'abcdefghijklmnopqrstuvwxyz';

function open({posts = [], channels = [], mine = []}: {posts?: Partial<HostPost>[]; channels?: Partial<HostChannel>[]; mine?: string[]}) {
    const store = createHostStore(MANAGER);
    const {entities} = store.getState();
    entities.channels.channels = Object.fromEntries(channels.map((one) => [one.id, {name: 'log', type: 'P', team_id: 'team', delete_at: 0, ...one} as HostChannel]));
    entities.channels.myMembers = Object.fromEntries(mine.map((id) => [id, {}]));
    entities.posts = {posts: Object.fromEntries(posts.map((one) => [one.id, {user_id: 'u', channel_id: 'c', type: '', create_at: 5, delete_at: 0, ...one} as HostPost]))};
    return {store, host: createHost(createLoader(store))};
}

test('a channel goes by its display name, messages between people by none', () => {
    const {host} = open({channels: [{id: 'a', display_name: 'The log'}, {id: 'b', type: 'G', display_name: 'ann, bob'}, {id: 'c', type: 'new'}]});
    expect([host.channel('a'), host.channel('b'), host.channel('c'), host.channel('d')]).toEqual([
        {id: 'a', name: 'The log', kind: 'P'}, {id: 'b', name: '', kind: 'G'}, undefined, undefined]);
});

test('the private channel is one the person is in, of the open team first, and neither archived nor public', () => {
    const channels = [{id: 'out'}, {id: 'gone', delete_at: 7}, {id: 'open', type: 'O'}, {id: 'far', team_id: 'other'}, {id: 'here'}];
    expect(open({channels, mine: ['gone', 'open', 'far', 'here']}).host.privateChannel('log')?.id).toBe('here');
    expect(open({channels, mine: ['gone', 'open', 'far']}).host.privateChannel('log')?.id).toBe('far');
    expect(open({channels, mine: ['gone', 'open']}).host.privateChannel('log')).toBeUndefined();
    expect(open({channels, mine: ['here']}).host.privateChannel('lo')).toBeUndefined();
});

test('a post tells who made it: strings and booleans count, an empty display name is not none', () => {
    const {host} = open({posts: [{id: 'p', props: {from_webhook: 'true', webhook_display_name: '', override_username: 'CI', from_bot: true, from_plugin: 'false'}}]});
    expect(host.post('p')).toEqual({
        id: 'p', userId: 'u', channelId: 'c', teamId: 'team', createAt: 5, fromWebhook: true, fromBot: true, fromPlugin: false, fromApp: false, hookName: '', shownAs: 'CI',
    });
});

test('a post without props is a person\'s; its team is its channel\'s', () => {
    const {host} = open({posts: [{id: 'p'}], channels: [{id: 'c', team_id: 'other'}]});
    expect(host.post('p')).toMatchObject({teamId: 'other', fromWebhook: false, hookName: undefined, shownAs: ''});
});

test.each(['system_ephemeral', 'system_join_channel'])('a %s post is none', (type) => {
    expect(open({posts: [{id: 'p', type}]}).host.post('p')).toBeUndefined();
});

test('a store that keeps things otherwise has nothing, and nothing is thrown', () => {
    const {store, host} = open({});
    Object.assign(store.getState().entities, {channels: undefined, posts: {posts: {p: 7}}, teams: undefined});
    expect([host.channel('c'), host.privateChannel('log'), host.post('p'), host.post('q'), host.postOfPopover()]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

describe('the post of the popover', () => {
    const trigger = '<button aria-haspopup="dialog" aria-expanded="true"></button>';
    const {host} = open({posts: [{id: ID}]});

    test.each(['post', 'rhsPost', 'searchResult', 'other'])('is the one around what opened it: %s_…', (prefix) => {
        document.body.innerHTML = `<div id="${prefix}_${ID}"><div class="post__header" id="user_bob">${trigger}</div></div>`;
        expect(host.postOfPopover()?.id).toBe(ID);
    });

    test.each([
        ['a mention in it', `<div id="post_${ID}"><div class="post__body"><p id="postMessageText_${ID}">${trigger}</p></div></div>`],
        ['a list of members', `<div id="members">${trigger}</div>`],
        ['nothing open', `<div id="post_${ID}"><button aria-haspopup="dialog" aria-expanded="false"></button></div>`],
    ])('is none for %s', (_, html) => {
        document.body.innerHTML = html;
        expect(host.postOfPopover()).toBeUndefined();
    });
});
