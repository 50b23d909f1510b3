import type {Hub} from '../sockets/hub';
import {newId, isId} from '../state/ids';
import type {Store} from '../state/store';
import type {Session, User} from '../state/types';
import {hasRole} from '../state/store';
import type {Viewer} from '../state/sanitize';

import {AppError, badUrl, forbidden, noUser, sessionExpired} from './answer';

/** One running stand-in, as handlers see it. `basename` is '' or '/sub'. */
export interface Instance {store: Store; hub: Hub; basename: string}

/** Mattermost's limit for API bodies, in bytes. */
export const MAX_BODY = 300_512;

/** What came over the wire. `path` is without the sub-path and the query. */
export interface Incoming {
    method: string;
    path: string;
    params: Record<string, string>;
    query: URLSearchParams;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
}

/** One request with its session, and the questions handlers ask. */
export class Context {
    readonly requestId = newId();

    constructor(readonly instance: Instance, readonly incoming: Incoming, private readonly current: Session | undefined) {}

    get store(): Store {
        return this.instance.store;
    }

    /** The caller's session; throws the 401 when there is none. */
    get session(): Session {
        if (!this.current) {
            throw sessionExpired();
        }
        return this.current;
    }

    get hasSession(): boolean {
        return this.current !== undefined;
    }

    get me(): User {
        return this.store.users.get(this.session.user_id)!;
    }

    get params(): Record<string, string> {
        return this.incoming.params;
    }

    get query(): URLSearchParams {
        return this.incoming.query;
    }

    /** The id in the address; `me` stands for the caller. Throws 400 when it is no id. */
    id(name: string): string {
        const value = this.params[name] ?? '';
        if (name === 'user_id' && value === 'me') {
            return this.session.user_id;
        }
        if (!isId(value)) {
            throw badUrl(name);
        }
        return value;
    }

    /** The person in the address as reads show them; throws the 404. */
    targetRead(): User {
        const user = this.store.usersRead.get(this.id('user_id'));
        if (!user) {
            throw noUser();
        }
        return user;
    }

    /** The body as an object. Broken, missing or too long JSON counts as an empty object: so do the server's map-decoding handlers. */
    map(): Record<string, unknown> {
        const value = this.incoming.body.length > MAX_BODY ? undefined : this.parsed();
        return value && typeof value === 'object' && !Array.isArray(value) ? value as Record<string, unknown> : {};
    }

    /** The body as a list of strings; throws 413 or 400. */
    strings(): string[] {
        if (this.incoming.body.length > MAX_BODY) {
            throw new AppError(413, 'api.context.request_body_too_large.app_error');
        }
        const value = this.parsed();
        if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
            throw new AppError(400, 'api.payload.parse.error');
        }
        return value as string[];
    }

    /** The body as JSON, undefined when it is none. */
    parsed(): unknown {
        try {
            return JSON.parse(this.incoming.body.toString('utf8'));
        } catch {
            return undefined;
        }
    }

    /** True when the caller's system roles give this permission. */
    can(permission: string): boolean {
        return this.store.userCan(this.session.user_id, permission);
    }

    /** Throws the 403 unless the caller's system roles give one of these permissions. */
    need(...permissions: string[]): void {
        if (!permissions.some((permission) => this.can(permission))) {
            throw forbidden();
        }
    }

    /** The rule for acting on a person: oneself, manage_system, or edit_other_users if the person exists and is no system admin. */
    needUser(userId: string): void {
        if (userId === this.session.user_id || this.can('manage_system')) {
            return;
        }
        const target = this.store.users.get(userId);
        if (!this.can('edit_other_users') || !target || hasRole(target, 'system_admin')) {
            throw forbidden();
        }
    }

    /** How the caller sees a person in a list. */
    viewer(user: User): Viewer {
        if (this.can('manage_system')) {
            return 'admin';
        }
        return user.id === this.session.user_id ? 'self' : 'other';
    }

    /** Page and page size; the server clamps instead of refusing. */
    paged<T>(list: T[], fallback = 60, most = 200): T[] {
        const number = (name: string, otherwise: number) => {
            const value = Number(this.query.get(name) ?? otherwise);
            return Number.isInteger(value) && value >= 0 ? value : otherwise;
        };
        const size = Math.min(number('per_page', fallback) || fallback, most);
        const start = number('page', 0) * size;
        return list.slice(start, start + size);
    }

    /** A line in the audits of the acting person. */
    audit(extra: string, userId = this.current?.user_id ?? '', sessionId = this.current?.id ?? ''): void {
        this.store.audits.push({
            id: newId(),
            create_at: this.store.now(),
            user_id: userId,
            action: `/api/v4${this.incoming.path.replace(/^\/api\/v4/, '')}`,
            extra_info: extra,
            ip_address: '127.0.0.1',
            session_id: sessionId,
        });
    }
}
