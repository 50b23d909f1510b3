/** @jest-environment jsdom */
import {store} from '../store';
import type {Manifest} from '../types';

import {loadPlugin, registerPlugin, removePlugin} from './loader';

const manifest = (bundle: string): Manifest => ({id: 'one', name: 'One', version: '1.0.0', webapp: {bundle_path: `/static/one/${bundle}`}});
const script = () => document.querySelector<HTMLScriptElement>('#plugin_one');

let log: string[];

/** What a bundle does when its script runs. */
function runBundle(name: string, initialize: () => void = () => undefined): void {
    registerPlugin('one', {
        initialize: () => {
            log.push(`start ${name}`);
            initialize();
        },
        uninitialize: () => log.push(`end ${name}`),
    });
}

/** Whether the promise is settled once everything that is due has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
    let settled = false;
    const note = () => {
        settled = true;
    };
    promise.then(note, note);
    for (let turn = 0; turn < 5; turn++) {
        await Promise.resolve();
    }
    return settled;
}

beforeEach(() => {
    log = [];
    window.plugins = {};
    window.__registryCalls = [];
});

afterEach(() => removePlugin(store, manifest('')));

test('the script comes from /static/plugins, and loading is over when initialize has returned', async () => {
    const loading = loadPlugin(store, manifest('a.js'));
    expect(script()!.src).toBe('http://localhost/static/plugins/one/a.js');
    expect(await isSettled(loading)).toBe(false);
    runBundle('a');
    expect(await isSettled(loading)).toBe(true);
    expect(log).toEqual(['start a']);
});

test('a plugin that throws in initialize keeps the page waiting for ever', async () => {
    const loading = loadPlugin(store, manifest('a.js'));
    expect(() => runBundle('a', () => {
        throw new Error('broken');
    })).toThrow('broken');
    expect(await isSettled(loading)).toBe(false);
});

test('a script that cannot be had is given up', async () => {
    const loading = loadPlugin(store, manifest('gone.js'));
    script()!.dispatchEvent(new Event('error'));
    await expect(loading).rejects.toThrow('cannot load the plugin one');
});

test('an upgrade ends the old instance before the new one starts; the same bundle is not loaded twice', async () => {
    void loadPlugin(store, manifest('a.js'));
    runBundle('a');
    await loadPlugin(store, manifest('a.js'));
    void loadPlugin(store, manifest('b.js'));
    runBundle('b');
    expect(log).toEqual(['start a', 'end a', 'start b']);
    expect(document.querySelectorAll('#plugin_one')).toHaveLength(1);
});

test('disabling ends a plugin, and enabling it again ends the dead instance once more', () => {
    void loadPlugin(store, manifest('a.js'));
    runBundle('a');
    removePlugin(store, manifest('a.js'));
    expect(script()).toBeNull();
    void loadPlugin(store, manifest('a.js'));
    runBundle('new a');
    expect(log).toEqual(['start a', 'end a', 'end a', 'start new a']);
});
