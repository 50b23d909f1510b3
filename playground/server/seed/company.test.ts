import type {StandIn} from '../index';
import {startStandIn} from '../index';
import {call, logIn, read} from '../testing';

import {CAST, PASSWORD} from './cast';

let standIn: StandIn;
let admin: string;

beforeAll(async () => {
    standIn = await startStandIn({seed: 'company', controlPort: false});
    admin = await logIn(standIn.url, standIn.admin);
});

afterAll(() => standIn.close());

interface Person {id: string; username: string; roles: string; auth_service: string; delete_at: number}

const person = (name: string) => read<Person>(standIn.url, admin, `/users/username/${name}`);

test('the people named on the screen of npm start can sign in', async () => {
    for (const username of ['uma.manager', 'henry.desk', 'chen.wei']) {
        expect(await logIn(standIn.url, {username, password: PASSWORD})).toMatch(/^[a-z0-9]{26}$/);
    }
});

test('it has every kind of account a story needs', async () => {
    const people = await Promise.all(CAST.map(({name}) => person(name)));
    expect(people.filter(({delete_at: off}) => off)).toHaveLength(2);
    expect(people.map(({auth_service: service}) => service)).toEqual(expect.arrayContaining(['ldap', 'saml']));
    expect(people.some(({roles}) => roles === 'system_guest')).toBe(true);
    expect(people.every(({username}) => (/^[a-z][a-z0-9._-]{2,21}$/).test(username))).toBe(true);
});

test('Bob has what a stolen laptop opens: four sessions of four kinds, a token, a bot and a webhook', async () => {
    const bob = await person('bob.meier');
    const sessions = await read<{device_id: string; is_oauth: boolean; token: string}[]>(standIn.url, admin, `/users/${bob.id}/sessions`);
    expect(sessions).toHaveLength(4);
    expect([sessions.filter(({device_id: device}) => device).length, sessions.filter(({is_oauth: oauth}) => oauth).length]).toEqual([1, 1]);
    expect(await read(standIn.url, admin, `/users/${bob.id}/tokens`)).toMatchObject([{is_active: true}, {is_active: false}]);
    expect((await read<{owner_id: string}[]>(standIn.url, admin, '/bots')).filter(({owner_id: owner}) => owner === bob.id)).toHaveLength(1);
    expect((await read<{user_id: string}[]>(standIn.url, admin, '/hooks/incoming')).filter(({user_id: owner}) => owner === bob.id)).toHaveLength(1);
});

test('closing his account tells both system admins about the bot, and the webhook goes on', async () => {
    const bob = await person('bob.meier');
    const hooks = await read<{id: string; user_id: string}[]>(standIn.url, admin, '/hooks/incoming');
    expect((await call(standIn.url, admin, 'PUT', `/users/${bob.id}/active`, {active: false})).status).toBe(200);
    const lena = await logIn(standIn.url, {username: 'lena.fischer', password: PASSWORD});
    for (const token of [admin, lena]) {
        const {id} = await read<Person>(standIn.url, token, '/users/me');
        const self = (await read<{id: string; name: string}[]>(standIn.url, token, '/users/me/channels')).find(({name}) => name === `${id}__${id}`);
        const {posts} = await read<{posts: Record<string, {message: string}>}>(standIn.url, token, `/channels/${self!.id}/posts`);
        expect(Object.values(posts).map(({message}) => message).join()).toContain('* sales-bot');
    }
    const hook = hooks.find(({user_id: owner}) => owner === bob.id)!;
    expect((await fetch(`${standIn.url}/hooks/${hook.id}`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{"text":"still here"}'})).status).toBe(200);
});

test('who writes in a channel is in it', async () => {
    const channels = await read<{id: string; name: string}[]>(standIn.url, admin, '/users/me/channels');
    for (const {id, name} of channels) {
        const members = (await read<{user_id: string}[]>(standIn.url, admin, `/channels/${id}/members`)).map((member) => member.user_id);
        const {posts} = await read<{posts: Record<string, {user_id: string}>}>(standIn.url, admin, `/channels/${id}/posts?per_page=200`);
        const strangers = Object.values(posts).filter((post) => !members.includes(post.user_id));
        expect({name, strangers}).toEqual({name, strangers: []});
    }
});
