import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, json, ok} from '../http/answer';
import type {Context} from '../http/context';
import {setStatus, statusOf} from '../state/statuses';
import type {Preference} from '../state/types';

import {get, post, put} from './route';

const ID_LENGTH = 26;

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

const areOn = ({store}: Context) => store.settings['ServiceSettings.EnableUserStatuses'];

// An id that nobody has is offline and never seen, as long as it has the length of one.
function statuses(context: Context): Answer {
    const ids = new Set(context.strings());
    if (!ids.size || [...ids].some((id) => id.length !== ID_LENGTH)) {
        throw badBody('user_ids');
    }
    return json(areOn(context) ? [...ids].map((id) => statusOf(context.store, id)) : []);
}

function status(context: Context): Answer {
    const id = context.id('user_id');
    if (!areOn(context)) {
        throw new AppError(404, 'api.status.user_not_found.app_error');
    }
    return json(statusOf(context.store, id));
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
    get('/users/:user_id/status', status),
    put('/users/:user_id/status', setOwnStatus),
    post('/users/status/ids', statuses),
    post('/users/:user_id/typing', () => ok()),
    get('/users/:user_id/audits', audits),
    get('/audits', (context) => {
        context.need('read_audits');
        return json(context.paged([...context.store.audits].reverse()));
    }),
];
