import type {Request, Response} from 'express';

import type {Answer} from './answer';
import {AppError, json, text} from './answer';
import type {Credentials} from './auth';
import {authenticate, checkCsrf, goneCookie} from './auth';
import type {Incoming, Instance} from './context';
import {Context} from './context';
import type {Faults, Result} from './faults';
import {DROPPED, withFault} from './faults';
import type {Limiter} from './limiter';
import type {RequestLog} from './log';

/** Answers one endpoint. It may throw an AppError. */
export type Handler = (context: Context) => Answer | Promise<Answer>;

/** What every request passes through. */
export interface Pipeline {instance: Instance; faults: Faults; limiter: Limiter; log: RequestLog}

const MOST_BYTES = 100 * 1024 * 1024;

/** The headers Mattermost puts on everything it answers itself. */
export const COMMON_HEADERS = {'Permissions-Policy': '', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', Vary: 'Accept-Encoding'};

async function read(request: Request): Promise<Buffer> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
        bytes += part.length;
        if (bytes <= MOST_BYTES) {
            parts.push(part);
        }
    }
    return Buffer.concat(parts);
}

/** Writes an answer, or cuts the connection, and notes it in the log. */
export function send(pipeline: Pipeline, request: Request, response: Response, result: Result, userId = ''): void {
    const path = request.originalUrl.slice(pipeline.instance.basename.length);
    const entry = {method: request.method, path, userId, at: Date.now()};
    if (result === DROPPED) {
        pipeline.log.add({...entry, status: 0, bytes: 0});
        request.socket.destroy();
        return;
    }
    pipeline.log.add({...entry, status: result.status, bytes: Buffer.byteLength(result.body)});
    response.status(result.status);

    // Node keeps the date that it wrote last a moment too long; the server's is never older than what it has done.
    response.setHeader('Date', new Date().toUTCString());
    for (const [name, value] of Object.entries({...COMMON_HEADERS, ...result.headers})) {
        response.setHeader(name, value);
    }
    response.end(result.body);
}

function withApiHeaders(answer: Answer, context: Context, cookie: string[]): Answer {
    const headers: Answer['headers'] = {
        'X-Request-Id': context.requestId,
        'X-Version-Id': `${context.store.version}..${context.store.diagnosticId}.false`,
        ...(context.incoming.method === 'GET' ? {Expires: '0'} : {}),
        ...(cookie.length ? {'Set-Cookie': cookie} : {}),
    };
    return {...answer, headers: {...headers, ...answer.headers}};
}

/** An express handler for one endpoint: limiter, session, CSRF, fault, handler, in the server's order. `open` endpoints need no session. */
export function endpoint(pipeline: Pipeline, handler: Handler, open: boolean): (request: Request, response: Response) => Promise<void> {
    const {instance} = pipeline;
    return async (request, response) => {
        const limit = pipeline.limiter.admit();
        for (const [name, value] of Object.entries(limit.headers)) {
            response.setHeader(name, value);
        }
        if (limit.limited) {
            send(pipeline, request, response, text('limit exceeded\n', 429, 'text/plain; charset=utf-8'));
            return;
        }
        const address = new URL(request.originalUrl, 'http://localhost');
        const incoming: Incoming = {
            method: request.method,
            path: address.pathname.slice(instance.basename.length),
            params: request.params as Record<string, string>,
            query: address.searchParams,
            headers: request.headers,
            body: await read(request),
        };
        const path = incoming.path.replace(/^\/api\/v4/, '');
        const run = () => answer(instance, incoming, handler, open);
        const fault = pipeline.faults.take(request.method, path);
        const userId = whoAsks(instance, incoming);
        send(pipeline, request, response, fault ? await withFault(instance, fault, path, run) : await run(), userId);
    };
}

function whoAsks(instance: Instance, incoming: Incoming): string {
    try {
        return authenticate(instance, incoming).session?.user_id ?? '';
    } catch {
        return '';
    }
}

async function answer(instance: Instance, incoming: Incoming, handler: Handler, open: boolean): Promise<Answer> {
    let credentials: Credentials = {session: undefined, given: false, byCookie: false};
    let context = new Context(instance, incoming, undefined);
    try {
        credentials = authenticate(instance, incoming);
        checkCsrf(instance, incoming, credentials);
        context = new Context(instance, incoming, credentials.session);
        if (!open) {
            touch(context);
        }
        return withApiHeaders(await handler(context), context, []);
    } catch (error) {
        const appError = error instanceof AppError ? error : new AppError(500, 'app.stand_in.crash');
        if (appError !== error) {
            process.stderr.write(`${incoming.method} ${incoming.path}: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
        }

        // A token that is no good, or a failed CSRF check, logs the browser out.
        const expired = appError.errorId === 'api.context.session_expired.app_error' && credentials.given;
        return withApiHeaders(appError.answer(context.requestId), context, expired ? [goneCookie(instance)] : []);
    }
}

const ACTIVITY_MS = 5 * 60 * 1000;

// Throws when there is no session. Activity is written every five minutes at most.
function touch(context: Context): void {
    const now = Date.now();
    if (now - context.session.last_activity_at > ACTIVITY_MS) {
        context.session.last_activity_at = now;
    }
}

/** What /api/v4 answers for a path it does not know: no session asked, no request id. */
export function unknownEndpoint(path: string): Answer {
    const detail = `There doesn't appear to be an api call for the url='${path}'.  Typo? are you missing a team_id or user_id as part of the url?`;
    return json({id: 'api.context.404.app_error', message: 'Sorry, we could not find the page.', detailed_error: detail, status_code: 404}, 404);
}
