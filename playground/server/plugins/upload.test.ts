import {tarball} from '../../../build/package';
import {openSocket} from '../../../e2e/contract/socket';
import {bearerCaller} from '../../../e2e/contract/caller';
import {connectControl} from '../control';
import type {StandIn} from '../index';
import {startStandIn} from '../index';
import {call, logIn, read} from '../testing';

let standIn: StandIn;
let token: string;

beforeEach(async () => {
    standIn = await startStandIn({seed: 'bare'});
    token = await logIn(standIn.url, standIn.admin);
});

afterEach(() => standIn.close());

interface Listed {id: string; version: string; webapp: {bundle_path: string}}

async function upload(manifest: object, main: string, force = false, chunk = 'chunk.one.js'): Promise<Response> {
    const files = new Map([['plugin.json', JSON.stringify(manifest)], ['webapp/main.js', main], [`webapp/${chunk}`, 'chunk'], ['secret.txt', 'not beside the bundle']]);
    const form = new FormData();
    form.set('plugin', new Blob([new Uint8Array(await tarball(new Map([...files].map(([name, text]) => [name, Buffer.from(text)]))))]), 'tiny.tar.gz');
    form.set('force', String(force));
    return call(standIn.url, token, 'POST', '/plugins', form);
}

const tiny = (version: string, more: object = {}) => ({id: 'tiny', name: 'Tiny', description: 'words', version, webapp: {bundle_path: 'webapp/main.js'}, ...more});
const enable = () => call(standIn.url, token, 'POST', '/plugins/tiny/enable');
const active = () => read<Listed[]>(standIn.url, '', '/plugins/webapp');
const file = async (name: string) => (await fetch(`${standIn.url}/static/plugins/tiny/${name}`)).status;

test('an upgrade under open tabs: event with the new bundle, old files gone, nothing outside of the bundle\'s folder', async () => {
    expect((await upload(tiny('1.0.0'), 'one')).status).toBe(201);
    expect(await active()).toEqual([]);
    const socket = await openSocket(standIn.url, bearerCaller(standIn.url, standIn.admin, token));
    await enable();
    const [old] = await active();
    const oldName = old!.webapp.bundle_path.split('/').at(-1)!;
    expect([await file(oldName), await file('chunk.one.js'), await file('main.js'), await file('secret.txt')]).toEqual([200, 200, 404, 404]);
    await socket.next('plugin_enabled');
    expect((await upload(tiny('1.0.1'), 'two', true, 'chunk.two.js')).status).toBe(201);
    const {manifest} = await socket.next('plugin_enabled') as {manifest: Listed};
    expect(manifest).toMatchObject({id: 'tiny', version: '1.0.1'});
    expect([await file(oldName), await file('chunk.one.js'), await file('chunk.two.js')]).toEqual([404, 404, 200]);
    socket.close();
});

test('a plugin that wants a newer server does not start, and says so in the statuses', async () => {
    await upload(tiny('1.0.0', {min_server_version: '99.0.0'}), 'one');
    expect((await enable()).status).toBe(200);
    expect(await active()).toEqual([]);
    expect(await read(standIn.url, token, '/plugins/statuses')).toMatchObject([{plugin_id: 'tiny', state: 3, error: 'plugin requires Mattermost 99.0.0: tiny'}]);
});

test('uploads that are switched off are 501, before any permission is asked', async () => {
    const control = connectControl(standIn.controlUrl);
    await control.settings({'PluginSettings.EnableUploads': false});
    token = await logIn(standIn.url, await control.person());
    const refused = await upload(tiny('1.0.0'), 'one');
    expect([refused.status, (await refused.json() as {id: string}).id]).toEqual([501, 'app.plugin.upload_disabled.app_error']);
});
