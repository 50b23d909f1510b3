import type {Channel, HostState, UserProfile} from '../types';

/** The signed-in person; undefined on the log-in page. */
export function currentUser(state: HostState): UserProfile | undefined {
    return state.entities.users.profiles[state.entities.users.currentUserId];
}

/** The channel in the middle. */
export function currentChannel(state: HostState): Channel | undefined {
    return state.entities.channels.channels[state.entities.channels.currentChannelId];
}

/** Whether replies stand in threads only (the web app's "collapsed reply threads"). */
export function isCrtEnabled(state: HostState): boolean {
    const mode = state.entities.general.config.CollapsedThreads ?? 'disabled';
    const own = state.entities.preferences.myPreferences['display_settings--collapsed_reply_threads']?.value;
    return mode !== 'disabled' && (mode === 'always_on' || (own ?? (mode === 'default_on' ? 'on' : 'off')) === 'on');
}

/** The other person of a direct channel: its name is both ids with `__` between. */
export function directTeammate(state: HostState, channel: Channel): UserProfile | undefined {
    const me = state.entities.users.currentUserId;
    const [first, second] = channel.name.split('__');
    return state.entities.users.profiles[(first === me ? second : first) ?? ''];
}

/** What the channel is called on screen. */
export function channelTitle(state: HostState, channel: Channel): string {
    return channel.type === 'D' ? directTeammate(state, channel)?.username ?? 'Direct message' : channel.display_name;
}

/** A profile by handle, or undefined: only people seen so far are in the store. */
export function userByName(state: HostState, name: string): UserProfile | undefined {
    return Object.values(state.entities.users.profiles).find((user) => user.username === name);
}
