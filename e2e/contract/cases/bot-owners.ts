import assert from 'node:assert/strict';

import {agreed, freshName} from '../api-people';
import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, eventually, letIn, setActive, withSettings} from '../kit';
import type {Caller, Case} from '../world';

type Bot = {user_id: string; username: string; display_name: string; owner_id: string; delete_at: number};

const NO_BOT = 'store.sql_bot.get.missing.app_error';

async function list(caller: Caller, query: string): Promise<Bot[]> {
    const reply = await caller.call('GET', `/bots?${query}`);
    answered(reply, 200);
    return reply.json as Bot[];
}

/** Who answers for a bot, and what the lists say. */
export const botOwners: Case[] = [
    {
        name: 'bots are listed by pages, and the page after the last is empty',
        run: async (world) => {
            const owner = await world.person();
            const bots = [(await world.bot(owner)).id, (await world.bot(owner)).id];
            const admin = await asAdmin(world);
            const seen: string[] = [];
            for (let page = 0; ; page++) {
                const rows = await list(admin, `include_deleted=true&page=${page}&per_page=2`);
                seen.push(...rows.map(({user_id}) => user_id));
                if (rows.length === 0) {
                    break;
                }
            }
            assert.equal(new Set(seen).size, seen.length);
            assert.ok(bots.every((id) => seen.includes(id)));
        },
    },
    {
        name: 'a bot that stopped with its owner is dated in its row, and seen only with include_deleted',
        run: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            const admin = await asAdmin(world);
            await setActive(world, owner, false);
            const reply = await admin.call('GET', `/bots/${bot.id}?include_deleted=true`);
            answered(reply, 200);
            assert.equal((reply.json as Bot).owner_id, owner.id);
            assert.ok((reply.json as Bot).delete_at > 0);
            answered(await admin.call('GET', `/bots/${bot.id}`), 404, NO_BOT);
            assert.ok((await list(admin, 'include_deleted=true&per_page=200')).some(({user_id}) => user_id === bot.id));
            assert.ok(!(await list(admin, 'per_page=200')).some(({user_id}) => user_id === bot.id));
        },
    },
    {
        name: 'all 45 bots of an owner go off with them, however the server pages over its list',
        run: async (world) => {
            const owner = await world.person();
            const admin = await asAdmin(world);
            const ids: string[] = [];
            for (let count = 0; count < 45; count++) {
                const {user_id} = agreed(await admin.call('POST', '/bots', {username: freshName('many')}), 'A bot').json as Bot;
                agreed(await admin.call('POST', `/bots/${user_id}/assign/${owner.id}`), 'Giving it away');
                ids.push(user_id);
            }
            await setActive(world, owner, false);
            await eventually('The bots', async () => ([...(await world.states(ids)).values()].every((off) => off > 0) ? true : undefined));
        },
    },
    {
        name: 'a bot can be enabled while its owner is off, and then works',
        run: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            await setActive(world, owner, false);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            answered(await (await asAdmin(world)).call('POST', `/bots/${bot.id}/enable`), 200);
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'the bot of a plugin has the plugin\'s id as its owner',
        needs: ['sql'],
        run: async (world) => {
            const bot = await world.bot(await world.person());
            await world.change(bot, {plugin: 'com.example.calendar'});
            const admin = await asAdmin(world);
            assert.equal((await list(admin, 'include_deleted=true&per_page=200')).find(({user_id}) => user_id === bot.id)!.owner_id, 'com.example.calendar');
            const {owner_id} = (await admin.call('GET', `/bots/${bot.id}?include_deleted=true`)).json as Bot;
            assert.equal(owner_id, 'com.example.calendar');
            answered(await admin.call('POST', `/bots/${bot.id}/disable`), 200);
        },
    },
    {
        name: 'a person and nobody are no bots: 404',
        run: async (world) => {
            const admin = await asAdmin(world);
            answered(await admin.call('GET', `/bots/${(await world.person()).id}?include_deleted=true`), 404, NO_BOT);
            answered(await admin.call('GET', `/bots/${MADE_UP}?include_deleted=true`), 404, NO_BOT);
        },
    },
    {
        name: 'user managers of both kinds see no bots, and are told of one that there is none',
        needs: ['sql'],
        run: async (world) => {
            const bot = await world.bot(await world.person());
            for (const role of ['user_manager', 'help_desk'] as const) {
                const manager = await world.logIn(await world.person({role}));
                answered(await manager.call('GET', '/bots?include_deleted=true&per_page=200'), 403, NO_PERMISSION);
                answered(await manager.call('GET', `/bots/${bot.id}?include_deleted=true`), 404, NO_BOT);
                answered(await manager.call('POST', `/bots/${bot.id}/disable`), 404, NO_BOT);
                answered(await manager.call('POST', `/bots/${bot.id}/enable`), 404, NO_BOT);
            }
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'an administrator disables and enables a bot of their own',
        run: async (world) => {
            const admin = await asAdmin(world);
            const bot = await world.bot(world.admin);
            answered(await admin.call('POST', `/bots/${bot.id}/disable`), 200);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            answered(await admin.call('POST', `/bots/${bot.id}/enable`), 200);
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'with the making of bots switched off those there are listed and work',
        needs: ['settings'],
        run: async (world) => {
            const bot = await world.bot(await world.person());
            await withSettings(world, {'ServiceSettings.EnableBotAccountCreation': false}, async () => {
                assert.ok((await list(await asAdmin(world), 'include_deleted=true&per_page=200')).some(({user_id}) => user_id === bot.id));
                answered(await letIn(world, bot, bot.token), 200);
            });
        },
    },
];
