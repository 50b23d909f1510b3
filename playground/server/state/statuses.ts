import type {Instance} from '../http/context';

import type {Store} from './store';
import type {Status} from './types';

/** A person's status; somebody never seen is offline, and so is an unknown id. */
export function statusOf(store: Store, userId: string): Status {
    return store.statuses.get(userId) ?? {user_id: userId, status: 'offline', manual: false, last_activity_at: 0, dnd_end_time: 0};
}

/**
 * Sets a status and tells the person's own tabs: event status_change goes to nobody else. Any change counts as activity, even to offline
 * by somebody else; requests do not. Nothing happens where statuses are switched off.
 */
export function setStatus(instance: Instance, userId: string, status: string, manual: boolean): Status {
    const {store} = instance;
    const row: Status = {...statusOf(store, userId), status, manual, last_activity_at: Date.now()};
    if (store.settings['ServiceSettings.EnableUserStatuses']) {
        store.statuses.set(userId, row);
        instance.hub.publish('status_change', {status, user_id: userId}, {userId});
    }
    return row;
}

/** Somebody has done something that counts: opened a websocket, read a channel, posted. Online from now on, unless they have chosen a status themselves. */
export function seeOnline(instance: Instance, userId: string): void {
    const row = statusOf(instance.store, userId);
    if (row.status === 'online') {
        row.last_activity_at = Date.now();
    } else if (!row.manual) {
        setStatus(instance, userId, 'online', false);
    }
}
