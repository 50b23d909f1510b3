import type {IncomingMessage, Server} from 'node:http';
import type {Duplex} from 'node:stream';

import type {WebSocket} from 'ws';
import {WebSocketServer} from 'ws';

import {authenticate} from '../http/auth';
import type {Instance} from '../http/context';
import {AppError} from '../http/answer';
import {seeOnline, setStatus} from '../state/statuses';
import {findSession} from '../state/sessions';
import type {Session} from '../state/types';

import type {Connection} from './hub';

const SIGN_IN_MS = 5000;

interface Message {seq?: number; action?: string; data?: {token?: string; user_ids?: string[]} | null}

function refuse(socket: Duplex, status: string, body: string): void {
    socket.end(`HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Answers GET /api/v4/websocket on this server: sign-in by cookie, bearer token or the authentication_challenge message. Returns what closes it. */
export function serveSockets(server: Server, instance: Instance): () => void {
    const sockets = new WebSocketServer({noServer: true});
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (url.pathname !== `${instance.basename}/api/v4/websocket`) {
            refuse(socket, '404 Not Found', 'not found\n');
            return;
        }
        const {origin} = request.headers;
        if (origin && new URL(origin).host !== request.headers.host) {
            const blocked = new AppError(400, 'api.web_socket.connect.upgrade.app_error', {url: origin}).answer();
            refuse(socket, '403 Forbidden', `Forbidden\n${String(blocked.body)}`);
            return;
        }
        const {session} = authenticate(instance, {headers: request.headers, query: new URLSearchParams()});
        sockets.handleUpgrade(request, socket, head, (ws) => accept(instance, ws, session));
    });
    return () => {
        instance.hub.close();
        sockets.close();
    };
}

function accept(instance: Instance, ws: WebSocket, session: Session | undefined): void {
    const connection = instance.hub.open(ws);
    const timer = setTimeout(() => connection.sessionId || ws.terminate(), SIGN_IN_MS);
    timer.unref();
    ws.on('message', (data: Buffer) => answer(instance, connection, data.toString()));
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
        clearTimeout(timer);
        leave(instance, connection);
    });
    if (session) {
        signIn(instance, connection, session);
    }
}

function signIn(instance: Instance, connection: Connection, session: Session): void {
    connection.sessionId = session.id;
    connection.userId = session.user_id;
    instance.hub.hello(connection);
    seeOnline(instance, session.user_id);
}

function leave(instance: Instance, connection: Connection): void {
    instance.hub.connections.delete(connection);
    const status = instance.store.statuses.get(connection.userId);
    const stays = [...instance.hub.connections].some((other) => other.userId === connection.userId);
    if (status && !status.manual && !stays) {
        setStatus(instance, connection.userId, 'offline', false);
    }
}

function answer(instance: Instance, connection: Connection, raw: string): void {
    const message = parse(raw);
    const reply = (body: Record<string, unknown>) => connection.socket.send(JSON.stringify({seq_reply: message.seq ?? 0, ...body}));
    if (message.action === 'authentication_challenge') {
        challenge(instance, connection, message, reply);
        return;
    }
    if (!connection.sessionId || instance.hub.isDead(connection)) {
        const error = {id: 'api.web_socket_router.not_authenticated.app_error', message: 'WebSocket connection is not authenticated. Please log in and try again.', detailed_error: '', status_code: 401};
        reply({status: 'FAIL', error});
        return;
    }
    const data = act(instance, message);
    reply(data ? {status: 'OK', data} : {status: 'FAIL', error: {id: 'api.web_socket_router.bad_action.app_error', message: 'Unknown WebSocket action.', detailed_error: '', status_code: 500}});
}

// A token that is no good ends the connection without a word.
function challenge(instance: Instance, connection: Connection, message: Message, reply: (body: Record<string, unknown>) => void): void {
    const session = findSession(instance.store, message.data?.token ?? '');
    if (!session) {
        connection.socket.terminate();
        return;
    }
    if (!connection.sessionId) {
        signIn(instance, connection, session);
    }
    reply({status: 'OK'});
}

function act(instance: Instance, message: Message): Record<string, unknown> | undefined {
    const statuses = [...instance.store.statuses.values()];
    switch (message.action) {
    case 'ping':
        return {text: 'pong', version: instance.store.version, server_time: Date.now(), node_id: ''};
    case 'get_statuses':
        return Object.fromEntries(statuses.filter((row) => row.status !== 'offline').map((row) => [row.user_id, row.status]));
    case 'get_statuses_by_ids':
        return Object.fromEntries((message.data?.user_ids ?? []).map((id) => [id, instance.store.statuses.get(id)?.status ?? 'offline']));
    case 'user_typing':
    case 'presence':
    case 'user_update_active_status':
        return {};
    default:
        return undefined;
    }
}

function parse(raw: string): Message {
    try {
        return (JSON.parse(raw) as Message | null) ?? {};
    } catch {
        return {};
    }
}
