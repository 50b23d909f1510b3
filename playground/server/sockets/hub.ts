import type {WebSocket} from 'ws';

import {newId} from '../state/ids';
import type {Store} from '../state/store';

/** Whom an event is for: everybody unless narrowed. `admins` narrows to holders of manage_system or to those without it. */
export interface Audience {userId?: string; channelId?: string; omit?: string[]; admins?: boolean}

/** One open websocket. `sessionId` is '' until somebody has signed in on it. */
export interface Connection {socket: WebSocket; sessionId: string; userId: string; id: string; sequence: number}

function broadcast(audience: Audience): Record<string, unknown> {
    return {
        omit_users: audience.omit ? Object.fromEntries(audience.omit.map((id) => [id, true])) : null,
        user_id: audience.userId ?? '',
        channel_id: audience.channelId ?? '',
        team_id: '',
        connection_id: '',
        omit_connection_id: '',
        ...(audience.admins === true ? {contains_sensitive_data: true} : {}),
        ...(audience.admins === false ? {contains_sanitized_data: true} : {}),
    };
}

/** The open websockets of one stand-in, and what is sent over them. */
export class Hub {
    readonly connections = new Set<Connection>();

    constructor(private readonly store: Store) {}

    /** Sends an event to all it is for. A connection whose session has ended does not get it: it is cut (close code 1006), as on the real server. */
    publish(event: string, data: Record<string, unknown>, audience: Audience = {}): void {
        for (const connection of this.connections) {
            if (!connection.sessionId || !this.isFor(connection, audience)) {
                continue;
            }
            if (this.isDead(connection)) {
                connection.socket.terminate();
                this.connections.delete(connection);
                continue;
            }
            this.send(connection, event, data, audience);
        }
    }

    /** Somebody signed in on a connection: the first event it gets. */
    hello(connection: Connection): void {
        const version = `${this.store.version}..${this.store.diagnosticId}.false`;
        this.send(connection, 'hello', {connection_id: connection.id, server_hostname: 'stand-in', server_version: version}, {userId: connection.userId});
    }

    /** A new connection; its session comes with the cookie or with the authentication challenge. */
    open(socket: WebSocket): Connection {
        const connection = {socket, sessionId: '', userId: '', id: newId(), sequence: 0};
        this.connections.add(connection);
        return connection;
    }

    /** True when the session of a connection has ended. */
    isDead(connection: Connection): boolean {
        return !this.store.sessions.has(connection.sessionId);
    }

    /** Cuts all connections. */
    close(): void {
        this.connections.forEach((connection) => connection.socket.terminate());
        this.connections.clear();
    }

    private send(connection: Connection, event: string, data: Record<string, unknown>, audience: Audience): void {
        connection.socket.send(JSON.stringify({event, data, broadcast: broadcast(audience), seq: connection.sequence}));
        connection.sequence += 1;
    }

    private isFor(connection: Connection, audience: Audience): boolean {
        const {userId} = connection;
        if (audience.omit?.includes(userId) || (audience.userId && audience.userId !== userId)) {
            return false;
        }
        if (audience.admins !== undefined && audience.admins !== this.store.userCan(userId, 'manage_system')) {
            return false;
        }
        return !audience.channelId || Boolean(this.store.channelMembers.get(audience.channelId)?.has(userId));
    }
}
