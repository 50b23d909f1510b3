import assert from 'node:assert/strict';

import {freshName} from '../api-people';
import {MADE_UP, NO_PERMISSION, answered, asAdmin, saidOk, setActive} from '../kit';
import type {Account, Case, Reply, World} from '../world';

type Hook = {id: string; user_id: string; channel_id: string; display_name: string};
type Post = {message: string; user_id: string; props: Record<string, unknown>};

async function makeHook(world: World, owner: Account): Promise<Hook> {
    const body = {channel_id: world.team.townSquareId, user_id: owner.id, display_name: freshName('hook')};
    const reply = await (await asAdmin(world)).call('POST', '/hooks/incoming', body);
    answered(reply, 201);
    return reply.json as Hook;
}

async function postBy(world: World, hook: Hook, text = 'by a hook'): Promise<Reply> {
    return world.bearer(world.admin, undefined).call('POST', `${world.url}/hooks/${hook.id}`, {text});
}

async function hears(world: World, hook: Hook): Promise<void> {
    const reply = await postBy(world, hook);
    answered(reply, 200);
    assert.equal(reply.text, 'ok');
}

/** When the list says that it last posted. */
async function lastUsed(world: World, {id}: Hook): Promise<number | undefined> {
    const listed = (await (await asAdmin(world)).call('GET', '/hooks/incoming?per_page=200')).json as (Hook & {last_used?: number})[];
    return listed.find((hook) => hook.id === id)!.last_used;
}

/** Webhooks and commands: what goes on working in somebody's name. */
export const hooks: Case[] = [
    {
        name: 'an incoming webhook tells when it last posted',
        needs: ['lastUsed'],
        run: async (world) => {
            const hook = await makeHook(world, await world.person());
            assert.equal(await lastUsed(world, hook), 0);
            await hears(world, hook);
            assert.ok((await lastUsed(world, hook) ?? 0) > 0);
        },
    },
    {
        name: 'before 11.9 an incoming webhook does not tell when it last posted',
        needs: ['no lastUsed'],
        run: async (world) => {
            const hook = await makeHook(world, await world.person());
            await hears(world, hook);
            assert.equal(await lastUsed(world, hook), undefined);
        },
    },
    {
        name: 'an incoming webhook posts on when its owner\'s sessions end, when they are deactivated and when they are back',
        run: async (world) => {
            const owner = await world.person();
            const hook = await makeHook(world, owner);
            await hears(world, hook);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${owner.id}/sessions/revoke/all`));
            await hears(world, hook);
            await setActive(world, owner, false);
            await hears(world, hook);
            await setActive(world, owner, true);
            await hears(world, hook);
        },
    },
    {
        name: 'a deleted incoming webhook refuses to post',
        run: async (world) => {
            const hook = await makeHook(world, await world.person());
            saidOk(await (await asAdmin(world)).call('DELETE', `/hooks/incoming/${hook.id}`));
            assert.equal((await postBy(world, hook)).status, 400);
        },
    },
    {
        name: 'deleting an incoming webhook nobody has is 404',
        run: async (world) => answered(await (await asAdmin(world)).call('DELETE', `/hooks/incoming/${MADE_UP}`), 404, 'app.webhooks.get_incoming.app_error'),
    },
    {
        name: 'incoming webhooks are listed for the whole server, with owner, channel and name',
        run: async (world) => {
            const owner = await world.person();
            const hook = await makeHook(world, owner);
            const listed = (await (await asAdmin(world)).call('GET', '/hooks/incoming?per_page=200')).json as Hook[];
            const {user_id, channel_id, display_name} = listed.find(({id}) => id === hook.id)!;
            assert.deepEqual({user_id, channel_id, display_name}, {user_id: owner.id, channel_id: world.team.townSquareId, display_name: hook.display_name});
        },
    },
    {
        name: 'a post by an incoming webhook is its owner\'s and says so in its props',
        run: async (world) => {
            const owner = await world.person();
            const hook = await makeHook(world, owner);
            const text = freshName('text');
            answered(await postBy(world, hook, text), 200);
            const {posts} = (await (await asAdmin(world)).call('GET', `/channels/${world.team.townSquareId}/posts?per_page=200`)).json as {posts: Record<string, Post>};
            const post = Object.values(posts).find(({message}) => message === text)!;
            assert.equal(post.user_id, owner.id);
            assert.equal(post.props.from_webhook, 'true');
            assert.equal(post.props.webhook_display_name, hook.display_name);
        },
    },
    {
        name: 'a member sees no webhooks of the server and deletes none of others',
        run: async (world) => {
            const hook = await makeHook(world, await world.person());
            const member = await world.logIn(await world.person());
            answered(await member.call('GET', '/hooks/incoming?per_page=200'), 403, NO_PERMISSION);
            answered(await member.call('GET', '/hooks/outgoing?per_page=200'), 403, NO_PERMISSION);
            answered(await member.call('DELETE', `/hooks/incoming/${hook.id}`), 403, NO_PERMISSION);
            await hears(world, hook);
        },
    },
    {
        name: 'commands are listed by team, and only so',
        run: async (world) => {
            const admin = await asAdmin(world);
            answered(await admin.call('GET', '/commands'), 400, 'api.context.invalid_body_param.app_error');
            const trigger = freshName('cmd');
            const made = await admin.call('POST', '/commands', {team_id: world.team.id, trigger, method: 'P', url: 'http://127.0.0.1:9/none'});
            answered(made, 201);
            const listed = (await admin.call('GET', `/commands?team_id=${world.team.id}&custom_only=true`)).json as {trigger: string; creator_id: string}[];
            assert.equal(listed.find((command) => command.trigger === trigger)!.creator_id, world.admin.id);
            saidOk(await admin.call('DELETE', `/commands/${(made.json as {id: string}).id}`));
        },
    },
    {
        name: 'outgoing webhooks are listed with their creator and can be deleted',
        run: async (world) => {
            const admin = await asAdmin(world);
            const body = {team_id: world.team.id, display_name: freshName('out'), trigger_words: [freshName('word')], callback_urls: ['http://127.0.0.1:9/none']};
            const made = await admin.call('POST', '/hooks/outgoing', body);
            answered(made, 201);
            const {id} = made.json as {id: string};
            const listed = (await admin.call('GET', '/hooks/outgoing?per_page=200')).json as {id: string; creator_id: string}[];
            assert.equal(listed.find((hook) => hook.id === id)!.creator_id, world.admin.id);
            saidOk(await admin.call('DELETE', `/hooks/outgoing/${id}`));
        },
    },
];
