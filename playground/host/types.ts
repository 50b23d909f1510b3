import type {ComponentType, ReactNode} from 'react';
import type {Action, Store} from 'redux';
import type {ThunkAction, ThunkDispatch} from 'redux-thunk';
import type {ServerChannel} from '@mattermost/types/channels';
import type {Post} from '@mattermost/types/posts';
import type {Role} from '@mattermost/types/roles';
import type {Team} from '@mattermost/types/teams';
import type {UserProfile} from '@mattermost/types/users';

export type {Post, Role, ServerChannel as Channel, Team, UserProfile};

/** Actions come from plugins too, so nothing but the type is certain. */
export interface HostAction extends Action<string> {data?: unknown; [key: string]: unknown}

export interface Draft {message: string; channelId: string; rootId: string; fileInfos: []; uploadsInProgress: []; createAt: number; updateAt: number}

export interface CommandArgs {channel_id: string; team_id: string; root_id: string}

export interface ModalEntry {open: boolean; dialogType: ComponentType<Record<string, unknown>>; dialogProps: Record<string, unknown>}

export interface Manifest {id: string; name: string; version: string; webapp: {bundle_path: string}; [key: string]: unknown}

/** One thing a plugin registered, in its slot. Which fields it has depends on the slot. */
export interface PluginEntry {
    id: string;
    pluginId: string;
    component?: ComponentType<Record<string, unknown>>;
    hook?: (...args: never[]) => unknown;
    text?: ReactNode;
    action?: (...args: never[]) => unknown;
    filter?: (postId: string) => boolean;
    shouldRender?: (state: HostState) => boolean;
}

export interface PostTypeEntry {id: string; pluginId: string; type: string; component: ComponentType<Record<string, unknown>>}

export interface HostState {
    entities: {
        general: {config: Record<string, string>; license: Record<string, string>};
        users: {currentUserId: string; profiles: Record<string, UserProfile>; statuses: Record<string, string>; lastActivity: Record<string, number>};
        roles: {roles: Record<string, Role>};
        teams: {currentTeamId: string; teams: Record<string, Team>};
        channels: {currentChannelId: string; channels: Record<string, ServerChannel>; myMembers: Record<string, unknown>; stats: Record<string, {member_count: number}>};
        posts: {posts: Record<string, Post>; postsInChannel: Record<string, {order: string[]; recent: boolean}[]>; postsInThread: Record<string, string[]>};
        preferences: {myPreferences: Record<string, {category: string; name: string; user_id: string; value: string}>};
    };
    views: {
        modals: {modalState: Record<string, ModalEntry>};
        rhs: {selectedPostId: string};
        i18n: {translations: Record<string, Record<string, string>>};
        readout: {message: string};
        theme: {name: string};
        session: {ready: boolean; notice: string};
    };
    plugins: {plugins: Record<string, Manifest>; components: Record<string, PluginEntry[]>; postTypes: Record<string, PostTypeEntry>};
    storage: {storage: Record<string, Draft>};
}

export type HostStore = Store<HostState, HostAction> & {dispatch: Dispatch};
export type Dispatch = ThunkDispatch<HostState, unknown, HostAction>;
export type Thunk<R = void> = ThunkAction<R, HostState, unknown, HostAction>;
