import assert from 'node:assert/strict';

import {agreed, freshName} from '../api-people';
import {answered, asAdmin, makeToken, postSaying, withSettings} from '../kit';
import type {Post} from '../kit';
import {appToken, asAppMaker, registerApp} from '../oauth';
import type {Account, Caller, Case, World} from '../world';

const FORGED = {from_webhook: 'true', webhook_display_name: 'X'};

/** Posts and resolves with the post as it is stored. */
async function posted(world: World, caller: Caller, props?: Record<string, unknown>): Promise<Post> {
    const message = freshName('said');
    answered(await caller.call('POST', '/posts', {channel_id: world.team.townSquareId, message, props}), 201);
    return postSaying(world, message);
}

/** Posts by a new incoming webhook with this name. */
async function hooked(world: World, owner: Account, displayName: string, payload: Record<string, unknown> = {}): Promise<Post> {
    const body = {channel_id: world.team.townSquareId, user_id: owner.id, display_name: displayName};
    const {id} = agreed(await (await asAdmin(world)).call('POST', '/hooks/incoming', body), 'Making a webhook').json as {id: string};
    const text = freshName('said');
    answered(await world.bearer(owner, undefined).call('POST', `${world.url}/hooks/${id}`, {...payload, text}), 200);
    return postSaying(world, text);
}

async function byToken(world: World, person: Account): Promise<Caller> {
    return world.bearer(person, (await makeToken(world, person)).token);
}

/** What a post tells of what made it, and what it can be made to tell. */
export const sources: Case[] = [
    {
        name: 'an incoming webhook\'s post is its owner\'s and always has the webhook\'s name, which may be blank',
        run: async (world) => {
            const owner = await world.person();
            for (const name of ['', 'Jenkins']) {
                const {user_id, props} = await hooked(world, owner, name);
                assert.deepEqual({user_id, props}, {user_id: owner.id, props: {from_webhook: 'true', webhook_display_name: name}});
            }
        },
    },
    {
        name: 'an incoming webhook may say it is a bot, but not go by another webhook\'s name',
        needs: ['no marks'],
        run: async (world) => {
            const {props} = await hooked(world, await world.person(), 'Jenkins', {username: 'Ghost', props: {from_bot: 'true', webhook_display_name: 'Other'}});
            assert.deepEqual(props, {from_webhook: 'true', webhook_display_name: 'Jenkins', from_bot: 'true'});
        },
    },
    {
        name: 'with overrides on a webhook\'s post has the name it goes by, "webhook" when it gives none',
        needs: ['settings'],
        run: async (world) => {
            const owner = await world.person();
            await withSettings(world, {'ServiceSettings.EnablePostUsernameOverride': true}, async () => {
                const named = await hooked(world, owner, 'Jenkins', {username: 'Ghost'});
                assert.deepEqual([named.user_id, named.props], [owner.id, {from_webhook: 'true', webhook_display_name: 'Jenkins', override_username: 'Ghost'}]);
                assert.deepEqual((await hooked(world, owner, '')).props, {from_webhook: 'true', webhook_display_name: '', override_username: 'webhook'});
            });
        },
    },
    {
        name: 'a bot\'s post says so; what a person types and what their access token posts are alike',
        run: async (world) => {
            const person = await world.person();
            const bot = await world.bot(person);
            const byBot = await posted(world, world.bearer(bot, bot.token));
            assert.deepEqual([byBot.user_id, byBot.props], [bot.id, {from_bot: 'true'}]);
            const typed = await posted(world, await world.logIn(person));
            const scripted = await posted(world, await byToken(world, person));
            assert.deepEqual([typed.user_id, typed.props], [person.id, {}]);
            assert.deepEqual([scripted.user_id, scripted.props], [person.id, {}]);
        },
    },
    {
        name: 'a post by an OAuth app is the person\'s and says from_oauth_app',
        needs: ['sql'],
        run: async (world) => {
            const person = await world.person();
            const {token} = await appToken(world, await world.logIn(person), await registerApp(await asAppMaker(world)));
            const {user_id, props} = await posted(world, world.bearer(person, token));
            assert.deepEqual({user_id, props}, {user_id: person.id, props: {from_oauth_app: 'true'}});
        },
    },
    {
        name: 'anybody can type a post that says it is by a webhook, and make an older one say so',
        needs: ['no marks'],
        run: async (world) => {
            const member = await world.logIn(await world.person());
            assert.deepEqual((await posted(world, member, FORGED)).props, FORGED);
            const older = await posted(world, member);
            answered(await member.call('PUT', `/posts/${older.id}/patch`, {props: FORGED}), 200);
            assert.deepEqual((await postSaying(world, older.message)).props, FORGED);
        },
    },
    {
        name: 'in hardened mode nobody types such a post, but an access token and a bot still make one',
        needs: ['settings', 'no marks'],
        run: async (world) => {
            const person = await world.person();
            const bot = await world.bot(person);
            const member = await world.logIn(person);
            const older = await posted(world, member);
            await withSettings(world, {'ServiceSettings.ExperimentalEnableHardenedMode': true}, async () => {
                for (const caller of [member, await asAdmin(world)]) {
                    const reply = await caller.call('POST', '/posts', {channel_id: world.team.townSquareId, message: 'forged', props: FORGED});
                    answered(reply, 400, 'api.context.invalid_body_param.app_error');
                }
                answered(await member.call('PUT', `/posts/${older.id}/patch`, {props: FORGED}), 400, 'api.context.invalid_body_param.app_error');
                assert.deepEqual((await posted(world, await byToken(world, person), FORGED)).props, FORGED);
                assert.deepEqual((await posted(world, world.bearer(bot, bot.token), FORGED)).props, {...FORGED, from_bot: 'true'});
                assert.deepEqual((await posted(world, member, {from_bot: 'true'})).props, {from_bot: 'true'});
                assert.deepEqual((await hooked(world, person, 'Jenkins')).props, {from_webhook: 'true', webhook_display_name: 'Jenkins'});
            });
        },
    },
    {
        name: 'since 12.0 the mark of a webhook is taken from what a person, their access token or a bot posts, and from what they edit',
        needs: ['marks'],
        run: async (world) => {
            const person = await world.person();
            const [bot, member] = [await world.bot(person), await world.logIn(person)];
            assert.deepEqual((await posted(world, member, {...FORGED, mine: 'x'})).props, {mine: 'x'});
            assert.deepEqual((await posted(world, await byToken(world, person), FORGED)).props, {});
            assert.deepEqual((await posted(world, world.bearer(bot, bot.token), FORGED)).props, {from_bot: 'true'});
            const older = await posted(world, member);
            answered(await member.call('PUT', `/posts/${older.id}/patch`, {props: FORGED}), 200);
            assert.deepEqual((await postSaying(world, older.message)).props, {});
        },
    },
    {
        name: 'since 12.0 the mark of a webhook stays on its post when somebody edits it',
        needs: ['marks'],
        run: async (world) => {
            const {id, message, props} = await hooked(world, await world.person(), 'Jenkins');
            answered(await (await asAdmin(world)).call('PUT', `/posts/${id}/patch`, {props: {webhook_display_name: 'Other'}}), 200);
            assert.deepEqual((await postSaying(world, message)).props, props);
        },
    },
];
