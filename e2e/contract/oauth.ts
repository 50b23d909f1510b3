import {agreed, freshName} from './api-people';
import type {Account, Caller, Reply, World} from './world';

const CALLBACK = 'http://127.0.0.1:9/back';

/** An OAuth app as its maker knows it. */
export interface App {id: string; name: string; client_secret: string; creator_id: string}

const makers = new WeakMap<World, Promise<Caller>>();

/** Somebody who may register OAuth apps: one for all cases, and another when the world has retired the one before. Needs `sql`. */
export async function asAppMaker(world: World): Promise<Caller> {
    const known = await makers.get(world);
    if (known && (await known.call('GET', '/users/me')).status === 200) {
        return known;
    }
    const maker = world.person({role: 'app_maker'}).then((account) => world.logIn(account));
    makers.set(world, maker);
    return maker;
}

/** Registers an app of this maker. */
export async function registerApp(maker: Caller): Promise<App> {
    const name = freshName('app');
    const body = {name, description: name, homepage: 'http://127.0.0.1:9/', callback_urls: [CALLBACK]};
    return agreed(await maker.call('POST', '/oauth/apps', body), 'Registering an app').json as App;
}

/** Lets the app in as this person, as the page "Authorize" does. Answers with where to go on. */
export function allow(world: World, person: Caller, app: App): Promise<Reply> {
    return person.call('POST', `${world.url}/oauth/authorize`, {client_id: app.id, response_type: 'code', redirect_uri: CALLBACK, state: 's', scope: 'user'});
}

/** Asks for a token, as the app's own server does: with a code, or with a refresh token. */
export function askForToken(world: World, app: App, grant: {code: string} | {refresh_token: string}): Promise<Reply> {
    const type = 'code' in grant ? 'authorization_code' : 'refresh_token';
    const form = new URLSearchParams({grant_type: type, client_id: app.id, client_secret: app.client_secret, redirect_uri: CALLBACK, ...grant});
    const nobody: Account = {id: '', username: '', email: '', password: ''};
    return world.bearer(nobody, undefined).call('POST', `${world.url}/oauth/access_token`, undefined, {raw: form.toString(), headers: {'Content-Type': 'application/x-www-form-urlencoded'}});
}

/** Lets an app in as this person and resolves with the token it gets. */
export async function appToken(world: World, person: Caller, app: App): Promise<{token: string; refresh: string}> {
    const {redirect} = agreed(await allow(world, person, app), 'Letting an app in').json as {redirect: string};
    const code = new URL(redirect).searchParams.get('code') ?? '';
    const given = agreed(await askForToken(world, app, {code}), 'Getting a token').json as {access_token: string; refresh_token: string};
    return {token: given.access_token, refresh: given.refresh_token};
}
