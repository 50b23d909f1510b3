/** The one error of api/: what became of a request that did not succeed. */
import type {Failure, Said} from '../core/act';
import type {Text} from '../core/model';

import {MFA_REQUIRED, NO_BOT, SESSION_EXPIRED, SWITCHED_OFF, whyOf} from './why';
import type {Told} from './why';

/** What happened to a request, in the words of Failure; `retryAfter` is in milliseconds. */
export interface Mishap {
    said: Said;
    why: Text;
    status?: number;
    errorId?: string;
    hidden?: boolean;
    retryAfter?: number;
    /** No answer came because the network failed: the one mishap after which a reading is tried again at once. */
    unreachable?: boolean;
}

/** Its `message` is for developers: text id, status and error id, never a word of the server's or of what was sent. */
export class ApiError extends Error implements Failure {
    readonly said: Said;
    readonly why: Text;
    readonly status: number | undefined;
    readonly errorId: string | undefined;
    readonly expired: boolean;
    readonly hidden: boolean;
    readonly retryAfter: number | undefined;
    readonly unreachable: boolean;

    constructor({said, why, status, errorId, hidden = false, retryAfter, unreachable = false}: Mishap) {
        super([why.id, status, errorId].filter(Boolean).join(' '));
        this.name = 'ApiError';
        this.said = said;
        this.why = why;
        this.status = status;
        this.errorId = errorId;
        this.expired = errorId === SESSION_EXPIRED;
        this.hidden = hidden;
        this.retryAfter = retryAfter;
        this.unreachable = unreachable;
    }
}

/** A proxy's "no answer from behind me". */
const GAVE_UP = [408, 502, 504];

/**
 * For an answer with an error status. A 403 on a reading means that the role may not see it, if Mattermost itself said so; of
 * bots that the role may not see it says that there are none.
 */
export function refusal(told: Told, reading: boolean, retryAfter: number | undefined): ApiError {
    const {status, json} = told;
    const errorId = told.errorId || undefined;
    const hidden = reading && json && ((status === 403 && errorId !== MFA_REQUIRED) || errorId === NO_BOT);

    // A proxy's 403 says nothing of what the server behind it did; the server's own limiter answers in plain text, and did nothing.
    const isItsOwn = json || status === 429;
    const refused = isItsOwn && ((status >= 400 && status < 500) || status === SWITCHED_OFF);

    // A gateway that gave up waiting says nothing either: what it passed on may yet be done.
    const gaveUp = !json && GAVE_UP.includes(status);
    const unclear = gaveUp ? 'none' : 'broken';
    return new ApiError({said: refused ? 'refused' : unclear, why: whyOf({...told, errorId}), status, errorId, hidden, retryAfter});
}

/** For a success status with a body that is none: old servers write two JSON values, a proxy its log-in page. */
export function brokenAnswer(status: number): ApiError {
    return new ApiError({said: 'broken', why: {id: 'error.notJson'}, status});
}

/** For a network that carried no answer. Of a write nobody knows whether it was done. */
export function unreachable(reading: boolean): ApiError {
    return new ApiError({said: 'none', why: {id: reading ? 'error.offline' : 'error.offlineWrite'}, unreachable: true});
}

/** For what was not sent, because the server might sign the acting person out for it. */
export function withoutCookie(): ApiError {
    return new ApiError({said: 'refused', why: {id: 'error.csrf'}});
}

/** For an answer that did not come in time. */
export function timedOut(reading: boolean): ApiError {
    return new ApiError({said: 'none', why: {id: reading ? 'error.timeout' : 'error.timeoutWrite'}});
}

/** For a request that was given up on our side. What the server said to the try before it, if there was one, stays true. */
export function aborted(before?: ApiError): ApiError {
    return new ApiError({said: before?.said ?? 'none', why: {id: 'error.stopped'}, status: before?.status, errorId: before?.errorId});
}
