import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, letIn, makeToken, saidOk, sessionsOf, setActive} from '../kit';
import type {Case} from '../world';

type Row = {id: string; user_id: string; description: string; is_active: boolean; token?: string};

/** Personal access tokens. */
export const tokens: Case[] = [
    {
        name: 'a token is shown once, and its row never shows it again',
        run: async (world) => {
            const person = await world.person();
            const {id} = await makeToken(world, person);
            const rows = (await (await asAdmin(world)).call('GET', `/users/${person.id}/tokens`)).json as Row[];
            assert.equal(rows.length, 1);
            assert.deepEqual({...rows[0], token: rows[0]!.token || ''}, {id, user_id: person.id, description: 'contract', is_active: true, token: ''});
        },
    },
    {
        name: 'a disabled token is refused and its session gone; enabled it works again',
        run: async (world) => {
            const person = await world.person();
            const admin = await asAdmin(world);
            const {id, token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            saidOk(await admin.call('POST', '/users/tokens/disable', {token_id: id}));
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            assert.deepEqual(await sessionsOf(world, person), []);
            saidOk(await admin.call('POST', '/users/tokens/enable', {token_id: id}));
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'a token that has expired is refused, while its row says that it is on',
        needs: ['expiry'],
        run: async (world) => {
            const [person, admin] = [await world.person(), await asAdmin(world)];
            const {id, token} = await makeToken(world, person, Date.now() - 1_000);
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            const rows = (await admin.call('GET', `/users/${person.id}/tokens`)).json as (Row & {expires_at: number})[];
            assert.deepEqual(rows.map((row) => [row.id, row.is_active, row.expires_at < Date.now()]), [[id, true, true]]);
        },
    },
    {
        name: 'a token that expires later is let in until then',
        needs: ['expiry'],
        run: async (world) => {
            const person = await world.person();
            const {token} = await makeToken(world, person, Date.now() + 3_600_000);
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'before 11.9 a token does not expire, whatever was asked for',
        needs: ['no expiry'],
        run: async (world) => {
            const person = await world.person();
            const {token} = await makeToken(world, person, Date.now() - 1_000);
            answered(await letIn(world, person, token), 200);
            const [row] = (await (await asAdmin(world)).call('GET', `/users/${person.id}/tokens`)).json as Row[];
            assert.equal('expires_at' in row!, false);
        },
    },
    {
        name: 'a token disabled while its person is off stays refused when they are back',
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            await setActive(world, person, false);
            saidOk(await (await asAdmin(world)).call('POST', '/users/tokens/disable', {token_id: id}));
            await setActive(world, person, true);
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
        },
    },
    {
        name: 'a revoked token is refused and its row gone; revoking it again is 404',
        run: async (world) => {
            const person = await world.person();
            const admin = await asAdmin(world);
            const {id, token} = await makeToken(world, person);
            saidOk(await admin.call('POST', '/users/tokens/revoke', {token_id: id}));
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            assert.deepEqual((await admin.call('GET', `/users/${person.id}/tokens`)).json, []);
            answered(await admin.call('POST', '/users/tokens/revoke', {token_id: id}), 404, 'app.user_access_token.get_by_user.app_error');
        },
    },
    {
        name: 'disabling a token that never was is 404',
        run: async (world) => {
            answered(await (await asAdmin(world)).call('POST', '/users/tokens/disable', {token_id: MADE_UP}), 404, 'app.user_access_token.get_by_user.app_error');
        },
    },
    {
        name: 'a member neither sees nor disables the tokens of others',
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            const member = await world.logIn(await world.person());
            answered(await member.call('GET', `/users/${person.id}/tokens`), 403, NO_PERMISSION);
            answered(await member.call('POST', '/users/tokens/disable', {token_id: id}), 403, NO_PERMISSION);
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'with access tokens switched off none can be made and those there are refused',
        needs: ['settings'],
        run: async (world) => {
            const person = await world.person();
            const {token} = await makeToken(world, person);
            await world.settings({'ServiceSettings.EnableUserAccessTokens': false});
            try {
                const reply = await (await asAdmin(world)).call('POST', `/users/${person.id}/tokens`, {description: 'contract'});
                answered(reply, 501, 'app.user_access_token.disabled');
                answered(await letIn(world, person, token), 401, LOGGED_OUT);
            } finally {
                await world.settings(undefined);
            }
            answered(await letIn(world, person, token), 200);
        },
    },
];
