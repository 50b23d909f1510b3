import assert from 'node:assert/strict';

import {eventually, saidOk, asAdmin, setActive} from '../kit';
import type {Person} from '../kit';
import type {Account, Caller, Case, Socket, World} from '../world';

const needs = ['sockets' as const];

/** The next user_updated about this person; other people change at the same time. */
async function updateOf(socket: Socket, account: Account): Promise<Person> {
    return eventually(`user_updated of ${account.username}`, async () => {
        const user = (await socket.next('user_updated')).user as Person;
        return user.id === account.id ? user : undefined;
    });
}

async function say(world: World, caller: Caller, message: string): Promise<void> {
    assert.equal((await caller.call('POST', '/posts', {channel_id: world.team.townSquareId, message})).status, 201);
}

/** Websocket events. */
export const sockets: Case[] = [
    {
        name: 'an administrator is told of a deactivation and an activation, with the whole user',
        needs,
        run: async (world) => {
            const person = await world.person();
            const socket = await world.socket(await asAdmin(world));
            try {
                await setActive(world, person, false);
                const off = await updateOf(socket, person);
                assert.ok(off.delete_at > 0);
                assert.ok(off.notify_props);
                await setActive(world, person, true);
                assert.equal((await updateOf(socket, person)).delete_at, 0);
            } finally {
                socket.close();
            }
        },
    },
    {
        name: 'a member is told too, without what is nobody\'s business',
        needs,
        run: async (world) => {
            const person = await world.person();
            const socket = await world.socket(await world.logIn(await world.person()));
            try {
                await setActive(world, person, false);
                const off = await updateOf(socket, person);
                assert.ok(off.delete_at > 0);
                assert.ok(!off.notify_props || Object.keys(off.notify_props).length === 0);
            } finally {
                socket.close();
            }
        },
    },
    {
        name: 'everybody is told that somebody\'s state changed, without whose',
        needs,
        run: async (world) => {
            const person = await world.person();
            const socket = await world.socket(await world.logIn(await world.person()));
            try {
                await setActive(world, person, false);
                assert.deepEqual(await socket.next('user_activation_status_change'), {});
            } finally {
                socket.close();
            }
        },
    },
    {
        name: 'no event tells of ended sessions; the person\'s websocket ends with the next event for it, undelivered',
        needs,
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            const socket = await world.socket(caller);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${caller.account.id}/sessions/revoke/all`));
            await say(world, await asAdmin(world), 'after the end');
            assert.equal(await socket.closed(), 1006);
            await assert.rejects(socket.next('posted', 1));
        },
    },
    {
        name: 'a promotion and a demotion are told to the person alone: not to another administrator',
        needs,
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            const [own, other] = [await world.socket(caller), await world.socket(await asAdmin(world))];
            try {
                for (const roles of ['system_user system_admin', 'system_user']) {
                    saidOk(await (await asAdmin(world)).call('PUT', `/users/${caller.account.id}/roles`, {roles}));
                    assert.deepEqual(await own.next('user_role_updated'), {roles, user_id: caller.account.id});
                }

                // Events come in order: nothing about the roles was before this.
                await setActive(world, caller.account, false);
                const told = await updateOf(other, caller.account);
                assert.ok(told.delete_at > 0);
                await assert.rejects(other.next('user_role_updated', 1));
            } finally {
                own.close();
                other.close();
            }
        },
    },
    {
        name: 'a post reaches the websockets of the channel\'s members',
        needs,
        run: async (world) => {
            const socket = await world.socket(await world.logIn(await world.person()));
            try {
                await say(world, await asAdmin(world), 'hello');
                const {post} = await socket.next('posted');
                assert.equal((JSON.parse(String(post)) as {message: string}).message, 'hello');
            } finally {
                socket.close();
            }
        },
    },
];
