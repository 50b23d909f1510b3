/** For tests of api/: a real HTTP server that answers what a test wants, and an Api that talks to it. Ships nowhere. */
import {createServer} from 'node:http';
import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

import {createClock, createCsrf, openApi} from '../src/api';
import type {ApiOptions} from '../src/api';
import type {Api} from '../src/api/types';

export interface Seen {method: string; path: string; headers: IncomingHttpHeaders; body: unknown}

/** `body`: a string goes out as it is, anything else as JSON. `hang`: no answer at all. `drop`: the connection breaks. */
export type Reply = {status?: number; headers?: Record<string, string>; body?: unknown} | 'hang' | 'drop';

export interface TestServer {
    /** Where it listens, with a sub-path, as the basename of an Api. */
    url: string;
    seen: Seen[];
    /** What to answer, one after the other; the last is repeated. */
    reply(...replies: Reply[]): void;
    close(): Promise<void>;
}

export const OK: Reply = {body: {status: 'OK'}};

/** An error as Mattermost words it: the message is in some language and must never be shown. */
export const refused = (status: number, id: string): Reply => ({
    status,
    headers: {'Content-Type': 'application/json'},
    body: {id, message: 'NICHT ZEIGEN', detailed_error: '', request_id: 'r', status_code: status},
});

function send(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
    if (reply === 'hang') {
        return;
    }
    if (reply === 'drop') {
        request.socket.destroy();
        return;
    }
    const {status = 200, headers = {}, body = ''} = reply;
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Listens on a free port of this machine. */
export async function startServer(): Promise<TestServer> {
    const seen: Seen[] = [];
    let queue: Reply[] = [OK];
    const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
            const text = Buffer.concat(parts).toString();
            seen.push({method: request.method!, path: request.url!, headers: request.headers, body: text === '' ? undefined : JSON.parse(text)});
            send(queue.length > 1 ? queue.shift()! : queue[0]!, request, response);
        });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub`,
        seen,
        reply: (...replies) => {
            queue = replies;
            seen.length = 0;
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}

export interface TestApi {api: Api; abort: AbortController; /** Milliseconds of each waiting. */ waits: number[]}

/** An Api whose waiting takes no time. */
export function openTestApi(server: TestServer, options: Partial<ApiOptions> = {}): TestApi {
    const abort = new AbortController();
    const waits: number[] = [];
    const sleep = (ms: number) => {
        waits.push(ms);
        return Promise.resolve();
    };
    const api = openApi({basename: server.url, csrf: createCsrf(() => 'csrf-value'), signal: abort.signal, clock: createClock(Date.now), sleep, random: () => 0, ...options});
    return {api, abort, waits};
}

/** Resolves to what a promise rejects with; undefined if it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
    try {
        await promise;
        return undefined;
    } catch (error) {
        return error;
    }
}
