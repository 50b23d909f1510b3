import {basename} from '../base';
import type {Channel, HostState} from '../types';

import {directTeammate} from './select';

/** A page on which no channel is open. */
export type Page = 'threads' | 'admin_console';

/** What the address names: `/<team>/channels/<name>`, `/<team>/messages/@<handle>`, `/<team>/threads/<id of a post>` or `/admin_console`. */
export interface Route {team: string; page: Page | undefined; threadId: string; matches(state: HostState, channel: Channel): boolean}

/** Reads the address bar. */
export function readRoute(path = window.location.pathname): Route {
    const [team = '', kind = '', name = ''] = path.slice(basename.length + 1).split('/').map(decodeURIComponent);
    const matches = (state: HostState, channel: Channel) => (kind === 'messages' ?
        channel.type === 'D' && `@${directTeammate(state, channel)?.username}` === name :
        kind === 'channels' && channel.name === name);
    const page = team === 'admin_console' ? team : kind === 'threads' ? kind : undefined;
    return {team, page, threadId: page === 'threads' ? name : '', matches};
}

/** The channel's address under this Mattermost, without the base path. */
export function routeOf(state: HostState, channel: Channel): string {
    const team = state.entities.teams.teams[state.entities.teams.currentTeamId]?.name ?? '';
    const teammate = channel.type === 'D' ? directTeammate(state, channel) : undefined;
    return teammate ? `/${team}/messages/@${teammate.username}` : `/${team}/channels/${channel.name}`;
}

/** Shows the channel's address without a step in the history. */
export function replaceRoute(state: HostState, channel: Channel): void {
    window.history.replaceState(null, '', basename + routeOf(state, channel) + window.location.search);
}

/** A new address; the app hears of it as of Back and Forward. */
export function pushRoute(path: string): void {
    window.history.pushState(null, '', basename + path);
    window.dispatchEvent(new PopStateEvent('popstate'));
}
