import type {Answer} from '../http/answer';
import {AppError, badBody, json, noUser, ok} from '../http/answer';
import type {Context} from '../http/context';
import {giveRoles} from '../state/people';
import {LICENSED_ROLES} from '../state/roles';
import {hasRole} from '../state/store';

import {get, post, put} from './route';

function change(context: Context): Answer {
    const userId = context.id('user_id');
    const {roles} = context.map();
    const names = typeof roles === 'string' ? roles.split(' ').filter(Boolean) : [];
    if (names.some((name) => LICENSED_ROLES.has(name))) {
        throw new AppError(400, 'api.user.update_user_roles.license.app_error');
    }
    context.need('manage_roles');
    const user = context.store.users.get(userId);
    if (!user) {
        throw new AppError(400, noUser().errorId);
    }
    if (names.some((name) => !context.store.roles.has(name))) {
        throw new AppError(400, 'app.role.check_roles_exist.role_not_found');
    }
    const admins = [...context.store.users.values()].filter((row) => hasRole(row, 'system_admin') && !row.delete_at);
    if (hasRole(user, 'system_admin') && !names.includes('system_admin') && admins.length === 1) {
        throw new AppError(400, 'app.user.update.lastAdmin.app_error');
    }
    giveRoles(context.instance, user, names.join(' '));
    context.audit(`user=${user.id} roles=${names.join(' ')}`);
    return ok();
}

function byNames(context: Context): Answer {
    const names = context.strings();
    if (!names.length) {
        throw badBody('rolenames');
    }
    return json([...context.store.roles.values()].filter((role) => names.includes(role.name)));
}

/** Roles and who has them. */
export const roleRoutes = [
    put('/users/:user_id/roles', change),
    post('/roles/names', byNames),
    get('/roles/name/:name', (context) => {
        const role = context.store.roles.get(context.params.name ?? '');
        if (!role) {
            throw new AppError(404, 'app.role.get_by_name.app_error');
        }
        return json(role);
    }),
    get('/roles', (context) => {
        context.need('manage_system');
        return json([...context.store.roles.values()]);
    }),
];
