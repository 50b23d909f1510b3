import type {Answer} from '../http/answer';
import {badBody, forbidden, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {setStatus, statusOf} from '../state/statuses';
import type {Preference} from '../state/types';

import {get, post, put} from './route';

function preferences(context: Context): Preference[] {
    const body = context.parsed();
    if (!Array.isArray(body) || !body.length) {
        throw badBody('preferences');
    }
    return body as Preference[];
}

const keyOf = (userId: string, {category, name}: Preference) => `${userId}/${category}/${name}`;

function save(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const changed = preferences(context);
    if (changed.some((item) => item.user_id !== userId)) {
        throw forbidden();
    }
    changed.forEach(({category, name, value}) => context.store.preferences.set(keyOf(userId, {category, name} as Preference), {user_id: userId, category, name, value}));
    context.instance.hub.publish('preferences_changed', {preferences: JSON.stringify(changed)}, {userId});
    return ok();
}

function drop(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const gone = preferences(context);
    gone.forEach((item) => context.store.preferences.delete(keyOf(userId, item)));
    context.instance.hub.publish('preferences_deleted', {preferences: JSON.stringify(gone)}, {userId});
    return ok();
}

function setOwnStatus(context: Context): Answer {
    const userId = context.id('user_id');
    const {status} = context.map();
    context.needUser(userId);
    if (typeof status !== 'string' || !['online', 'away', 'dnd', 'offline'].includes(status)) {
        throw badBody('status');
    }
    return json(setStatus(context.instance, userId, status, true));
}

function statuses(context: Context): Answer {
    const ids = context.strings();
    if (!ids.length) {
        throw badBody('user_ids');
    }
    return json(ids.map((id) => statusOf(context.store, id)));
}

// Lines stand under who acted, not under whom it was done to. Nothing at all is `null`.
function audits(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    const found = context.store.audits.filter((audit) => audit.user_id === userId).reverse();
    return json(found.length ? context.paged(found) : null);
}

/** What belongs to one person: preferences, status, audits. */
export const ownRoutes = [
    get('/users/:user_id/preferences', (context) => {
        const userId = context.id('user_id');
        context.needUser(userId);
        return json([...context.store.preferences.values()].filter((item) => item.user_id === userId));
    }),
    put('/users/:user_id/preferences', save),
    post('/users/:user_id/preferences/delete', drop),
    get('/users/:user_id/status', (context) => json(statusOf(context.store, context.id('user_id')))),
    put('/users/:user_id/status', setOwnStatus),
    post('/users/status/ids', statuses),
    post('/users/:user_id/typing', () => ok()),
    get('/users/:user_id/audits', audits),
    get('/audits', (context) => {
        context.need('read_audits');
        return json(context.paged([...context.store.audits].reverse()));
    }),
];
