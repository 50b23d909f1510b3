import assert from 'node:assert/strict';

import {freshName} from '../api-people';
import {LOGGED_OUT, answered, asAdmin, letIn, refusedLogin, saidOk, sessionsOf} from '../kit';
import type {Case, Caller, Reply} from '../world';

const WRONG = 'api.user.login.invalid_credentials_email_username';

function setCookies(reply: Reply): Record<string, string[]> {
    return Object.fromEntries(reply.headers.getSetCookie().map((line) => {
        const [pair = '', ...attributes] = line.split('; ');
        return [pair.split('=')[0], [pair.split('=')[1] ?? '', ...attributes]];
    }));
}

const secretOf = (caller: Caller) => caller.cookies().find(({name}) => name === 'MMAUTHTOKEN')!.value;

async function rename(caller: Caller, csrf: 'both' | 'token' | 'requested-with' | 'none', headers: Record<string, string> = {}): Promise<Reply> {
    return caller.call('PUT', `/users/${caller.account.id}/patch`, {nickname: freshName('nick')}, {csrf, headers});
}

/** Log-in, its cookies, the CSRF rules and log-out. */
export const login: Case[] = [
    {
        name: 'a browser\'s log-in gives the token in a header and three cookies, of which a page can read two',
        run: async (world) => {
            const {id, username, password} = await world.person();
            const nobody = world.bearer(world.admin, undefined);
            const reply = await nobody.call('POST', '/users/login', {login_id: username, password}, {csrf: 'both', headers: {'X-Requested-With': 'XMLHttpRequest'}});
            answered(reply, 200);
            const cookies = setCookies(reply);
            assert.deepEqual(Object.keys(cookies).sort(), ['MMAUTHTOKEN', 'MMCSRF', 'MMUSERID']);
            assert.equal(cookies.MMAUTHTOKEN![0], reply.headers.get('Token'));
            assert.equal(cookies.MMUSERID![0], id);
            const httpOnly = Object.entries(cookies).filter(([, attributes]) => attributes.includes('HttpOnly')).map(([name]) => name);
            assert.deepEqual(httpOnly, ['MMAUTHTOKEN']);
            for (const attributes of Object.values(cookies)) {
                assert.ok(attributes.includes('Path=/') && attributes.some((attribute) => attribute.startsWith('Max-Age=')), attributes.join('; '));
            }
        },
    },
    {
        name: 'without X-Requested-With a log-in sets no cookies',
        run: async (world) => {
            const {username, password} = await world.person();
            const reply = await world.bearer(world.admin, undefined).call('POST', '/users/login', {login_id: username, password});
            answered(reply, 200);
            assert.equal(reply.headers.get('Set-Cookie'), null);
            assert.ok(reply.headers.get('Token'));
        },
    },
    {
        name: 'a log-in by e-mail works; a wrong password and an unknown name are refused alike',
        run: async (world) => {
            const person = await world.person();
            answered(await (await world.logIn({...person, username: person.email})).call('GET', '/users/me'), 200);
            answered(await refusedLogin(world, {...person, password: 'Wrong-1234'}), 401, WRONG);
            answered(await refusedLogin(world, {...person, username: freshName('nobody')}), 401, WRONG);
        },
    },
    {
        name: 'a write by cookie without CSRF headers is 401 as if logged out, and deletes the cookie; the session lives on',
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            const secret = secretOf(caller);
            const reply = await rename(caller, 'none');
            answered(reply, 401, LOGGED_OUT);
            const [value, ...attributes] = setCookies(reply).MMAUTHTOKEN!;
            assert.equal(value, '');
            assert.ok(attributes.includes('Max-Age=0'), attributes.join('; '));
            assert.ok(!caller.cookies().some(({name}) => name === 'MMAUTHTOKEN'));
            answered(await caller.call('GET', '/users/me'), 401, LOGGED_OUT);
            answered(await letIn(world, caller.account, secret), 200);
        },
    },
    {
        name: 'a write by cookie with either CSRF header alone is done',
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            answered(await rename(caller, 'token'), 200);
            answered(await rename(caller, 'requested-with'), 200);
            answered(await rename(caller, 'both'), 200);
        },
    },
    {
        name: 'a wrong CSRF token is refused, unless X-Requested-With is there too',
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            answered(await rename(caller, 'requested-with', {'X-CSRF-Token': 'wrong'}), 200);
            answered(await rename(caller, 'none', {'X-CSRF-Token': 'wrong'}), 401, LOGGED_OUT);
        },
    },
    {
        name: 'with strict CSRF enforcement X-Requested-With alone is refused',
        needs: ['settings'],
        run: async (world) => {
            await world.settings({'ServiceSettings.ExperimentalStrictCSRFEnforcement': true});
            try {
                const caller = await world.logIn(await world.person());
                answered(await rename(caller, 'token'), 200);
                answered(await rename(caller, 'requested-with'), 401, LOGGED_OUT);
            } finally {
                await world.settings(undefined);
            }
        },
    },
    {
        name: 'a write by bearer token needs no CSRF header',
        run: async (world) => {
            const caller = await world.logIn(await world.person());
            answered(await rename(world.bearer(caller.account, secretOf(caller)), 'none'), 200);
        },
    },
    {
        name: 'with cookie and bearer token together the cookie counts',
        run: async (world) => {
            const [one, other] = [await world.logIn(await world.person()), await world.logIn(await world.person())];
            const reply = await one.call('GET', '/users/me', undefined, {headers: {Authorization: `Bearer ${secretOf(other)}`}});
            assert.equal((reply.json as {id: string}).id, one.account.id);
        },
    },
    {
        name: 'logging out ends this session alone',
        run: async (world) => {
            const person = await world.person();
            const [one, other] = [await world.logIn(person), await world.logIn(person)];
            const secret = secretOf(one);
            saidOk(await one.call('POST', '/users/logout'));
            answered(await letIn(world, person, secret), 401, LOGGED_OUT);
            answered(await other.call('GET', '/users/me'), 200);
            assert.equal((await sessionsOf(world, person)).length, 1);
        },
    },
    {
        name: 'a token that never was is 401 as if logged out',
        run: async (world) => answered(await letIn(world, world.admin, 'nobodyeverhadthistokeninha'), 401, LOGGED_OUT),
    },
];

/** What all answers have in common. */
export const answers: Case[] = [
    {
        name: 'an error has exactly the five fields, and no detail',
        run: async (world) => {
            const reply = await (await asAdmin(world)).call('GET', '/users/half');
            const body = reply.json as Record<string, unknown>;
            assert.deepEqual(Object.keys(body).sort(), ['detailed_error', 'id', 'message', 'request_id', 'status_code']);
            assert.equal(body.status_code, 400);
            assert.equal(body.detailed_error, '');
            assert.match(String(body.request_id), /^[a-z0-9]{26}$/);
            assert.match(reply.headers.get('Content-Type') ?? '', /^application\/json/);
        },
    },
    {
        name: 'every answer has a Date and a version',
        run: async (world) => {
            const before = Math.floor(Date.now() / 1000) * 1000;
            for (const path of ['/users/me', '/users/half']) {
                const {headers} = await (await asAdmin(world)).call('GET', path);
                assert.ok(Date.parse(headers.get('Date') ?? '') >= before - 60_000);
                assert.match(headers.get('X-Version-Id') ?? '', /^\d+\.\d+\.\d+\./);
            }
        },
    },
    {
        name: 'a path the API does not have is 404 with an id of its own',
        run: async (world) => answered(await (await asAdmin(world)).call('GET', '/useradmin/none'), 404, 'api.context.404.app_error'),
    },
    {
        name: 'the version is in the client config, for anybody',
        run: async (world) => {
            const reply = await world.bearer(world.admin, undefined).call('GET', '/config/client?format=old');
            answered(reply, 200);
            assert.match((reply.json as {Version: string}).Version, /^\d+\.\d+\.\d+$/);
        },
    },
    {
        name: 'a ping needs no log-in',
        run: async (world) => {
            const reply = await world.bearer(world.admin, undefined).call('GET', '/system/ping');
            answered(reply, 200);
            assert.equal((reply.json as {status: string}).status, 'OK');
        },
    },
];
