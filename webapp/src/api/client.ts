/** Mattermost's own client with what it lacks: Retry-After, an AbortSignal, time limits and a strict reading of the body. */
import Client4 from '@mattermost/client/lib/client4';
import type {ClientResponse, Options} from '@mattermost/types/client4';

import {isRaw, parseJson} from './body';
import type {Clock} from './clock';
import type {Csrf} from './csrf';
import {aborted, ApiError, brokenAnswer, refusal, timedOut, unreachable, withoutCookie} from './error';
import {dateOf, retryAfterOf} from './headers';
import {limited} from './limit';
import {withRetries} from './retry';
import type {Patience} from './retry';
import {errorIdIn} from './why';

/** Milliseconds a single try may take until its answer is read to the end. */
export interface Limits {reading: number; writing: number}

export interface Wiring extends Patience {
    /** '' or '/sub-path'; every URL begins with it. With an origin in front outside a browser. */
    basename: string;
    csrf: Csrf;
    limits: Limits;
    clock: Clock;
}

// POST by form, readings by nature: their failure leaves nothing undone.
const READING_POST = /\/users\/(usernames|ids|search|status\/ids)(\?|$)/;

/** Everything typed in Client4 ends in `doFetchWithResponse`, which is replaced here; it rejects with an ApiError. */
export class Client extends Client4 {
    private readonly dates = new WeakMap<object, number>();

    constructor(private readonly wiring: Wiring) {
        super();
        this.setUrl(wiring.basename);

        // Private in its declaration, yet `getServerLimits` calls it past `doFetch`: there is no other place for all of them.
        this['doFetchWithResponse'] = (url: string, options: Options) => this.ask(url, options);
    }

    /** The server's time, as far as it is known. */
    now(): number {
        return this.wiring.clock.now();
    }

    /** When the server gave this answer, by its own clock; undefined for one without a `Date` header. */
    answeredAt(data: object): number | undefined {
        return this.dates.get(data);
    }

    /** Client4 sends it, next to X-Requested-With, with all but GET. Without both, a strict server signs the browser out. */
    override getCSRFFromCookie(): string {
        return this.wiring.csrf.value();
    }

    /** GET /bots/{id}, of one switched off as well, which `getBot` does not tell of. */
    getBotOnOrOff(id: string): Promise<unknown> {
        return this.doFetch(`${this.getBotRoute(id)}?include_deleted=true`, {method: 'get'});
    }

    /** GET /users/{id}/oauth/apps/authorized in pages: `getAuthorizedOAuthApps` gets the first 60. */
    getAuthorizedOAuthAppsPage(userId: string, page: number, perPage: number): Promise<unknown> {
        return this.doFetch(`${this.getUserRoute(userId)}/oauth/apps/authorized?page=${page}&per_page=${perPage}`, {method: 'get'});
    }

    private ask(url: string, options: Options): Promise<ClientResponse<unknown>> {
        const isGet = (options.method ?? 'get').toLowerCase() === 'get';
        const reading = isGet || READING_POST.test(url);
        const {queue, csrf} = this.wiring;
        if (!isGet && !csrf.maySend()) {
            return Promise.reject(withoutCookie());
        }
        const send = () => this.once(url, options, reading);
        return withRetries(queue ? () => queue(send) : send, reading, this.wiring);
    }

    private async once(url: string, options: Options, reading: boolean): Promise<ClientResponse<unknown>> {
        const {signal, limits} = this.wiring;
        if (signal.aborted) {
            throw aborted();
        }
        const limit = limited(signal, reading ? limits.reading : limits.writing);
        try {
            const response = await fetch(url, {...this.getOptions(options) as RequestInit, cache: 'no-store', signal: limit.signal});
            return this.read(response, await response.text(), reading);
        } catch (error) {
            if (error instanceof ApiError) {
                throw error;
            }
            if (signal.aborted) {
                throw aborted();
            }
            throw limit.ranOut() ? timedOut(reading) : unreachable(reading);
        } finally {
            limit.end();
        }
    }

    private read(response: Response, text: string, reading: boolean): ClientResponse<unknown> {
        const {status, headers} = response;
        const data = parseJson(text);
        if (!response.ok) {
            // Every error of Mattermost's own has a status_code in its body; the gateways in front of it send JSON of theirs.
            const json = isRaw(data) && typeof data.status_code === 'number';
            throw refusal({status, errorId: json ? errorIdIn(data.id) : undefined, json}, reading, retryAfterOf(headers, Date.now()));
        }
        if (typeof data !== 'object' || data === null) {
            throw brokenAnswer(status);
        }
        const at = dateOf(headers);
        if (at !== undefined) {
            this.dates.set(data, at);
            this.wiring.clock.heard(at);
        }
        return {response, headers: new Map(headers), data};
    }
}
