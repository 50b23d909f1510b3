/** What we use of the registry and the store that Mattermost hands to a plugin. Typed by hand: there is no package for it. */
import type {ComponentType} from 'react';

import type {HookResult, PopoverProps, ResultProps} from '../contract';

export interface CommandArgs {channel_id: string; team_id: string; root_id: string}

export interface Registry {
    registerSlashCommandWillBePostedHook(hook: (message: string, args: CommandArgs) => Promise<HookResult | undefined> | HookResult | undefined): string;
    registerMessageWillBePostedHook(hook: (post: {message: string}) => Promise<unknown>): string;
    registerPopoverUserActionsComponent(component: ComponentType<PopoverProps>): string;
    registerPostTypeComponent(type: string, component: ComponentType<ResultProps>): string;
    registerGlobalComponent(component: ComponentType): string;

    // Older web apps lack some of these, and the loader does not ask for them.
    /** `filter` is asked for every post under the pointer, unguarded. */
    registerPostDropdownMenuAction?(text: string, action: (postId: string) => void, filter: (postId: string) => boolean): unknown;
    /** Asked when somebody saves an edited message; a hook that throws keeps it from being saved. */
    registerMessageWillBeUpdatedHook?(hook: (post: {message: string}) => unknown): unknown;
    /** One handler for an event; it runs after the web app's own, unguarded among those of all plugins. */
    registerWebSocketEventHandler?(event: string, handler: (message: HostEvent) => void): unknown;
    registerReconnectHandler?(handler: () => void): unknown;
}

/** A websocket message; of `user_updated` the user is an object, not JSON in JSON. */
export interface HostEvent {data?: {user?: {id?: unknown; delete_at?: unknown} | null} | null}

interface Profile {id: string; username: string; roles: string; locale?: string; last_picture_update?: number}

export interface HostChannel {id: string; name: string; display_name?: string; type: string; team_id?: string; delete_at?: number}

/** `state` is 'DELETED' while "(message deleted)" stands in its place. Props are mostly strings, 'true' for yes. */
export interface HostPost {
    id: string;
    user_id: string;
    channel_id: string;
    /** '' or missing for a post that is no reply. */
    root_id?: string;
    type?: string;
    create_at: number;
    delete_at?: number;
    state?: string;
    props?: Record<string, unknown>;
}

/** The parts of the web app's store we read; any of them may be missing on another version. */
export interface HostState {
    entities: {
        users: {currentUserId: string; profiles: Record<string, Profile | undefined>};
        roles: {roles: Record<string, {permissions: string[]} | undefined>};
        general: {config: Record<string, string | undefined>};
        channels: {currentChannelId: string; channels?: Record<string, HostChannel | undefined>; myMembers?: Record<string, unknown>};
        posts?: {posts?: Record<string, HostPost | undefined>; postsInChannel?: Record<string, unknown>};
        teams: {currentTeamId: string};
        preferences?: {myPreferences?: Record<string, {value: string} | undefined>};
        groups?: {groups?: Record<string, {name?: string} | undefined>};
    };
}

export interface HostStore {getState(): HostState; dispatch(action: unknown): unknown; subscribe(listener: () => void): () => void}
