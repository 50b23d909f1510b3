import type {WebSocketMessage} from '@mattermost/client';

type Handler = (message: WebSocketMessage) => void;

const handlers: Record<string, Record<string, Handler>> = {};
const reconnect: Record<string, () => void> = {};

/** One handler per event and plugin: registering again replaces it. */
export function setEventHandler(pluginId: string, event: string, handler: Handler | undefined): void {
    const ofPlugin = handlers[pluginId] ??= {};
    if (handler) {
        ofPlugin[event] = handler;
    } else {
        delete ofPlugin[event];
    }
}

/** One per plugin. */
export function setReconnectHandler(pluginId: string, handler: (() => void) | undefined): void {
    if (handler) {
        reconnect[pluginId] = handler;
    } else {
        delete reconnect[pluginId];
    }
}

/** Everything of a plugin that is removed. */
export function dropHandlers(pluginId: string): void {
    delete handlers[pluginId];
    delete reconnect[pluginId];
}

/** Nothing is caught here, as in the web app: a handler that throws keeps the message from the plugins after it. */
export function forwardEvent(message: WebSocketMessage): void {
    for (const ofPlugin of Object.values(handlers)) {
        ofPlugin[message.event]?.(message);
    }
}

/** The websocket is back. */
export function forwardReconnect(): void {
    for (const handler of Object.values(reconnect)) {
        handler();
    }
}
