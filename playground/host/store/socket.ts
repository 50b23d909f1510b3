import type {WebSocketMessage} from '@mattermost/client';

import {client, socket} from '../client';
import {loadPlugin, loadPluginsIfNecessary, removePlugin} from '../plugins/loader';
import {forwardEvent, forwardReconnect} from '../plugins/events';
import type {HostStore, Manifest, Post, Thunk, UserProfile} from '../types';

import {catchUp, loadChannels, loadPeopleOf} from './load';
import {isCrtEnabled} from './select';

interface Data {[key: string]: unknown}

function newPost(post: Post): Thunk<Promise<void>> {
    return async (dispatch, getState) => {
        await dispatch(loadPeopleOf([post]));
        dispatch({type: 'RECEIVED_NEW_POST', data: post, features: {crtEnabled: isCrtEnabled(getState())}});
    };
}

const parse = (data: Data) => JSON.parse(data.post as string) as Post;

// user_updated carries the user as an object; posts come as JSON inside the JSON.
const handlers: Record<string, (store: HostStore, data: Data) => unknown> = {
    posted: (store, data) => store.dispatch(newPost(parse(data))),
    ephemeral_message: (store, data) => store.dispatch(newPost(parse(data))),
    post_edited: (store, data) => store.dispatch({type: 'RECEIVED_POST', data: parse(data)}),
    post_deleted: (store, data) => store.dispatch({type: 'POST_DELETED', data: parse(data)}),
    user_updated: (store, data) => store.dispatch({type: 'RECEIVED_PROFILE', data: data.user as UserProfile}),
    status_change: (store, data) => store.dispatch({type: 'RECEIVED_STATUSES', data: [data]}),
    user_role_updated: (store, data) => receiveRoles(store, data),
    plugin_enabled: (store, data) => loadPlugin(store, data.manifest as Manifest),
    plugin_disabled: (store, data) => removePlugin(store, data.manifest as Manifest),
    direct_added: (store) => store.dispatch(loadChannels()),
    user_added: (store) => store.dispatch(loadChannels()),
    channel_created: (store) => store.dispatch(loadChannels()),
    config_changed: (store, data) => store.dispatch({type: 'CLIENT_CONFIG_RECEIVED', data: data.config}),
};

async function receiveRoles(store: HostStore, data: Data): Promise<void> {
    const user = store.getState().entities.users.profiles[data.user_id as string];
    if (user) {
        store.dispatch({type: 'RECEIVED_PROFILE', data: {...user, roles: data.roles}});
        store.dispatch({type: 'RECEIVED_ROLES', data: await client.getRolesByNames((data.roles as string).split(' '))});
    }
}

/** Connects websocket events to the store and then to plugins, in this order, as the web app does. Call once. */
export function listen(store: HostStore): void {
    socket.addMessageListener((message: WebSocketMessage) => {
        const run = handlers[message.event];
        Promise.resolve(run?.(store, message.data as unknown as Data)).catch((error: unknown) => console.warn(error));
        forwardEvent(message);
    });
    socket.addReconnectListener(() => {
        store.dispatch(catchUp()).catch((error: unknown) => console.warn(error));
        loadPluginsIfNecessary(store).catch((error: unknown) => console.warn(error));
        forwardReconnect();
    });
}
