import assert from 'node:assert/strict';

import {agreed} from '../api-people';
import {LOGGED_OUT, MADE_UP, answered, asAdmin, eventually, letIn, makeToken, setActive, withSettings} from '../kit';
import type {Account, Caller, Case, World} from '../world';

interface Row {user_id: string; status: string; last_activity_at: number}

async function statusesOf(world: World, ids: string[]): Promise<Row[]> {
    const reply = await (await asAdmin(world)).call('POST', '/users/status/ids', ids);
    answered(reply, 200);
    return reply.json as Row[];
}

async function seenAt(world: World, {id}: Account): Promise<number> {
    const [row, ...more] = await statusesOf(world, [id]);
    assert.deepEqual([row!.user_id, more], [id, []]);
    return row!.last_activity_at;
}

/** Resolves when the server has seen this person at `since` or later: it writes that down after it has answered. */
async function isSeenSince(world: World, account: Account, since: number): Promise<void> {
    const at = await eventually(`${account.username} seen`, async () => {
        const last = await seenAt(world, account);
        return last >= since ? last : undefined;
    });
    assert.ok(at <= Date.now());
}

/** Does what counts as activity by the cookie of a fresh person, who has never been seen before. */
async function isActivity(world: World, act: (caller: Caller) => Promise<unknown>): Promise<void> {
    const person = await world.person();
    const caller = await world.logIn(person);
    const since = Date.now();
    assert.equal(await seenAt(world, person), 0);
    await act(caller);
    await isSeenSince(world, person, since);
}

/** When people were last seen: POST /users/status/ids. */
export const statuses: Case[] = [
    {
        name: 'statuses come once for each id, in any order; who was never seen, and who is nobody, is offline at 0',
        run: async (world) => {
            const [one, other] = [await world.person(), await world.person()];
            const rows = await statusesOf(world, [other.id, MADE_UP, one.id, other.id]);
            assert.deepEqual(rows.map(({user_id: id}) => id).sort(), [one.id, other.id, MADE_UP].sort());
            assert.deepEqual(rows.map(({status, last_activity_at: at}) => [status, at]), [['offline', 0], ['offline', 0], ['offline', 0]]);
        },
    },
    {
        name: 'statuses refuse an empty list, ids of another length and what is no list, and need a log-in; a member may read them',
        run: async (world) => {
            const admin = await asAdmin(world);
            answered(await admin.call('POST', '/users/status/ids', []), 400, 'api.context.invalid_body_param.app_error');
            answered(await admin.call('POST', '/users/status/ids', [world.admin.id, 'half']), 400, 'api.context.invalid_body_param.app_error');
            answered(await admin.call('POST', '/users/status/ids', {ids: []}), 400, 'api.payload.parse.error');
            answered(await world.bearer(world.admin, undefined).call('POST', '/users/status/ids', [MADE_UP]), 401, LOGGED_OUT);
            answered(await (await world.logIn(await world.person())).call('POST', '/users/status/ids', [world.admin.id]), 200);
        },
    },
    {
        name: 'neither a log-in, nor reading, nor an access token lets somebody be seen: a status may be at 0 while they are signed in',
        run: async (world) => {
            const person = await world.person();
            const caller = await world.logIn(person);
            const {token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            agreed(await caller.call('GET', '/users/me'), 'Reading oneself');
            agreed(await caller.call('GET', `/channels/${world.team.townSquareId}/posts`), 'Reading posts');
            agreed(await caller.call('POST', '/users/status/ids', [person.id]), 'Reading one\'s status');
            assert.equal(await seenAt(world, person), 0);
        },
    },
    {
        name: 'looking at a channel is activity',
        run: (world) => isActivity(world, (caller) => caller.call('POST', '/channels/members/me/view', {channel_id: world.team.townSquareId})),
    },
    {
        name: 'posting is activity',
        run: (world) => isActivity(world, (caller) => caller.call('POST', '/posts', {channel_id: world.team.townSquareId, message: 'Hello'})),
    },
    {
        name: 'a websocket is activity when it opens, and again when it closes',
        needs: ['sockets'],
        run: async (world) => {
            await isActivity(world, async (caller) => {
                const socket = await world.socket(caller);
                await isSeenSince(world, caller.account, 1);
                const open = await seenAt(world, caller.account);
                socket.close();
                await isSeenSince(world, caller.account, open + 1);
            });
        },
    },
    {
        name: 'deactivating somebody counts as their activity, even of somebody never seen; activating does not',
        run: async (world) => {
            const person = await world.person();
            const since = Date.now();
            await setActive(world, person, false);
            await isSeenSince(world, person, since);
            const at = await seenAt(world, person);
            await setActive(world, person, true);
            assert.equal(await seenAt(world, person), at);
        },
    },
    {
        name: 'the last activity can be set for a case, of who was seen and of who was not',
        needs: ['sql'],
        run: async (world) => {
            const [fresh, seen] = [await world.person(), await world.person()];
            await (await world.logIn(seen)).call('POST', '/posts', {channel_id: world.team.townSquareId, message: 'Hello'});
            for (const account of [fresh, seen]) {
                await world.change(account, {seenAt: 1_700_000_000_000});
                assert.equal(await seenAt(world, account), 1_700_000_000_000);
            }
        },
    },
    {
        name: 'with statuses switched off the list of them is empty, and nobody has one',
        needs: ['settings'],
        run: async (world) => {
            await withSettings(world, {'ServiceSettings.EnableUserStatuses': false}, async () => {
                assert.deepEqual(await statusesOf(world, [world.admin.id]), []);
                answered(await (await asAdmin(world)).call('GET', `/users/${world.admin.id}/status`), 404, 'api.status.user_not_found.app_error');
            });
        },
    },
];
