import assert from 'node:assert/strict';

import {LOGGED_OUT, MADE_UP, NO_PERMISSION, answered, asAdmin, letIn, makeToken, saidOk, sessionsOf} from '../kit';
import type {Case} from '../world';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const CENTURY = 99 * 365 * 24 * 3600 * 1000;

/** GET /users/{id}/sessions. */
export const sessionList: Case[] = [
    {
        name: 'a session is listed with its dates and without its token',
        run: async (world) => {
            const person = await world.person();
            await world.logIn(person);
            const [session, ...more] = await sessionsOf(world, person);
            assert.equal(more.length, 0);
            assert.equal(session!.token, '');
            assert.equal(session!.user_id, person.id);
            assert.equal(session!.device_id, '');
            assert.equal(session!.is_oauth, false);
            assert.equal(session!.roles, 'system_user');
            assert.match(session!.id, /^[a-z0-9]{26}$/);
            assert.ok(session!.create_at > 0 && session!.last_activity_at >= session!.create_at && session!.expires_at > session!.create_at);
        },
    },
    {
        name: 'props.csrf of a listed session is the secret in its MMCSRF cookie',
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            const cookie = caller.cookies().find(({name}) => name === 'MMCSRF');
            assert.equal((await sessionsOf(world, caller.account))[0]!.props.csrf, cookie!.value);
        },
    },
    {
        name: 'props say the browser and system of the log-in',
        run: async (world) => {
            const person = await world.person();
            const nobody = world.bearer(person, undefined);
            answered(await nobody.call('POST', '/users/login', {login_id: person.username, password: person.password}, {headers: {'User-Agent': FIREFOX}}), 200);
            const {props} = (await sessionsOf(world, person))[0]!;
            assert.deepEqual([props.browser, props.os, props.platform, props.isMobile], ['Firefox/128.0', 'Linux', 'Linux', 'false']);
        },
    },
    {
        name: 'several sessions of one person are all listed, latest activity first',
        run: async (world) => {
            const person = await world.person();
            for (let count = 0; count < 3; count++) {
                await world.logIn(person);
            }
            const times = (await sessionsOf(world, person)).map((session) => session.last_activity_at);
            assert.equal(times.length, 3);
            assert.deepEqual(times, [...times].sort((a, b) => b - a));
        },
    },
    {
        name: 'the sessions of an id nobody has are an empty list',
        run: async (world) => {
            const reply = await (await asAdmin(world)).call('GET', `/users/${MADE_UP}/sessions`);
            answered(reply, 200);
            assert.deepEqual(reply.json, []);
        },
    },
    {
        name: 'a member sees their own sessions and nobody else\'s',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            answered(await member.call('GET', `/users/${member.account.id}/sessions`), 200);
            answered(await member.call('GET', '/users/me/sessions'), 200);
            answered(await member.call('GET', `/users/${(await world.person()).id}/sessions`), 403, NO_PERMISSION);
        },
    },
    {
        name: 'the use of an access token makes a session that says so and lasts a hundred years',
        run: async (world) => {
            const person = await world.person();
            const {id, token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            const [session] = await sessionsOf(world, person);
            assert.equal(session!.props.type, 'UserAccessToken');
            assert.equal(session!.props.user_access_token_id, id);
            assert.ok(session!.expires_at - session!.create_at > CENTURY);
        },
    },
];

/** POST /users/{id}/sessions/revoke/all. */
export const revokeAll: Case[] = [
    {
        name: 'revoke/all ends every session at once, and they can log in again',
        run: async (world) => {
            const person = await world.person();
            const sessions = [await world.logIn(person), await world.logIn(person)];
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            assert.deepEqual(await sessionsOf(world, person), []);
            for (const session of sessions) {
                answered(await session.call('GET', '/users/me'), 401, LOGGED_OUT);
            }
            answered(await (await world.logIn(person)).call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'revoke/all does not stop an access token: it works on, in a new session',
        run: async (world) => {
            const person = await world.person();
            const {token} = await makeToken(world, person);
            answered(await letIn(world, person, token), 200);
            const before = (await sessionsOf(world, person))[0]!.id;
            saidOk(await (await asAdmin(world)).call('POST', `/users/${person.id}/sessions/revoke/all`));
            answered(await letIn(world, person, token), 200);
            const [after] = await sessionsOf(world, person);
            assert.equal(after!.props.type, 'UserAccessToken');
            assert.notEqual(after!.id, before);
        },
    },
    {
        name: 'revoke/all on an id nobody has says OK',
        run: async (world) => saidOk(await (await asAdmin(world)).call('POST', `/users/${MADE_UP}/sessions/revoke/all`)),
    },
    {
        name: 'revoke/all on a malformed id is 400',
        run: async (world) => answered(await (await asAdmin(world)).call('POST', '/users/tooshort/sessions/revoke/all'), 400, 'api.context.invalid_url_param.app_error'),
    },
    {
        name: 'revoke/all on a deactivated person says OK',
        run: async (world) => saidOk(await (await asAdmin(world)).call('POST', `/users/${(await world.person({off: true})).id}/sessions/revoke/all`)),
    },
    {
        name: 'revoke/all on oneself answers OK, and the next call is 401',
        run: async (world) => {
            const self = await world.logIn(await world.person());
            saidOk(await self.call('POST', `/users/${self.account.id}/sessions/revoke/all`));
            answered(await self.call('GET', '/users/me'), 401, LOGGED_OUT);
        },
    },
    {
        name: 'a member may not revoke the sessions of others',
        run: async (world) => {
            const member = await world.logIn(await world.person());
            const other = await world.logIn(await world.person());
            answered(await member.call('POST', `/users/${other.account.id}/sessions/revoke/all`), 403, NO_PERMISSION);
            answered(await other.call('GET', '/users/me'), 200);
        },
    },
    {
        name: 'revoke/all on a bot says OK and its token works on',
        run: async (world) => {
            const bot = await world.bot(await world.person());
            saidOk(await (await asAdmin(world)).call('POST', `/users/${bot.id}/sessions/revoke/all`));
            answered(await letIn(world, bot, bot.token), 200);
        },
    },
];
