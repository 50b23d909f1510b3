import assert from 'node:assert/strict';

import {agreed, freshName, freshPassword} from '../api-people';
import {MADE_UP, answered, asAdmin, read} from '../kit';
import type {Person} from '../kit';
import type {Account, Case, World} from '../world';

async function found(world: World, path: string, body: unknown): Promise<string[]> {
    const reply = await (await asAdmin(world)).call('POST', path, body);
    answered(reply, 200);
    return (reply.json as Person[]).map(({username}) => username);
}

/** Three people whose names sort as they stand; the middle one is deactivated. */
async function three(world: World): Promise<[Account, Account, Account]> {
    const base = freshName('trio');
    return [await world.person({name: `${base}a`}), await world.person({name: `${base}b`, off: true}), await world.person({name: `${base}c`})];
}

/** Finding people, by many at once and by one. */
export const lookup: Case[] = [
    {
        name: 'usernames finds exact names, deactivated ones too, once each and sorted; names nobody has are silently missing',
        run: async (world) => {
            const [a, b, c] = await three(world);
            const asked = [c.username, a.username, freshName('nobody'), b.username, a.username];
            assert.deepEqual(await found(world, '/users/usernames', asked), [a.username, b.username, c.username]);
        },
    },
    {
        name: 'usernames is case-sensitive and knows no leading @',
        run: async (world) => {
            const {username} = await world.person();
            assert.deepEqual(await found(world, '/users/usernames', [username.toUpperCase(), `@${username}`]), []);
        },
    },
    {
        name: 'usernames and ids refuse an empty list and what is no list',
        run: async (world) => {
            const admin = await asAdmin(world);
            for (const path of ['/users/usernames', '/users/ids']) {
                answered(await admin.call('POST', path, []), 400, 'api.context.invalid_body_param.app_error');
                answered(await admin.call('POST', path, undefined, {raw: '{"a"'}), 400, 'api.payload.parse.error');
            }
        },
    },
    {
        name: 'ids finds deactivated people too; an id nobody has is silently missing',
        run: async (world) => {
            const [a, b] = await three(world);
            assert.deepEqual((await found(world, '/users/ids', [a.id, MADE_UP, b.id])).sort(), [a.username, b.username]);
        },
    },
    {
        name: 'by e-mail: any case, deactivated too; 404 for one nobody has, 400 for what is none',
        run: async (world) => {
            const admin = await asAdmin(world);
            const person = await world.person({off: true});
            const reply = await admin.call('GET', `/users/email/${encodeURIComponent(person.email.toUpperCase())}`);
            answered(reply, 200);
            assert.equal((reply.json as Person).id, person.id);
            answered(await admin.call('GET', `/users/email/${freshName('nobody')}@example.com`), 404, 'app.user.missing_account.const');
            answered(await admin.call('GET', '/users/email/nobody'), 400, 'api.context.invalid_url_param.app_error');
        },
    },
    {
        name: 'by e-mail: every sign that an address may have in front of its @, escaped in the path',
        run: async (world) => {
            const admin = await asAdmin(world);
            for (const sign of ['+', '#', '%', '&', '?', '/', '=', '\'', '!', '{', '~']) {
                const name = freshName('odd');
                const email = `${name}${sign}1@example.com`;
                const made = agreed(await admin.call('POST', '/users', {username: name, email, password: freshPassword()}), email).json as Person;
                const reply = await admin.call('GET', `/users/email/${encodeURIComponent(email)}`);
                assert.equal(`${sign} ${reply.status}`, `${sign} 200`);
                assert.equal((reply.json as Person).id, made.id);
            }
        },
    },
    {
        name: 'by username: deactivated too; 404 for one nobody has; 400 with capitals',
        run: async (world) => {
            const admin = await asAdmin(world);
            const {username} = await world.person({off: true});
            answered(await admin.call('GET', `/users/username/${username}`), 200);
            answered(await admin.call('GET', `/users/username/${freshName('nobody')}`), 404, 'app.user.get_by_username.app_error');
            answered(await admin.call('GET', `/users/username/${username.toUpperCase()}`), 400, 'api.context.invalid_body_param.app_error');
        },
    },
    {
        name: 'by id: 404 for one nobody has, 400 for a malformed one',
        run: async (world) => {
            const admin = await asAdmin(world);
            answered(await admin.call('GET', `/users/${MADE_UP}`), 404, 'app.user.missing_account.const');
            answered(await admin.call('GET', '/users/half'), 400, 'api.context.invalid_url_param.app_error');
        },
    },
    {
        name: 'search leaves deactivated people out unless told not to',
        run: async (world) => {
            const [a, b, c] = await three(world);
            const term = a.username.slice(0, -1);
            assert.deepEqual((await found(world, '/users/search', {term})).sort(), [a.username, c.username]);
            assert.deepEqual((await found(world, '/users/search', {term, allow_inactive: true})).sort(), [a.username, b.username, c.username]);
            assert.deepEqual(await found(world, '/users/search', {term: term.toUpperCase(), limit: 1, allow_inactive: true}).then((names) => names.length), 1);
        },
    },
    {
        name: 'search finds by part of an e-mail, for an administrator',
        run: async (world) => {
            const {email, username} = await world.person();
            assert.deepEqual(await found(world, '/users/search', {term: email}), [username]);
        },
    },
    {
        name: 'search refuses an empty term and a limit over 1000',
        run: async (world) => {
            const admin = await asAdmin(world);
            answered(await admin.call('POST', '/users/search', {term: ''}), 400, 'api.context.invalid_body_param.app_error');
            answered(await admin.call('POST', '/users/search', {term: 'a', limit: 1001}), 400, 'api.context.invalid_body_param.app_error');
        },
    },
    {
        name: 'autocomplete never shows deactivated people',
        run: async (world) => {
            const [a, b, c] = await three(world);
            const reply = await (await asAdmin(world)).call('GET', `/users/autocomplete?name=${a.username.slice(0, -1)}`);
            answered(reply, 200);
            assert.deepEqual((reply.json as {users: Person[]}).users.map(({username}) => username).sort(), [a.username, c.username]);
            assert.ok(!reply.text.includes(b.id));
        },
    },
    {
        name: 'lists by role and state show who is an active system admin',
        run: async (world) => {
            const admin = await asAdmin(world);
            const [on, off] = [await world.person({role: 'system_admin'}), await world.person({role: 'system_admin', off: true})];
            const ids = async (query: string) => ((await admin.call('GET', `/users?role=system_admin&per_page=200&${query}`)).json as Person[]).map(({id}) => id);
            const [active, inactive] = [await ids('active=true'), await ids('inactive=true')];
            assert.deepEqual([active.includes(on.id), active.includes(off.id)], [true, false]);
            assert.deepEqual([inactive.includes(on.id), inactive.includes(off.id)], [false, true]);
        },
    },
    {
        name: 'nobody but themselves and administrators sees how somebody is notified, and nobody a password',
        run: async (world) => {
            const person = await world.person();
            const member = await world.logIn(await world.person());
            const seen = (await member.call('GET', `/users/${person.id}`)).json as Person;
            assert.equal(seen.username, person.username);
            assert.equal(seen.delete_at, 0);
            assert.ok(!seen.notify_props);
            const own = await read(world, person);
            assert.ok(own.notify_props);
            assert.ok(!('password' in own) && !('mfa_secret' in own));
        },
    },
    {
        name: 'finding people needs a log-in',
        run: async (world) => {
            const nobody = world.bearer(world.admin, undefined);
            answered(await nobody.call('POST', '/users/usernames', ['a']), 401, 'api.context.session_expired.app_error');
            answered(await nobody.call('GET', `/users/${world.admin.id}`), 401, 'api.context.session_expired.app_error');
        },
    },
];
