import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, json, noUser, ok} from '../http/answer';
import type {Context} from '../http/context';
import {addChannel, directChannel, joinChannel} from '../state/people';
import {seeOnline} from '../state/statuses';
import type {Channel, Member} from '../state/types';

import {get, post, remove} from './route';
import {canInTeam} from './teams';

const FIXED = {extra_update_at: 0, scheme_id: null, props: null, group_constrained: null, autotranslation: false, shared: null, policy_id: null, banner_info: null, policy_enforced: false, policy_is_active: false, default_category_name: ''};

/** A channel as the API sends it. */
export const shownChannel = (channel: Channel) => ({...channel, ...FIXED});

/** A channel member as the API sends it. */
function shownMember(channelId: string, member: Member): Record<string, unknown> {
    const roles = member.guest ? 'channel_guest' : `channel_user${member.admin ? ' channel_admin' : ''}`;
    return {
        channel_id: channelId, user_id: member.user_id, roles, last_viewed_at: member.last_viewed_at, msg_count: 0, mention_count: 0, mention_count_root: 0,
        urgent_mention_count: 0, msg_count_root: 0, last_update_at: member.last_viewed_at, scheme_guest: member.guest, scheme_user: !member.guest,
        scheme_admin: member.admin, explicit_roles: '',
        notify_props: {channel_auto_follow_threads: 'off', desktop: 'default', email: 'default', ignore_channel_mentions: 'default', mark_unread: 'all', push: 'default'},
    };
}

/** True when the caller may do this in the channel: as one of its members, or by system role. */
export function canInChannel(context: Context, channelId: unknown, permission: string): boolean {
    const member = typeof channelId === 'string' ? context.store.channelMembers.get(channelId)?.get(context.session.user_id) : undefined;
    const roles = member ? String(shownMember('', member).roles) : '';
    return context.store.permissionsOf(roles).has(permission) || context.can(permission);
}

/** The channel in the address; throws 404, or 403 when it is none of the caller's business. */
export function findChannel(context: Context): Channel {
    const id = context.id('channel_id');
    const channel = context.store.channels.get(id);
    if (!channel) {
        throw new AppError(404, 'app.channel.get.existing.app_error', {id});
    }
    const isPublic = channel.type === 'O' && canInTeam(context, channel.team_id, 'read_public_channel');
    if (!isPublic && !canInChannel(context, id, 'read_channel')) {
        throw forbidden();
    }
    return channel;
}

const isMember = (context: Context, channel: Channel, userId: string) => Boolean(context.store.channelMembers.get(channel.id)?.has(userId));

function channelsOf(context: Context, inTeam: (channel: Channel) => boolean): Channel[] {
    const userId = context.id('user_id');
    const mine = [...context.store.channels.values()].filter((channel) => inTeam(channel) && isMember(context, channel, userId));
    return mine.sort((a, b) => (a.display_name < b.display_name ? -1 : 1));
}

// Direct channels belong to no team, so they are in every team's list.
const ofTeam = (context: Context) => (channel: Channel) => channel.team_id === context.params.team_id || channel.team_id === '';

function createDirect(context: Context): Answer {
    const ids = context.strings();
    const first = ids[0] ?? '';
    const [one, other] = [first, ids[1] ?? first].map((id) => context.store.users.get(id));
    if (ids.length < 1 || ids.length > 2) {
        throw badBody('user_ids');
    }
    if (!ids.includes(context.session.user_id) && !context.can('manage_system')) {
        throw forbidden();
    }
    if (!one || !other) {
        throw noUser();
    }
    const {channel, made} = directChannel(context.store, one, other);
    if (made) {
        context.instance.hub.publish('direct_added', {creator_id: one.id, teammate_id: other.id}, {channelId: channel.id});
    }
    return json(shownChannel(channel), 201);
}

function create(context: Context): Answer {
    const {team_id: teamId, name, display_name: display, type} = context.map();
    if (typeof teamId !== 'string' || typeof name !== 'string') {
        throw badBody('channel');
    }
    if (!canInTeam(context, teamId, type === 'P' ? 'create_private_channel' : 'create_public_channel')) {
        throw forbidden();
    }
    const made = addChannel(context.store, {team_id: teamId, name, display_name: String(display ?? name), type: type === 'P' ? 'P' : 'O', creator_id: context.session.user_id});
    joinChannel(context.store, made.id, context.me, true);
    return json(shownChannel(made), 201);
}

function oneMember(context: Context): Answer {
    const channel = findChannel(context);
    const member = context.store.channelMembers.get(channel.id)!.get(context.id('user_id'));
    if (!member) {
        throw new AppError(404, 'app.channel.get_member.missing.app_error');
    }
    return json(shownMember(channel.id, member));
}

function addMember(context: Context): Answer {
    const channel = findChannel(context);
    const {user_id: userId} = context.map();
    const user = context.store.users.get(String(userId));
    if (!user) {
        throw noUser();
    }
    if (!canInChannel(context, channel.id, 'read_channel')) {
        throw forbidden();
    }
    joinChannel(context.store, channel.id, user);
    return json(shownMember(channel.id, context.store.channelMembers.get(channel.id)!.get(user.id)!), 201);
}

function archive(context: Context): Answer {
    context.need('manage_system');
    const channel = findChannel(context);
    channel.delete_at = context.store.now();
    context.instance.hub.publish('channel_deleted', {channel_id: channel.id, delete_at: channel.delete_at}, {channelId: channel.id});
    return ok();
}

function byName(context: Context): Answer {
    const channel = [...context.store.channels.values()].find((row) => row.team_id === context.id('team_id') && row.name === context.params.name);
    if (!channel) {
        throw new AppError(404, 'app.channel.get_by_name.missing.app_error');
    }
    return json(shownChannel(channel));
}

function stats(context: Context): Answer {
    // A channel there is not is forbidden here, 404 elsewhere.
    if (!context.store.channels.has(context.id('channel_id'))) {
        throw forbidden();
    }
    const channel = findChannel(context);
    const members = [...context.store.channelMembers.get(channel.id)!.values()];
    const active = members.filter((member) => !context.store.users.get(member.user_id)!.delete_at);
    return json({channel_id: channel.id, member_count: active.length, guest_count: active.filter((member) => member.guest).length, pinnedpost_count: 0, files_count: 0});
}

function view(context: Context): Answer {
    const {channel_id: channelId} = context.map();
    const now = context.store.now();
    const member = context.store.channelMembers.get(String(channelId))?.get(context.session.user_id);
    if (member) {
        seeOnline(context.instance, context.session.user_id);
        member.last_viewed_at = now;
        context.instance.hub.publish('multiple_channels_viewed', {channel_times: {[String(channelId)]: now}}, {userId: context.session.user_id});
    }
    return {...ok(), body: JSON.stringify({status: 'OK', last_viewed_at_times: member ? {[String(channelId)]: now} : {}})};
}

/** Channels and who is in them. */
export const channelRoutes = [
    get('/users/:user_id/channels', (context) => json(channelsOf(context, () => true).map(shownChannel))),
    get('/users/:user_id/teams/:team_id/channels', (context) => json(channelsOf(context, ofTeam(context)).map(shownChannel))),
    get('/users/:user_id/teams/:team_id/channels/members', (context) => {
        const userId = context.id('user_id');
        return json(channelsOf(context, ofTeam(context)).map((channel) => shownMember(channel.id, context.store.channelMembers.get(channel.id)!.get(userId)!)));
    }),
    post('/channels', create),
    post('/channels/direct', createDirect),
    post('/channels/members/:user_id/view', view),
    get('/channels/:channel_id', (context) => json(shownChannel(findChannel(context)))),
    remove('/channels/:channel_id', archive),
    get('/channels/:channel_id/stats', stats),
    get('/channels/:channel_id/members', (context) => {
        const channel = findChannel(context);
        return json(context.paged([...context.store.channelMembers.get(channel.id)!.values()]).map((member) => shownMember(channel.id, member)));
    }),
    get('/channels/:channel_id/members/:user_id', oneMember),
    post('/channels/:channel_id/members', addMember),
    get('/teams/:team_id/channels', (context) => json(context.paged([...context.store.channels.values()].filter((channel) => channel.type === 'O' && channel.team_id === context.id('team_id'))).map(shownChannel))),
    get('/teams/:team_id/channels/name/:name', byName),
];
