import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {connectControl} from './control';
import type {StandIn} from './index';
import {startStandIn} from './index';
import {call, logIn, read} from './testing';

const open: StandIn[] = [];

async function start(options: Partial<Parameters<typeof startStandIn>[0]> = {}): Promise<StandIn> {
    const standIn = await startStandIn({seed: 'bare', ...options});
    open.push(standIn);
    return standIn;
}

afterEach(async () => {
    await Promise.all(open.splice(0).map((standIn) => standIn.close()));
});

test('two stand-ins in one process share nothing', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const person = await connectControl(one.controlUrl).person({name: 'only.here'});
    const tokens = await Promise.all([one, other].map((standIn) => logIn(standIn.url, standIn.admin)));
    expect((await call(one.url, tokens[0]!, 'GET', `/users/${person.id}`)).status).toBe(200);
    expect((await call(other.url, tokens[1]!, 'GET', `/users/${person.id}`)).status).toBe(404);
    expect((await call(other.url, tokens[0]!, 'GET', '/users/me')).status).toBe(401);
});

test('a taken port is refused, so that a caller can try the next', async () => {
    const {url} = await start();
    await expect(startStandIn({seed: 'bare', port: Number(new URL(url).port)})).rejects.toMatchObject({code: 'EADDRINUSE'});
});

test('under a sub-path API, cookies, page and static files lie there', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'page-'));
    mkdirSync(path.join(dir, 'host'));
    writeFileSync(path.join(dir, 'root.html'), '<script src="/static/host/host.js"></script>');
    writeFileSync(path.join(dir, 'host/host.js'), '1');
    writeFileSync(path.join(dir, 'private.txt'), 'not under /static');
    const {url, admin} = await start({basename: '/sub', hostDir: dir});
    const page = await fetch(`${url}/acme/channels/town-square`);
    expect(page.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self' ; script-src 'self'");
    expect(await page.text()).toContain('src="/sub/static/host/host.js"');
    const script = await fetch(`${url}/static/host/host.js`);
    expect([script.status, script.headers.get('Content-Type'), script.headers.get('Cache-Control')]).toEqual([200, 'text/javascript; charset=utf-8', 'max-age=31556926, public']);
    expect((await fetch(`${url}/static/host/..%2F..%2F..%2Fetc/passwd`)).status).toBe(404);
    const login = await fetch(`${url}/api/v4/users/login`, {method: 'POST', headers: {'X-Requested-With': 'XMLHttpRequest'}, body: JSON.stringify({login_id: admin.username, password: admin.password})});
    expect(login.headers.getSetCookie().map((line) => (/Path=([^;]*)/).exec(line)?.[1])).toEqual(['/sub', '/sub', '/sub']);
    expect((await fetch(`${new URL(url).origin}/api/v4/system/ping`)).status).toBe(404);
    rmSync(dir, {recursive: true});
});

test('an address that cannot be decoded, or a caller who leaves, ends nothing', async () => {
    const {url, admin} = await start();
    expect((await fetch(`${url}/static/%zz`)).status).toBe(400);
    expect((await fetch(`${url}/api/v4/users/%zz`)).status).toBe(400);
    await expect(fetch(`${url}/api/v4/users/login`, {method: 'POST', body: 'x'.repeat(5_000_000), signal: AbortSignal.abort()})).rejects.toThrow();
    expect(await logIn(url, admin)).toMatch(/^[a-z0-9]{26}$/);
});

test('the control port lists who asked for what and how much came back', async () => {
    const {url, controlUrl, admin} = await start();
    const control = connectControl(controlUrl);
    const token = await logIn(url, admin);
    await control.clearRequests();
    const text = await (await call(url, token, 'GET', '/users/me?x=1')).text();
    await fetch(`${url}/static/none.js`);
    expect(await control.requests()).toMatchObject([
        {method: 'GET', path: '/api/v4/users/me?x=1', status: 200, userId: admin.id, bytes: Buffer.byteLength(text)},
        {method: 'GET', path: '/static/none.js', status: 404, userId: ''},
    ]);
});

test('the control port makes many people at once, tells who is on, and takes them away again', async () => {
    const {url, controlUrl, admin} = await start();
    const control = connectControl(controlUrl);
    const planned = ['ann', 'ben'].map((username) => ({username, email: `${username}@acme.test`, password: 'Pw-crowd', firstName: 'Crowd', lastName: username}));
    const [ann, ben] = await control.crowd(planned);
    expect([ann, ben]).toMatchObject(planned);
    const token = await logIn(url, admin);
    expect(await read(url, token, `/users/${ann!.id}`)).toMatchObject({username: 'ann', first_name: 'Crowd', last_name: 'ann', delete_at: 0});
    await control.change(ben!.id, {off: true});
    const states = await control.states([ann!.id, ben!.id, 'nobody']);
    expect([[...states.keys()], states.get(ann!.id), states.get(ben!.id)! > 0]).toEqual([[ann!.id, ben!.id], 0, true]);
    await expect(control.crowd(planned)).rejects.toThrow('There is a ann already.');
    await control.drop([ann!.id, ben!.id]);
    expect((await call(url, token, 'GET', `/users/${ann!.id}`)).status).toBe(404);
});

test('a reset puts everything back with the same ids', async () => {
    const {url, controlUrl, admin, team} = await start();
    const control = connectControl(controlUrl);
    const person = await control.person({role: 'system_admin'});
    await control.change(admin.id, {off: true});
    await control.settings({'TeamSettings.EnableUserDeactivation': true});
    await control.fault({path: '.', kind: 'drop'});
    await control.reset();
    const token = await logIn(url, admin);
    expect((await call(url, token, 'GET', `/users/${person.id}`)).status).toBe(404);
    expect((await call(url, token, 'GET', `/channels/${team.townSquareId}`)).status).toBe(200);
    const config = await read<Record<string, Record<string, unknown>>>(url, token, '/config');
    expect(config.TeamSettings?.EnableUserDeactivation).toBe(false);
});

test('the control port refuses in a sentence what it does not know', async () => {
    const control = connectControl((await start()).controlUrl);
    await expect(control.settings({'GuestAccountsSettings.Enabled': true})).rejects.toThrow('no setting GuestAccountsSettings.Enabled');
    await expect(control.settings({'GuestAccountsSettings.Enable': 'true'})).rejects.toThrow('of type string');
    await expect(control.change('nobody', {off: true})).rejects.toThrow('Nobody has the id nobody');
    await expect(control.fault({path: '.', kind: 'fire' as never})).rejects.toThrow('no fault of kind fire');
    await control.person({name: 'twice'});
    await expect(control.person({name: 'twice'})).rejects.toThrow('There is a twice already');
});
