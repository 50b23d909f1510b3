import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';

import {agreed} from './api-people';
import type {Account, Caller, Reply, World} from './world';

/** The id of a log-out, and of a failed CSRF check. */
export const LOGGED_OUT = 'api.context.session_expired.app_error';

/** The id of most refusals by missing permission. */
export const NO_PERMISSION = 'api.context.permissions.app_error';

/** A well-formed id that nobody has. */
export const MADE_UP = 'zzzzzzzzzzzzzzzzzzzzzzzzzz';

/** What cases read of a person. */
export interface Person {
    id: string; username: string; email: string; delete_at: number; update_at: number; roles: string;
    auth_service: string; auth_data?: string; remote_id?: string; is_bot?: boolean; notify_props?: object;
}

/** What cases read of a session. */
export interface Listed {
    id: string; token: string; user_id: string; create_at: number; expires_at: number; last_activity_at: number;
    device_id: string; roles: string; is_oauth: boolean; props: Record<string, string>;
}

const admins = new WeakMap<World, Promise<Caller>>();

/** The first administrator by cookie: one log-in for all cases, so no case may log it out. */
export function asAdmin(world: World): Promise<Caller> {
    let admin = admins.get(world);
    if (!admin) {
        admin = world.logIn(world.admin);
        admins.set(world, admin);
    }
    return admin;
}

/** Holds an answer against status and error id; without an id the answer must have none. */
export function answered(reply: Reply, status: number, errorId?: string): void {
    assert.deepEqual({status: reply.status, id: reply.errorId}, {status, id: errorId}, reply.text.slice(0, 200));
}

/** Holds an answer against Mattermost's plain agreement. */
export function saidOk(reply: Reply): void {
    answered(reply, 200);
    assert.deepEqual(reply.json, {status: 'OK'});
}

/** Switches an account off or on as an administrator. */
export async function setActive(world: World, account: Account, active: boolean): Promise<void> {
    saidOk(await (await asAdmin(world)).call('PUT', `/users/${account.id}/active`, {active}));
}

/** A person as an administrator sees them. */
export async function read(world: World, account: Account): Promise<Person> {
    return agreed(await (await asAdmin(world)).call('GET', `/users/${account.id}`), 'Reading a person').json as Person;
}

/** A person's sessions as an administrator sees them. */
export async function sessionsOf(world: World, account: Account): Promise<Listed[]> {
    return agreed(await (await asAdmin(world)).call('GET', `/users/${account.id}/sessions`), 'Reading sessions').json as Listed[];
}

/** The answer of a refused log-in; throws when it is let in. */
export async function refusedLogin(world: World, account: Account): Promise<Reply> {
    try {
        await world.logIn(account);
    } catch (reply) {
        return reply as Reply;
    }
    throw new Error(`${account.username} was let in.`);
}

/** Makes a personal access token for somebody. `expiresAt` in ms, where the world offers `expiry`. */
export async function makeToken(world: World, account: Account, expiresAt?: number): Promise<{id: string; token: string}> {
    const body = {description: 'contract', expires_at: expiresAt};
    const reply = await (await asAdmin(world)).call('POST', `/users/${account.id}/tokens`, body);
    return agreed(reply, 'Making a token').json as {id: string; token: string};
}

/** Whether a token is let in right now. */
export async function letIn(world: World, account: Account, token: string): Promise<Reply> {
    return world.bearer(account, token).call('GET', '/users/me');
}

/** Asks again until `look` gives something, for at most ten seconds: for what a server does after it has answered. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
        const seen = await look();
        if (seen !== undefined) {
            return seen;
        }
        await sleep(50);
    }
    throw new Error(`${what}: not seen within ten seconds.`);
}

/** What cases read of a post. */
export interface Post {id: string; message: string; user_id: string; root_id: string; props: Record<string, unknown>}

/** The post with this text in the first team's Town Square, as soon as it is there. */
export async function postSaying(world: World, text: string): Promise<Post> {
    const admin = await asAdmin(world);
    return eventually(`A post "${text}"`, async () => {
        const {posts} = (await admin.call('GET', `/channels/${world.team.townSquareId}/posts?per_page=60`)).json as {posts: Record<string, Post>};
        return Object.values(posts).find(({message}) => message === text);
    });
}

/** Runs with these settings and puts the start values back whatever happens. */
export async function withSettings(world: World, values: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
    await world.settings(values);
    try {
        await run();
    } finally {
        await world.settings(undefined);
    }
}

/** How often it was asked to switch each of these accounts on or off, by the server's own records: without requests that the rate limiter refused. */
export async function timesSwitched(world: World, ids: string[]): Promise<Map<string, number>> {
    const times = new Map(ids.map((id) => [id, 0]));
    for (const {method, path} of await world.requests()) {
        const id = (/^\/users\/([a-z0-9]+)\/active$/).exec(path)?.[1] ?? '';
        if (method === 'PUT' && times.has(id)) {
            times.set(id, times.get(id)! + 1);
        }
    }
    return times;
}
