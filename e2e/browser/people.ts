/** What stories ask of the server, past the page. */
import assert from 'node:assert/strict';

import {agreed, freshName} from '../contract/api-people';
import {LOGGED_OUT, answered, asAdmin, eventually, refusedLogin} from '../contract/kit';
import type {Account, Caller, Crowd, Traits, World} from '../contract/world';

import {write} from './page/channel';

/** Somebody with a session of their own, who is mentioned in a post of theirs. */
export async function signedIn(world: World, traits?: Traits): Promise<Caller> {
    return world.logIn(await world.person(traits));
}

/** Somebody to act on: signed in, and mentioned by an administrator in the channel. */
export async function mentioned(world: World, traits?: Traits): Promise<Caller> {
    const person = await signedIn(world, traits);
    await write(world, await asAdmin(world), `Who knows where @${person.account.username} is?`);
    return person;
}

/** An administrator of the story's own: what stands in their audits is the story's. */
export async function ownAdmin(world: World): Promise<Caller> {
    return signedIn(world, {role: 'system_admin'});
}

/** The session has been ended. */
export async function isSignedOut(caller: Caller): Promise<void> {
    answered(await caller.call('GET', '/users/me'), 401, LOGGED_OUT);
}

/** The session lives. */
export async function isSignedIn(caller: Caller): Promise<void> {
    answered(await caller.call('GET', '/users/me'), 200);
}

/** Nobody gets in with this account, because it is off. */
export async function isLockedOut(world: World, account: Account): Promise<void> {
    answered(await refusedLogin(world, account), 401, 'api.user.login.inactive.app_error');
}

/** Usernames of those of a crowd who are off, by the server's own records. */
export async function offOf(world: World, {people}: Crowd): Promise<string[]> {
    const states = await world.states(people.map(({id}) => id));
    return people.filter(({id}) => states.get(id)! > 0).map(({username}) => username);
}

type Row = {user_id: string; action: string; extra_info: string};

/** Mattermost has written down under this administrator's name that they asked for this. */
export async function isAudited(world: World, admin: Caller, action: string, extra = ''): Promise<void> {
    const row = await eventually(`The audits row for ${action}`, async () => {
        const reply = await (await asAdmin(world)).call('GET', `/users/${admin.account.id}/audits?per_page=200`);
        return (reply.json as Row[] | null ?? []).find((each) => each.action === action && each.extra_info.includes(extra));
    });
    assert.equal(row.user_id, admin.account.id);
}

/** Somebody with two sessions, an access token, a bot and an incoming webhook in the first team's Town Square. */
export interface Equipped {
    account: Account;
    sessions: Caller[];
    token: {id: string; token: string; description: string};
    bot: Account & {token: string};
    hook: {id: string; name: string};
}

async function made<T>(world: World, path: string, body: Record<string, unknown>): Promise<T> {
    return agreed(await (await asAdmin(world)).call('POST', path, body), `POST ${path}`).json as T;
}

/** Makes one more access token. */
export function oneMoreToken(world: World, {id}: Account): Promise<Equipped['token']> {
    return made(world, `/users/${id}/tokens`, {description: freshName('token')});
}

/** Makes such a person, who is mentioned by an administrator in the channel. */
export async function equipped(world: World): Promise<Equipped> {
    const first = await mentioned(world);
    const {account} = first;
    const name = freshName('hook');
    const sessions = [first, await world.logIn(account)];
    const token = await oneMoreToken(world, account);
    const bot = await world.bot(account);
    const hook = await made<{id: string}>(world, '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: account.id, display_name: name});
    return {account, sessions, token, bot, hook: {id: hook.id, name}};
}

/** Posts through the webhook; resolves with the status of the answer: 200 where it works, 400 where there is none. */
export async function postBy(world: World, {account, hook}: Equipped): Promise<number> {
    return (await world.bearer(account, undefined).call('POST', `${world.url}/hooks/${hook.id}`, {text: `By ${hook.name}`})).status;
}

/** Is this token let in right now? */
export async function letsIn(world: World, account: Account, token: string): Promise<boolean> {
    return (await world.bearer(account, token).call('GET', '/users/me')).status === 200;
}

/** Signs in on a phone: with the phone app's name, by token and not by cookie. */
export async function onPhone(world: World, account: Account): Promise<Caller> {
    const headers = {'User-Agent': 'Mattermost Mobile/2.10.0+518 (iOS; 17.0; iPhone)'};
    const body = {login_id: account.username, password: account.password, device_id: `apple_rn-v2:${freshName()}`};
    const reply = agreed(await world.bearer(account, undefined).call('POST', '/users/login', body, {headers}), 'Signing in on a phone');
    return world.bearer(account, reply.headers.get('Token') ?? '');
}
