/** Why the server said no, as a sentence of ours. Its own message is never shown: it comes in any language, and blank from a hardened server. */
import type {Text} from '../core/model';

/** What an error answer told, as far as it told anything. `json`: it had Mattermost's error body; a proxy's page has none. */
export interface Told {status: number; errorId: string | undefined; json: boolean}

/** The one id that means that the acting person is signed out; other 401s are rules (facts of PUT /users/{id}/active). */
export const SESSION_EXPIRED = 'api.context.session_expired.app_error';

/** The server wants the acting person to set up a second factor before anything else. */
export const MFA_REQUIRED = 'api.context.mfa_required.app_error';

/** There is no such bot, or the role may not know of it. */
export const NO_BOT = 'store.sql_bot.get.missing.app_error';

/** The status for what the server has switched off: webhooks, commands, OAuth apps. Nothing was done. */
export const SWITCHED_OFF = 501;

/** A plugin kept a post from being made. */
const REJECTED = 'plugin.message_will_be_posted.dismiss_post';

/** The error id in an answer. A plugin's own words, which may stand in its place, are left there. */
export function errorIdIn(id: unknown): string | undefined {
    if (typeof id !== 'string' || id === '') {
        return undefined;
    }
    const plain = /^[\w.-]+$/.test(id);
    return plain ? id : id.startsWith('Post rejected by plugin') ? REJECTED : undefined;
}

const ACTIVE = 'api.user.update_active';
const POST = 'api.post.create_post';
const USER_LIMIT = 'error.seats';

const BY_ID: Record<string, string> = {
    [SESSION_EXPIRED]: 'error.expired',
    [MFA_REQUIRED]: 'error.mfa',
    'api.context.permissions.app_error': 'error.permissions',
    'api.context.server_busy.app_error': 'error.busy',
    'api.context.invalid_url_param.app_error': 'error.badId',
    'api.context.invalid_body_param.app_error': 'error.badRequest',
    'api.context.request_body_too_large.app_error': 'error.tooLarge',
    'api.context.404.app_error': 'error.path',
    'api.payload.parse.error': 'error.badRequest',
    'app.user.missing_account.const': 'error.missing',
    'app.session.get.app_error': 'error.sessionGone',
    'app.session.get_sessions.app_error': 'error.sessionsLeft',
    'app.session.remove.app_error': 'error.sessionsLeft',
    'app.user.update_active.user_limit.exceeded': USER_LIMIT,
    'app.user.update_active.license_user_limit.exceeded': USER_LIMIT,
    'api.user.get_user_by_email.permissions.app_error': 'error.emailHidden',
    [`${POST}.can_not_post_to_deleted.error`]: 'error.archived',
    'model.post.is_valid.message_length.app_error': 'error.tooLong',
    [`${POST}.root_id.app_error`]: 'error.thread',
    [`${POST}.channel_root_id.app_error`]: 'error.thread',
    [REJECTED]: 'error.rejected',
    [NO_BOT]: 'error.bot',
    [`${ACTIVE}.permissions.app_error`]: 'guard.accounts',
    [`${ACTIVE}.not_enable.app_error`]: 'error.self',
    [`${ACTIVE}.cannot_enable_guest_when_guest_feature_is_disabled.app_error`]: 'error.guests',
    [`${ACTIVE}.cannot_modify_status_when_user_is_managed_by_ldap.app_error`]: 'error.ldap',
};

const BY_STATUS: Record<number, string> = {
    400: 'error.badRequest',
    403: 'error.permissions',
    404: 'error.missing',
    413: 'error.tooLarge',
    429: 'error.rate',
    [SWITCHED_OFF]: 'error.off',
    503: 'error.busy',
};

/** What is gone, where the status is 404: the server has the same ids for a database that fails. A command is "not saved" when there is none. */
const GONE: Record<string, string> = {
    'app.user_access_token.get_by_user.app_error': 'error.tokenGone',
    'app.webhooks.get_incoming.app_error': 'error.hookGone',
    'app.webhooks.get_outgoing.app_error': 'error.hookGone',
    'store.sql_command.save.get.app_error': 'error.hookGone',
    'app.channel.get.existing.app_error': 'error.channelGone',
};

/** These say what they say whoever answers: a server's plain text or a proxy's page. */
const PLAIN = [413, 429, 503];

/** The sentence for an error answer: by its id, then by its status. */
export function whyOf({status, errorId, json}: Told): Text {
    const byId = errorId ? BY_ID[errorId] ?? (status === 404 ? GONE[errorId] : undefined) : undefined;
    if (byId) {
        return {id: byId};
    }
    if (!json && !PLAIN.includes(status)) {
        return {id: 'error.proxy', values: {status: String(status)}};
    }
    const byStatus = BY_STATUS[status];
    if (byStatus) {
        return {id: byStatus};
    }
    return {id: status >= 500 ? 'error.server' : 'error.other', values: {status: String(status)}};
}
