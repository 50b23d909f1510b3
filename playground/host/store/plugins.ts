import {combineReducers} from 'redux';

import type {HostAction, Manifest, PluginEntry, PostTypeEntry} from '../types';

type Slots = Record<string, PluginEntry[]>;

function manifests(state: Record<string, Manifest> = {}, action: HostAction): Record<string, Manifest> {
    const manifest = action.data as Manifest;
    switch (action.type) {
    case 'RECEIVED_WEBAPP_PLUGIN':
        return {...state, [manifest.id]: manifest};
    case 'REMOVED_WEBAPP_PLUGIN':
        return Object.fromEntries(Object.entries(state).filter(([id]) => id !== manifest.id));
    default:
        return state;
    }
}

function keepEntries(state: Slots, keep: (entry: PluginEntry) => boolean): Slots {
    return Object.fromEntries(Object.entries(state).map(([slot, entries]) => [slot, entries.filter(keep)]));
}

function components(state: Slots = {}, action: HostAction): Slots {
    switch (action.type) {
    case 'RECEIVED_PLUGIN_COMPONENT': {
        const name = action.name as string;
        const entries = [...(state[name] ?? []), action.data as PluginEntry];

        // Hooks and menu entries run and stand in the order of plugin ids.
        return {...state, [name]: entries.sort((a, b) => (a.pluginId < b.pluginId ? -1 : Number(a.pluginId > b.pluginId)))};
    }
    case 'REMOVED_PLUGIN_COMPONENT':
        return keepEntries(state, (entry) => entry.id !== action.id);
    case 'REMOVED_WEBAPP_PLUGIN':
        return keepEntries(state, (entry) => entry.pluginId !== (action.data as Manifest).id);
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

function postTypes(state: Record<string, PostTypeEntry> = {}, action: HostAction): Record<string, PostTypeEntry> {
    switch (action.type) {
    case 'RECEIVED_PLUGIN_POST_COMPONENT': {
        const entry = action.data as PostTypeEntry;
        const old = state[entry.type];
        return old && old.pluginId < entry.pluginId ? state : {...state, [entry.type]: entry};
    }
    case 'REMOVED_PLUGIN_POST_COMPONENT':
        return Object.fromEntries(Object.entries(state).filter(([, entry]) => entry.id !== action.id));
    case 'REMOVED_WEBAPP_PLUGIN':
        return Object.fromEntries(Object.entries(state).filter(([, entry]) => entry.pluginId !== (action.data as Manifest).id));
    case 'LOGOUT_SUCCESS':
        return {};
    default:
        return state;
    }
}

export const plugins = combineReducers({plugins: manifests, components, postTypes});
