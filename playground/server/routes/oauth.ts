import type {Answer} from '../http/answer';
import {AppError, json} from '../http/answer';
import type {Context} from '../http/context';
import {newId} from '../state/ids';
import {logInSession} from '../state/sessions';
import type {Grant, OAuthApp, User} from '../state/types';

import {get, open, post} from './route';

const ASK = 'api.oauth.get_access_token';
const TURNED_OFF = 'api.oauth.allow_oauth.turn_off.app_error';
const str = (value: unknown) => (typeof value === 'string' ? value : '');
const strs = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function needProvider(context: Context, errorId: string): void {
    if (!context.store.settings['ServiceSettings.EnableOAuthServiceProvider']) {
        throw new AppError(501, errorId);
    }
}

function create(context: Context): Answer {
    context.need('manage_oauth');
    needProvider(context, 'api.oauth.register_oauth_app.turn_off.app_error');
    const body = context.map();
    const now = context.store.now();
    const app: OAuthApp = {
        id: newId(), creator_id: context.session.user_id, client_secret: newId(), name: str(body.name), description: str(body.description), homepage: str(body.homepage),
        callback_urls: strs(body.callback_urls), is_trusted: false, create_at: now, update_at: now,
    };
    context.store.oauthApps.set(app.id, app);
    return json(app, 201);
}

// A stock system admin lacks manage_oauth and is refused; who has that alone sees the apps they registered.
function list(context: Context): Answer {
    if (!context.can('manage_oauth')) {
        throw new AppError(403, 'api.command.admin_only.app_error');
    }
    needProvider(context, TURNED_OFF);
    const seesAll = context.can('manage_system_wide_oauth');
    return json(context.paged([...context.store.oauthApps.values()].filter((app) => seesAll || app.creator_id === context.session.user_id)));
}

function authorized(context: Context): Answer {
    const userId = context.id('user_id');
    context.needUser(userId);
    needProvider(context, TURNED_OFF);
    const apps = [...context.store.authorized.get(userId) ?? []].map((id) => ({...context.store.oauthApps.get(id), client_secret: ''}));
    return json(context.paged(apps));
}

// POST /oauth/authorize: what the page "Authorize" sends. Here and below outside of /api/v4.
function allow(context: Context): Answer {
    const {client_id: appId, redirect_uri: back, state} = context.map();
    needProvider(context, TURNED_OFF);
    const app = context.store.oauthApps.get(str(appId));
    if (!app) {
        throw new AppError(404, 'app.oauth.get_app.find.app_error');
    }
    if (!app.callback_urls.includes(str(back))) {
        throw new AppError(400, 'api.oauth.allow_oauth.redirect_callback.app_error');
    }
    const {id} = context.me;
    const code = newId();
    context.store.oauthCodes.set(code, {app_id: app.id, user_id: id});
    context.store.authorized.set(id, (context.store.authorized.get(id) ?? new Set()).add(app.id));
    return json({redirect: `${str(back)}?code=${code}&state=${str(state)}`});
}

function grant({store}: Context, app: OAuthApp, user: User): Grant {
    const session = logInSession(store, user, {platform: app.name, os: 'OAuth2', browser: 'OAuth2', oauth_app_id: app.id, mattermost_app_id: ''});
    session.is_oauth = true;
    const made: Grant = {app_id: app.id, user_id: user.id, token: session.token, refresh_token: newId()};
    store.oauthGrants.set(made.refresh_token, made);
    return made;
}

// A grant ends with its session, unless that went by itself.
function live({store}: Context, wanted: (grant: Grant) => boolean): Grant | undefined {
    return [...store.oauthGrants.values()].find((each) => wanted(each) && (each.outlives || [...store.sessions.values()].some(({token}) => token === each.token)));
}

function byCode(context: Context, app: OAuthApp, code: string): Grant {
    const {store} = context;
    const known = store.oauthCodes.get(code);
    const user = store.users.get(known?.user_id ?? '');
    if (!known || !user) {
        throw new AppError(400, `${ASK}.expired_code.app_error`);
    }
    store.oauthCodes.delete(code);
    if (user.delete_at) {
        throw new AppError(403, `${ASK}.expired_code.app_error`);
    }
    return live(context, (each) => each.app_id === app.id && each.user_id === user.id && !each.outlives) ?? grant(context, app, user);
}

function byRefresh(context: Context, app: OAuthApp, refresh: string): Grant {
    const {store} = context;
    const old = live(context, (each) => each.refresh_token === refresh);
    if (!old) {
        throw new AppError(404, `${ASK}.refresh_token.app_error`);
    }
    const session = [...store.sessions.values()].find(({token}) => token === old.token);
    store.sessions.delete(session?.id ?? '');
    store.oauthGrants.delete(refresh);
    return grant(context, app, store.users.get(old.user_id)!);
}

function token(context: Context): Answer {
    const form = new URLSearchParams(context.incoming.body.toString('utf8'));
    const field = (name: string) => form.get(name) ?? '';
    needProvider(context, `${ASK}.disabled.app_error`);
    const app = context.store.oauthApps.get(field('client_id'));
    if (!app) {
        throw new AppError(404, `${ASK}.credentials.app_error`);
    }
    if (app.client_secret !== field('client_secret')) {
        throw new AppError(403, `${ASK}.credentials.app_error`);
    }
    const given = field('grant_type') === 'refresh_token' ? byRefresh(context, app, field('refresh_token')) : byCode(context, app, field('code'));
    return json({access_token: given.token, token_type: 'bearer', expires_in: 15_552_000, scope: 'user', refresh_token: given.refresh_token, id_token: ''});
}

/** OAuth apps and who lets them in. */
export const oauthRoutes = [
    post('/oauth/apps', create),
    get('/oauth/apps', list),
    get('/users/:user_id/oauth/apps/authorized', authorized),
];

/** Letting an app in, and the app asking for its token; both outside of /api/v4. */
export const oauthSiteRoutes = [post('/oauth/authorize', allow), open(post('/oauth/access_token', token))];
