import assert from 'node:assert/strict';

import {agreed, freshName} from '../api-people';
import {MADE_UP, NO_PERMISSION, answered, asAdmin, saidOk, setActive} from '../kit';
import type {Post} from '../kit';
import type {Caller, Case, World} from '../world';

const NO_CHANNEL = 'app.channel.get.existing.app_error';
const NO_MEMBER = 'app.channel.get_member.missing.app_error';
const BAD_ROOT = 'api.post.create_post.root_id.app_error';

async function privateOf(world: World, maker: Caller): Promise<string> {
    const body = {team_id: world.team.id, name: freshName('channel'), display_name: 'Log', type: 'P'};
    return (agreed(await maker.call('POST', '/channels', body), 'Making a channel').json as {id: string}).id;
}

async function count(caller: Caller, id: string): Promise<number> {
    const reply = await caller.call('GET', `/channels/${id}/stats`);
    answered(reply, 200);
    return (reply.json as {member_count: number}).member_count;
}

/** Channels, who reads there, and posting to them. */
export const channels: Case[] = [
    {
        name: 'a channel is told by its id with name and kind; one there is not is 404',
        run: async (world) => {
            const admin = await asAdmin(world);
            const {id, type, display_name} = (await admin.call('GET', `/channels/${world.team.townSquareId}`)).json as Record<string, string>;
            assert.deepEqual({id, type, display_name}, {id: world.team.townSquareId, type: 'O', display_name: 'Town Square'});
            answered(await admin.call('GET', `/channels/${MADE_UP}`), 404, NO_CHANNEL);
        },
    },
    {
        name: 'a direct channel has kind D, no name, no team and two members',
        run: async (world) => {
            const admin = await asAdmin(world);
            const made = (await admin.call('POST', '/channels/direct', [world.admin.id, (await world.person()).id])).json as {id: string};
            const {type, display_name, team_id} = (await admin.call('GET', `/channels/${made.id}`)).json as Record<string, string>;
            assert.deepEqual({type, display_name, team_id}, {type: 'D', display_name: '', team_id: ''});
            assert.equal(await count(admin, made.id), 2);
        },
    },
    {
        name: 'a channel counts its active members; of one there is not the count is forbidden',
        run: async (world) => {
            const admin = await asAdmin(world);
            const person = await world.person();
            const before = await count(admin, world.team.townSquareId);
            await setActive(world, person, false);
            assert.equal(await count(admin, world.team.townSquareId), before - 1);
            answered(await admin.call('GET', `/channels/${MADE_UP}/stats`), 403, NO_PERMISSION);
        },
    },
    {
        name: 'a member of a channel is told, a deactivated one too; who is none is 404',
        run: async (world) => {
            const admin = await asAdmin(world);
            const person = await world.person();
            const path = `/channels/${world.team.townSquareId}/members`;
            assert.equal(((await admin.call('GET', `${path}/${person.id}`)).json as {user_id: string}).user_id, person.id);
            await setActive(world, person, false);
            answered(await admin.call('GET', `${path}/${person.id}`), 200);
            answered(await admin.call('GET', `${path}/${MADE_UP}`), 404, NO_MEMBER);
            answered(await admin.call('GET', `/channels/${await privateOf(world, admin)}/members/${person.id}`), 404, NO_MEMBER);
        },
    },
    {
        name: 'an administrator reads and posts in a private channel, as a member and as none',
        run: async (world) => {
            const admin = await asAdmin(world);
            const member = await world.logIn(await world.person());
            for (const id of [await privateOf(world, admin), await privateOf(world, member)]) {
                answered(await admin.call('GET', `/channels/${id}`), 200);
                assert.equal(await count(admin, id), 1);
                answered(await admin.call('POST', '/posts', {channel_id: id, message: 'a receipt'}), 201);
            }
        },
    },
    {
        name: 'an archived channel is still told, with when, and takes no posts',
        run: async (world) => {
            const admin = await asAdmin(world);
            const id = await privateOf(world, admin);
            saidOk(await admin.call('DELETE', `/channels/${id}`));
            const reply = await admin.call('GET', `/channels/${id}`);
            answered(reply, 200);
            assert.ok((reply.json as {delete_at: number}).delete_at > 0);
            answered(await admin.call('POST', '/posts', {channel_id: id, message: 'x'}), 400, 'api.post.create_post.can_not_post_to_deleted.error');
        },
    },
    {
        name: 'user managers see private channels they are not in, and do not post there; a member sees none of it',
        needs: ['sql'],
        run: async (world) => {
            const admin = await asAdmin(world);
            const id = await privateOf(world, admin);
            for (const role of ['user_manager', 'help_desk'] as const) {
                const manager = await world.logIn(await world.person({role}));
                answered(await manager.call('GET', `/channels/${id}`), 200);
                assert.equal(await count(manager, id), 1);
                answered(await manager.call('GET', `/channels/${id}/members/${manager.account.id}`), 404, NO_MEMBER);
                answered(await manager.call('POST', '/posts', {channel_id: id, message: 'x'}), 403, NO_PERMISSION);
            }
            const member = await world.logIn(await world.person());
            answered(await member.call('GET', `/channels/${id}`), 403, NO_PERMISSION);
            answered(await member.call('GET', `/channels/${id}/stats`), 403, NO_PERMISSION);
        },
    },
    {
        name: 'a reply names the first post of its thread, in the same channel; all else is 400',
        run: async (world) => {
            const admin = await asAdmin(world);
            const channel_id = world.team.townSquareId;
            const say = (root_id: string, where = channel_id) => admin.call('POST', '/posts', {channel_id: where, message: 'x', root_id});
            const root = agreed(await say(''), 'Posting').json as Post;
            const reply = agreed(await say(root.id), 'Replying').json as Post;
            assert.deepEqual([root.root_id, reply.root_id], ['', root.id]);
            answered(await say(reply.id), 400, BAD_ROOT);
            answered(await say(MADE_UP), 400, BAD_ROOT);
            answered(await say(root.id, await privateOf(world, admin)), 400, 'api.post.create_post.channel_root_id.app_error');
        },
    },
];
