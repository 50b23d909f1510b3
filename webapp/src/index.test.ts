/** @jest-environment jsdom */
import {createHostStore} from '../test/store';

import type {Plugin} from './host/globals';
import type {Registry} from './host/registry';

// webpack declares it in the bundle.
Object.assign(globalThis, {__webpack_public_path__: ''});

/** Loads the loader as the web app does and returns what it registered under. */
async function load(): Promise<{id: string; plugin: Plugin}> {
    const calls: {id: string; plugin: Plugin}[] = [];
    Object.assign(window, {registerPlugin: (id: string, plugin: Plugin) => calls.push({id, plugin})});
    await jest.isolateModulesAsync(async () => {
        await import('./index');
    });
    return calls[0]!;
}

/** A registry that takes down every call, also of functions nobody has heard of. */
function recording(broken: string[] = []) {
    const calls: string[] = [];
    const registry = new Proxy({}, {
        get: (_, name: string) => () => {
            if (broken.includes(name)) {
                throw new Error(name);
            }
            calls.push(name);
            return name;
        },
    }) as Registry;
    return {calls, registry};
}

const DOORS = ['registerSlashCommandWillBePostedHook', 'registerMessageWillBePostedHook', 'registerPopoverUserActionsComponent', 'registerPostTypeComponent', 'registerGlobalComponent'];

test('registers its doors under the plugin\'s id, on the log-in page too, and sends and dispatches nothing', async () => {
    const {id, plugin} = await load();
    const {calls, registry} = recording();
    const store = createHostStore(undefined);
    plugin.initialize(registry, store);
    expect(id).toBe('useradmin');
    expect(calls).toEqual(DOORS);
    expect(store.actions).toEqual([]);
});

test('a web app that lacks a door still gets the others', async () => {
    const {plugin} = await load();
    const {calls, registry} = recording(['registerMessageWillBePostedHook']);
    plugin.initialize(registry, createHostStore(undefined));
    expect(calls).toEqual(DOORS.filter((name) => name !== 'registerMessageWillBePostedHook'));
});

test('throws at nothing: no registry, no store, ended twice, ended before it began', async () => {
    const {plugin} = await load();
    plugin.uninitialize();
    plugin.initialize(undefined as never, undefined as never);
    plugin.uninitialize();
    plugin.uninitialize();
});
