import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {deploy, targetFrom} from './deploy';
import {readManifest} from './paths';

type Answer = {status?: number; body?: unknown; headers?: Record<string, string>};
const {id, version} = readManifest();
const OK: Record<string, Answer> = {
    'POST /users/login': {headers: {Token: 'from-login'}},
    'POST /users/logout': {},
    'POST /plugins': {status: 201},
    [`POST /plugins/${id}/enable`]: {},
    'GET /plugins/webapp': {body: [{id, version}]},
};

let folder: string;
let tarball: string;
let server: Server;
let seen: {route: string; token: string | undefined; body: string}[];
let answers: Record<string, Answer>;

beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'useradmin-deploy-'));
    tarball = path.join(folder, 'x.tar.gz');
    writeFileSync(tarball, 'not really one');
    server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
            const route = `${request.method} ${request.url!.replace('/api/v4', '')}`;
            seen.push({route, token: request.headers.authorization, body: Buffer.concat(parts).toString()});
            const {status = 200, body = {status: 'OK'}, headers = {}} = answers[route] ?? {status: 404};
            response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
        });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
});

beforeEach(() => {
    seen = [];
    answers = {...OK};
});

afterAll(() => {
    server.close();
    rmSync(folder, {recursive: true});
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

test('with a token: uploads by force, enables, and looks whether it runs', async () => {
    await deploy({url: url(), token: 't'}, tarball);
    expect(seen.map(({route}) => route)).toEqual(['POST /plugins', `POST /plugins/${id}/enable`, 'GET /plugins/webapp']);
    expect(seen[0]!.token).toBe('Bearer t');
    expect(seen[0]!.body).toMatch(/name="plugin"; filename="x.tar.gz"[^]*not really one[^]*name="force"\r\n\r\ntrue/);
});

test('with name and password: logs in, and out again', async () => {
    await deploy({url: url(), username: 'ann', password: 'p'}, tarball);
    expect(JSON.parse(seen[0]!.body)).toEqual({login_id: 'ann', password: 'p'});
    expect(seen[1]!.token).toBe('Bearer from-login');
    expect(seen.at(-1)!.route).toBe('POST /users/logout');
});

test.each<[string, Answer, RegExp]>([
    ['uploads are off', {status: 501, body: {id: 'app.plugin.upload_disabled.app_error'}}, /uploads are off[^]*MM_PLUGINSETTINGS_ENABLEUPLOADS/i],
    ['plugins are off', {status: 501, body: {id: 'app.plugin.disabled.app_error'}}, /Plugins are off/],
    ['the token is bad', {status: 401, body: {id: 'api.context.session_expired.app_error'}}, /does not accept this log-in[^]*\(401 api.context/],
    ['the account may not', {status: 403, body: {id: 'api.context.permissions.app_error'}}, /may not manage plugins/],
    ['a proxy refuses the size', {status: 413, body: '<html>too large</html>'}, /proxy[^]*\(413 \/api\/v4\/plugins\)/],
    ['something else', {status: 500, body: {id: 'app.plugin.x', message: 'Unable to do it.'}}, /Unable to do it\./],
])('says so when %s', async (_, answer, words) => {
    answers['POST /plugins'] = answer;
    await expect(deploy({url: url(), token: 't'}, tarball)).rejects.toThrow(words);
});

test('says so when the account has a second factor', async () => {
    answers['POST /users/login'] = {status: 401, body: {id: 'mfa.validate_token.authenticate.app_error'}};
    await expect(deploy({url: url(), username: 'ann', password: 'p'}, tarball)).rejects.toThrow(/second factor/);
});

test('says so when nobody answers', async () => {
    await expect(deploy({url: 'http://127.0.0.1:9', token: 't'}, tarball)).rejects.toThrow(/No answer from http:\/\/127.0.0.1:9/);
});

test('names the variable that is missing', () => {
    expect(() => targetFrom({})).toThrow('MM_SERVICESETTINGS_SITEURL');
    expect(() => targetFrom({MM_SERVICESETTINGS_SITEURL: 'https://x', MM_ADMIN_USERNAME: 'a'})).toThrow('MM_ADMIN_TOKEN');
    expect(targetFrom({MM_SERVICESETTINGS_SITEURL: 'https://x/chat/', MM_ADMIN_TOKEN: 't'}).url).toBe('https://x/chat');
});
