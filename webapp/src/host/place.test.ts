import {MANAGER, createHostStore} from '../../test/store';

import {createShow, placeOf} from './place';
import type {HostState} from './registry';

const POST = {id: 'reply', user_id: 'bob', channel_id: 'there', root_id: 'root', create_at: 1};

/** A store whose parts change under the listener, and what has been shown. */
function open({channel = '', loaded = []}: {channel?: string; loaded?: string[]}) {
    const listeners = new Set<() => void>();
    const store = {...createHostStore(MANAGER), subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    }};
    const {entities} = store.getState();
    const shown: string[] = [];
    const change = (to: {channel?: string; loaded?: string[]; who?: string}) => {
        const channels = to.channel === undefined ? entities.channels : {...entities.channels, currentChannelId: to.channel};
        const lists = to.loaded && Object.fromEntries(to.loaded.map((id) => [id, []]));
        const posts: HostState['entities']['posts'] = lists ? {posts: {reply: POST, top: {...POST, id: 'top', root_id: ''}}, postsInChannel: lists} : entities.posts;
        Object.assign(entities, {channels, posts, users: to.who ? {...entities.users, currentUserId: to.who} : entities.users});
        [...listeners].forEach((listener) => listener());
    };
    change({channel, loaded});
    const show = createShow({store, show: (at, message) => {
        shown.push(`${at.channelId}/${at.rootId} ${message}`);
        [...listeners].forEach((listener) => listener());
    }});
    return {store, show, shown, change, listeners};
}

const nowhere = {channelId: '', teamId: 'team', rootId: ''};

test('a message for a channel that is open is shown at once', () => {
    const {show, shown} = open({channel: 'here', loaded: ['here']});
    show({...nowhere, channelId: 'here'}, 'one');
    show(nowhere, 'two');
    expect(shown).toEqual(['here/ one', 'here/ two']);
});

test('in Threads and in the System Console a message waits for the next channel, and is shown there once', () => {
    const {show, shown, change, listeners} = open({});
    show(nowhere, 'on again');
    change({});
    expect(shown).toEqual([]);
    change({channel: 'here'});
    expect(shown).toEqual([]);
    change({loaded: ['here']});
    change({channel: 'there', loaded: ['here', 'there']});
    expect(shown).toEqual(['here/ on again']);
    expect(listeners.size).toBe(0);
});

test('a message for a thread is shown in it, whatever is open', () => {
    const {show, shown} = open({});
    show({channelId: 'there', teamId: 'team', rootId: 'root'}, 'off');
    expect(shown).toEqual(['there/root off']);
});

test('a message for one channel waits for that one', () => {
    const {show, shown, change} = open({channel: 'here', loaded: ['here']});
    show({...nowhere, channelId: 'there'}, 'off');
    change({channel: 'other', loaded: ['here', 'other']});
    expect(shown).toEqual([]);
    change({channel: 'there', loaded: ['there']});
    expect(shown).toEqual(['there/ off']);
});

test('what is held for somebody is never shown to whoever signs in next', () => {
    const {show, shown, change, listeners} = open({});
    show(nowhere, 'on again');
    change({who: 'zoe', channel: 'here', loaded: ['here']});
    change({who: 'me', channel: 'here', loaded: ['here']});
    expect(shown).toEqual([]);
    expect(listeners.size).toBe(0);
});

test('where no channel is open the place is the channel and thread of the post', () => {
    const {store, change} = open({});
    expect([placeOf(store, 'reply'), placeOf(store, 'top'), placeOf(store, 'gone')].map(({channelId, rootId}) => [channelId, rootId])).toEqual([['there', 'root'], ['there', 'top'], ['', '']]);
    change({channel: 'here'});
    expect(placeOf(store, 'reply')).toMatchObject({channelId: 'here', rootId: ''});
});
