import type {Answer} from '../http/answer';
import {AppError, badBody, forbidden, json, noUser, ok} from '../http/answer';
import type {Context} from '../http/context';
import {addToken} from '../state/tokens';
import type {Token} from '../state/types';

import {get, post} from './route';

const shown = ({token: _, ...row}: Token) => row;

// Bots are managed by their owner and by holders of manage_others_bots, people by the rule for people.
function needUserOrBot(context: Context, userId: string): void {
    const bot = context.store.bots.get(userId);
    if (!bot) {
        context.needUser(userId);
        return;
    }
    const permission = bot.owner_id === context.session.user_id ? 'manage_bots' : 'manage_others_bots';
    if (!context.can(permission)) {
        throw forbidden();
    }
}

function list(context: Context): Answer {
    const userId = context.id('user_id');
    context.need('read_user_access_token');
    needUserOrBot(context, userId);
    return json(context.paged([...context.store.seen('tokens').values()].filter((token) => token.user_id === userId)).map(shown));
}

function create(context: Context): Answer {
    const userId = context.id('user_id');
    const {description, expires_at: expiresAt} = context.map();
    if (typeof description !== 'string' || !description) {
        throw badBody('description');
    }
    context.audit('');
    context.need('create_user_access_token');
    needUserOrBot(context, userId);
    const user = context.store.users.get(userId);
    if (!user) {
        throw noUser();
    }
    if (!user.is_bot && !context.store.settings['ServiceSettings.EnableUserAccessTokens']) {
        throw new AppError(501, 'app.user_access_token.disabled');
    }
    const token = addToken(context.store, userId, description);
    if (typeof expiresAt === 'number' && context.store.does('expiry')) {
        token.expires_at = expiresAt;
    }
    context.audit(`success - token_id=${token.id}`);
    return json(token);
}

function endSessions(context: Context, token: Token): void {
    for (const session of context.store.sessionsOf(token.user_id).filter((row) => row.token === token.token)) {
        context.store.sessions.delete(session.id);
    }
}

// An empty id is looked up as well: 404 instead of the 400 one would expect.
function change(permission: string, act: (context: Context, token: Token) => void): (context: Context) => Answer {
    return (context) => {
        const {token_id: tokenId} = context.map();
        context.audit('');
        context.need(permission);
        const token = context.store.tokens.get(typeof tokenId === 'string' ? tokenId : '');
        if (!token) {
            throw new AppError(404, 'app.user_access_token.get_by_user.app_error');
        }
        needUserOrBot(context, token.user_id);
        act(context, token);
        context.audit(`success - token_id=${token.id}`);
        return ok();
    };
}

const disable = change('revoke_user_access_token', (context, token) => {
    token.is_active = false;
    endSessions(context, token);
});

const enable = change('create_user_access_token', (_, token) => {
    token.is_active = true;
});

const revoke = change('revoke_user_access_token', (context, token) => {
    context.store.tokens.delete(token.id);
    endSessions(context, token);
});

function all(context: Context): Answer {
    context.need('manage_system');
    return json(context.paged([...context.store.tokens.values()]).map(shown));
}

function search(context: Context): Answer {
    context.need('manage_system');
    const {term} = context.map();
    if (typeof term !== 'string' || !term) {
        throw badBody('term');
    }
    const {store} = context;
    const found = [...store.tokens.values()].filter((token) => token.id === term || token.user_id === term || store.users.get(token.user_id)!.username.startsWith(term));
    return json(found.map(shown));
}

function read(context: Context): Answer {
    context.need('read_user_access_token');
    const token = context.store.tokens.get(context.id('token_id'));
    if (!token) {
        throw new AppError(404, 'app.user_access_token.get_by_user.app_error');
    }
    needUserOrBot(context, token.user_id);
    return json(shown(token));
}

/** Personal access tokens. */
export const tokenRoutes = [
    get('/users/tokens', all),
    post('/users/tokens/search', search),
    post('/users/tokens/disable', disable),
    post('/users/tokens/enable', enable),
    post('/users/tokens/revoke', revoke),
    get('/users/tokens/:token_id', read),
    get('/users/:user_id/tokens', list),
    post('/users/:user_id/tokens', create),
];
