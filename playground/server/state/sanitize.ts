import type {Settings} from './settings';
import type {Session, User} from './types';

/** Who looks at a user: themselves, somebody with manage_system, or anybody else. */
export type Viewer = 'self' | 'admin' | 'other';

// These are left out when empty; all other fields are always there.
const shown = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

/** A user as the API sends it. `lists` (everything but a single read of oneself) leave out the time of the last change of password. */
export function sanitizeUser(user: User, viewer: Viewer, settings: Settings): Record<string, unknown> {
    const full = viewer !== 'other';
    const named = full || settings['PrivacySettings.ShowFullName'];
    return {
        id: user.id,
        create_at: user.create_at,
        update_at: user.update_at,
        delete_at: user.delete_at,
        username: user.username,

        // For others the server blanks it but sends the field; to those who may see it, it is absent when there is none.
        ...(full ? shown({auth_data: user.auth_data}) : {auth_data: ''}),
        auth_service: full ? user.auth_service : '',
        email: full || settings['PrivacySettings.ShowEmailAddress'] ? user.email : '',
        nickname: user.nickname,
        first_name: named ? user.first_name : '',
        last_name: named ? user.last_name : '',
        position: user.position,
        roles: user.roles,
        ...(full ? {notify_props: user.notify_props} : {}),
        ...(full ? shown({failed_attempts: user.failed_attempts}) : {}),
        ...shown({last_password_update: viewer === 'self' && user.last_password_update, mfa_active: user.mfa_active}),
        locale: user.locale,
        timezone: user.timezone,
        ...(user.is_bot ? {is_bot: true, ...shown({bot_description: user.bot_description})} : {remote_id: user.remote_id}),
        disable_welcome_email: false,
    };
}

/** A session as GET /users/{id}/sessions lists it: the token is blank, the csrf value is not. */
export function sanitizeSession(session: Session, teamMembers: unknown[]): Record<string, unknown> {
    return {...session, token: '', team_members: teamMembers};
}
