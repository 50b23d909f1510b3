import {connectControl} from '../control';
import type {StandIn} from '../index';
import {startStandIn} from '../index';
import {call, logIn, read} from '../testing';

// What each kind does to one request is in the contract suite; here is what it leaves open.

let standIn: StandIn;
let token: string;
const control = () => connectControl(standIn.controlUrl);

beforeAll(async () => {
    standIn = await startStandIn({seed: 'bare'});
    token = await logIn(standIn.url, standIn.admin);
});

afterEach(() => control().clearFaults());
afterAll(() => standIn.close());

const statuses = async (paths: string[]) => {
    const found: number[] = [];
    for (const path of paths) {
        found.push((await call(standIn.url, token, 'GET', path)).status);
    }
    return found;
};

test('a fault takes as many requests as told, of its path only', async () => {
    await control().fault({path: '^/users/me$', kind: 'status', status: 503, times: 2});
    expect(await statuses(['/users/me', '/users/me/sessions', '/users/me', '/users/me'])).toEqual([503, 200, 503, 200]);
});

test('a fault for another method waits', async () => {
    await control().fault({method: 'PUT', path: '^/users/me', kind: 'status', status: 500});
    expect(await statuses(['/users/me'])).toEqual([200]);
    expect((await call(standIn.url, token, 'PUT', '/users/me/active', {active: true})).status).toBe(500);
});

test('faults queue in their order, and clearing drops the rest', async () => {
    await control().fault({path: '^/users/me$', kind: 'status', status: 500});
    await control().fault({path: '^/users/me$', kind: 'html', status: 504, times: 5});
    expect(await statuses(['/users/me', '/users/me'])).toEqual([500, 504]);
    await control().clearFaults();
    expect(await statuses(['/users/me'])).toEqual([200]);
});

test('429 is what the limiter sends: plain text with Retry-After, unless told otherwise', async () => {
    await control().fault({path: '^/users/me$', kind: 'status', status: 429});
    const plain = await call(standIn.url, token, 'GET', '/users/me');
    expect([await plain.text(), plain.headers.get('Content-Type'), plain.headers.get('Retry-After')]).toEqual(['limit exceeded\n', 'text/plain; charset=utf-8', '1']);
    await control().fault({path: '^/users/me$', kind: 'status', status: 429, headers: {'Retry-After': '7'}});
    expect((await call(standIn.url, token, 'GET', '/users/me')).headers.get('Retry-After')).toBe('7');
});

test('a raw body is sent as it is', async () => {
    await control().fault({path: '^/users/me$', kind: 'status', status: 200, body: '{"status":"OK"'});
    expect(await (await call(standIn.url, token, 'GET', '/users/me')).text()).toBe('{"status":"OK"');
});

test('a delayed request is done and answered, only later', async () => {
    const person = await control().person();
    await control().fault({method: 'PUT', path: `^/users/${person.id}/active$`, kind: 'delay', ms: 60_000});
    const leaving = new AbortController();
    const late = fetch(`${standIn.url}/api/v4/users/${person.id}/active`, {method: 'PUT', headers: {Authorization: `Bearer ${token}`}, body: '{"active":false}', signal: leaving.signal});
    const isOff = async () => (await read<{delete_at: number}>(standIn.url, token, `/users/${person.id}`)).delete_at > 0;
    while (!(await isOff())) {
        // The other request is on its way.
    }
    leaving.abort();
    await expect(late).rejects.toThrow();
});

test('clearing ends a lag at once', async () => {
    const person = await control().person();
    await control().fault({path: `^/users/${person.id}/active$`, kind: 'lag', ms: 600_000});
    await call(standIn.url, token, 'PUT', `/users/${person.id}/active`, {active: false});
    const deleteAt = async () => (await read<{delete_at: number}>(standIn.url, token, `/users/${person.id}`)).delete_at;
    expect(await deleteAt()).toBe(0);
    await control().clearFaults();
    expect(await deleteAt()).toBeGreaterThan(0);
});
