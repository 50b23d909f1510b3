import {WebSocket} from 'ws';

import type {Caller, Socket} from './world';

const PATIENCE = 10_000;

type Event = {event: string; data: Record<string, unknown>};
type Wait = {event: string; take(data: Record<string, unknown>): void};

/** `promise`, or a rejection that says what did not come within `ms`. */
function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
    let timer: NodeJS.Timeout;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} did not come within ${ms} ms.`)), ms);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Opens a websocket as this caller and resolves when the server has said hello, so that nothing after is missed. */
export async function openSocket(url: string, caller: Caller): Promise<Socket> {
    const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v4/websocket`, {headers: caller.identity()});
    const past: Event[] = [];
    const waiting: Wait[] = [];
    ws.on('message', (message) => {
        const {event, data} = JSON.parse(String(message)) as Partial<Event>;
        if (event === undefined) {
            return;
        }
        const index = waiting.findIndex((wait) => wait.event === event);
        if (index >= 0) {
            waiting.splice(index, 1)[0]!.take(data ?? {});
        } else {
            past.push({event, data: data ?? {}});
        }
    });
    const closed = new Promise<number>((resolve) => ws.once('close', resolve));
    ws.on('error', () => undefined);
    const next = (event: string, ms = PATIENCE) => {
        const index = past.findIndex((each) => each.event === event);
        if (index >= 0) {
            return Promise.resolve(past.splice(index, 1)[0]!.data);
        }
        return within(new Promise<Record<string, unknown>>((take) => waiting.push({event, take})), ms, `Event ${event}`);
    };
    await next('hello');
    return {next, closed: (ms = PATIENCE) => within(closed, ms, 'The end of the websocket'), close: () => ws.close()};
}
