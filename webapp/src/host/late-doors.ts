/**
 * The doors that only this chunk opens, so that people who manage nobody never have them: the post menu, edited messages, events of accounts.
 * All of it runs unguarded in the web app, between other plugins, and an older web app may lack any of it.
 */
import type {Loader} from '../contract';

import {isDeleted, postOf} from './state';
import type {Host} from './types';

function attempt<T>(run: () => T, otherwise: T): T {
    try {
        return run();
    } catch {
        return otherwise;
    }
}

/** Adds entries to the menus of posts by people and integrations; roles are asked each time, for they change without a reload. */
export function postActions({registry, store, manages}: Loader): Host['addPostAction'] {
    return (label, open) => {
        const shows = (id: string) => manages() && Boolean(postOf(store, id)) && !isDeleted(store, id);
        attempt(() => registry.registerPostDropdownMenuAction?.(label, (id) => attempt(() => open(id), undefined), (id) => attempt(() => shows(id), false)), undefined);
    };
}

/** Asks about each message that is edited, as the loader does about each that is posted: `why` refuses it with a sentence. */
export function messageEdits({registry, manages}: Loader): Host['guardEdits'] {
    return (why) => attempt(() => registry.registerMessageWillBeUpdatedHook?.((post) => {
        const message = manages() && attempt(() => why(post.message), undefined);
        return message ? {error: {message}} : {post};
    }), undefined);
}

/** Tells listeners of changed accounts. The web app keeps one handler an event for each plugin, so all listeners share it. */
export function accountChanges({registry}: Loader): Host['onAccountChange'] {
    const listeners: Parameters<Host['onAccountChange']>[0][] = [];
    const tell: typeof listeners[number] = (change) => listeners.forEach((listener) => attempt(() => listener(change), undefined));
    return (listener) => {
        if (listeners.push(listener) > 1) {
            return;
        }
        attempt(() => registry.registerWebSocketEventHandler?.('user_updated', (message) => {
            const user = attempt(() => message.data?.user, undefined);
            if (typeof user?.id === 'string') {
                tell({id: user.id, off: Boolean(user.delete_at)});
            }
        }), undefined);
        attempt(() => registry.registerReconnectHandler?.(() => tell(undefined)), undefined);
    };
}
