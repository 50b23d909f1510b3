import {createServer} from 'node:http';
import type {IncomingMessage, Server} from 'node:http';
import type {AddressInfo} from 'node:net';

import {WebSocket, WebSocketServer} from 'ws';

import {pattern, startProxy} from './proxy';
import type {DelayingProxy} from './proxy';

const ID = 'abcdefghijklmnopqrstuvwxy1';
const LONG = 'ü'.repeat(300_000);

let server: Server;
let sockets: WebSocketServer;
let proxy: DelayingProxy;
let connections: number;

async function body(asked: IncomingMessage): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of asked) {
        pieces.push(piece as Buffer);
    }
    return Buffer.concat(pieces).toString();
}

beforeEach(async () => {
    connections = 0;
    server = createServer((asked, answer) => {
        void body(asked).then((text) => {
            if (asked.url === '/gone') {
                answer.destroy();
                return;
            }
            answer.writeHead(asked.method === 'PUT' ? 403 : 200, ['Set-Cookie', 'one=1', 'Set-Cookie', 'two=2', 'X-Asked', `${asked.headers.authorization} ${asked.headers.host}`]);
            answer.end(text);
        });
    });
    server.on('connection', () => connections++);
    sockets = new WebSocketServer({server});
    sockets.on('connection', (socket) => socket.on('message', (message) => socket.send(`heard ${String(message)}`)));
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    proxy = await startProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 4);
});

afterEach(async () => {
    await proxy.close();
    sockets.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
});

test('passes bodies, status and headers as they are, and the name of the host that was asked', async () => {
    const answer = await fetch(`${proxy.url}/api/v4/posts`, {method: 'PUT', headers: {Authorization: 'Bearer x'}, body: LONG});
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
    expect(answer.headers.get('X-Asked')).toBe(`Bearer x ${new URL(proxy.url).host}`);
    expect(await answer.text()).toBe(LONG);
});

test('counts by method and path, whoever it is about, and forgets', async () => {
    for (const path of [`/users/${ID}/active?x=1`, `/users/${ID.replace('a', 'b')}/active`, '/users/ids']) {
        await (await fetch(`${proxy.url}${path}`, {method: 'POST', body: '{}'})).text();
    }
    expect(proxy.counts()).toEqual(new Map([['POST /users/{id}/active', 2], ['POST /users/ids', 1]]));
    proxy.forget();
    expect(proxy.counts()).toEqual(new Map());
});

test('keeps its connection to the server', async () => {
    for (let times = 0; times < 5; times++) {
        await (await fetch(proxy.url)).text();
    }
    expect(connections).toBe(1);
});

test('passes a websocket both ways and counts it once', async () => {
    const socket = new WebSocket(`${proxy.url.replace('http', 'ws')}/api/v4/websocket`);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('one');
    expect(String(await new Promise((resolve) => socket.once('message', resolve)))).toBe('heard one');
    expect(proxy.counts()).toEqual(new Map([['GET /api/v4/websocket', 1]]));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.close();
    await closed;
});

test('where the server breaks off, the client is told nothing either, and others are served', async () => {
    await expect(fetch(`${proxy.url}/gone`)).rejects.toThrow('fetch failed');
    expect((await fetch(proxy.url)).status).toBe(200);
});

test.each([
    ['/api/v4/users/username/jane.doe', '/api/v4/users/username/{name}'],
    ['/api/v4/users/email/jane%40x.test', '/api/v4/users/email/{name}'],
    [`/api/v4/teams/${ID}/channels/name/town-square`, '/api/v4/teams/{id}/channels/name/town-square'],
    ['/api/v4/hooks/incoming?page=0&per_page=200', '/api/v4/hooks/incoming'],
])('%s counts as %s', (path, counted) => expect(pattern('GET', path)).toBe(`GET ${counted}`));
