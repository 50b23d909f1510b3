import assert from 'node:assert/strict';

import {LOGGED_OUT, NO_PERMISSION, answered, asAdmin, letIn, read, saidOk, setActive} from '../kit';
import type {Case, World} from '../world';

type Bot = {user_id: string; owner_id: string; delete_at: number};

async function botRow(world: World, id: string): Promise<Bot> {
    const reply = await (await asAdmin(world)).call('GET', `/bots/${id}?include_deleted=true`);
    answered(reply, 200);
    return reply.json as Bot;
}

/** Bots, which live on tokens and have owners. */
export const bots: Case[] = [
    {
        name: 'a bot is listed with its owner, and its account says it is a bot',
        run: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            const listed = (await (await asAdmin(world)).call('GET', '/bots?per_page=200&include_deleted=true')).json as Bot[];
            assert.equal(listed.find(({user_id}) => user_id === bot.id)!.owner_id, owner.id);
            assert.equal((await read(world, bot)).is_bot, true);
        },
    },
    {
        name: 'a disabled bot is refused, and both its account and its row are dated; enabled it works again',
        run: async (world) => {
            const bot = await world.bot(await world.person());
            const admin = await asAdmin(world);
            answered(await letIn(world, bot, bot.token), 200);
            const reply = await admin.call('POST', `/bots/${bot.id}/disable`);
            answered(reply, 200);
            assert.ok((reply.json as Bot).delete_at > 0);
            assert.ok((await botRow(world, bot.id)).delete_at > 0);
            assert.ok((await read(world, bot)).delete_at > 0);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            answered(await admin.call('POST', `/bots/${bot.id}/enable`), 200);
            assert.equal((await botRow(world, bot.id)).delete_at, 0);
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'deactivating an owner disables the bot; activating the owner leaves it disabled',
        run: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            answered(await letIn(world, bot, bot.token), 200);
            await setActive(world, owner, false);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            assert.ok((await botRow(world, bot.id)).delete_at > 0);
            await setActive(world, owner, true);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            answered(await (await asAdmin(world)).call('POST', `/bots/${bot.id}/enable`), 200);
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'ending an owner\'s sessions leaves the bot working',
        run: async (world) => {
            const owner = await world.person();
            const bot = await world.bot(owner);
            saidOk(await (await asAdmin(world)).call('POST', `/users/${owner.id}/sessions/revoke/all`));
            answered(await world.bearer(bot, bot.token).call('POST', '/posts', {channel_id: world.team.townSquareId, message: 'still here'}), 201);
        },
    },
    {
        name: 'PUT active on a bot shuts its account alone: its row still says enabled',
        run: async (world) => {
            const bot = await world.bot(await world.person());
            await setActive(world, bot, false);
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            assert.ok((await read(world, bot)).delete_at > 0);
            assert.equal((await botRow(world, bot.id)).delete_at, 0);
        },
    },
    {
        name: 'a member may not disable somebody else\'s bot, nor list bots',
        run: async (world) => {
            const bot = await world.bot(await world.person());
            const member = await world.logIn(await world.person());
            answered(await member.call('POST', `/bots/${bot.id}/disable`), 404, 'store.sql_bot.get.missing.app_error');
            answered(await member.call('GET', '/bots'), 403, NO_PERMISSION);
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'with DisableBotsWhenOwnerIsDeactivated off a bot outlives its owner',
        needs: ['settings'],
        run: async (world) => {
            await world.settings({'ServiceSettings.DisableBotsWhenOwnerIsDeactivated': false});
            try {
                const owner = await world.person();
                const bot = await world.bot(owner);
                await setActive(world, owner, false);
                answered(await letIn(world, bot, bot.token), 200);
            } finally {
                await world.settings(undefined);
            }
        },
    },
];
