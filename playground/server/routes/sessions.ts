import type {Answer} from '../http/answer';
import {AppError, badBody, badUrl, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {revokeAll} from '../state/sessions';
import {sanitizeSession} from '../state/sanitize';

import {get, post} from './route';
import {teamMembersOf} from './teams';

function list(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const sessions = [...context.store.sessionsRead.values()].filter((session) => session.user_id === userId);
    const members = teamMembersOf(context.store, userId);
    const newest = sessions.sort((a, b) => (b.last_activity_at - a.last_activity_at) || (b.create_at - a.create_at));
    return json(newest.map((session) => sanitizeSession(session, members)));
}

function revoke(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const {session_id: wanted} = context.map();
    if (typeof wanted !== 'string' || !wanted) {
        throw badBody('session_id');
    }

    // The server's look-up takes a token for an id as well.
    const session = context.store.sessions.get(wanted) ?? [...context.store.sessions.values()].find((row) => row.token === wanted);
    if (!session) {
        throw new AppError(400, 'app.session.get.app_error');
    }
    if (session.user_id !== userId) {
        throw badUrl('user_id');
    }
    context.audit('');
    context.store.sessions.delete(session.id);
    return ok();
}

// The person is never looked up for somebody with manage_system: a made-up id is answered with OK.
function revokeAllOf(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    context.audit('');
    revokeAll(context.store, userId);
    return ok();
}

function revokeEverybody(context: Context): Answer {
    context.need('manage_system');
    context.audit('');
    context.store.sessions.clear();
    return ok();
}

/** Sessions of people. */
export const sessionRoutes = [
    post('/users/sessions/revoke/all', revokeEverybody),
    get('/users/:user_id/sessions', list),
    post('/users/:user_id/sessions/revoke', revoke),
    post('/users/:user_id/sessions/revoke/all', revokeAllOf),
];
