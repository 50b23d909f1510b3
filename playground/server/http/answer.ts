import {newId} from '../state/ids';

import {MESSAGES} from './messages';

/** What a handler answers; written to the socket in one place, so that a fault can replace it. */
export interface Answer {status: number; body: string | Buffer; headers: Record<string, string | string[]>}

/** A JSON answer. */
export function json(value: unknown, status = 200): Answer {
    return {status, body: JSON.stringify(value), headers: {'Content-Type': 'application/json'}};
}

/** `{"status":"OK"}`, which is all that most changing endpoints say. */
export function ok(): Answer {
    return json({status: 'OK'});
}

/** A text answer. */
export function text(body: string, status = 200, type = 'text/plain'): Answer {
    return {status, body, headers: {'Content-Type': type}};
}

/** A refusal with Mattermost's error id. Thrown by handlers. */
export class AppError extends Error {
    constructor(readonly status: number, readonly errorId: string, private readonly values: Record<string, string> = {}) {
        super(errorId);
    }

    /** The error body. `detailed_error` stays blank, as on a server outside of development. */
    answer(requestId = newId()): Answer {
        const message = (MESSAGES[this.errorId] ?? 'Something went wrong.').replace(/\{(\w+)\}/g, (_, name: string) => this.values[name] ?? '');
        return json({id: this.errorId, message, detailed_error: '', request_id: requestId, status_code: this.status}, this.status);
    }
}

/** 401 of a missing, ended or unknown session, and of a failed CSRF check. */
export const sessionExpired = () => new AppError(401, 'api.context.session_expired.app_error');

/** 403 of a missing permission. */
export const forbidden = () => new AppError(403, 'api.context.permissions.app_error');

/** 400 for something in the address. */
export const badUrl = (name: string) => new AppError(400, 'api.context.invalid_url_param.app_error', {name});

/** 400 for something in the body, and for some query parameters. */
export const badBody = (name: string) => new AppError(400, 'api.context.invalid_body_param.app_error', {name});

/** 404 for a person who does not exist. */
export const noUser = () => new AppError(404, 'app.user.missing_account.const');
