import {Agent, createServer, request} from 'node:http';
import type {ClientRequest, IncomingMessage, Server, ServerResponse} from 'node:http';
import {connect} from 'node:net';
import type {AddressInfo} from 'node:net';
import {Transform} from 'node:stream';
import type {Duplex} from 'node:stream';

/** A proxy in front of a server that makes it further away, and counts what passes. */
export interface DelayingProxy {
    /** Address without a trailing slash. */
    url: string;
    /** How often each "METHOD /path" was asked for since `forget`; ids and usernames in paths are {id} and {name}, queries are left out. */
    counts(): Map<string, number>;
    forget(): void;
    close(): Promise<void>;
}

// Headers about one connection only; Node sets its own.
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

// Longer than any client of ours keeps a connection idle, so that none is closed while it is being used again.
const KEEP_ALIVE = 120_000;

/** One way of a wire: what goes in comes out `ms` later, in order. */
function wire(ms: number): Transform {
    return new Transform({
        transform(chunk, _encoding, done) {
            setTimeout(() => this.push(chunk), ms);
            done();
        },
        flush(done) {
            setTimeout(done, ms);
        },
    });
}

/** "METHOD /path" with what differs from person to person taken out. */
export function pattern(method = '', url = ''): string {
    const path = url.replace(/[?#].*$/, '');
    return `${method} ${path.replace(/\/users\/(username|email)\/[^/]+/, '/users/$1/{name}').replace(/\/[a-z0-9]{26}(?=\/|$)/g, '/{id}')}`;
}

/** Names and values in turn, as Node has them raw, without those of one connection. */
function endToEnd(raw: string[]): string[] {
    return raw.filter((_, index) => !HOP.has(raw[index - (index % 2)]!.toLowerCase()));
}

function answer(from: IncomingMessage, to: ServerResponse, ms: number): void {
    setTimeout(() => to.writeHead(from.statusCode ?? 502, from.statusMessage, endToEnd(from.rawHeaders)), ms);

    // Timers of one length fire in the order they were set, so the head is out before the first piece of the body.
    from.pipe(wire(ms)).pipe(to);
    from.once('error', () => to.destroy());
}

/** Milliseconds of each way: whole ones, as timers have them. */
interface Ways {there: number; back: number}

/** Passes one request on. Where there is no answer, the connection ends without one: that is what the client would have seen. */
function pass(asked: IncomingMessage, to: ServerResponse, {there, back}: Ways, send: () => ClientRequest): void {
    const body = asked.pipe(wire(there));
    setTimeout(() => {
        if (to.destroyed) {
            return;
        }
        const onward = send();
        onward.once('response', (response) => answer(response, to, back));
        onward.once('error', () => to.destroy());
        to.once('close', () => !to.writableFinished && onward.destroy());
        body.pipe(onward);
    }, there);
}

/** Websockets: the request as it came, then whatever either side says. */
function upgrade(asked: IncomingMessage, client: Duplex, head: Buffer, {hostname, port}: URL, {there, back}: Ways): void {
    const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
    for (let index = 0; index < asked.rawHeaders.length; index += 2) {
        lines.push(`${asked.rawHeaders[index]}: ${asked.rawHeaders[index + 1]}`);
    }
    const server = connect(Number(port), hostname);
    const out = wire(there);
    out.write(`${lines.join('\r\n')}\r\n\r\n`);
    out.write(head);
    out.pipe(server);
    client.pipe(out);
    server.pipe(wire(back)).pipe(client);
    for (const [one, other] of [[client, server], [server, client]] as const) {
        one.once('error', () => other.destroy());
        one.once('close', () => other.destroy());
    }
}

async function listen(server: Server): Promise<number> {
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
}

/**
 * Starts a proxy on a port of loopback in front of `target` (http, with a port). Half of the round trip is waited on the way there, half on the way
 * back; setting up a connection costs nothing. It speaks HTTP/1.1, keeps connections on both sides and passes bodies and websockets as they are.
 */
export async function startProxy(target: string, roundTripMs: number): Promise<DelayingProxy> {
    const to = new URL(target);
    const agent = new Agent({keepAlive: true});
    const seen = new Map<string, number>();
    const count = ({method, url}: IncomingMessage) => {
        const one = pattern(method, url);
        seen.set(one, (seen.get(one) ?? 0) + 1);
    };
    const there = Math.floor(roundTripMs / 2);
    const ways = {there, back: Math.round(roundTripMs) - there};
    const server = createServer({keepAliveTimeout: KEEP_ALIVE}, (asked, response) => {
        count(asked);
        const headers = endToEnd(asked.rawHeaders);
        pass(asked, response, ways, () => request({agent, host: to.hostname, port: to.port, method: asked.method, path: asked.url, headers}));
    });
    const sockets = new Set<Duplex>();
    server.on('upgrade', (asked: IncomingMessage, client: Duplex, head: Buffer) => {
        count(asked);
        sockets.add(client.once('close', () => sockets.delete(client)));
        upgrade(asked, client, head, to, ways);
    });
    return {
        url: `http://127.0.0.1:${await listen(server)}`,
        counts: () => new Map(seen),
        forget: () => seen.clear(),
        close: async () => {
            const closed = new Promise((resolve) => server.close(resolve));
            server.closeAllConnections();
            sockets.forEach((socket) => socket.destroy());
            agent.destroy();
            await closed;
        },
    };
}
