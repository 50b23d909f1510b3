/** Sessions: GET /users/{id}/sessions, POST …/sessions/revoke/all, POST …/sessions/revoke. */
import type {Answer} from '../core/act';
import type {Session, SessionKind} from '../core/model';

import {isRaw, needList, needOk, numberIn, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import type {Api} from './types';

type Sessions = Pick<Api, 'sessions' | 'endAllSessions' | 'endSession'>;

const yes = (value: unknown) => value === true || value === 'true';

/** What a session is, by what the server keeps with it. A phone has a push id; the desktop app calls itself so. */
function kindOf(raw: Raw, props: Raw): SessionKind {
    const browser = textIn(props, 'browser');
    if (textIn(props, 'type') === 'UserAccessToken') {
        return 'token';
    }

    // props.isOAuthUser is somebody who signs in by GitLab, say: an ordinary browser.
    if (raw.is_oauth === true || yes(props.is_oauth)) {
        return 'oauth';
    }
    if (textIn(raw, 'device_id') !== '' || browser.startsWith('Mobile App')) {
        return 'phone';
    }
    return browser.startsWith('Desktop App') ? 'desktop' : 'browser';
}

/** "Chrome/120.0" as "Chrome 120": a name, and as much of the version as says something; '' for the server's "Unknown". */
export function tidyApp(sent: string): string {
    const [name = '', version = ''] = sent.split('/');
    if (name === 'Unknown') {
        return '';
    }
    const digits = version.split('.').slice(0, 2).join('.').replace(/\.0+$/, '');
    return digits === '' || digits === '0' ? name : `${name} ${digits}`;
}

/** Keeps of a session what model.Session names. `csrf` is compared with the secret in props, which goes no further. */
export function toSession(raw: Raw & {id: string}, csrf: string): Session {
    const props = isRaw(raw.props) ? raw.props : {};
    const kind = kindOf(raw, props);
    const named = kind !== 'token';
    const app = kind === 'oauth' ? textIn(props, 'platform') : tidyApp(textIn(props, 'browser')).replace(/^(Desktop|Mobile) App ?/, '');
    return {
        id: raw.id,
        kind,
        os: named && kind !== 'oauth' ? textIn(props, 'os') : '',
        app: named ? app : '',
        createAt: numberIn(raw, 'create_at'),
        lastActivityAt: numberIn(raw, 'last_activity_at'),
        current: csrf !== '' && props.csrf === csrf,
        tokenId: named ? '' : textIn(props, 'user_access_token_id'),
    };
}

/** The part of Api about sessions. */
export function sessionsOf(client: Client, csrf: () => string): Sessions {
    const ok = async (request: Promise<object>): Promise<Answer> => ({at: client.answeredAt(needOk(await request))});
    return {
        sessions: async (personId) => {
            const data = await client.getSessions(encodeURIComponent(personId));
            const now = client.answeredAt(data) ?? Date.now();

            // Rows of expired sessions stay until the server's clean-up; 0 never expires.
            const alive = (raw: Raw) => numberIn(raw, 'expires_at') === 0 || numberIn(raw, 'expires_at') > now;
            return needList(data).filter(alive).map((raw) => toSession(raw, csrf()));
        },
        endAllSessions: (personId) => ok(client.revokeAllSessionsForUser(encodeURIComponent(personId))),
        endSession: (personId, sessionId) => ok(client.revokeSession(encodeURIComponent(personId), sessionId)),
    };
}
