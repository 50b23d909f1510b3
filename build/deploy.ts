import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

import {readManifest, root, runMain, tarballPath} from './paths';

/** Where to and as whom; the names are those of Mattermost's own plugin tools. */
export interface Target {url: string; token?: string; username?: string; password?: string}

const UPLOADS_OFF = 'Plugin uploads are off on this server. Set PluginSettings.EnableUploads to true in config.json ' +
    '(or MM_PLUGINSETTINGS_ENABLEUPLOADS=true) and restart; the System Console and the API cannot switch it on.';

// By the server's error id first: a status alone says little (501 is plugins off as well as uploads off).
const BY_ID: Record<string, string> = {
    'app.plugin.upload_disabled.app_error': UPLOADS_OFF,
    'app.plugin.disabled.app_error': 'Plugins are off on this server: System Console, Plugins, Plugin Management, Enable Plugins.',
    'api.plugin.upload.file_too_large.app_error': 'The server takes no file of this size: see FileSettings.MaxFileSize.',
    'mfa.validate_token.authenticate.app_error': 'This account signs in with a second factor: set MM_ADMIN_TOKEN to an access token instead.',
    'api.context.mfa_required.app_error': 'The server asks this account to set up a second factor first.',
};

const BY_STATUS: Record<number, string> = {
    401: 'The server does not accept this log-in: see MM_ADMIN_TOKEN, or MM_ADMIN_USERNAME and MM_ADMIN_PASSWORD.',
    403: 'This account may not manage plugins (permission sysconsole_write_plugins; system admins have it).',
    404: 'There is no Mattermost API at this address: see MM_SERVICESETTINGS_SITEURL, with the sub-path if there is one.',
    413: 'A proxy in front of the server refuses a file of this size.',
    501: UPLOADS_OFF,
};

/** Reads the ecosystem's variables; throws a sentence that names the missing one. */
export function targetFrom(env: Record<string, string | undefined>): Target {
    const {MM_SERVICESETTINGS_SITEURL: url, MM_ADMIN_TOKEN: token, MM_ADMIN_USERNAME: username, MM_ADMIN_PASSWORD: password} = env;
    if (!url) {
        throw new Error('Set MM_SERVICESETTINGS_SITEURL to the address of the server, for example https://chat.example.com.');
    }
    if (!token && !(username && password)) {
        throw new Error('Set MM_ADMIN_TOKEN, or MM_ADMIN_USERNAME and MM_ADMIN_PASSWORD, to those of an account that may manage plugins.');
    }
    return {url: url.replace(/\/+$/, ''), token, username, password};
}

async function request(url: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(url, {...init, signal: AbortSignal.timeout(60_000)}).catch((error: Error) => {
        const cause = error.cause instanceof Error ? error.cause.message : error.message;
        throw new Error(`No answer from ${url}: ${cause}.`);
    });
    if (!response.ok) {
        throw new Error(await explain(response));
    }
    return response;
}

async function explain(response: Response): Promise<string> {
    const body = await response.text();
    let error: {id?: string; message?: string} = {};
    try {
        error = JSON.parse(body) as typeof error;
    } catch {
        // A proxy's page; the status has to do.
    }
    const words = BY_ID[error.id ?? ''] ?? BY_STATUS[response.status] ?? error.message ?? 'The server refused.';
    const origin = [response.status, error.id, new URL(response.url).pathname].filter(Boolean).join(' ');
    return `${words}\n(${origin})`;
}

async function logIn(target: Target): Promise<string> {
    if (target.token) {
        return target.token;
    }
    const body = JSON.stringify({login_id: target.username, password: target.password});
    const token = (await request(`${target.url}/api/v4/users/login`, {method: 'POST', body})).headers.get('Token');
    if (!token) {
        throw new Error(BY_STATUS[404]);
    }
    return token;
}

/** The version the server hands to web apps now, or undefined. Enabling answers before the plugin runs: GET /plugins/webapp is the proof. */
async function activeVersion(url: string, id: string): Promise<string | undefined> {
    const active = await (await request(`${url}/api/v4/plugins/webapp`)).json() as {id: string; version: string}[];
    return active.find((plugin) => plugin.id === id)?.version;
}

async function waitUntilActive(url: string, id: string, version: string): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
        if (await activeVersion(url, id) === version) {
            return;
        }
        await sleep(500);
    }
    throw new Error(`Uploaded and enabled, but the server does not run ${id} ${version} after 10 s: ` +
        'look in System Console, Plugins, Plugin Management for the reason (an old server, most often).');
}

/** Uploads the tarball over whatever version is there, enables it and waits until web apps are told of it. */
export async function deploy(target: Target, tarball: string): Promise<void> {
    const {id, version} = readManifest();
    const Authorization = `Bearer ${await logIn(target)}`;
    const form = new FormData();
    form.set('plugin', new Blob([readFileSync(tarball)]), path.basename(tarball));
    form.set('force', 'true');
    try {
        await request(`${target.url}/api/v4/plugins`, {method: 'POST', headers: {Authorization}, body: form});
        await request(`${target.url}/api/v4/plugins/${id}/enable`, {method: 'POST', headers: {Authorization}});
        await waitUntilActive(target.url, id, version);
    } finally {
        if (!target.token) {
            await request(`${target.url}/api/v4/users/logout`, {method: 'POST', headers: {Authorization}}).catch(() => undefined);
        }
    }
}

if (require.main === module) {
    runMain(async () => {
        const target = targetFrom(process.env);
        execFileSync('npm', ['run', '--silent', 'dist'], {cwd: root, stdio: ['ignore', 2, 2]});
        await deploy(target, tarballPath());
        process.stdout.write(`${readManifest().id} ${readManifest().version} runs on ${target.url}.\n`);
    });
}
