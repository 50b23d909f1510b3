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
}

interface Profile {id: string; username: string; roles: string; locale?: string; last_picture_update?: number}

/** The parts of the web app's store we read; any of them may be missing on another version. */
export interface HostState {
    entities: {
        users: {currentUserId: string; profiles: Record<string, Profile | undefined>};
        roles: {roles: Record<string, {permissions: string[]} | undefined>};
        general: {config: Record<string, string | undefined>};
        channels: {currentChannelId: string};
        teams: {currentTeamId: string};
        preferences?: {myPreferences?: Record<string, {value: string} | undefined>};
        groups?: {groups?: Record<string, {name?: string} | undefined>};
    };
}

export interface HostStore {getState(): HostState; dispatch(action: unknown): unknown}
