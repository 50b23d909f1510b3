import assert from 'node:assert/strict';
import {gzipSync} from 'node:zlib';
import {pack} from 'tar-stream';

import {freshName} from '../api-people';
import {NO_PERMISSION, answered, asAdmin, eventually, saidOk} from '../kit';
import type {Caller, Case, Reply, World} from '../world';

type Active = {id: string; version: string; webapp: {bundle_path: string}};

const needs = ['plugins' as const];

async function archive(files: Record<string, string>): Promise<Blob> {
    const tar = pack();
    for (const [name, content] of Object.entries(files)) {
        tar.entry({name, mode: 0o644}, content);
    }
    tar.finalize();
    const parts: Buffer[] = [];
    for await (const part of tar) {
        parts.push(part as Buffer);
    }
    return new Blob([gzipSync(Buffer.concat(parts))]);
}

/** A webapp plugin of one script and one chunk that carries the version in its name. */
function small(id: string, version = '1.0.0'): Record<string, string> {
    return {
        'plugin.json': JSON.stringify({id, name: 'Contract', version, min_server_version: '9.0.0', webapp: {bundle_path: 'webapp/main.js'}}),
        'webapp/main.js': `window.registerPlugin(${JSON.stringify(id)}, {initialize() {}, uninitialize() {}}); // ${version}`,
        [`webapp/part.${version}.js`]: '// part',
    };
}

async function upload(caller: Caller, files: Record<string, string>, force = false): Promise<Reply> {
    const form = new FormData();
    form.set('plugin', await archive(files), 'plugin.tar.gz');
    if (force) {
        form.set('force', 'true');
    }
    return caller.call('POST', '/plugins', form);
}

async function listed(world: World, id: string): Promise<Active | undefined> {
    const reply = await world.bearer(world.admin, undefined).call('GET', '/plugins/webapp');
    answered(reply, 200);
    return (reply.json as Active[]).find((plugin) => plugin.id === id);
}

async function asset(world: World, path: string): Promise<Reply> {
    return world.bearer(world.admin, undefined).call('GET', `${world.url}/static/plugins/${path}`);
}

/** Installs and enables a plugin of this id, runs, and removes it. */
async function withPlugin(world: World, run: (id: string, admin: Caller) => Promise<void>): Promise<void> {
    const id = freshName('contract');
    const admin = await asAdmin(world);
    try {
        answered(await upload(admin, small(id)), 201);
        saidOk(await admin.call('POST', `/plugins/${id}/enable`));
        await eventually('The plugin', () => listed(world, id));
        await run(id, admin);
    } finally {
        await admin.call('DELETE', `/plugins/${id}`);
    }
}

/** Plugins: how ours gets to people. */
export const plugins: Case[] = [
    {
        name: 'an uploaded plugin answers with its manifest and is not active before it is enabled',
        needs,
        run: async (world) => {
            const id = freshName('contract');
            const admin = await asAdmin(world);
            const reply = await upload(admin, small(id));
            answered(reply, 201);
            assert.equal((reply.json as Active).id, id);
            assert.equal(await listed(world, id), undefined);
            saidOk(await admin.call('DELETE', `/plugins/${id}`));
        },
    },
    {
        name: 'an enabled plugin is listed for anybody, its script under a hashed name for anybody, for a year',
        needs,
        run: async (world) => withPlugin(world, async (id) => {
            const {version, webapp: {bundle_path: path}} = (await listed(world, id))!;
            assert.equal(version, '1.0.0');
            assert.match(path, new RegExp(`^/static/${id}/${id}_[0-9a-f]+_bundle\\.js$`));
            const script = await asset(world, path.slice('/static/'.length));
            answered(script, 200);
            assert.match(script.text, /^window\.registerPlugin/);
            assert.match(script.headers.get('Content-Type') ?? '', /javascript/);
            assert.match(script.headers.get('Cache-Control') ?? '', /max-age=31556926/);
        }),
    },
    {
        name: 'a chunk lies beside the script under its own name; the script\'s original name and unknown ones are 404',
        needs,
        run: async (world) => withPlugin(world, async (id) => {
            const chunk = await asset(world, `${id}/part.1.0.0.js`);
            assert.deepEqual([chunk.status, chunk.text], [200, '// part']);
            assert.equal((await asset(world, `${id}/main.js`)).status, 404);
            assert.equal((await asset(world, `${id}/none.js`)).status, 404);
        }),
    },
    {
        name: 'an upgrade needs force, gives a new name to the script and removes the old chunk',
        needs,
        run: async (world) => withPlugin(world, async (id, admin) => {
            const before = (await listed(world, id))!.webapp.bundle_path;
            answered(await upload(admin, small(id, '1.0.1')), 400, 'app.plugin.install_id.app_error');
            answered(await upload(admin, small(id, '1.0.1'), true), 201);
            const after = await eventually('The new version', async () => {
                const now = await listed(world, id);
                return now?.version === '1.0.1' ? now.webapp.bundle_path : undefined;
            });
            assert.notEqual(after, before);
            assert.equal((await asset(world, `${id}/part.1.0.1.js`)).status, 200);
            assert.equal((await asset(world, `${id}/part.1.0.0.js`)).status, 404);
        }),
    },
    {
        name: 'a disabled plugin is listed no more, and a removed one neither; its files stay where they were',
        needs,
        run: async (world) => withPlugin(world, async (id, admin) => {
            const chunk = `${id}/part.1.0.0.js`;
            saidOk(await admin.call('POST', `/plugins/${id}/disable`));
            await eventually('The end of the plugin', async () => ((await listed(world, id)) ? undefined : true));
            assert.equal((await asset(world, chunk)).status, 200);
            saidOk(await admin.call('DELETE', `/plugins/${id}`));
            assert.equal(await listed(world, id), undefined);
            assert.equal((await asset(world, chunk)).status, 200);
        }),
    },
    {
        name: 'plugins are refused to a member, what is no archive is 400, an unknown id is 404',
        needs,
        run: async (world) => {
            const member = await world.logIn(await world.person());
            answered(await upload(member, small(freshName('contract'))), 403, NO_PERMISSION);
            const admin = await asAdmin(world);
            const form = new FormData();
            form.set('plugin', new Blob(['not really one']), 'plugin.tar.gz');
            answered(await admin.call('POST', '/plugins', form), 400, 'app.plugin.extract.app_error');
            answered(await admin.call('POST', `/plugins/${freshName('none')}/enable`), 404, 'app.plugin.not_installed.app_error');
        },
    },
    {
        name: 'uploads are 501 while they are switched off',
        needs: ['plugins', 'settings'],
        run: async (world) => {
            await world.settings({'PluginSettings.EnableUploads': false});
            try {
                answered(await upload(await asAdmin(world), small(freshName('contract'))), 501, 'app.plugin.upload_disabled.app_error');
            } finally {
                await world.settings(undefined);
            }
        },
    },
];
