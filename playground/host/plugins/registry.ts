import type {WebSocketMessage} from '@mattermost/client';
import type {ComponentType} from 'react';
import type {Reducer} from 'redux';

import {addPluginReducer} from '../store';
import type {HostStore, PluginEntry} from '../types';

import {setEventHandler, setReconnectHandler} from './events';
import {named} from './rearg';
import {setTranslations} from './translations';

declare global {
    interface Window {__registryCalls: {name: string; args: unknown[]}[]}
}

type Component = ComponentType<Record<string, unknown>>;

// Exist in the web app and are not shown by this page: a plugin may call them, and is told in the console.
const NOT_SHOWN = new Set(['registerMainMenuAction', 'registerUserGuideDropdownMenuAction', 'registerChannelHeaderButtonAction', 'registerAppBarComponent',
    'registerRightHandSidebarComponent', 'registerAdminConsoleCustomSetting', 'registerAdminConsoleCustomSection', 'registerAdminConsolePlugin',
    'registerSystemConsoleGroupTable', 'registerUserSettings', 'registerSiteStatisticsHandler', 'registerChannelToastComponent', 'registerPopoverUserAttributesComponent',
    'registerPostDropdownMenuComponent', 'registerPostMessageAttachmentComponent', 'registerMessageWillFormatHook', 'registerBottomTeamSidebarComponent']);

let count = 0;

/** What a plugin's `initialize` gets: those of the web app's register functions that this page shows. Each takes its arguments one by one or as one plain object. */
export class PluginRegistry {
    constructor(private readonly id: string, private readonly store: HostStore) {}

    registerRootComponent = named(['component'], ({component}: {component: Component}) => this.add('Root', {component}));

    registerGlobalComponent = named(['component'], ({component}: {component: Component}) => this.add('Global', {component}));

    registerPopoverUserActionsComponent = named(['component'], ({component}: {component: Component}) => this.add('PopoverUserActions', {component}));

    registerSlashCommandWillBePostedHook = named(['hook'], ({hook}: Pick<PluginEntry, 'hook'>) => this.add('SlashCommandWillBePosted', {hook}));

    registerMessageWillBePostedHook = named(['hook'], ({hook}: Pick<PluginEntry, 'hook'>) => this.add('MessageWillBePosted', {hook}));

    // The page has no way to edit a message; a plugin that asks about edits finds its door.
    registerMessageWillBeUpdatedHook = named(['hook'], ({hook}: Pick<PluginEntry, 'hook'>) => this.add('MessageWillBeUpdated', {hook}));

    registerPostDropdownMenuAction = named(['text', 'action', 'filter'], (entry: Pick<PluginEntry, 'text' | 'action' | 'filter'>) => this.add('PostDropdownMenu', entry));

    registerChannelHeaderMenuAction = named(['text', 'action', 'shouldRender'], (entry: Pick<PluginEntry, 'text' | 'action' | 'shouldRender'>) => this.add('ChannelHeader', entry));

    registerPostTypeComponent = named(['type', 'component'], ({type, component}: {type: string; component: Component}) => {
        const id = this.nextId();
        this.store.dispatch({type: 'RECEIVED_PLUGIN_POST_COMPONENT', data: {id, pluginId: this.id, type, component}});
        return id;
    });

    unregisterPostTypeComponent = named(['componentId'], ({componentId}: {componentId: string}) => {
        this.store.dispatch({type: 'REMOVED_PLUGIN_POST_COMPONENT', id: componentId});
    });

    unregisterComponent = named(['componentId'], ({componentId}: {componentId: string}) => {
        this.store.dispatch({type: 'REMOVED_PLUGIN_COMPONENT', id: componentId});
    });

    registerReducer = named(['reducer'], ({reducer}: {reducer: Reducer}) => addPluginReducer(this.id, reducer));

    registerWebSocketEventHandler = named(['event', 'handler'], ({event, handler}: {event: string; handler: (message: WebSocketMessage) => void}) => setEventHandler(this.id, event, handler));

    unregisterWebSocketEventHandler = named(['event'], ({event}: {event: string}) => setEventHandler(this.id, event, undefined));

    registerReconnectHandler = named(['handler'], ({handler}: {handler: () => void}) => setReconnectHandler(this.id, handler));

    unregisterReconnectHandler = () => setReconnectHandler(this.id, undefined);

    registerTranslations = named(['getTranslationsForLocale'], ({getTranslationsForLocale}: {getTranslationsForLocale: (locale: string) => Record<string, string>}) => {
        setTranslations(this.id, this.store, getTranslationsForLocale);
    });

    private add(slot: string, entry: Partial<PluginEntry>): string {
        const id = this.nextId();
        this.store.dispatch({type: 'RECEIVED_PLUGIN_COMPONENT', name: slot, data: {...entry, id, pluginId: this.id}});
        return id;
    }

    private nextId(): string {
        count += 1;
        return `${this.id}_${count}`;
    }
}

/** The registry behind a recorder: every call is kept in `window.__registryCalls` for tests. */
export function recorded(registry: PluginRegistry): PluginRegistry {
    return new Proxy(registry, {
        get(target, name: string) {
            const own = Reflect.get(target, name) as unknown;
            if (typeof own !== 'function' && !NOT_SHOWN.has(name)) {
                console.warn(`This page's plugin registry has no ${name}`);
                return own;
            }
            return (...args: unknown[]) => {
                window.__registryCalls.push({name, args});
                if (typeof own === 'function') {
                    return (own as (...all: unknown[]) => unknown).apply(target, args);
                }
                console.warn(`${name} is accepted, but this page does not show it`);
                return `not_shown_${name}`;
            };
        },
    });
}
