import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, letIn, makeToken, saidOk, sessionsOf, setActive, withSettings} from '../kit';
import type {Case, World} from '../world';

type Row = {id: string; user_id: string; description: string; is_active: boolean};

async function page(world: World, id: string, query: string): Promise<Row[]> {
    const reply = await (await asAdmin(world)).call('GET', `/users/${id}/tokens?${query}`);
    answered(reply, 200);
    return reply.json as Row[];
}

/** Lists of access tokens, and switching them one by one. */
export const tokenLists: Case[] = [
    {
        name: 'tokens are listed by pages, and the page after the last is empty',
        run: async (world) => {
            const person = await world.person();
            const ids = [(await makeToken(world, person)).id, (await makeToken(world, person)).id, (await makeToken(world, person)).id];
            const rows = [...await page(world, person.id, 'page=0&per_page=2'), ...await page(world, person.id, 'page=1&per_page=2')];
            assert.deepEqual(rows.map(({id}) => id).sort(), ids.sort());
            assert.deepEqual(await page(world, person.id, 'page=1&per_page=200'), []);
        },
    },
    {
        name: 'a token\'s row has four fields and not its value',
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            const reply = await (await asAdmin(world)).call('GET', `/users/${person.id}/tokens?per_page=200`);
            assert.deepEqual(reply.json, [{id, user_id: person.id, description: 'contract', is_active: true}]);
            assert.ok(!reply.text.includes(token));
        },
    },
    {
        name: 'tokens of the whole server are listed by pages to system admins alone, people\'s and bots\', without their values',
        run: async (world) => {
            const admin = await asAdmin(world);
            const [person, bot] = [await world.person(), await world.bot(await world.person())];
            const {id, token} = await makeToken(world, person);
            const rows: Row[] = [];
            for (let more = true; more;) {
                const reply = await admin.call('GET', `/users/tokens?page=${rows.length / 200}&per_page=200`);
                answered(reply, 200);
                assert.ok(!reply.text.includes(token) && !reply.text.includes(bot.token));
                const found = reply.json as Row[];
                rows.push(...found);
                more = found.length === 200;
            }
            assert.deepEqual(rows.filter((row) => row.id === id), [{id, user_id: person.id, description: 'contract', is_active: true}]);
            assert.equal(rows.filter((row) => row.user_id === bot.id).length, 1);
            assert.equal(((await admin.call('GET', '/users/tokens?page=1&per_page=1')).json as Row[]).length, 1);
            assert.deepEqual((await admin.call('GET', '/users/tokens?page=1000&per_page=200')).json, []);
            answered(await (await world.logIn(person)).call('GET', '/users/tokens'), 403, NO_PERMISSION);
        },
    },
    {
        name: 'who has no token, and who is nobody, has an empty list of them',
        run: async (world) => {
            assert.deepEqual(await page(world, (await world.person()).id, 'per_page=200'), []);
            assert.deepEqual(await page(world, MADE_UP, 'per_page=200'), []);
        },
    },
    {
        name: 'a bot\'s tokens are listed by its id, and can be disabled and enabled',
        run: async (world) => {
            const bot = await world.bot(await world.person());
            const admin = await asAdmin(world);
            const [row, ...more] = await page(world, bot.id, 'per_page=200');
            assert.deepEqual([row!.user_id, row!.is_active, more], [bot.id, true, []]);
            saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: row!.id}));
            answered(await letIn(world, bot, bot.token), 401, LOGGED_OUT);
            assert.equal((await page(world, bot.id, 'per_page=200'))[0]!.is_active, false);
            saidOk(await admin.call('POST', '/users/tokens/enable', {token_id: row!.id}));
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
    {
        name: 'a token can be disabled and enabled while its person is off; it lets nobody in before they are back',
        run: async (world) => {
            const person = await world.person();
            const admin = await asAdmin(world);
            const {id, token} = await makeToken(world, person);
            await setActive(world, person, false);
            saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: id}));
            assert.equal((await page(world, person.id, 'per_page=200'))[0]!.is_active, false);
            saidOk(await admin.call('POST', '/users/tokens/enable', {token_id: id}));
            assert.equal((await page(world, person.id, 'per_page=200'))[0]!.is_active, true);
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            await setActive(world, person, true);
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'a token\'s session names the token, and says by whom it is not',
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            const [session, ...more] = await sessionsOf(world, person);
            assert.deepEqual([session!.props, session!.is_oauth, more], [{type: 'UserAccessToken', user_access_token_id: id, is_guest: 'false'}, false, []]);
        },
    },
    {
        name: 'user managers of both kinds neither see nor switch tokens',
        needs: ['sql'],
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            const bot = await world.bot(person);
            for (const role of ['user_manager', 'help_desk'] as const) {
                const manager = await world.logIn(await world.person({role}));
                answered(await manager.call('GET', `/users/${person.id}/tokens?per_page=200`), 403, NO_PERMISSION);
                answered(await manager.call('GET', `/users/${bot.id}/tokens?per_page=200`), 403, NO_PERMISSION);
                answered(await manager.call('GET', '/users/tokens'), 403, NO_PERMISSION);
                answered(await manager.call('POST', '/users/tokens/disable', {token_id: id}), 403, NO_PERMISSION);
                answered(await manager.call('POST', '/users/tokens/enable', {token_id: id}), 403, NO_PERMISSION);
            }
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'with access tokens switched off they are still listed and can be switched, and bots\' tokens work',
        needs: ['settings'],
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            const bot = await world.bot(person);
            await withSettings(world, {'ServiceSettings.EnableUserAccessTokens': false}, async () => {
                answered(await letIn(world, person, token), 401, LOGGED_OUT);
                answered(await letIn(world, bot, bot.token), 200);
                assert.equal((await page(world, person.id, 'per_page=200')).length, 1);
                saidOk(await (await asAdmin(world)).call('POST', '/users/tokens/disable', {token_id: id}));
                saidOk(await (await asAdmin(world)).call('POST', '/users/tokens/enable', {token_id: id}));
            });
        },
    },
];
