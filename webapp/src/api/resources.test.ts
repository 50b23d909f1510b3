import {openTestApi, OK, refused, rejection, startServer} from '../../test/http';
import type {TestServer} from '../../test/http';
import type {Person} from '../core/model';

import {createCsrf} from './csrf';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const DATE = 'Wed, 21 Oct 2015 07:28:00 GMT';
const AT = Date.parse(DATE);
const bob = {id: ID, username: 'bob', isBot: false} as Person;

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

const sent = () => server.seen.map(({method, path, body}) => ({line: `${method} ${path}`, body}));

describe('people', () => {
    const full = {
        id: ID, username: 'bob', first_name: ' Bob', last_name: 'Meier ', nickname: 'bobby', email: 'bob@example.com', position: 'Clerk', roles: 'system_user system_admin',
        create_at: 1, delete_at: 2, auth_service: 'saml', auth_data: 'SECRET', props: {x: 'SECRET'}, notify_props: {y: 'SECRET'}, remote_id: 'r1', mfa_active: true, is_bot: true,
        last_picture_update: 3,
    };

    test('keep what the model names and nothing else', async () => {
        server.reply({body: full});
        const person = await openTestApi(server).api.person(ID);
        expect(person).toEqual({
            id: ID, username: 'bob', name: 'Bob Meier', nickname: 'bobby', email: 'bob@example.com', position: 'Clerk',
            roles: ['system_user', 'system_admin'], deleteAt: 2, authService: 'saml', isBot: true, isRemote: true, mfa: true, pictureAt: 3, createAt: 1,
        });
        expect(sent()).toEqual([{line: `GET /sub/api/v4/users/${ID}`, body: undefined}]);
    });

    test('may lack most keys', async () => {
        server.reply({body: {id: ID, username: 'bob', nickname: 'bobby'}});
        expect(await openTestApi(server).api.person(ID)).toEqual({
            id: ID, username: 'bob', name: 'bobby', nickname: 'bobby', email: '', position: '', roles: [], deleteAt: 0, authService: '',
            isBot: false, isRemote: false, mfa: false, pictureAt: 0, createAt: 0,
        });
    });

    test('are asked for in lists, names in lower case, and searched among those off as well', async () => {
        server.reply({body: [full]});
        const {api} = openTestApi(server);
        await api.peopleByUsernames(['Bob', 'ann']);
        await api.peopleByIds([ID]);
        await api.search('bo', 7);
        expect(sent()).toEqual([
            {line: 'POST /sub/api/v4/users/usernames', body: ['bob', 'ann']},
            {line: 'POST /sub/api/v4/users/ids', body: [ID]},
            {line: 'POST /sub/api/v4/users/search', body: {term: 'bo', allow_inactive: true, limit: 7}},
        ]);
    });

    test('are found by e-mail address, or nobody is', async () => {
        const {api} = openTestApi(server);
        server.reply({body: full}, refused(404, 'app.user.missing_account.const'), refused(400, 'api.context.invalid_url_param.app_error'));
        expect((await api.personByEmail('bob/x@example.com'))?.id).toBe(ID);
        expect(sent()[0]!.line).toBe('GET /sub/api/v4/users/email/bob%2Fx%40example.com');
        expect(await api.personByEmail('no@example.com')).toBeUndefined();
        expect(await api.personByEmail('no@')).toBeUndefined();
    });

    test('are not said to be nobody because of a proxy or a role', async () => {
        const {api} = openTestApi(server);
        server.reply({status: 404, body: '<html>'});
        expect(await rejection(api.personByEmail('bob@example.com'))).toMatchObject({status: 404});
        server.reply(refused(403, 'api.user.get_user_by_email.permissions.app_error'));
        expect(await rejection(api.personByEmail('bob@example.com'))).toMatchObject({hidden: true, why: {id: 'error.emailHidden'}});
    });
});

describe('sessions', () => {
    const row = (id: string, props: object, rest: object = {}) => ({id, token: '', create_at: 1, last_activity_at: 2, expires_at: 0, device_id: '', is_oauth: false, ...rest, props});
    const list = async (...rows: object[]) => {
        server.reply({headers: {Date: DATE}, body: rows});
        return openTestApi(server).api.sessions(ID);
    };

    test.each([
        ['browser', 'Windows 10', 'Chrome 120', row('s', {os: 'Windows 10', browser: 'Chrome/120.0', isOAuthUser: 'true'})],
        ['desktop', 'Mac OS', '5.6', row('s', {os: 'Mac OS', browser: 'Desktop App/5.6.0', isMobile: 'false'})],
        ['phone', 'iOS', '2.11', row('s', {os: 'iOS', browser: 'Mobile App/2.11.0+517', isMobile: 'true'}, {device_id: 'apple_rn-v2:x'})],
        ['browser', 'Android', 'Chrome 99', row('s', {os: 'Android', browser: 'Chrome/99.0', isMobile: 'true'})],
        ['oauth', '', 'Jenkins', row('s', {platform: 'Jenkins', os: 'OAuth2', browser: 'OAuth2'}, {is_oauth: true})],
        ['token', '', '', row('s', {type: 'UserAccessToken', user_access_token_id: 't', is_bot: 'true'})],
        ['browser', '', '', row('s', {browser: 'Unknown/0.0'})],
        ['browser', '', 'Something', row('s', {browser: 'Something'})],
        ['browser', '', '', {id: 's'}],
    ])('%s, %j, %j', async (kind, os, app, raw) => expect(await list(raw)).toMatchObject([{id: 's', kind, os, app, current: false}]));

    test('of a token know which; others do not', async () => {
        const rows = await list(row('s', {type: 'UserAccessToken', user_access_token_id: 't1'}), row('other', {user_access_token_id: 't2'}));
        expect(rows.map(({tokenId}) => tokenId)).toEqual(['t1', '']);
    });

    test('keep no secret, and know the one in use', async () => {
        const sessions = await list(row('mine', {csrf: 'csrf-value'}), row('other', {csrf: 'other-secret'}), row('old', {}));
        expect(sessions.map(({current}) => current)).toEqual([true, false, false]);
        expect(JSON.stringify(sessions)).not.toMatch(/csrf|secret/);
    });

    test('without a value of ours none is the one in use', async () => {
        server.reply({body: [row('s', {csrf: ''})]});
        expect(await openTestApi(server, {csrf: createCsrf(() => '')}).api.sessions(ID)).toMatchObject([{current: false}]);
    });

    test('that have expired by the clock of the server are left out', async () => {
        const sessions = await list(row('over', {}, {expires_at: AT}), row('alive', {}, {expires_at: AT + 1}), row('forever', {}));
        expect(sessions.map(({id}) => id)).toEqual(['alive', 'forever']);
    });

    test('end all, or one; the answer tells when', async () => {
        server.reply({headers: {Date: DATE}, body: {status: 'OK'}});
        const {api} = openTestApi(server);
        expect(await api.endAllSessions(ID)).toEqual({at: AT});
        expect(await api.endSession(ID, 's1')).toEqual({at: AT});
        expect(sent()).toEqual([
            {line: `POST /sub/api/v4/users/${ID}/sessions/revoke/all`, body: undefined},
            {line: `POST /sub/api/v4/users/${ID}/sessions/revoke`, body: {session_id: 's1'}},
        ]);
    });
});

describe('accounts', () => {
    test('go off and on', async () => {
        server.reply({headers: {Date: DATE}, body: {status: 'OK'}});
        const {api} = openTestApi(server);
        expect(await api.setActive(bob, false)).toEqual({at: AT});
        await api.setActive(bob, true);
        expect(sent()).toEqual([false, true].map((active) => ({line: `PUT /sub/api/v4/users/${ID}/active`, body: {active}})));
    });

    test('of bots have an endpoint of their own, which answers with the bot', async () => {
        server.reply({headers: {Date: DATE}, body: {user_id: ID, username: 'bot', delete_at: 5}});
        const {api} = openTestApi(server);
        expect(await api.setActive({...bob, isBot: true}, false)).toEqual({at: AT});
        await api.setActive({...bob, isBot: true}, true);
        expect(sent().map(({line}) => line)).toEqual([`POST /sub/api/v4/bots/${ID}/disable`, `POST /sub/api/v4/bots/${ID}/enable`]);
        server.reply(OK);
        expect(await rejection(api.setActive({...bob, isBot: true}, false))).toMatchObject({said: 'broken'});
    });
});

describe('the server', () => {
    test('counts its system admins', async () => {
        server.reply({body: {total_users_count: 3}});
        expect(await openTestApi(server).api.countAdmins()).toBe(3);
        expect(sent()[0]!.line).toBe('GET /sub/api/v4/users/stats/filtered?roles=system_admin');
        server.reply({body: {total_users_count: '3'}});
        expect(await rejection(openTestApi(server).api.countAdmins())).toMatchObject({said: 'broken'});
    });

    test.each([
        [{maxUsersLimit: 200, maxUsersHardLimit: 250, activeUserCount: 12}, {limit: 250, active: 12}],
        [{maxUsersLimit: 0, maxUsersHardLimit: 0, activeUserCount: 0}, undefined],
        [{maxUsersLimit: 0, maxUsersHardLimit: 0, activeUserCount: 12}, undefined],
        [{maxUsersLimit: 10_000, activeUserCount: 12}, undefined],
    ])('%j leaves room as %j', async (body, expected) => {
        server.reply({body});
        expect(await openTestApi(server).api.seats()).toEqual(expected);
        expect(sent()[0]!.line).toBe('GET /sub/api/v4/limits/server');
    });
});

describe('headers', () => {
    test('every request that is no GET proves by both headers that it comes from the page', async () => {
        server.reply({body: []});
        const {api} = openTestApi(server);
        await api.search('b', 1);
        await rejection(api.setActive(bob, false));
        await rejection(api.endAllSessions(ID));
        await rejection(api.endSession(ID, 's1'));
        await rejection(api.setActive({...bob, isBot: true}, true));
        expect(server.seen.map(({headers}) => [headers['x-csrf-token'], headers['x-requested-with']])).toEqual(Array(5).fill(['csrf-value', 'XMLHttpRequest']));
    });

    test('a value that changed since is the one that is sent', async () => {
        server.reply(OK);
        let value = 'first';
        const {api} = openTestApi(server, {csrf: createCsrf(() => value)});
        await api.endAllSessions(ID);
        value = 'second';
        await api.endAllSessions(ID);
        expect(server.seen.map(({headers}) => headers['x-csrf-token'])).toEqual(['first', 'second']);
    });

    test('an answer without a readable date has none', async () => {
        server.reply({headers: {Date: 'yesterday'}, body: {status: 'OK'}});
        expect(await openTestApi(server).api.endAllSessions(ID)).toEqual({at: undefined});
    });
});
