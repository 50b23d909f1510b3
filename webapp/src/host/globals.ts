/** What the loader needs of `window`. */

import type {HostStore, Registry} from './registry';

/** What the web app calls: `initialize` on every page load, the log-in page included; `uninitialize` at times twice. */
export interface Plugin {initialize(registry: Registry, store: HostStore): void; uninitialize(): void}

interface Globals {
    registerPlugin(id: string, plugin: Plugin): void;
    basename?: string;
}

const globals = () => window as unknown as Globals;

/** '' or '/sub-path', without a trailing slash. */
export function basename(): string {
    return (globals().basename ?? '').replace(/\/+$/, '');
}

/** Hands the plugin to the web app, which calls `initialize` before this returns. */
export function registerPlugin(id: string, plugin: Plugin): void {
    globals().registerPlugin(id, plugin);
}
