import type {Answer} from '../http/answer';
import {badBody, json} from '../http/answer';
import type {Context} from '../http/context';
import {hasRole} from '../state/store';
import type {User} from '../state/types';

import {get, post} from './route';
import {several} from './users';

const byUsername = (users: User[]) => [...users].sort((a, b) => (a.username < b.username ? -1 : 1));

function ids(context: Context): Answer {
    const wanted = context.strings();
    if (!wanted.length) {
        throw badBody('user_ids');
    }
    const since = Number(context.query.get('since') ?? 0);
    const users = [...new Set(wanted)].flatMap((id) => context.store.usersRead.get(id) ?? []);
    return json(several(context, byUsername(users.filter((user) => user.update_at > since))));
}

// Exact and case-sensitive: names that nobody has are left out without a word.
function usernames(context: Context): Answer {
    const wanted = new Set(context.strings());
    if (!wanted.size) {
        throw badBody('usernames');
    }
    return json(several(context, byUsername([...context.store.usersRead.values()].filter((user) => wanted.has(user.username)))));
}

function matches(user: User, term: string, withEmail: boolean): boolean {
    const fields = [user.username, user.first_name, user.last_name, user.nickname, ...(withEmail ? [user.email] : [])].map((field) => field.toLowerCase());
    return user.id === term || term.toLowerCase().split(/\s+/).every((word) => fields.some((field) => field.includes(word.replace(/^@/, ''))));
}

function inTeam(context: Context, user: User, teamId: unknown): boolean {
    return typeof teamId !== 'string' || !teamId || Boolean(context.store.teamMembers.get(teamId)?.has(user.id));
}

function search(context: Context): Answer {
    const body = context.parsed();
    if (!body || typeof body !== 'object') {
        throw badBody('props');
    }
    const {term, limit, allow_inactive: inactive, role, team_id: teamId} = body as Record<string, unknown>;
    if (typeof term !== 'string' || !term) {
        throw badBody('term');
    }
    const most = limit === undefined || limit === 0 ? 100 : Number(limit);
    if (!(most > 0) || most > 1000) {
        throw badBody('limit');
    }
    const withEmail = context.can('manage_system') || context.store.settings['PrivacySettings.ShowEmailAddress'];
    const found = [...context.store.usersRead.values()].filter((user) => {
        const isWanted = (inactive === true || !user.delete_at) && (typeof role !== 'string' || !role || hasRole(user, role));
        return isWanted && inTeam(context, user, teamId) && matches(user, term, withEmail);
    });
    return json(several(context, byUsername(found).slice(0, most)));
}

function inPlace(context: Context, user: User): boolean {
    const [team, channel] = [context.query.get('in_team'), context.query.get('in_channel')];
    const {teamMembers, channelMembers} = context.store;
    return (!team || Boolean(teamMembers.get(team)?.has(user.id))) && (!channel || Boolean(channelMembers.get(channel)?.has(user.id)));
}

function list(context: Context): Answer {
    const {query, store} = context;
    const role = query.get('role');
    if (role && !store.roles.has(role)) {
        throw badBody('role');
    }
    const users = [...store.usersRead.values()].filter((user) => {
        const isOff = user.delete_at !== 0;
        const isWanted = (query.get('active') !== 'true' || !isOff) && (query.get('inactive') !== 'true' || isOff);
        return isWanted && (!role || hasRole(user, role)) && inPlace(context, user);
    });
    return json(several(context, context.paged(byUsername(users))));
}

// Never shows deactivated people.
function autocomplete(context: Context): Answer {
    const {store, query} = context;
    const term = query.get('name') ?? '';
    const limit = Math.min(Number(query.get('limit') ?? 100) || 100, 1000);
    const found = byUsername([...store.usersRead.values()]).filter((user) => !user.delete_at && (!term || matches(user, term, false)));
    const channel = query.get('in_channel');
    const inside = (user: User) => inTeam(context, user, query.get('in_team')) && (!channel || Boolean(store.channelMembers.get(channel)?.has(user.id)));
    const outside = found.filter((user) => channel && inTeam(context, user, query.get('in_team')) && !inside(user));
    return json({
        users: several(context, found.filter(inside).slice(0, limit)),
        ...(outside.length ? {out_of_channel: several(context, outside.slice(0, limit))} : {}),
    });
}

// system_user means "nothing but"; names the server does not know are ignored, as if no role had been asked for.
function countsAs(user: User, roles: string[]): boolean {
    const known = roles.filter((role) => ['system_user', 'system_admin', 'system_guest', 'system_manager', 'system_user_manager', 'system_read_only_admin'].includes(role));
    return !known.length || known.some((role) => (role === 'system_user' ? user.roles === role : user.roles.includes(role)));
}

function filteredStats(context: Context): Answer {
    context.need('sysconsole_read_user_management_users');
    const {query, store} = context;
    const roles = (query.get('roles') ?? '').split(',').filter(Boolean);
    const counted = [...store.usersRead.values()].filter((user) => {
        const isIncluded = (query.get('include_deleted') === 'true' || !user.delete_at) && (query.get('include_bots') === 'true' || !user.is_bot);
        return isIncluded && !user.remote_id && inPlace(context, user) && countsAs(user, roles);
    });
    return json({total_users_count: counted.length});
}

/** Lists of people, and how many there are. */
export const listRoutes = [
    post('/users/ids', ids),
    post('/users/usernames', usernames),
    post('/users/search', search),
    get('/users', list),
    get('/users/autocomplete', autocomplete),
    get('/users/stats', (context) => json({total_users_count: [...context.store.usersRead.values()].filter((user) => !user.delete_at && !user.is_bot).length})),
    get('/users/stats/filtered', filteredStats),
    get('/users/known', (context) => json([...context.store.usersRead.keys()].filter((id) => id !== context.session.user_id))),
];
