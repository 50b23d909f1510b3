/** A minimal store of the web app: one person signed in, with the permissions given. */
import type {Loader} from '../src/contract';
import {showEphemeral} from '../src/host/ephemeral';
import {MANAGE, holds} from '../src/host/permissions';
import type {HostEvent, HostState, HostStore, Registry} from '../src/host/registry';

export interface TestStore extends HostStore {actions: {type: string; data?: unknown}[]}

/** `undefined` permissions: nobody is signed in. */
export function createHostStore(permissions: string[] | undefined, config: Record<string, string> = {}): TestStore {
    const actions: TestStore['actions'] = [];
    const state: HostState = {
        entities: {
            users: {currentUserId: permissions ? 'me' : '', profiles: permissions ? {me: {id: 'me', username: 'ann', roles: 'system_user boss', locale: 'de'}} : {}},
            roles: {roles: {system_user: {permissions: ['create_post']}, boss: {permissions: permissions ?? []}}},
            general: {config},
            channels: {currentChannelId: 'here'},
            teams: {currentTeamId: 'team'},
        },
    };
    return {actions, getState: () => state, dispatch: (action) => actions.push(action as TestStore['actions'][number]), subscribe: () => () => undefined};
}

/** A registry that takes down the doors that the admin chunk opens, for the test to go through them. */
export interface TestRegistry extends Registry {
    menu: {text: string; action: (postId: string) => void; filter: (postId: string) => boolean}[];
    events: Record<string, (message: HostEvent) => void>;
    edits: ((post: {message: string}) => unknown)[];
    reconnects: (() => void)[];
}

export function createRegistry(): TestRegistry {
    const none = () => '';
    const menu: TestRegistry['menu'] = [];
    const events: TestRegistry['events'] = {};
    const reconnects: TestRegistry['reconnects'] = [];
    const edits: TestRegistry['edits'] = [];
    return {
        menu,
        events,
        edits,
        reconnects,
        registerSlashCommandWillBePostedHook: none,
        registerMessageWillBePostedHook: none,
        registerPopoverUserActionsComponent: none,
        registerPostTypeComponent: none,
        registerGlobalComponent: none,
        registerPostDropdownMenuAction: (text, action, filter) => menu.push({text, action, filter}),
        registerMessageWillBeUpdatedHook: (hook) => edits.push(hook),
        registerWebSocketEventHandler: (event, handler) => {
            events[event] = handler;
        },
        registerReconnectHandler: (handler) => reconnects.push(handler),
    };
}

/** What the loader makes of a store. */
export function createLoader(store: HostStore, registry: Registry = createRegistry()): Loader {
    return {
        registry,
        store,
        basename: '',
        holds: (...permissions) => holds(store.getState(), permissions),
        manages: () => holds(store.getState(), MANAGE),
        show: (at, message, cardId) => showEphemeral(store, at, message, cardId),
    };
}

export const MANAGER = ['sysconsole_write_user_management_users'];
