/** What stories ask of the server, past the page. */
import assert from 'node:assert/strict';

import {LOGGED_OUT, answered, asAdmin, eventually, refusedLogin} from '../contract/kit';
import type {Account, Caller, Traits, World} from '../contract/world';

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

type Row = {user_id: string; action: string; extra_info: string};

/** Mattermost has written down under this administrator's name that they asked for this. */
export async function isAudited(world: World, admin: Caller, action: string, extra = ''): Promise<void> {
    const row = await eventually(`The audits row for ${action}`, async () => {
        const reply = await (await asAdmin(world)).call('GET', `/users/${admin.account.id}/audits?per_page=200`);
        return (reply.json as Row[] | null ?? []).find((each) => each.action === action && each.extra_info.includes(extra));
    });
    assert.equal(row.user_id, admin.account.id);
}
