import path from 'node:path';

import {AppError} from '../http/answer';
import type {Instance} from '../http/context';
import {omit} from '../state/omit';
import type {Manifest, Plugin} from '../state/types';
import {isOlder} from '../state/versions';

import {fnv64a, unpack} from './archive';

const ID = /^[a-zA-Z0-9-_.]{3,190}$/;

function readManifest(files: Map<string, Buffer>): Manifest {
    let manifest: Manifest | undefined;
    try {
        manifest = JSON.parse(files.get('plugin.json')?.toString('utf8') ?? '') as Manifest;
    } catch {
        throw new AppError(400, 'app.plugin.manifest.app_error');
    }
    if (!manifest || !ID.test(String(manifest.id))) {
        throw new AppError(400, 'app.plugin.invalid_id.app_error');
    }
    return {...manifest, id: manifest.id.toLowerCase()};
}

/** Installs an archive over an older version if `force`. A plugin that is on goes on with the new files at once. Returns the manifest. */
export async function install(instance: Instance, archive: Buffer, force: boolean): Promise<Manifest> {
    const {store} = instance;
    const files = await unpack(archive);
    const manifest = readManifest(files);
    const old = store.plugins.get(manifest.id);
    if (old && !force) {
        throw new AppError(400, 'app.plugin.install_id.app_error');
    }
    const plugin: Plugin = {manifest, hash: '', state: 0, error: ''};
    store.plugins.set(manifest.id, plugin);
    publish(instance, plugin, files);
    if (old?.state) {
        enable(instance, plugin);
    }
    announceStatuses(instance);
    return manifest;
}

// The whole folder around the bundle becomes public, the bundle under a name with its hash; what an older version had there is gone.
function publish({store}: Instance, plugin: Plugin, files: Map<string, Buffer>): void {
    const {manifest} = plugin;
    if (!manifest.webapp) {
        return;
    }
    const bundle = path.posix.normalize(manifest.webapp.bundle_path);
    const content = files.get(bundle);
    if (!content) {
        throw new AppError(500, 'app.plugin.webapp_bundle.app_error');
    }
    plugin.hash = fnv64a(content);
    const folder = path.posix.dirname(bundle);
    const inFolder = [...files].filter(([name]) => folder === '.' || name.startsWith(`${folder}/`));
    const renamed = (name: string) => (name === bundle ? `${manifest.id}_${plugin.hash}_bundle.js` : path.posix.relative(folder, name));
    store.pluginFiles.set(manifest.id, new Map(inFolder.map(([name, file]) => [renamed(name), file])));
}

/** The manifest as web apps get it: no description, and the bundle's public name. */
export function webappManifest({manifest, hash}: Plugin, withSettings = false): Record<string, unknown> {
    const shown = omit(manifest, 'description', 'server', ...(withSettings ? [] : ['settings_schema']));
    return {...shown, webapp: {bundle_path: `/static/${manifest.id}/${manifest.id}_${hash}_bundle.js`}};
}

/** Starts a plugin and tells every tab; one that wants a newer server fails to start. */
export function enable(instance: Instance, plugin: Plugin): void {
    const {min_server_version: wanted} = plugin.manifest;
    if (wanted && isOlder(instance.store.version, wanted)) {
        Object.assign(plugin, {state: 3, error: `plugin requires Mattermost ${wanted}: ${plugin.manifest.id}`});
        return;
    }
    plugin.state = 2;
    plugin.error = '';
    if (plugin.manifest.webapp) {
        instance.hub.publish('plugin_enabled', {manifest: webappManifest(plugin, true)});
    }
}

/** Stops a plugin and tells every tab. Its public files stay. */
export function disable(instance: Instance, plugin: Plugin): void {
    const wasRunning = plugin.state === 2;
    plugin.state = 0;
    plugin.error = '';
    if (wasRunning && plugin.manifest.webapp) {
        instance.hub.publish('plugin_disabled', {manifest: webappManifest({...plugin, hash: ''}, true)});
    }
}

/** Rows of GET /plugins/statuses. */
export function pluginStatuses({store}: Instance): Record<string, unknown>[] {
    return [...store.plugins.values()].map(({manifest, state, error}) => ({
        plugin_id: manifest.id, cluster_id: '', plugin_path: `plugins/${manifest.id}`, state, error, name: manifest.name ?? '', description: manifest.description ?? '', version: manifest.version ?? '',
    }));
}

/** Event plugin_statuses_changed, for administrators. */
export function announceStatuses(instance: Instance): void {
    instance.hub.publish('plugin_statuses_changed', {plugin_statuses: pluginStatuses(instance)}, {admins: true});
}
