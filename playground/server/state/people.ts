import type {Instance} from '../http/context';

import {newId} from './ids';
import {omit} from './omit';
import type {Viewer} from './sanitize';
import {sanitizeUser} from './sanitize';
import type {Store} from './store';
import {hasRole} from './store';
import type {Channel, Member, Team, User} from './types';

const NOTIFY = {
    channel: 'true', comments: 'never', desktop: 'mention', desktop_sound: 'true', desktop_threads: 'all', email: 'true', email_threads: 'all',
    first_name: 'false', mention_keys: '', push: 'mention', push_status: 'online', push_threads: 'all',
};

/** Adds a person; only name, e-mail and password must be given. */
export function addUser(store: Store, part: Partial<User> & Pick<User, 'username' | 'email' | 'password'>): User {
    const now = store.now();
    const user: User = {
        id: newId(),
        create_at: now,
        update_at: now,
        delete_at: 0,
        auth_data: '',
        auth_service: '',
        nickname: '',
        first_name: '',
        last_name: '',
        position: '',
        roles: 'system_user',
        notify_props: {...NOTIFY},
        last_password_update: now,
        failed_attempts: 0,
        mfa_active: false,
        locale: 'en',
        timezone: {automaticTimezone: '', manualTimezone: '', useAutomaticTimezone: 'true'},
        remote_id: '',
        is_bot: false,
        bot_description: '',
        ...part,
    };
    store.users.set(user.id, user);
    addStartPreferences(store, user.id);
    return user;
}

// What every new account has.
function addStartPreferences(store: Store, userId: string): void {
    for (const [category, name, value] of [['recommended_next_steps', 'hide', 'false'], ['system_notice', 'GMasDM', 'true'], ['tutorial_step', userId, '0']] as const) {
        store.preferences.set(`${userId}/${category}/${name}`, {user_id: userId, category, name, value});
    }
}

/** Adds a team with its two first channels and the maker as team admin. */
export function addTeam(store: Store, part: Pick<Team, 'name' | 'display_name'> & Partial<Team>, maker?: User): Team {
    const now = store.now();
    const team: Team = {
        id: newId(),
        create_at: now,
        update_at: now,
        delete_at: 0,
        description: '',
        email: maker?.email ?? '',
        type: 'O',
        company_name: '',
        allowed_domains: '',
        invite_id: newId(),
        allow_open_invite: false,
        scheme_id: null,
        group_constrained: null,
        policy_id: null,
        cloud_limits_archived: false,
        ...part,
    };
    store.teams.set(team.id, team);
    store.teamMembers.set(team.id, new Map());
    addChannel(store, {team_id: team.id, name: 'town-square', display_name: 'Town Square'});
    addChannel(store, {team_id: team.id, name: 'off-topic', display_name: 'Off-Topic'});
    if (maker) {
        joinTeam(store, team.id, maker, true);
    }
    return team;
}

/** Adds a channel without members. */
export function addChannel(store: Store, part: Pick<Channel, 'name' | 'display_name'> & Partial<Channel>): Channel {
    const now = store.now();
    const channel: Channel = {
        id: newId(),
        create_at: now,
        update_at: now,
        delete_at: 0,
        team_id: '',
        type: 'O',
        header: '',
        purpose: '',
        last_post_at: 0,
        total_msg_count: 0,
        total_msg_count_root: 0,
        last_root_post_at: 0,
        creator_id: '',
        ...part,
    };
    store.channels.set(channel.id, channel);
    store.channelMembers.set(channel.id, new Map());
    return channel;
}

const member = (user: User, admin = false): Member => ({user_id: user.id, guest: hasRole(user, 'system_guest'), admin, last_viewed_at: 0});

/** Puts a person into a channel. */
export function joinChannel(store: Store, channelId: string, user: User, admin = false): void {
    store.channelMembers.get(channelId)?.set(user.id, member(user, admin));
}

/** Puts a person into a team and its first two channels. */
export function joinTeam(store: Store, teamId: string, user: User, admin = false): void {
    store.teamMembers.get(teamId)?.set(user.id, member(user, admin));
    for (const channel of store.channels.values()) {
        if (channel.team_id === teamId && ['town-square', 'off-topic'].includes(channel.name)) {
            joinChannel(store, channel.id, user, admin);
        }
    }
}

/** The direct channel of two people (or of one with themselves), made when there is none. */
export function directChannel(store: Store, one: User, other: User): {channel: Channel; made: boolean} {
    const name = [one.id, other.id].sort().join('__');
    const found = [...store.channels.values()].find((channel) => channel.name === name);
    if (found) {
        return {channel: found, made: false};
    }
    const channel = addChannel(store, {name, display_name: '', type: 'D', creator_id: one.id});
    joinChannel(store, channel.id, one);
    joinChannel(store, channel.id, other);
    return {channel, made: true};
}

/** Event user_updated in its three copies: full to administrators, sanitised to others, and the person's own. */
export function announceUser(instance: Instance, user: User): void {
    const copy = (viewer: Viewer) => ({user: omit(sanitizeUser(user, viewer, instance.store.settings), 'failed_attempts', 'last_password_update')});
    instance.hub.publish('user_updated', copy('admin'), {admins: true, omit: [user.id]});
    instance.hub.publish('user_updated', copy('other'), {admins: false, omit: [user.id]});
    instance.hub.publish('user_updated', copy('self'), {userId: user.id});
}

/** Gives a person these roles, in their open sessions too, and tells their tabs. */
export function giveRoles({store, hub}: Instance, user: User, roles: string): void {
    user.roles = roles;
    user.update_at = store.now();
    store.sessionsOf(user.id).forEach((session) => {
        session.roles = roles;
    });
    hub.publish('user_role_updated', {roles, user_id: user.id}, {userId: user.id});
}
