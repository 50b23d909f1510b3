import type {Answer} from '../http/answer';
import {AppError, json, ok} from '../http/answer';
import {goneCookie, loginCookies} from '../http/auth';
import type {Context} from '../http/context';
import {sanitizeUser} from '../state/sanitize';
import {deviceProps, logInSession} from '../state/sessions';
import {hasRole} from '../state/store';
import type {User} from '../state/types';

import {open, post} from './route';

const unauthorized = (id: string) => new AppError(401, id);
const WRONG = 'api.user.login.invalid_credentials_email_username';

function find(context: Context, loginId: string): User | undefined {
    const wanted = loginId.toLowerCase();
    return [...context.store.users.values()].find((user) => user.username === wanted || user.email.toLowerCase() === wanted);
}

// In the server's order: a closed account is told so even with a wrong password.
function check(context: Context, user: User, password: string): void {
    const {settings} = context.store;
    if (user.is_bot) {
        throw unauthorized('api.user.login.bot_login_forbidden.app_error');
    }
    if (user.failed_attempts >= settings['ServiceSettings.MaximumLoginAttempts']) {
        throw unauthorized('api.user.check_user_login_attempts.too_many.app_error');
    }
    if (user.delete_at) {
        throw unauthorized('api.user.login.inactive.app_error');
    }

    // Their passwords are with the provider, and there is none here.
    if (user.auth_service || user.password !== password) {
        user.failed_attempts += user.auth_service ? 0 : 1;
        throw unauthorized(WRONG);
    }

    // Guests need a licence, and the server hides that reason behind the general one.
    if (hasRole(user, 'system_guest')) {
        throw unauthorized(WRONG);
    }
    if (user.remote_id) {
        throw unauthorized('api.user.login.remote_users.login.error');
    }
}

function login(context: Context): Answer {
    const {login_id: loginId, password, device_id: device} = context.map();
    if (typeof password !== 'string' || !password) {
        throw new AppError(400, 'api.user.login.blank_pwd.app_error');
    }
    const user = typeof loginId === 'string' && loginId ? find(context, loginId) : undefined;
    if (!user) {
        throw unauthorized(WRONG);
    }
    check(context, user, password);
    user.failed_attempts = 0;
    const agent = String(context.incoming.headers['user-agent'] ?? '');
    context.audit('authenticated', user.id, '');
    const session = logInSession(context.store, user, deviceProps(agent), typeof device === 'string' ? device : '');
    context.audit(`success session_user=${user.id}`, user.id, session.id);
    const answer = json(sanitizeUser(user, 'self', context.store.settings));

    // Cookies are for browsers; others take the token from the header.
    const cookies: Record<string, string[]> = context.incoming.headers['x-requested-with'] === 'XMLHttpRequest' ? {'Set-Cookie': loginCookies(context.instance, session)} : {};
    return {...answer, headers: {...answer.headers, ...cookies, Token: session.token}};
}

function logout(context: Context): Answer {
    if (context.hasSession) {
        context.audit('');
        context.store.sessions.delete(context.session.id);
    }
    const answer = ok();
    return {...answer, headers: {...answer.headers, 'Set-Cookie': [goneCookie(context.instance)]}};
}

/** Signing in and out. */
export const loginRoutes = [open(post('/users/login', login)), open(post('/users/logout', logout))];
