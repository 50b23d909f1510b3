import {Client4, WebSocketClient} from '@mattermost/client';

import {siteUrl} from './base';

/** The page's own API client. Plugins cannot reach it, as in Mattermost: they bring their own. */
export const client = new Client4();

/** The page's one websocket; plugin components get it as `webSocketClient`. */
export const socket = new WebSocketClient();

/** Points the client at this server. Call before any request. */
export function prepareClient(): void {
    client.setUrl(siteUrl());
}

/** Connects with the session cookie: GET /websocket. */
export function openSocket(): void {
    socket.initialize(`${siteUrl().replace(/^http/, 'ws')}/api/v4/websocket`);
}

/** What Client4 throws, as far as we read it; a dead network throws a TypeError without these. */
export interface Failure {message: string; server_error_id?: string; status_code?: number}

/** True for the one 401 that means the session is gone. */
export function isSessionExpired(error: unknown): boolean {
    return (error as Failure).server_error_id === 'api.context.session_expired.app_error';
}
