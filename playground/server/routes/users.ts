import type {Answer} from '../http/answer';
import {AppError, badBody, badUrl, json, noUser} from '../http/answer';
import type {Context} from '../http/context';
import {omit} from '../state/omit';
import {sanitizeUser} from '../state/sanitize';
import {addUser, announceUser} from '../state/people';
import type {User} from '../state/types';

import {get, open, post, put} from './route';

const USERNAME = /^[a-z0-9._-]{1,64}$/;
const RESERVED = new Set(['all', 'channel', 'here', 'system', 'matterbot']);

/** A person as the caller sees them in a single read: a read of oneself also tells when the password changed. */
export function single(context: Context, user: User): Answer {
    const viewer = user.id === context.session.user_id ? 'self' : context.viewer(user);
    return json(sanitizeUser(user, viewer, context.store.settings));
}

/** People as the caller sees them in a list. */
export function several(context: Context, users: User[]): Record<string, unknown>[] {
    return users.map((user) => omit(sanitizeUser(user, context.viewer(user), context.store.settings), 'last_password_update'));
}

function read(context: Context): Answer {
    const user = context.targetRead();
    const answer = single(context, user);
    return {...answer, headers: {...answer.headers, ETag: `${user.id}.${user.update_at}`}};
}

function byName(context: Context): Answer {
    const name = context.params.username ?? '';

    // The route itself matches nothing else: names of remote people have a colon.
    if (!USERNAME.test(name) || RESERVED.has(name)) {
        throw badBody('username');
    }
    const user = [...context.store.usersRead.values()].find((row) => row.username === name);
    if (!user) {
        throw new AppError(404, 'app.user.get_by_username.app_error');
    }
    return single(context, user);
}

function byEmail(context: Context): Answer {
    const email = (context.params.email ?? '').toLowerCase();
    if (!(/^[^@\s]+@[^@\s]+$/).test(email)) {
        throw badUrl('email');
    }
    if (!context.store.settings['PrivacySettings.ShowEmailAddress'] && !context.can('manage_system')) {
        throw new AppError(403, 'api.user.get_user_by_email.permissions.app_error');
    }
    const user = [...context.store.usersRead.values()].find((row) => row.email.toLowerCase() === email);
    if (!user) {
        throw noUser();
    }
    return single(context, user);
}

function checkNew(context: Context, username: string, email: string, password: string): void {
    if (password.length < 8) {
        throw new AppError(400, 'model.user.is_valid.pwd_min_length.app_error');
    }
    if (!USERNAME.test(username) || RESERVED.has(username)) {
        throw new AppError(400, 'model.user.is_valid.username.app_error');
    }
    if (!(/^[^@\s]+@[^@\s]+$/).test(email)) {
        throw new AppError(400, 'model.user.is_valid.email.app_error');
    }
    for (const user of context.store.users.values()) {
        if (user.email === email) {
            throw new AppError(400, 'app.user.save.email_exists.app_error');
        }
        if (user.username === username) {
            throw new AppError(400, 'app.user.save.username_exists.app_error');
        }
    }
}

// The first person ever becomes system admin, with or without open sign-up.
function create(context: Context): Answer {
    const body = context.parsed();
    if (!body || typeof body !== 'object' || Array.isArray(body)) {
        throw badBody('user');
    }
    const {store} = context;
    const field = (name: string) => {
        const value = (body as Record<string, unknown>)[name];
        return typeof value === 'string' ? value : '';
    };
    const isFirst = ![...store.users.values()].some((user) => !user.is_bot);
    const mayInvite = context.hasSession && context.can('sysconsole_write_user_management_users');
    if (!isFirst && !mayInvite && !store.settings['TeamSettings.EnableOpenServer']) {
        throw new AppError(403, 'api.user.create_user.no_open_server');
    }
    if (!isFirst && store.activeUserCount() >= store.settings['StandIn.HardUserLimit']) {
        throw new AppError(400, 'api.user.create_user.user_limits.exceeded');
    }
    const [username, email, password] = [field('username').toLowerCase(), field('email').toLowerCase(), field('password')];
    checkNew(context, username, email, password);
    const user = addUser(store, {
        username,
        email,
        password,
        nickname: field('nickname'),
        first_name: field('first_name'),
        last_name: field('last_name'),
        position: field('position'),
        roles: isFirst ? 'system_admin system_user' : 'system_user',
    });
    return json(sanitizeUser(user, 'self', store.settings), 201);
}

const PATCHED = ['nickname', 'first_name', 'last_name', 'position', 'locale'] as const;

function patch(context: Context): Answer {
    const user = context.store.users.get(context.id('user_id'));
    if (!user) {
        throw noUser();
    }
    context.needUser(user.id);
    const body = context.map();
    for (const name of PATCHED) {
        const value = body[name];
        user[name] = typeof value === 'string' ? value : user[name];
    }
    user.update_at = context.store.now();
    context.audit('');
    announceUser(context.instance, user);
    return json(sanitizeUser(user, 'self', context.store.settings));
}

const COLOURS = ['#3d6fb4', '#b4553d', '#3d8f6b', '#7a4fb0', '#9a7a22', '#b03d7a', '#3d8aa0', '#5f6b7a'];

function image(context: Context): Answer {
    const user = context.targetRead();
    const colour = COLOURS[[...user.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length]!;
    const letter = user.username.charAt(0).toUpperCase();
    const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" fill="${colour}"/>` +
        `<text x="64" y="88" font-family="sans-serif" font-size="68" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
    return {status: 200, body, headers: {'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=300, private'}};
}

/** Single people: reading, making, changing. Lists are in people.ts. */
export const userRoutes = [
    open(post('/users', create)),
    get('/users/username/:username', byName),
    get('/users/email/:email', byEmail),
    get('/users/:user_id', read),
    put('/users/:user_id/patch', patch),
    get('/users/:user_id/image', image),
];
