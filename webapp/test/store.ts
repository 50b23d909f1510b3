/** A minimal store of the web app: one person signed in, with the permissions given. */
import type {Loader} from '../src/contract';
import {showEphemeral} from '../src/host/ephemeral';
import {holds} from '../src/host/permissions';
import type {HostState, HostStore} from '../src/host/registry';

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
    return {actions, getState: () => state, dispatch: (action) => actions.push(action as TestStore['actions'][number])};
}

/** What the loader makes of a store. */
export function createLoader(store: HostStore): Loader {
    return {
        store,
        basename: '',
        holds: (...permissions) => holds(store.getState(), permissions),
        show: (at, message, cardId) => showEphemeral(store, at, message, cardId),
    };
}

export const MANAGER = ['sysconsole_write_user_management_users'];
