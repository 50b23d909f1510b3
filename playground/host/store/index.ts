import {applyMiddleware, combineReducers, legacy_createStore} from 'redux';
import type {Reducer} from 'redux';
import {thunk} from 'redux-thunk';
import {useDispatch, useSelector} from 'react-redux';

import type {Dispatch, HostState, HostStore} from '../types';

import {plugins} from './plugins';
import {posts} from './posts';
import {channels, general, preferences, roles, teams} from './server';
import {users} from './users';
import {storage, views} from './views';

const entities = combineReducers({general, users, roles, teams, channels, posts, preferences});
const ours = {entities, views, plugins, storage};
const fromPlugins: Record<string, Reducer> = {};

/** The one store, handed to plugins as it is. Its shape follows the web app's where plugins read it. */
export const store = legacy_createStore(combineReducers(ours) as unknown as Reducer, applyMiddleware(thunk)) as unknown as HostStore;

/** Adds `state['plugins-<id>']`. It stays when the plugin goes, as in the web app. */
export function addPluginReducer(pluginId: string, reducer: Reducer): void {
    fromPlugins[`plugins-${pluginId}`] = reducer;
    store.replaceReducer(combineReducers({...ours, ...fromPlugins}) as unknown as Reducer);
}

/** `useSelector` for our state. */
export function useHost<T>(select: (state: HostState) => T): T {
    return useSelector<HostState, T>(select);
}

/** `useDispatch` that takes thunks. */
export function useHostDispatch(): Dispatch {
    return useDispatch<Dispatch>();
}
