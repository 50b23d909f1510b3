import type {Answer} from '../http/answer';
import {AppError, badBody, json, noUser} from '../http/answer';
import type {Context} from '../http/context';
import {setBotActive} from '../state/activate';
import {addUser} from '../state/people';
import type {Bot} from '../state/types';

import {get, post} from './route';

const missing = () => new AppError(404, 'store.sql_bot.get.missing.app_error');

// Who may not even read a bot is told that there is none.
function find(context: Context, manage: boolean): Bot {
    const bot = context.store.bots.get(context.id('bot_user_id'));
    const whose = bot?.owner_id === context.session.user_id ? '' : 'others_';
    if (!bot || !context.can(`read_${whose}bots`)) {
        throw missing();
    }
    if (manage) {
        context.need(`manage_${whose}bots`);
    }
    return bot;
}

function create(context: Context): Answer {
    const {store} = context;
    const {username, display_name: display, description} = context.map();
    context.need('create_bot');
    if (!store.settings['ServiceSettings.EnableBotAccountCreation']) {
        throw new AppError(403, 'api.bot.create_disabled');
    }
    if (typeof username !== 'string' || !(/^[a-z0-9._-]{1,64}$/).test(username)) {
        throw new AppError(400, 'model.bot.is_valid.username.app_error');
    }
    if (store.byUsername(username)) {
        throw new AppError(400, 'app.user.save.username_exists.app_error');
    }
    return json(addBot(context, {username, display_name: String(display ?? ''), description: String(description ?? ''), owner_id: context.session.user_id}), 201);
}

/** Adds a bot and its account. */
export function addBot({store}: Pick<Context, 'store'>, part: Pick<Bot, 'username' | 'display_name' | 'description' | 'owner_id'>): Bot {
    const user = addUser(store, {
        username: part.username, email: `${part.username}@localhost`, password: '', first_name: part.display_name, is_bot: true, bot_description: part.description, last_password_update: 0,
    });
    const bot = {user_id: user.id, ...part, create_at: user.create_at, update_at: user.create_at, delete_at: 0};
    store.bots.set(bot.user_id, bot);
    return bot;
}

// Leaves no line in the audits, unlike the same for people.
const setActive = (active: boolean) => (context: Context): Answer => {
    const bot = find(context, true);
    setBotActive(context.instance, bot, active);
    return json(bot);
};

function assign(context: Context): Answer {
    const bot = find(context, true);
    const owner = context.store.users.get(context.id('user_id'));
    if (!owner) {
        throw noUser();
    }
    if (owner.is_bot) {
        throw badBody('user_id');
    }
    bot.owner_id = owner.id;
    bot.update_at = context.store.now();
    return json(bot);
}

function read(context: Context): Answer {
    const bot = find(context, false);
    if (bot.delete_at && context.query.get('include_deleted') !== 'true') {
        throw missing();
    }
    return json(bot);
}

function list(context: Context): Answer {
    const {query, store} = context;
    const readsAll = context.can('read_others_bots');
    context.need('read_others_bots', 'read_bots');
    const me = context.session.user_id;
    const bots = [...store.seen('bots').values()].filter((bot) => (readsAll || bot.owner_id === me) && (query.get('include_deleted') === 'true' || !bot.delete_at));
    return json(context.paged(bots));
}

/** Bots. */
export const botRoutes = [
    post('/bots', create),
    get('/bots', list),
    get('/bots/:bot_user_id', read),
    post('/bots/:bot_user_id/disable', setActive(false)),
    post('/bots/:bot_user_id/enable', setActive(true)),
    post('/bots/:bot_user_id/assign/:user_id', assign),
];
