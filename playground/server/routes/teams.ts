import type {Answer} from '../http/answer';
import {AppError, badBody, badUrl, forbidden, json, noUser} from '../http/answer';
import type {Context} from '../http/context';
import {addTeam, joinTeam} from '../state/people';
import {addPost} from '../state/posting';
import type {Store} from '../state/store';
import type {Member, Team} from '../state/types';

import {get, post} from './route';

/** A team member as the API sends it. */
export function teamMember(teamId: string, member: Member): Record<string, unknown> {
    const roles = member.guest ? 'team_guest' : `team_user${member.admin ? ' team_admin' : ''}`;
    return {
        team_id: teamId, user_id: member.user_id, roles, delete_at: 0, scheme_guest: member.guest, scheme_user: !member.guest, scheme_admin: member.admin, explicit_roles: '',
    };
}

/** All memberships of a person in teams. */
export function teamMembersOf(store: Store, userId: string): Record<string, unknown>[] {
    return [...store.teamMembers].flatMap(([teamId, members]) => {
        const member = members.get(userId);
        return member ? [teamMember(teamId, member)] : [];
    });
}

/** True when the caller may do this in the team: by system role or as one of its admins. Nobody may do anything in a team there is not. */
export function canInTeam(context: Context, teamId: string, permission: string): boolean {
    if (!context.store.teams.has(teamId)) {
        return false;
    }
    const member = context.store.teamMembers.get(teamId)?.get(context.session.user_id);
    const own = member ? context.store.permissionsOf(String(teamMember(teamId, member).roles)) : new Set<string>();
    return own.has(permission) || context.can(permission);
}

/** Throws unless the caller may make such things in the name of others, and there is this other. */
export function needMaker(context: Context, teamId: string, userId: string, things: 'outgoing_webhooks' | 'slash_commands'): void {
    if (!canInTeam(context, teamId, `manage_others_${things}`)) {
        throw forbidden();
    }
    if (!context.store.users.has(userId)) {
        throw noUser();
    }
}

function findTeam(context: Context): Team {
    const team = context.store.teams.get(context.id('team_id'));
    if (!team) {
        throw new AppError(404, 'app.team.get.find.app_error');
    }
    return team;
}

function teamsOf(context: Context, userId: string): Answer {
    return json([...context.store.teams.values()].filter((team) => context.store.teamMembers.get(team.id)?.has(userId)));
}

function create(context: Context): Answer {
    context.need('create_team');
    const {name, display_name: display, type} = context.map();
    if (typeof name !== 'string' || typeof display !== 'string') {
        throw badBody('team');
    }
    if ([...context.store.teams.values()].some((team) => team.name === name)) {
        throw new AppError(400, 'store.sql_team.save.domain_exists.app_error');
    }
    return json(addTeam(context.store, {name, display_name: display, type: type === 'I' ? 'I' : 'O'}, context.me), 201);
}

// Open teams and closed ones take a permission each; being in one is none.
function list(context: Context): Answer {
    const sees = (team: Team) => context.can('manage_system') || context.can(team.allow_open_invite ? 'list_public_teams' : 'list_private_teams');
    return json(context.paged([...context.store.teams.values()].filter(sees)));
}

function read(context: Context): Answer {
    const team = findTeam(context);
    if (!canInTeam(context, team.id, 'view_team')) {
        throw forbidden();
    }
    return json(team);
}

function byName(context: Context): Answer {
    const team = [...context.store.teams.values()].find((row) => row.name === context.params.name);
    if (!team) {
        throw new AppError(404, 'app.team.get.find.app_error');
    }
    return json(team);
}

function members(context: Context): Answer {
    const team = findTeam(context);
    if (!canInTeam(context, team.id, 'view_team')) {
        throw forbidden();
    }
    return json(context.paged([...context.store.teamMembers.get(team.id)!.values()]).map((member) => teamMember(team.id, member)));
}

function oneMember(context: Context): Answer {
    const team = findTeam(context);
    if (!canInTeam(context, team.id, 'view_team')) {
        throw forbidden();
    }
    const member = context.store.teamMembers.get(team.id)!.get(context.id('user_id'));
    if (!member) {
        throw new AppError(404, 'app.team.get_member.missing.app_error');
    }
    return json(teamMember(team.id, member));
}

function addMember(context: Context): Answer {
    const team = findTeam(context);
    const {user_id: userId, team_id: bodyTeam} = context.map();
    if (typeof userId !== 'string') {
        throw badBody('user_id');
    }
    if (bodyTeam !== team.id) {
        throw badUrl('team_id');
    }
    if (!canInTeam(context, team.id, 'add_user_to_team')) {
        throw forbidden();
    }
    const user = context.store.users.get(userId);
    if (!user) {
        throw noUser();
    }
    const joined = context.store.teamMembers.get(team.id)!;
    if (!joined.has(userId)) {
        joinTeam(context.store, team.id, user);
        const square = [...context.store.channels.values()].find((channel) => channel.team_id === team.id && channel.name === 'town-square')!;
        addPost(context.instance, {user, channel: square, message: `${user.username} joined the team.`, type: 'system_join_team', props: {username: user.username}});
    }
    return json(teamMember(team.id, joined.get(userId)!), 201);
}

/** Teams and who is in them. */
export const teamRoutes = [
    get('/users/:user_id/teams', (context) => {
        const userId = context.id('user_id');
        context.needUser(userId);
        return teamsOf(context, userId);
    }),
    get('/users/:user_id/teams/members', (context) => json(teamMembersOf(context.store, context.id('user_id')))),
    get('/users/:user_id/teams/unread', (context) => json(teamMembersOf(context.store, context.id('user_id')).map((member) => ({
        team_id: member.team_id, msg_count: 0, mention_count: 0, mention_count_root: 0, msg_count_root: 0, thread_count: 0, thread_mention_count: 0, thread_urgent_mention_count: 0,
    })))),
    post('/teams', create),
    get('/teams', list),
    get('/teams/name/:name', byName),
    get('/teams/:team_id', read),
    get('/teams/:team_id/members', members),
    get('/teams/:team_id/members/:user_id', oneMember),
    post('/teams/:team_id/members', addMember),
];
