import assert from 'node:assert/strict';

import {agreed, freshName} from '../api-people';
import {NO_PERMISSION, answered, asAdmin, postSaying, saidOk, setActive, withSettings} from '../kit';
import {startListener} from '../listener';
import type {Listener} from '../listener';
import type {Account, Case, World} from '../world';

const needs = ['listener' as const];

type Made = {id: string; token: string};

/** An outgoing webhook that calls `name` of the listener. */
async function outgoing(world: World, owner: Account, listener: Listener, name: string, displayName = ''): Promise<Made & {word: string}> {
    const word = freshName('word');
    const body = {team_id: world.team.id, creator_id: owner.id, display_name: displayName, trigger_words: [word], callback_urls: [listener.url(name)]};
    return {...agreed(await (await asAdmin(world)).call('POST', '/hooks/outgoing', body), 'Making a webhook').json as Made, word};
}

async function listening(run: (listener: Listener) => Promise<void>): Promise<void> {
    const listener = await startListener();
    try {
        await run(listener);
    } finally {
        await listener.close();
    }
}

async function say(world: World, message: string): Promise<void> {
    answered(await (await asAdmin(world)).call('POST', '/posts', {channel_id: world.team.townSquareId, message}), 201);
}

/** Outgoing webhooks that fire, and the lists and deletion of both kinds. */
export const firing: Case[] = [
    {
        name: 'an outgoing webhook tells who spoke; its answer is its owner\'s post with its name, also when the owner is off',
        needs,
        run: (world) => listening(async (listener) => {
            const owner = await world.person();
            for (const displayName of ['', 'Orders']) {
                const call = freshName('call');
                const {word, token} = await outgoing(world, owner, listener, call, displayName);
                for (const active of [true, false]) {
                    await setActive(world, owner, active);
                    const text = freshName('answer');
                    listener.answer(call, {text});
                    await say(world, `${word} please`);
                    const heard = await listener.next(call);
                    assert.deepEqual([heard?.user_id, heard?.text, heard?.token, heard?.trigger_word], [world.admin.id, `${word} please`, token, word]);
                    const {user_id, props} = await postSaying(world, text);
                    assert.deepEqual({user_id, props}, {user_id: owner.id, props: {from_webhook: 'true', webhook_display_name: displayName}});
                }
            }
        }),
    },
    {
        name: 'an outgoing webhook\'s answer may bring props, but neither another name nor away with from_webhook',
        needs,
        run: (world) => listening(async (listener) => {
            const {word} = await outgoing(world, await world.person(), listener, 'out', 'Orders');
            const text = freshName('answer');
            listener.answer('out', {text, username: 'Ghost', props: {webhook_display_name: 'Other', from_webhook: 'false', from_bot: 'true'}});
            await say(world, word);
            assert.deepEqual((await postSaying(world, text)).props, {from_webhook: 'true', webhook_display_name: 'Orders', from_bot: 'true'});
        }),
    },
    {
        name: 'a deleted outgoing webhook is in no list and 404 the second time',
        needs,
        run: (world) => listening(async (listener) => {
            const admin = await asAdmin(world);
            const {id} = await outgoing(world, await world.person(), listener, 'out');
            saidOk(await admin.call('DELETE', `/hooks/outgoing/${id}`));
            assert.ok(!((await admin.call('GET', '/hooks/outgoing?per_page=200')).json as Made[]).some((hook) => hook.id === id));
            answered(await admin.call('DELETE', `/hooks/outgoing/${id}`), 404, 'app.webhooks.get_outgoing.app_error');
        }),
    },
    {
        name: 'webhooks of both kinds are listed by pages, and the page after the last is empty',
        needs,
        run: (world) => listening(async (listener) => {
            const admin = await asAdmin(world);
            const owner = await world.person();
            await outgoing(world, owner, listener, 'out');
            answered(await admin.call('POST', '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: owner.id}), 201);
            for (const kind of ['incoming', 'outgoing']) {
                const all = (await admin.call('GET', `/hooks/${kind}?page=0&per_page=200`)).json as Made[];
                const first = (await admin.call('GET', `/hooks/${kind}?page=0&per_page=1`)).json as Made[];
                assert.equal(first.length, 1);
                assert.deepEqual((await admin.call('GET', `/hooks/${kind}?page=${all.length}&per_page=1`)).json, []);
            }
        }),
    },
    {
        name: 'lists of webhooks and commands hold secrets: the id that posts, and the tokens integrations trust',
        needs,
        run: (world) => listening(async (listener) => {
            const admin = await asAdmin(world);
            const owner = await world.person();
            const {id, token} = await outgoing(world, owner, listener, 'out');
            const command = await admin.call('POST', '/commands', {team_id: world.team.id, creator_id: owner.id, trigger: freshName('cmd'), method: 'P', url: listener.url('c')});
            assert.equal(((await admin.call('GET', '/hooks/outgoing?per_page=200')).json as Made[]).find((hook) => hook.id === id)!.token, token);
            const made = command.json as Made;
            const listed = (await admin.call('GET', `/commands?team_id=${world.team.id}&custom_only=true`)).json as Made[];
            assert.ok(made.token);
            assert.equal(listed.find((each) => each.id === made.id)!.token, made.token);
        }),
    },
    {
        name: 'user managers of both kinds see no webhooks and delete none',
        needs: ['listener', 'sql'],
        run: (world) => listening(async (listener) => {
            const {id} = await outgoing(world, await world.person(), listener, 'out');
            for (const role of ['user_manager', 'help_desk'] as const) {
                const manager = await world.logIn(await world.person({role}));
                answered(await manager.call('GET', '/hooks/incoming?per_page=200'), 403, NO_PERMISSION);
                answered(await manager.call('GET', '/hooks/outgoing?per_page=200'), 403, NO_PERMISSION);
                answered(await manager.call('DELETE', `/hooks/outgoing/${id}`), 403, NO_PERMISSION);
            }
        }),
    },
    {
        name: 'with webhooks switched off their lists and deletion are 501, and incoming ones post nothing',
        needs: ['listener', 'settings'],
        run: (world) => listening(async (listener) => {
            const admin = await asAdmin(world);
            const owner = await world.person();
            const out = await outgoing(world, owner, listener, 'out');
            const into = (await admin.call('POST', '/hooks/incoming', {channel_id: world.team.townSquareId, user_id: owner.id})).json as Made;
            const off = {'ServiceSettings.EnableIncomingWebhooks': false, 'ServiceSettings.EnableOutgoingWebhooks': false};
            await withSettings(world, off, async () => {
                for (const [kind, {id}] of [['incoming', into], ['outgoing', out]] as const) {
                    answered(await admin.call('GET', `/hooks/${kind}?per_page=200`), 501, `api.${kind}_webhook.disabled.app_error`);
                    answered(await admin.call('DELETE', `/hooks/${kind}/${id}`), 501, `api.${kind}_webhook.disabled.app_error`);
                }
                const nobody = world.bearer(world.admin, undefined);
                answered(await nobody.call('POST', `${world.url}/hooks/${into.id}`, {text: 'x'}), 501, 'web.incoming_webhook.general.app_error');
            });
        }),
    },
];
