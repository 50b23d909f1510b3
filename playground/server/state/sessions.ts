import {newId} from './ids';
import type {Store} from './store';
import {hasRole} from './store';
import type {Session, User} from './types';

const DAY = 86_400_000;

/** Kinds of devices the seed and the control port can sign in with. */
export type Device = 'browser' | 'desktop' | 'phone' | 'oauth';

const DEVICES: Record<Device, {device?: string; oauth?: boolean; props: Record<string, string>}> = {
    browser: {props: {platform: 'Macintosh', os: 'Mac OS', browser: 'Safari/17.1'}},
    desktop: {props: {platform: 'Windows', os: 'Windows 10', browser: 'Desktop App/5.6.0'}},
    phone: {device: 'apple_rn-v2:7f3a91', props: {platform: 'iPhone', os: 'iOS', browser: 'Mobile App/2.10.0', isMobile: 'true'}},
    oauth: {oauth: true, props: {platform: 'Build Reports', os: 'OAuth2', browser: 'OAuth2', is_oauth: 'true'}},
};

// The little of the user agent that Mattermost shows: [pattern, platform, os] and [pattern, name].
const SYSTEMS: [RegExp, string, string][] = [
    [/iPhone/, 'iPhone', 'iOS'], [/Android/, 'Linux', 'Android'], [/Windows NT 10/, 'Windows', 'Windows 10'],
    [/Macintosh/, 'Macintosh', 'Mac OS'], [/Linux/, 'Linux', 'Linux'],
];
const BROWSERS: [RegExp, string][] = [
    [/Mattermost Mobile\/([\d.]+)/, 'Mobile App'], [/Mattermost\/([\d.]+)/, 'Desktop App'], [/Edg\/(\d+\.\d+)/, 'Edge'],
    [/Chrome\/(\d+\.\d+)/, 'Chrome'], [/Firefox\/(\d+\.\d+)/, 'Firefox'], [/Version\/(\d+\.\d+).*Safari/, 'Safari'],
];

/** platform, os and browser of a session made by this user agent. */
export function deviceProps(userAgent: string): Record<string, string> {
    const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent));
    const browser = BROWSERS.map(([pattern, name]) => ({name, version: pattern.exec(userAgent)?.[1]})).find((item) => item.version);
    return {platform: system?.[1] ?? 'Unknown', os: system?.[2] ?? '', browser: browser ? `${browser.name}/${browser.version}` : 'Unknown/0.0'};
}

function addSession(store: Store, user: User, part: Partial<Session> & {props: Record<string, string>}): Session {
    const now = store.now();
    const session: Session = {
        id: newId(),
        token: newId(),
        create_at: now,
        expires_at: now + (180 * DAY),
        last_activity_at: now,
        user_id: user.id,
        device_id: '',
        roles: user.roles,
        is_oauth: false,
        expired_notify: false,
        local: false,
        ...part,
    };
    store.sessions.set(session.id, session);
    return session;
}

/** A session as a log-in makes it. */
export function logInSession(store: Store, user: User, props: Record<string, string>, deviceId = ''): Session {
    return addSession(store, user, {
        device_id: deviceId,
        props: {
            csrf: newId(),
            is_guest: String(hasRole(user, 'system_guest')),
            isMobile: String(deviceId !== ''),
            isOAuthUser: 'false',
            isSaml: String(user.auth_service === 'saml'),
            ...props,
        },
    });
}

/** A session on a device of this kind, begun `ago` milliseconds before now and last used `idle` before now. */
export function deviceSession(store: Store, user: User, kind: Device, ago = 0, idle = 0): Session {
    const {device, oauth, props} = DEVICES[kind];
    const session = logInSession(store, user, props, device);
    const now = store.now();
    session.create_at = now - ago;
    session.last_activity_at = now - idle;
    session.is_oauth = oauth ?? false;
    return session;
}

/** The live session of a token; an access token without one gets a new one, which is why revoking sessions does not stop it. */
export function findSession(store: Store, token: string): Session | undefined {
    if (!token) {
        return undefined;
    }
    const found = [...store.sessions.values()].find((session) => session.token === token && session.expires_at > Date.now());
    return found ?? tokenSession(store, token);
}

function tokenSession(store: Store, value: string): Session | undefined {
    const token = [...store.tokens.values()].find((row) => row.token === value);
    const user = token && store.users.get(token.user_id);
    const allowed = user?.is_bot || store.settings['ServiceSettings.EnableUserAccessTokens'];
    if (!token?.is_active || (token.expires_at ?? Infinity) <= store.now() || !user || user.delete_at || !allowed) {
        return undefined;
    }
    return addSession(store, user, {
        token: value,
        expires_at: store.now() + (100 * 365 * DAY),
        props: {
            type: 'UserAccessToken',
            user_access_token_id: token.id,
            is_guest: String(hasRole(user, 'system_guest')),
            ...(user.is_bot ? {is_bot: 'true'} : {}),
        },
    });
}

/** Ends all sessions of a person. */
export function revokeAll(store: Store, userId: string): void {
    for (const session of store.sessionsOf(userId)) {
        store.sessions.delete(session.id);
    }
}
