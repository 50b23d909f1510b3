import {client} from '../client';
import type {Channel, Post, Thunk} from '../types';

import {guarded} from './guard';
import {pushRoute, routeOf} from './route';
import {isCrtEnabled} from './select';

const MENTION = /(?:^|[^\w@])@([a-z0-9._-]*[a-z0-9])/gi;
const PAGE = 60;

/** A channel's newest posts, its head count and the people in sight. */
export function loadChannel(channelId: string): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const collapsed = isCrtEnabled(getState());
        const list = await dispatch(guarded(() => client.getPosts(channelId, 0, PAGE, true, collapsed)));
        await dispatch(loadPeopleOf(Object.values(list.posts)));
        dispatch({type: 'RECEIVED_POSTS_IN_CHANNEL', data: list, channelId});
        dispatch({type: 'RECEIVED_CHANNEL_STATS', data: await dispatch(guarded(() => client.getChannelStats(channelId)))});
    };
}

/** Opens a thread in the right-hand pane. */
export function openThread(rootId: string): Thunk<Promise<void>> {
    return async (dispatch) => {
        dispatch({type: 'SELECT_POST', postId: rootId});
        const list = await dispatch(guarded(() => client.getPostThread(rootId)));
        await dispatch(loadPeopleOf(Object.values(list.posts)));
        dispatch({type: 'RECEIVED_POSTS_IN_THREAD', data: list});
    };
}

/** Fetches authors and mentioned people who are not in the store yet: POST /users/ids, /users/usernames, /users/status/ids. */
export function loadPeopleOf(posts: Post[]): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const {profiles} = getState().entities.users;
        const names = new Set(Object.values(profiles).map((user) => user.username));
        const ids = [...new Set(posts.map((post) => post.user_id))].filter((id) => id && !profiles[id]);
        await dispatch(loadPeople(ids));
        for (const user of Object.values(getState().entities.users.profiles)) {
            names.add(user.username);
        }
        const mentioned = posts.flatMap((post) => [...post.message.matchAll(MENTION)].map((match) => match[1]!.toLowerCase()));
        const unknown = [...new Set(mentioned)].filter((name) => !names.has(name) && !['all', 'here', 'channel'].includes(name));
        if (unknown.length) {
            const found = await dispatch(guarded(() => client.getProfilesByUsernames(unknown)));
            dispatch({type: 'RECEIVED_PROFILES_LIST', data: found});
        }
    };
}

function loadPeople(ids: string[]): Thunk<Promise<void>> {
    return async (dispatch) => {
        if (ids.length) {
            dispatch({type: 'RECEIVED_PROFILES_LIST', data: await dispatch(guarded(() => client.getProfilesByIds(ids)))});
            dispatch({type: 'RECEIVED_STATUSES', data: await dispatch(guarded(() => client.getStatusesByIds(ids)))});
        }
    };
}

/** People of the direct channels, for the sidebar. */
export function loadDirectTeammates(): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const {users, channels} = getState().entities;
        const direct = Object.values(channels.channels).filter((channel) => channel.type === 'D');
        const ids = direct.flatMap((channel) => channel.name.split('__')).filter((id) => !users.profiles[id]);
        await dispatch(loadPeople([...new Set([...ids, users.currentUserId])]));
    };
}

/** The list of channels again: somebody added the person to one. */
export function loadChannels(): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const teamId = getState().entities.teams.currentTeamId;
        const [channels, members] = await dispatch(guarded(() => Promise.all([client.getMyChannels(teamId), client.getMyChannelMembers(teamId)])));
        dispatch({type: 'RECEIVED_CHANNELS', data: channels});
        dispatch({type: 'RECEIVED_MY_CHANNEL_MEMBERS', data: members});
        await dispatch(loadDirectTeammates());
    };
}

/** "Message" in the popover: makes the direct channel if need be and goes there. */
export function openDirect(userId: string): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const me = getState().entities.users.currentUserId;
        const channel: Channel = await dispatch(guarded(() => client.createDirectChannel([me, userId])));
        dispatch({type: 'RECEIVED_CHANNELS', data: [channel]});
        pushRoute(routeOf(getState(), channel));
    };
}

/** After the websocket was away: what may have been missed is read again. */
export function catchUp(): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        const {users, channels} = getState().entities;
        dispatch({type: 'RECEIVED_ME', data: await dispatch(guarded(() => client.getMe()))});
        dispatch({type: 'RECEIVED_STATUSES', data: await dispatch(guarded(() => client.getStatusesByIds(Object.keys(users.profiles))))});
        if (channels.currentChannelId) {
            await dispatch(loadChannel(channels.currentChannelId));
        }
    };
}
