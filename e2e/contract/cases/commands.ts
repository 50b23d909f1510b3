import assert from 'node:assert/strict';

import {agreed, freshName} from '../api-people';
import {NO_PERMISSION, answered, asAdmin, postSaying, saidOk, setActive, withSettings} from '../kit';
import {startListener} from '../listener';
import type {Account, Caller, Case, Reply, World} from '../world';

const NO_COMMAND = 'store.sql_command.save.get.app_error';

type Command = {id: string; trigger: string; creator_id: string; team_id: string};

async function makeCommand(world: World, owner: Account, url = 'http://127.0.0.1:9/'): Promise<Command> {
    const body = {team_id: world.team.id, creator_id: owner.id, trigger: freshName('cmd'), method: 'P', url};
    return agreed(await (await asAdmin(world)).call('POST', '/commands', body), 'Making a command').json as Command;
}

function run({team}: World, caller: Caller, {trigger}: Command): Promise<Reply> {
    return caller.call('POST', '/commands/execute', {channel_id: team.townSquareId, team_id: team.id, command: `/${trigger} please`});
}

async function custom({team}: World, caller: Caller): Promise<Reply> {
    return caller.call('GET', `/commands?team_id=${team.id}&custom_only=true`);
}

/** Teams and their slash commands. */
export const commands: Case[] = [
    {
        name: 'teams are listed to administrators and user managers, to a member only those anybody may join',
        needs: ['sql'],
        run: async (world) => {
            const ids = async (caller: Caller) => ((await caller.call('GET', '/teams?page=0&per_page=200')).json as {id: string}[]).map(({id}) => id);
            assert.ok((await ids(await asAdmin(world))).includes(world.team.id));
            for (const role of ['user_manager', 'help_desk'] as const) {
                assert.ok((await ids(await world.logIn(await world.person({role})))).includes(world.team.id));
            }
            assert.deepEqual(await ids(await world.logIn(await world.person())), []);
            assert.deepEqual((await (await asAdmin(world)).call('GET', '/teams?page=1&per_page=200')).json, []);
        },
    },
    {
        name: 'custom commands of a team name trigger and maker; who manages users sees none',
        needs: ['sql'],
        run: async (world) => {
            const owner = await world.person();
            const {id, trigger} = await makeCommand(world, owner);
            const found = ((await custom(world, await asAdmin(world))).json as Command[]).find((each) => each.id === id)!;
            assert.deepEqual([found.trigger, found.creator_id, found.team_id], [trigger, owner.id, world.team.id]);
            for (const role of ['member', 'user_manager', 'help_desk'] as const) {
                const caller = await world.logIn(await world.person({role}));
                answered(await custom(world, caller), 403, NO_PERMISSION);
                answered(await caller.call('DELETE', `/commands/${id}`), 404, NO_COMMAND);
            }
        },
    },
    {
        name: 'a command\'s answer in the channel is the post of who typed it, without a webhook\'s name, also when its maker is off',
        needs: ['listener'],
        run: async (world) => {
            const listener = await startListener();
            try {
                const owner = await world.person();
                const command = await makeCommand(world, owner, listener.url('command'));
                const member = await world.logIn(await world.person());
                for (const active of [true, false]) {
                    await setActive(world, owner, active);
                    const text = freshName('answer');
                    listener.answer('command', {response_type: 'in_channel', text});
                    answered(await run(world, member, command), 200);
                    assert.equal((await listener.next('command'))?.user_id, member.account.id);
                    const {user_id, props} = await postSaying(world, text);
                    assert.deepEqual({user_id, props}, {user_id: member.account.id, props: {from_webhook: 'true'}});
                }
            } finally {
                await listener.close();
            }
        },
    },
    {
        name: 'a command\'s answer may bring a webhook\'s name of its own choice',
        needs: ['listener'],
        run: async (world) => {
            const listener = await startListener();
            try {
                const command = await makeCommand(world, await world.person(), listener.url('command'));
                const text = freshName('answer');
                listener.answer('command', {response_type: 'in_channel', text, props: {webhook_display_name: 'Jenkins'}});
                answered(await run(world, await asAdmin(world), command), 200);
                assert.deepEqual((await postSaying(world, text)).props, {from_webhook: 'true', webhook_display_name: 'Jenkins'});
            } finally {
                await listener.close();
            }
        },
    },
    {
        name: 'a deleted command is in no list, runs no more, and is 404 the second time',
        run: async (world) => {
            const admin = await asAdmin(world);
            const command = await makeCommand(world, await world.person());
            saidOk(await admin.call('DELETE', `/commands/${command.id}`));
            assert.ok(!((await custom(world, admin)).json as Command[]).some(({id}) => id === command.id));
            answered(await admin.call('DELETE', `/commands/${command.id}`), 404, NO_COMMAND);
            answered(await run(world, admin, command), 404, 'api.command.execute_command.not_found.app_error');
        },
    },
    {
        name: 'with commands switched off their list is 501, and none can be deleted: 404',
        needs: ['settings'],
        run: async (world) => {
            const admin = await asAdmin(world);
            const command = await makeCommand(world, await world.person());
            await withSettings(world, {'ServiceSettings.EnableCommands': false}, async () => {
                answered(await custom(world, admin), 501, 'api.command.disabled.app_error');
                answered(await admin.call('DELETE', `/commands/${command.id}`), 404, NO_COMMAND);
            });
            saidOk(await admin.call('DELETE', `/commands/${command.id}`));
        },
    },
];
