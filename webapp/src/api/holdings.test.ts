import {openTestApi, OK, refused, rejection, startServer} from '../../test/http';
import type {TestServer} from '../../test/http';
import type {Hook} from '../core/holdings';

import type {Api} from './types';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const HOOK = 'hk7nq3wd1f8yjxp5zr6tbmceao';
const TEAM = 't1';
const DATE = 'Wed, 21 Oct 2015 07:28:00 GMT';
const SECRETS = /hk7nq3wd1f8yjxp5zr6tbmceao|SECRET|evil/;

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

const lines = () => server.seen.map(({method, path}) => `${method} ${path.replace('/sub/api/v4', '')}`);

const token = {id: 'tk1', token: 'SECRET', user_id: ID, description: 'Build', is_active: true};
const bot = {user_id: 'b1', username: 'deploy-bot', display_name: 'Deploy', owner_id: ID, create_at: 1, delete_at: 5};
const incoming = {
    id: HOOK, user_id: ID, team_id: TEAM, channel_id: 'c1', display_name: 'Alerts', channel_locked: true, description: 'SECRET', icon_url: 'https://evil', username: 'evil',
};
const outgoing = {
    id: HOOK, token: 'SECRET', creator_id: ID, team_id: TEAM, channel_id: '', display_name: '', trigger_words: ['SECRET'], callback_urls: ['https://evil'], username: 'evil',
};
const command = {id: HOOK, token: 'SECRET', creator_id: '', team_id: TEAM, trigger: 'weather', display_name: 'evil', url: 'https://evil', username: 'evil'};
const app = {id: 'ap1', creator_id: ID, name: 'Jenkins', client_secret: 'SECRET', homepage: 'https://evil', callback_urls: ['https://evil'], icon_url: ''};

const paged = 'page=0&per_page=200';
const hook = {key: expect.stringMatching(/^[0-9a-z]{5,11}$/) as string, ownerId: ID, teamId: TEAM, channel: ''};

/** What each list is asked by, what the server says, and what is kept of it. */
const LISTS: [string, (api: Api) => Promise<unknown>, object, unknown][] = [
    [`GET /users/${ID}/tokens?${paged}`, (api) => api.tokens(ID), token, {id: 'tk1', description: 'Build', active: true, expiresAt: 0, expired: false, lastUsedAt: 0}],
    [`GET /users/tokens?${paged}`, (api) => api.allTokens(), token, {id: 'tk1', description: 'Build', active: true, expiresAt: 0, expired: false, lastUsedAt: 0, ownerId: ID}],
    [`GET /bots?include_deleted=true&${paged}`, (api) => api.bots(), bot, {id: 'b1', username: 'deploy-bot', name: 'Deploy', ownerId: ID}],
    [`GET /hooks/incoming?${paged}&include_total_count=false`, (api) => api.incoming(), incoming, {...hook, kind: 'incoming', name: 'Alerts', channelId: 'c1', locked: true, createAt: 0, lastUsedAt: 0}],
    [`GET /hooks/outgoing?${paged}`, (api) => api.outgoing(), outgoing, {...hook, kind: 'outgoing', name: '', channelId: '', locked: false, createAt: 0, lastUsedAt: 0}],
    [`GET /commands?team_id=${TEAM}&custom_only=true`, (api) => api.commands(TEAM), command, {...hook, kind: 'command', ownerId: '', name: '/weather', channelId: '', locked: false, createAt: 0, lastUsedAt: 0}],
    [`GET /users/${ID}/oauth/apps/authorized?${paged}`, (api) => api.authorizedApps(ID), app, {id: 'ap1', name: 'Jenkins'}],
    [`GET /oauth/apps?${paged}`, (api) => api.oauthApps(), app, {id: 'ap1', name: 'Jenkins', ownerId: ID}],
    [`GET /teams?${paged}&include_total_count=false&exclude_policy_constrained=false&for_directory=false`, (api) => api.teams(), {id: TEAM, email: 'SECRET'}, TEAM],
];

describe.each(LISTS)('%s', (line, list, row, expected) => {
    test('keeps what the model names, and no secret', async () => {
        server.reply({body: [row]});
        const rows = await list(openTestApi(server).api);
        expect(rows).toEqual([expected]);
        expect(JSON.stringify(rows)).not.toMatch(SECRETS);
        expect(lines()).toEqual([line]);
    });

    test('may be empty, and is never null', async () => {
        server.reply({body: []});
        expect(await list(openTestApi(server).api)).toEqual([]);
        server.reply({body: 'null'});
        expect(await rejection(list(openTestApi(server).api))).toMatchObject({said: 'broken', hidden: false});
    });

    test('is followed to its last page', async () => {
        const [id] = Object.entries(row).find(([, value]) => [ID, 'tk1', 'b1', HOOK, 'ap1', TEAM].includes(value as string))!;
        const full = Array.from({length: 200}, (_, at) => ({...row, [id]: `${at}`}));
        server.reply({body: full}, {body: [row]});
        const rows = await list(openTestApi(server).api) as unknown[];
        const onePiece = line.startsWith('GET /commands');
        expect(rows).toHaveLength(onePiece ? 200 : 201);
        expect(lines()).toEqual(onePiece ? [line] : [line, line.replace('page=0', 'page=1')]);
    });

    test('with a row that lacks what we read is no list', async () => {
        const {api} = openTestApi(server);
        const needed = Object.keys(row).filter((key) => /^(id|user_id|owner_id|creator_id|team_id|channel_id|is_active|channel_locked|trigger|name)$/.test(key));
        const read = needed.filter((key) => !(line.includes(`${ID}/tokens`) && key === 'user_id') && !(line.includes('authorized') && key === 'creator_id'));
        for (const key of read) {
            server.reply({body: [{...row, [key]: null}]});
            expect([key, await rejection(list(api))]).toMatchObject([key, {said: 'broken'}]);
        }
    });

    test('that the role may not see is hidden; one that is switched off is not', async () => {
        const {api} = openTestApi(server);
        server.reply(refused(403, 'api.command.admin_only.app_error'));
        expect(await rejection(list(api))).toMatchObject({hidden: true, said: 'refused', why: {id: 'error.permissions'}});
        server.reply(refused(501, 'api.outgoing_webhook.disabled.app_error'));
        expect(await rejection(list(api))).toMatchObject({hidden: false, said: 'refused', status: 501, why: {id: 'error.off'}});
    });
});

test('one bot is found while it is off', async () => {
    server.reply({body: bot});
    expect(await openTestApi(server).api.bot('b1')).toEqual({id: 'b1', username: 'deploy-bot', name: 'Deploy', ownerId: ID});
    expect(lines()).toEqual(['GET /bots/b1?include_deleted=true']);
});

test('a token goes off and on; the answer tells when', async () => {
    server.reply({headers: {Date: DATE}, body: {status: 'OK'}});
    const {api} = openTestApi(server);
    expect(await api.setToken('tk1', false)).toEqual({at: Date.parse(DATE)});
    await api.setToken('tk1', true);
    expect(server.seen.map(({path, body}) => [path, body])).toEqual(['disable', 'enable'].map((verb) => [`/sub/api/v4/users/tokens/${verb}`, {token_id: 'tk1'}]));
    server.reply({body: token});
    expect(await rejection(api.setToken('tk1', true))).toMatchObject({said: 'broken'});
});

describe('webhooks and commands go', () => {
    const kinds: [string, object, (api: Api) => Promise<Hook[]>, string][] = [
        ['incoming', incoming, (api) => api.incoming(), `DELETE /hooks/incoming/${HOOK}`],
        ['outgoing', outgoing, (api) => api.outgoing(), `DELETE /hooks/outgoing/${HOOK}`],
        ['command', command, (api) => api.commands(TEAM), `DELETE /commands/${HOOK}`],
    ];

    test.each(kinds)('%s, by the key of the last listing', async (_kind, row, list, line) => {
        server.reply({body: [row]}, {headers: {Date: DATE}, body: {status: 'OK'}});
        const {api} = openTestApi(server);
        const [found] = await list(api);
        expect(await api.deleteHook(found!)).toEqual({at: Date.parse(DATE)});
        expect(lines()[1]).toBe(line);
        expect(server.seen[1]!.headers['x-csrf-token']).toBe('csrf-value');
    });

    test.each(kinds)('%s, by a key from an earlier dialog', async (_kind, row, list, line) => {
        server.reply({body: [row]});
        const [found] = await list(openTestApi(server).api);
        server.reply({body: [row]}, OK);
        await openTestApi(server).api.deleteHook(found!);
        expect(lines()).toHaveLength(2);
        expect(lines()[1]).toBe(line);
    });

    test.each(kinds)('%s, not when it is gone already: nothing is deleted', async (_kind, row, list) => {
        server.reply({body: [row]});
        const [found] = await list(openTestApi(server).api);
        server.reply({body: [{...row, id: 'other'}]});
        expect(await rejection(openTestApi(server).api.deleteHook(found!))).toMatchObject({said: 'refused', why: {id: 'error.hookGone'}});
        expect(lines().filter((line) => line.startsWith('DELETE'))).toEqual([]);
    });

    test('a refusal tells nothing of the address', async () => {
        server.reply({body: [incoming]}, refused(404, 'app.webhooks.get_incoming.app_error'));
        const {api} = openTestApi(server);
        const [found] = await api.incoming();
        const error = await rejection(api.deleteHook(found!)) as Error;
        expect(error).toMatchObject({said: 'refused', why: {id: 'error.hookGone'}});
        expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(SECRETS);
    });
});

test('a token that has expired by the server\'s clock is not active, whatever its row says; without the field none ever expires', async () => {
    const row = (id: string, more: object) => ({id, user_id: 'bob', description: id, is_active: true, ...more});
    const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT');
    const {api} = openTestApi(server);
    const headers = {Date: new Date(now).toUTCString()};
    server.reply({headers, body: [row('past', {expires_at: now - 1}), row('never', {expires_at: 0}), row('older', {}), row('later', {expires_at: now + 60_000})]});
    const found = await api.tokens('a1b2c3d4e5f6g7h8i9j0k1l2m3');
    expect(found.map(({id, active, expired}) => [id, active, expired])).toEqual([['past', false, true], ['never', true, false], ['older', true, false], ['later', true, false]]);
});
