import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, read, saidOk} from '../kit';
import type {Case, Caller, Traits, World} from '../world';

const needs = ['sql' as const];

async function as(world: World, role: NonNullable<Traits['role']>): Promise<Caller> {
    return world.logIn(await world.person({role}));
}

/** What the role User Manager may, with the permission to deactivate alone (user_manager) and with edit_other_users too (help_desk). */
export const roles: Case[] = [
    {
        name: 'a user manager deactivates and activates a member',
        needs,
        run: async (world) => {
            const manager = await as(world, 'user_manager');
            const session = await as(world, 'member');
            saidOk(await manager.call('PUT', `/users/${session.account.id}/active`, {active: false}));
            assert.ok((await read(world, session.account)).delete_at > 0);
            answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
            saidOk(await manager.call('PUT', `/users/${session.account.id}/active`, {active: true}));
            assert.equal((await read(world, session.account)).delete_at, 0);
        },
    },
    {
        name: 'a user manager is refused a system admin',
        needs,
        run: async (world) => {
            const target = await world.person({role: 'system_admin'});
            for (const role of ['user_manager', 'help_desk'] as const) {
                answered(await (await as(world, role)).call('PUT', `/users/${target.id}/active`, {active: false}), 403, NO_PERMISSION);
            }
            assert.equal((await read(world, target)).delete_at, 0);
        },
    },
    {
        name: 'to a user manager an id nobody has is 404, and oneself is 401 by rule',
        needs,
        run: async (world) => {
            const manager = await as(world, 'user_manager');
            answered(await manager.call('PUT', `/users/${MADE_UP}/active`, {active: false}), 404, 'app.user.missing_account.const');
            answered(await manager.call('PUT', `/users/${manager.account.id}/active`, {active: false}), 401, 'api.user.update_active.not_enable.app_error');
        },
    },
    {
        name: 'a user manager without edit_other_users neither sees nor ends sessions, and sees no tokens or audits',
        needs,
        run: async (world) => {
            const manager = await as(world, 'user_manager');
            const {id} = await world.person();
            answered(await manager.call('GET', `/users/${id}/sessions`), 403, NO_PERMISSION);
            answered(await manager.call('POST', `/users/${id}/sessions/revoke/all`), 403, NO_PERMISSION);
            answered(await manager.call('POST', `/users/${id}/sessions/revoke`, {session_id: MADE_UP}), 403, NO_PERMISSION);
            answered(await manager.call('GET', `/users/${id}/tokens`), 403, NO_PERMISSION);
            answered(await manager.call('GET', `/users/${id}/audits`), 403, NO_PERMISSION);
        },
    },
    {
        name: 'a user manager with edit_other_users sees and ends the sessions of members',
        needs,
        run: async (world) => {
            const helper = await as(world, 'help_desk');
            const session = await as(world, 'member');
            const listed = await helper.call('GET', `/users/${session.account.id}/sessions`);
            answered(listed, 200);
            assert.equal((listed.json as unknown[]).length, 1);
            saidOk(await helper.call('POST', `/users/${session.account.id}/sessions/revoke/all`));
            answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
        },
    },
    {
        name: 'a user manager with edit_other_users neither sees nor ends the sessions of a system admin',
        needs,
        run: async (world) => {
            const helper = await as(world, 'help_desk');
            const admin = await as(world, 'system_admin');
            answered(await helper.call('GET', `/users/${admin.account.id}/sessions`), 403, NO_PERMISSION);
            answered(await helper.call('POST', `/users/${admin.account.id}/sessions/revoke/all`), 403, NO_PERMISSION);
            answered(await admin.call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'to a help desk the sessions of an id nobody has are not simply empty',
        needs,
        run: async (world) => {
            const helper = await as(world, 'help_desk');
            answered(await helper.call('GET', `/users/${MADE_UP}/sessions`), 403, NO_PERMISSION);
            answered(await helper.call('POST', `/users/${MADE_UP}/sessions/revoke/all`), 403, NO_PERMISSION);
        },
    },
    {
        name: 'user managers see no hooks, commands of others or bots',
        needs,
        run: async (world) => {
            for (const role of ['user_manager', 'help_desk'] as const) {
                const caller = await as(world, role);
                answered(await caller.call('GET', '/hooks/incoming?per_page=200'), 403, NO_PERMISSION);
                answered(await caller.call('GET', '/hooks/outgoing?per_page=200'), 403, NO_PERMISSION);
                answered(await caller.call('GET', '/bots?per_page=200'), 403, NO_PERMISSION);
            }
        },
    },
    {
        name: 'user managers may not touch a bot',
        needs,
        run: async (world) => {
            const bot = await world.bot(await world.person());
            answered(await (await as(world, 'help_desk')).call('POST', `/bots/${bot.id}/disable`), 404, 'store.sql_bot.get.missing.app_error');
        },
    },
    {
        name: 'limits are zeros to user managers: zero means unknown',
        needs,
        run: async (world) => {
            for (const role of ['user_manager', 'help_desk'] as const) {
                const reply = await (await as(world, role)).call('GET', '/limits/server');
                answered(reply, 200);
                const {maxUsersLimit, maxUsersHardLimit, activeUserCount} = reply.json as Record<string, number>;
                assert.deepEqual([maxUsersLimit, maxUsersHardLimit, activeUserCount], [0, 0, 0]);
            }
        },
    },
    {
        name: 'user managers find people, deactivated ones too',
        needs,
        run: async (world) => {
            const gone = await world.person({off: true});
            const manager = await as(world, 'user_manager');
            for (const [path, body] of [['/users/usernames', [gone.username]], ['/users/ids', [gone.id]], ['/users/search', {term: gone.username, allow_inactive: true}]] as const) {
                const reply = await manager.call('POST', path, body);
                answered(reply, 200);
                assert.deepEqual((reply.json as {id: string}[]).map(({id}) => id), [gone.id], path);
            }
        },
    },
    {
        name: 'how many system admins are left may not be asked by user managers',
        needs,
        run: async (world) => {
            for (const role of ['user_manager', 'help_desk'] as const) {
                answered(await (await as(world, role)).call('GET', '/users/stats/filtered?roles=system_admin'), 403, NO_PERMISSION);
            }
        },
    },
];
