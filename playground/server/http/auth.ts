import {findSession} from '../state/sessions';
import type {Session} from '../state/types';

import {AppError, sessionExpired} from './answer';
import type {Incoming, Instance} from './context';

/** The session of a request, whether it came with a token at all, and whether by cookie. */
export interface Credentials {session: Session | undefined; given: boolean; byCookie: boolean}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? '';

/** The value of a cookie, '' if there is none. */
export function cookieOf(headers: Incoming['headers'], name: string): string {
    const found = one(headers.cookie).split(/;\s*/).find((part) => part.startsWith(`${name}=`));
    return found?.slice(name.length + 1) ?? '';
}

/** Finds the session. The cookie wins over a bearer token, even when it is no good: so does the server. */
export function authenticate(instance: Instance, incoming: Pick<Incoming, 'headers' | 'query'>): Credentials {
    const cookie = cookieOf(incoming.headers, 'MMAUTHTOKEN');
    const bearer = (/^(?:bearer|token) (\S+)$/i).exec(one(incoming.headers.authorization))?.[1] ?? '';
    const inAddress = incoming.query.get('access_token') ?? '';
    const session = findSession(instance.store, cookie || bearer || inAddress);
    if (!cookie && !bearer && session && !session.is_oauth) {
        throw new AppError(401, 'api.context.token_provided.app_error');
    }
    return {session, given: Boolean(cookie || bearer || inAddress), byCookie: Boolean(cookie)};
}

/** Throws the 401 when a cookie-authenticated write lacks both CSRF headers: the answer to it deletes the cookie. */
export function checkCsrf(instance: Instance, incoming: Incoming, credentials: Credentials): void {
    const {session, byCookie} = credentials;
    if (!byCookie || !session || incoming.method === 'GET') {
        return;
    }
    const isXhr = one(incoming.headers['x-requested-with']) === 'XMLHttpRequest';
    const strict = instance.store.settings['ServiceSettings.ExperimentalStrictCSRFEnforcement'];
    if (one(incoming.headers['x-csrf-token']) !== session.props.csrf && (strict || !isXhr)) {
        throw sessionExpired();
    }
}

/** The Set-Cookie header that logs a browser out. */
export function goneCookie(instance: Instance): string {
    return `MMAUTHTOKEN=; Path=${instance.basename || '/'}; Max-Age=0; HttpOnly`;
}

/** The three cookies of a log-in. */
export function loginCookies(instance: Instance, session: Session): string[] {
    const seconds = Math.floor((session.expires_at - session.create_at) / 1000);
    const rest = `Path=${instance.basename || '/'}; Expires=${new Date(session.expires_at).toUTCString()}; Max-Age=${seconds}`;
    return [
        `MMAUTHTOKEN=${session.token}; ${rest}; HttpOnly`,
        `MMUSERID=${session.user_id}; ${rest}`,
        `MMCSRF=${session.props.csrf}; ${rest}`,
    ];
}
