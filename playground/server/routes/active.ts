import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, noUser, ok} from '../http/answer';
import type {Context} from '../http/context';
import {setActive} from '../state/activate';
import {hasRole} from '../state/store';
import type {User} from '../state/types';

import {put, remove} from './route';

const PREFIX = 'api.user.update_active';

// The server's own order: permission, own account, unknown person, system admin, guest, LDAP, limit.
function target(context: Context, userId: string, active: boolean): User {
    const isSelf = userId === context.session.user_id && !active;
    if (!isSelf && !context.can('sysconsole_write_user_management_users')) {
        throw new AppError(403, `${PREFIX}.permissions.app_error`);
    }
    if (isSelf && !context.store.settings['TeamSettings.EnableUserDeactivation']) {
        throw new AppError(401, `${PREFIX}.not_enable.app_error`);
    }
    const user = context.store.users.get(userId);
    if (!user) {
        throw noUser();
    }
    if (hasRole(user, 'system_admin') && !context.can('manage_system')) {
        throw forbidden();
    }
    return user;
}

function checkKind(context: Context, user: User, active: boolean): void {
    const {settings} = context.store;
    if (active && hasRole(user, 'system_guest') && !settings['GuestAccountsSettings.Enable']) {
        throw new AppError(401, `${PREFIX}.cannot_enable_guest_when_guest_feature_is_disabled.app_error`);
    }
    if (user.auth_service === 'ldap') {
        throw new AppError(403, `${PREFIX}.cannot_modify_status_when_user_is_managed_by_ldap.app_error`);
    }

    // Also for people who are active already.
    if (active && context.store.activeUserCount() >= settings['StandIn.HardUserLimit']) {
        throw new AppError(400, 'app.user.update_active.user_limit.exceeded');
    }
}

function updateActive(context: Context): Answer {
    const userId = context.id('user_id');
    const {active} = context.map();
    if (typeof active !== 'boolean') {
        throw badBody('active');
    }
    const user = target(context, userId, active);
    checkKind(context, user, active);
    setActive(context.instance, user, active);
    context.audit(`user_id=${user.id} active=${active}`);
    context.instance.hub.publish('user_activation_status_change', {});
    return ok();
}

function deleteUser(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const user = context.store.users.get(userId);
    if (!user) {
        throw noUser();
    }
    if (hasRole(user, 'system_admin') && !context.can('manage_system')) {
        throw forbidden();
    }
    setActive(context.instance, user, false);
    return ok();
}

/** Switching accounts on and off. */
export const activeRoutes = [put('/users/:user_id/active', updateActive), remove('/users/:user_id', deleteUser)];
