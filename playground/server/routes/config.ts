import type {Answer} from '../http/answer';
import {AppError, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {asConfig} from '../state/settings';
import type {Store} from '../state/store';

import {get, open, post} from './route';

/** The part of the client config that visitors get too. All values are strings. */
function publicConfig({settings, diagnosticId, version}: Store): Record<string, string> {
    return {
        AboutLink: 'https://mattermost.com/pl/about-mattermost',
        BuildNumber: version,
        BuildEnterpriseReady: 'false',
        DefaultClientLocale: 'en',
        DiagnosticId: diagnosticId,
        DiagnosticsEnabled: 'false',
        EnableBotAccountCreation: String(settings['ServiceSettings.EnableBotAccountCreation']),
        EnableCustomEmoji: 'false',
        EnableGuestAccounts: String(settings['GuestAccountsSettings.Enable']),
        EnableLdap: 'false',
        EnableMultifactorAuthentication: 'false',
        EnableOpenServer: String(settings['TeamSettings.EnableOpenServer']),
        EnableSaml: 'false',
        EnableSignInWithEmail: 'true',
        EnableSignInWithUsername: 'true',
        EnableUserCreation: 'true',
        EnableUserStatuses: 'true',
        PasswordMinimumLength: '8',
        PluginsEnabled: String(settings['PluginSettings.Enable']),
        SiteName: 'Mattermost',
        TelemetryId: diagnosticId,
        Version: version,
        WebsocketPort: '80',
        WebsocketSecurePort: '443',
        WebsocketURL: '',
    };
}

/** The whole client config, which needs a session. */
export function clientConfig(store: Store): Record<string, string> {
    const {settings} = store;
    return {
        ...publicConfig(store),
        CollapsedThreads: settings['ServiceSettings.CollapsedThreads'],
        EnableCommands: 'true',
        EnableIncomingWebhooks: String(settings['ServiceSettings.EnableIncomingWebhooks']),
        EnableOutgoingWebhooks: 'true',
        EnablePostUsernameOverride: 'false',
        EnableUserAccessTokens: String(settings['ServiceSettings.EnableUserAccessTokens']),
        EnableUserDeactivation: String(settings['TeamSettings.EnableUserDeactivation']),
        EnableUserTypingMessages: 'true',
        ExperimentalTimezone: 'true',
        MaxPostSize: '16383',
        ShowEmailAddress: String(settings['PrivacySettings.ShowEmailAddress']),
        ShowFullName: String(settings['PrivacySettings.ShowFullName']),
        TeammateNameDisplay: 'username',
        TimeBetweenUserTypingUpdatesMilliseconds: '5000',
    };
}

function license(context: Context): Answer {
    if (context.query.get('format') !== 'old') {
        throw new AppError(400, 'api.license.client.old_format.app_error');
    }
    return json({IsLicensed: 'false'});
}

// Zeros mean "not for you": only people with the permission are told.
function limits(context: Context): Answer {
    const told = context.can('sysconsole_read_user_management_users');
    const hard = context.store.settings['StandIn.HardUserLimit'];
    return json({
        maxUsersLimit: told ? Math.min(200, hard) : 0,
        maxUsersHardLimit: told ? hard : 0,
        activeUserCount: told ? context.store.activeUserCount() : 0,
        postHistoryLimit: 0,
        lastAccessiblePostTime: 0,
    });
}

/** The server about itself. */
export const configRoutes = [
    open(get('/system/ping', () => json({ActiveSearchBackend: 'database', AndroidLatestVersion: '', AndroidMinVersion: '', IosLatestVersion: '', IosMinVersion: '', status: 'OK'}))),
    open(get('/config/client', (context) => json(context.hasSession ? clientConfig(context.store) : publicConfig(context.store)))),
    open(get('/license/client', license)),
    get('/config', (context) => {
        context.need('sysconsole_read_plugins', 'sysconsole_read_user_management_users');
        return json(asConfig(context.store.settings));
    }),
    get('/limits/server', limits),
    post('/caches/invalidate', (context) => {
        context.need('invalidate_caches');
        context.audit('');
        return ok();
    }),
];
