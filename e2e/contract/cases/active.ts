import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, answered, asAdmin, letIn, makeToken, read, refusedLogin, saidOk, sessionsOf, setActive} from '../kit';
import type {Case} from '../world';

/** PUT /users/{id}/active by a system admin: what it does. */
export const active: Case[] = [
    {
        name: 'deactivating says exactly OK, dates delete_at, empties the list of sessions and ends them at once',
        run: async (world) => {
            const person = await world.person();
            const session = await world.logIn(person);
            await setActive(world, person, false);
            const {delete_at: off, update_at: changed} = await read(world, person);
            assert.ok(off > 0);
            assert.equal(off, changed);
            assert.deepEqual(await sessionsOf(world, person), []);
            answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
        },
    },
    {
        name: 'a deactivated person is refused at log-in with an id of its own',
        run: async (world) => answered(await refusedLogin(world, await world.person({off: true})), 401, 'api.user.login.inactive.app_error'),
    },
    {
        name: 'a deactivated person is told so whatever password they give',
        run: async (world) => {
            const person = await world.person({off: true});
            answered(await refusedLogin(world, {...person, password: 'Wrong-1234'}), 401, 'api.user.login.inactive.app_error');
        },
    },
    {
        name: 'activating sets delete_at to 0, lets them log in again and brings no session back',
        run: async (world) => {
            const person = await world.person();
            const session = await world.logIn(person);
            await setActive(world, person, false);
            await setActive(world, person, true);
            assert.equal((await read(world, person)).delete_at, 0);
            answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
            answered(await (await world.logIn(person)).call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'a deactivated person\'s access token is refused though its row says active, and works again after activation',
        run: async (world) => {
            const person = await world.person();
            const {token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            await setActive(world, person, false);
            answered(await letIn(world, person, token), 401, LOGGED_OUT);
            const rows = (await (await asAdmin(world)).call('GET', `/users/${person.id}/tokens`)).json as {is_active: boolean}[];
            assert.deepEqual(rows.map((row) => row.is_active), [true]);
            await setActive(world, person, true);
            answered(await letIn(world, person, token), 200);
        },
    },
    {
        name: 'deactivating again moves delete_at',
        run: async (world) => {
            const person = await world.person();
            await setActive(world, person, false);
            const first = (await read(world, person)).delete_at;
            await setActive(world, person, false);
            assert.ok((await read(world, person)).delete_at > first);
        },
    },
    {
        name: 'activating somebody active is OK and changes nothing but update_at',
        run: async (world) => {
            const person = await world.person();
            const session = await world.logIn(person);
            const before = await read(world, person);
            await setActive(world, person, true);
            const after = await read(world, person);
            assert.deepEqual(after, {...before, update_at: after.update_at});
            answered(await session.call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'a deactivated person stays in team and channel, and a direct channel with them can be opened',
        run: async (world) => {
            const person = await world.person({off: true});
            const admin = await asAdmin(world);
            answered(await admin.call('GET', `/teams/${world.team.id}/members/${person.id}`), 200);
            answered(await admin.call('GET', `/channels/${world.team.townSquareId}/members/${person.id}`), 200);
            answered(await admin.call('POST', '/channels/direct', [world.admin.id, person.id]), 201);
        },
    },
    {
        name: 'a system admin may deactivate another and activate them again',
        run: async (world) => {
            const other = await world.person({role: 'system_admin'});
            await setActive(world, other, false);
            assert.ok((await read(world, other)).delete_at > 0);
            await setActive(world, other, true);
            assert.equal((await read(world, other)).delete_at, 0);
        },
    },
];

/** PUT /users/{id}/active: what it refuses, and in which order it looks. */
export const activeRefused: Case[] = [
    {
        name: 'active on an id nobody has is 404 missing account',
        run: async (world) => answered(await (await asAdmin(world)).call('PUT', `/users/${MADE_UP}/active`, {active: false}), 404, 'app.user.missing_account.const'),
    },
    {
        name: 'active on a malformed id is 400 invalid url param',
        run: async (world) => answered(await (await asAdmin(world)).call('PUT', '/users/tooshort/active', {active: false}), 400, 'api.context.invalid_url_param.app_error'),
    },
    ...([['a string instead of a boolean', '{"active":"false"}'], ['an empty object', '{}'], ['no body', ''], ['broken JSON', '{"active":'], ['null', '{"active":null}']] as const).
        map(([name, raw]): Case => ({
            name: `active with ${name} is 400 and does nothing`,
            run: async (world) => {
                const person = await world.person();
                answered(await (await asAdmin(world)).call('PUT', `/users/${person.id}/active`, undefined, {raw}), 400, 'api.context.invalid_body_param.app_error');
                assert.equal((await read(world, person)).delete_at, 0);
            },
        })),
    {
        name: 'a bad body is found before an unknown person',
        run: async (world) => answered(await (await asAdmin(world)).call('PUT', `/users/${MADE_UP}/active`, {}), 400, 'api.context.invalid_body_param.app_error'),
    },
    {
        name: 'deactivating oneself is 401 by rule with an id of its own, and the session stays fine',
        run: async (world) => {
            const self = await world.logIn(await world.person({role: 'system_admin'}));
            answered(await self.call('PUT', `/users/${self.account.id}/active`, {active: false}), 401, 'api.user.update_active.not_enable.app_error');
            assert.ok(self.cookies().some(({name}) => name === 'MMAUTHTOKEN'));
            answered(await self.call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'a member may deactivate nobody: 403 with an id of its own, even for an id nobody has',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            const other = await world.person();
            answered(await member.call('PUT', `/users/${other.id}/active`, {active: false}), 403, 'api.user.update_active.permissions.app_error');
            answered(await member.call('PUT', `/users/${MADE_UP}/active`, {active: false}), 403, 'api.user.update_active.permissions.app_error');
            assert.equal((await read(world, other)).delete_at, 0);
        },
    },
    {
        name: 'without a log-in active is 401',
        run: async (world) => {
            const person = await world.person();
            answered(await world.bearer(person, undefined).call('PUT', `/users/${person.id}/active`, {active: false}), 401, LOGGED_OUT);
        },
    },
    {
        name: 'with EnableUserDeactivation people may deactivate themselves, and nobody else',
        needs: ['settings'],
        run: async (world) => {
            await world.settings({'TeamSettings.EnableUserDeactivation': true});
            try {
                const [person, other] = [await world.person(), await world.person()];
                const session = await world.logIn(person);
                answered(await session.call('PUT', `/users/${other.id}/active`, {active: false}), 403, 'api.user.update_active.permissions.app_error');
                saidOk(await session.call('PUT', `/users/${person.id}/active`, {active: false}));
                assert.ok((await read(world, person)).delete_at > 0);
            } finally {
                await world.settings(undefined);
            }
        },
    },
];
