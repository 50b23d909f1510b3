/**
 * The loader: all that people who manage nobody ever download. It registers the doors and fetches the rest on first use.
 * Nothing may be thrown out of here: the web app waits for every plugin's `initialize` and would hang, log-in page included.
 */
import type {Loader} from './contract';
import {createChunk} from './host/chunk';
import type {Chunk} from './host/chunk';
import {createDoors} from './host/doors';
import {CARD_TYPE, showEphemeral} from './host/ephemeral';
import {basename, registerPlugin} from './host/globals';
import {createHooks} from './host/hooks';
import {MANAGE, holds} from './host/permissions';
import type {HostStore, Registry} from './host/registry';

const PLUGIN_ID = 'useradmin';

// Only the web app knows the sub-path it is served under.
__webpack_public_path__ = `${basename()}/static/plugins/${PLUGIN_ID}/`;

let chunk: Chunk | undefined;

/** One door that an older web app does not have must not cost the others. */
function tryEach(registrations: (() => void)[]): void {
    for (const register of registrations) {
        try {
            register();
        } catch {
            // Nobody to tell: this runs on the log-in page too.
        }
    }
}

function initialize(registry: Registry, store: HostStore): void {
    const loader: Loader = {
        registry,
        store,
        basename: basename(),
        holds: (...permissions) => holds(store.getState(), permissions),
        manages: () => holds(store.getState(), MANAGE),
        show: (at, message, cardId) => showEphemeral(store, at, message, cardId),
    };
    const own = createChunk(loader, () => import(/* webpackChunkName: "admin" */ './admin'));
    chunk = own;
    const hooks = createHooks(loader, own);
    const doors = createDoors(loader, own);
    tryEach([
        () => registry.registerSlashCommandWillBePostedHook(hooks.command),
        () => registry.registerMessageWillBePostedHook(hooks.message),
        () => registry.registerPopoverUserActionsComponent(doors.Popover),
        () => registry.registerPostTypeComponent(CARD_TYPE, doors.Result),
        () => registry.registerGlobalComponent(doors.Prefetch),
    ]);
}

/** The web app may call this twice. It removes what was registered by itself; work and dialogs are ours to end. */
function uninitialize(): void {
    tryEach([() => chunk?.stop()]);
    chunk = undefined;
}

registerPlugin(PLUGIN_ID, {initialize, uninitialize});
