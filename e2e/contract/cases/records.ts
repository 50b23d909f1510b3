import assert from 'node:assert/strict';

import {NO_PERMISSION, answered, asAdmin, makeToken, saidOk, sessionsOf, setActive} from '../kit';
import type {Account, Caller, Case, World} from '../world';

type Row = {user_id: string; action: string; extra_info: string; session_id: string; ip_address: string; create_at: number};

/** An administrator of this case's own, so that all their rows are this case's. */
async function ownAdmin(world: World): Promise<Caller> {
    return world.logIn(await world.person({role: 'system_admin'}));
}

async function rowsOf(world: World, account: Account): Promise<Row[]> {
    const reply = await (await asAdmin(world)).call('GET', `/users/${account.id}/audits?per_page=200`);
    answered(reply, 200);

    // No rows are no empty list.
    return reply.json as Row[] | null ?? [];
}

/** What the server writes down, and what it counts. */
export const records: Case[] = [
    {
        name: 'a deactivation leaves a row under the administrator who did it, naming whom, and none under the target',
        run: async (world) => {
            const admin = await ownAdmin(world);
            const target = await world.person();
            saidOk(await admin.call('PUT', `/users/${target.id}/active`, {active: false}));
            const action = `/api/v4/users/${target.id}/active`;
            const row = (await rowsOf(world, admin.account)).find((each) => each.action === action)!;
            assert.equal(row.user_id, admin.account.id);
            assert.equal(row.extra_info, `user_id=${target.id} active=false`);
            assert.equal(row.session_id, (await sessionsOf(world, admin.account))[0]!.id);
            assert.ok(!(await rowsOf(world, target)).some((each) => each.action === action));
        },
    },
    {
        name: 'an activation, ended sessions and a disabled token leave rows too',
        run: async (world) => {
            const admin = await ownAdmin(world);
            const target = await world.person();
            const {id} = await makeToken(world, target);
            await world.logIn(target);
            const session_id = (await sessionsOf(world, target))[0]!.id;
            saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: id}));
            saidOk(await admin.call('POST', `/users/${target.id}/sessions/revoke`, {session_id}));
            saidOk(await admin.call('POST', `/users/${target.id}/sessions/revoke/all`));
            saidOk(await admin.call('PUT', `/users/${target.id}/active`, {active: true}));
            const actions = (await rowsOf(world, admin.account)).map((row) => row.action);
            for (const path of ['users/tokens/disable', `users/${target.id}/sessions/revoke`, `users/${target.id}/sessions/revoke/all`, `users/${target.id}/active`]) {
                assert.ok(actions.includes(`/api/v4/${path}`), path);
            }
        },
    },
    {
        name: 'a disabled bot and a deleted incoming webhook leave none',
        run: async (world) => {
            const admin = await ownAdmin(world);
            const owner = await world.person();
            const bot = await world.bot(owner);
            const hook = await admin.call('POST', '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: owner.id, display_name: 'x'});
            answered(await admin.call('POST', `/bots/${bot.id}/disable`), 200);
            const {id} = hook.json as {id: string};
            saidOk(await admin.call('DELETE', `/hooks/incoming/${id}`));
            const actions = (await rowsOf(world, admin.account)).map((row) => row.action);
            assert.ok(!actions.some((action) => action.includes(bot.id) || action.includes(`incoming/${id}`)), actions.join(' '));
        },
    },
    {
        name: 'the audits of somebody who never logged in are null, not an empty list',
        run: async (world) => assert.equal((await (await asAdmin(world)).call('GET', `/users/${(await world.person()).id}/audits`)).json, null),
    },
    {
        name: 'a refused deactivation leaves no row with its outcome',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            const target = await world.person();
            answered(await member.call('PUT', `/users/${target.id}/active`, {active: false}), 403, 'api.user.update_active.permissions.app_error');
            assert.ok(!(await rowsOf(world, member.account)).some((row) => row.extra_info.includes('active=false')));
        },
    },
    {
        name: 'rows come newest first, and a member reads their own alone',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            answered(await member.call('GET', `/users/${member.account.id}/audits`), 200);
            answered(await member.call('GET', `/users/${(await world.person()).id}/audits`), 403, NO_PERMISSION);
            const times = (await rowsOf(world, world.admin)).map((row) => row.create_at);
            assert.deepEqual(times, [...times].sort((a, b) => b - a));
        },
    },
    {
        name: 'an administrator is told the limits of an unlicensed server, and a deactivation counts',
        run: async (world) => {
            const admin = await asAdmin(world);
            const limits = async () => (await admin.call('GET', '/limits/server')).json as Record<string, number>;
            const person = await world.person();
            const before = await limits();
            assert.deepEqual([before.maxUsersLimit, before.maxUsersHardLimit], [200, 250]);
            await setActive(world, person, false);
            assert.equal((await limits()).activeUserCount, before.activeUserCount! - 1);
        },
    },
    {
        name: 'at the hard limit of 250 active people nobody can be activated, not even who is active; deactivating still works',
        needs: ['sql'],
        run: async (world) => {
            const admin = await asAdmin(world);
            const gone = await world.person({off: true});
            const {activeUserCount = 0} = (await admin.call('GET', '/limits/server')).json as Record<string, number>;
            const crowd = await world.crowd(250 - activeUserCount);
            try {
                answered(await admin.call('PUT', `/users/${gone.id}/active`, {active: true}), 400, 'app.user.update_active.user_limit.exceeded');
                answered(await admin.call('PUT', `/users/${world.admin.id}/active`, {active: true}), 400, 'app.user.update_active.user_limit.exceeded');
                saidOk(await admin.call('PUT', `/users/${gone.id}/active`, {active: false}));
            } finally {
                await crowd.leave();
            }
            saidOk(await admin.call('PUT', `/users/${gone.id}/active`, {active: true}));
        },
    },
    {
        name: 'a member is told no limits',
        run: async (world) => {
            const reply = await (await world.logIn(await world.person())).call('GET', '/limits/server');
            answered(reply, 200);
            const {maxUsersLimit, activeUserCount} = reply.json as Record<string, number>;
            assert.deepEqual([maxUsersLimit, activeUserCount], [0, 0]);
        },
    },
    {
        name: 'the count of system admins leaves deactivated ones out',
        run: async (world) => {
            const admin = await asAdmin(world);
            const count = async () => ((await admin.call('GET', '/users/stats/filtered?roles=system_admin')).json as {total_users_count: number}).total_users_count;
            const other = await world.person({role: 'system_admin'});
            const before = await count();
            await setActive(world, other, false);
            assert.equal(await count(), before - 1);
        },
    },
];
