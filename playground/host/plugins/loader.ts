import {siteUrl} from '../base';
import {client} from '../client';
import type {HostStore, Manifest} from '../types';

import {dropHandlers} from './events';
import {PluginRegistry, recorded} from './registry';
import {dropTranslations} from './translations';

interface Instance {initialize?(registry: unknown, store: HostStore): unknown; uninitialize?(): unknown}

declare global {
    interface Window {plugins: Record<string, Instance>; registerPlugin(id: string, instance: Instance): void}
}

const loaded: Record<string, Manifest> = {};
const waiting: Record<string, (instance: Instance) => void> = {};

/** `window.registerPlugin`: ends a previous instance of the same id, even one already ended, and runs `initialize` inside the script's own execution. */
export function registerPlugin(id: string, instance: Instance): void {
    window.plugins[id]?.uninitialize?.();
    window.plugins[id] = instance;
    waiting[id]?.(instance);
}

const scriptId = (manifest: Manifest) => `plugin_${manifest.id}`;
const scriptUrl = (manifest: Manifest) => siteUrl(manifest.webapp.bundle_path.replace('/static/', '/static/plugins/'));

/**
 * Loads a plugin's bundle unless this very bundle runs already. The promise stays open for ever if the bundle throws or never registers:
 * the web app hangs on its loading screen then, and so shall we. It rejects only when the script cannot be had.
 */
export function loadPlugin(store: HostStore, manifest: Manifest): Promise<void> {
    if (!manifest.webapp?.bundle_path || loaded[manifest.id]?.webapp.bundle_path === manifest.webapp.bundle_path) {
        return Promise.resolve();
    }
    if (loaded[manifest.id]) {
        store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: loaded[manifest.id]});
        document.getElementById(scriptId(manifest))?.remove();
    }
    loaded[manifest.id] = manifest;
    store.dispatch({type: 'RECEIVED_WEBAPP_PLUGIN', data: manifest});
    return new Promise((resolve, reject) => {
        waiting[manifest.id] = (instance) => {
            instance.initialize?.(recorded(new PluginRegistry(manifest.id, store)), store);
            resolve();
        };
        const script = document.createElement('script');
        script.id = scriptId(manifest);
        script.defer = true;
        script.src = scriptUrl(manifest);
        script.onerror = () => {
            script.remove();
            delete loaded[manifest.id];
            reject(new Error(`cannot load the plugin ${manifest.id}`));
        };
        document.head.append(script);
    });
}

/** A plugin was disabled: its entries go and `uninitialize` runs. `window.plugins` keeps the dead instance, so it is ended again if the plugin comes back. */
export function removePlugin(store: HostStore, manifest: Manifest): void {
    if (!loaded[manifest.id]) {
        return;
    }
    delete loaded[manifest.id];
    store.dispatch({type: 'REMOVED_WEBAPP_PLUGIN', data: manifest});
    window.plugins[manifest.id]?.uninitialize?.();
    dropHandlers(manifest.id);
    dropTranslations(manifest.id);
    document.getElementById(scriptId(manifest))?.remove();
}

/** GET /plugins/webapp, which needs no session: plugins load on the log-in page too. Resolves when each `initialize` has returned. */
export async function initializePlugins(store: HostStore): Promise<void> {
    if (store.getState().entities.general.config.PluginsEnabled !== 'true') {
        return;
    }
    const manifests = await activePlugins();
    await Promise.all(manifests.map((manifest) => loadPlugin(store, manifest).catch((error: unknown) => console.error(error))));
}

/** After the websocket was away: plugins are compared by version, not by bundle. */
export async function loadPluginsIfNecessary(store: HostStore): Promise<void> {
    const manifests = await activePlugins();
    const gone = Object.values(loaded).filter((old) => !manifests.some((manifest) => manifest.id === old.id));
    gone.forEach((manifest) => removePlugin(store, manifest));
    const changed = manifests.filter((manifest) => loaded[manifest.id]?.version !== manifest.version);
    await Promise.all(changed.map((manifest) => loadPlugin(store, manifest)));
}

async function activePlugins(): Promise<Manifest[]> {
    return await client.getWebappPlugins() as unknown as Manifest[];
}
