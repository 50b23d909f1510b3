import {openTestApi, OK, refused, rejection, startServer} from '../../test/http';
import type {Reply, TestServer} from '../../test/http';
import type {Person} from '../core/model';
import en from '../i18n/en.json';

import {ApiError} from './error';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const bob = {id: ID, username: 'bob', isBot: false} as Person;

// Only for answers that never come: on a busy machine an ordinary one may take as long.
const soon = {reading: 50, writing: 50};

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

async function failed(reply: Reply, how: 'read' | 'write' = 'write'): Promise<ApiError> {
    server.reply(reply);
    const {api} = openTestApi(server, reply === 'hang' ? {limits: soon} : {});
    const error = await rejection(how === 'read' ? api.person(ID) : api.setActive(bob, false));
    expect(error).toBeInstanceOf(ApiError);
    return error as ApiError;
}

const html = (status: number): Reply => ({status, headers: {'Content-Type': 'text/html'}, body: '<html><h1>Bad Gateway</h1></html>'});
const active = (id: string) => `api.user.update_active.${id}.app_error`;

describe('an error answer to a write', () => {
    test.each<[string, Reply, Partial<ApiError>, string]>([
        ['signed out', refused(401, 'api.context.session_expired.app_error'), {said: 'refused', expired: true}, 'error.expired'],
        ['own account, by rule', refused(401, active('not_enable')), {said: 'refused', expired: false}, 'error.self'],
        ['guests off, by rule', refused(401, active('cannot_enable_guest_when_guest_feature_is_disabled')), {said: 'refused', expired: false}, 'error.guests'],
        ['some other 401', refused(401, 'api.some.rule.app_error'), {said: 'refused', expired: false}, 'error.other'],
        ['no permission', refused(403, 'api.context.permissions.app_error'), {said: 'refused', hidden: false}, 'error.permissions'],
        ['no permission for accounts', refused(403, active('permissions')), {said: 'refused'}, 'guard.accounts'],
        ['LDAP', refused(403, active('cannot_modify_status_when_user_is_managed_by_ldap')), {said: 'refused'}, 'error.ldap'],
        ['second factor wanted', refused(403, 'api.context.mfa_required.app_error'), {said: 'refused', hidden: false}, 'error.mfa'],
        ['no such account', refused(404, 'app.user.missing_account.const'), {said: 'refused', status: 404}, 'error.missing'],
        ['no such path', refused(404, 'api.context.404.app_error'), {said: 'refused'}, 'error.path'],
        ['no id', refused(400, 'api.context.invalid_url_param.app_error'), {said: 'refused'}, 'error.badId'],
        ['user limit', refused(400, 'app.user.update_active.user_limit.exceeded'), {said: 'refused'}, 'error.seats'],
        ['user limit of a license', refused(400, 'app.user.update_active.license_user_limit.exceeded'), {said: 'refused'}, 'error.seats'],
        ['unknown id', refused(400, 'api.not.known.app_error'), {said: 'refused', errorId: 'api.not.known.app_error'}, 'error.badRequest'],
        ['too large', refused(413, 'api.context.request_body_too_large.app_error'), {said: 'refused'}, 'error.tooLarge'],
        ['too large for a proxy', html(413), {said: 'broken', errorId: undefined}, 'error.tooLarge'],
        ['too many requests', {status: 429, headers: {'Content-Type': 'text/plain'}, body: 'limit exceeded\n'}, {said: 'refused', status: 429}, 'error.rate'],
        ['sessions left', refused(500, 'app.session.get_sessions.app_error'), {said: 'broken', status: 500}, 'error.sessionsLeft'],
        ['a token that is gone', refused(404, 'app.user_access_token.get_by_user.app_error'), {said: 'refused'}, 'error.tokenGone'],
        ['tokens that cannot be read', refused(500, 'app.user_access_token.get_by_user.app_error'), {said: 'broken'}, 'error.server'],
        ['a webhook that is gone', refused(404, 'app.webhooks.get_incoming.app_error'), {said: 'refused'}, 'error.hookGone'],
        ['a command that is gone', refused(404, 'store.sql_command.save.get.app_error'), {said: 'refused'}, 'error.hookGone'],
        ['a channel that is gone', refused(404, 'app.channel.get.existing.app_error'), {said: 'refused'}, 'error.channelGone'],
        ['webhooks switched off', refused(501, 'api.incoming_webhook.disabled.app_error'), {said: 'refused', status: 501}, 'error.off'],
        ['OAuth switched off', refused(501, 'api.oauth.allow_oauth.turn_off.app_error'), {said: 'refused'}, 'error.off'],
        ['a proxy that knows no such method', html(501), {said: 'broken'}, 'error.proxy'],
        ['an archived channel', refused(400, 'api.post.create_post.can_not_post_to_deleted.error'), {said: 'refused'}, 'error.archived'],
        ['a thread that is gone', refused(400, 'api.post.create_post.root_id.app_error'), {said: 'refused'}, 'error.thread'],
        ['a message that is too long', refused(400, 'model.post.is_valid.message_length.app_error'), {said: 'refused'}, 'error.tooLong'],
        ['a plugin\'s words', refused(400, 'Post rejected by plugin. NICHT ZEIGEN'), {said: 'refused', errorId: 'plugin.message_will_be_posted.dismiss_post'}, 'error.rejected'],
        ['words in the place of an id', refused(400, 'NICHT ZEIGEN'), {said: 'refused', errorId: undefined}, 'error.badRequest'],
        ['some other 500', refused(500, 'app.user.update.finding.app_error'), {said: 'broken', errorId: 'app.user.update.finding.app_error'}, 'error.server'],
        ['a hardened server', refused(500, ''), {said: 'broken', errorId: undefined}, 'error.server'],
        ['busy', refused(503, 'api.context.server_busy.app_error'), {said: 'broken', status: 503}, 'error.busy'],
        ['a proxy', html(502), {said: 'none', status: 502, errorId: undefined}, 'error.proxy'],
        ['a gateway that refuses in JSON', {status: 403, body: {message: 'Forbidden'}}, {said: 'broken', hidden: false}, 'error.proxy'],
        ['a proxy that refuses', html(403), {said: 'broken', hidden: false}, 'error.proxy'],
    ])('%s', async (_name, reply, expected, why) => {
        const error = await failed(reply);
        expect(error).toMatchObject({...expected, expired: expected.expired ?? false});
        expect(error.why.id).toBe(why);
        expect(why in en).toBe(true);
    });

    test('carries none of the words of the server, wherever somebody might print it', async () => {
        const error = await failed(refused(403, 'api.context.permissions.app_error'));
        expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('NICHT ZEIGEN');
        expect(error.errorId).toBe('api.context.permissions.app_error');
    });
});

describe('a reading', () => {
    test('that the role may not have is hidden', async () => {
        expect(await failed(refused(403, 'api.context.permissions.app_error'), 'read')).toMatchObject({hidden: true, said: 'refused'});
    });

    test('of a bot that the role may not know of is hidden; switching one is not', async () => {
        const reply = refused(404, 'store.sql_bot.get.missing.app_error');
        expect(await failed(reply, 'read')).toMatchObject({hidden: true, said: 'refused', why: {id: 'error.bot'}});
        expect(await failed(reply)).toMatchObject({hidden: false, said: 'refused', why: {id: 'error.bot'}});
    });

    test('refused by a proxy or for want of a second factor is not', async () => {
        expect((await failed(html(403), 'read')).hidden).toBe(false);
        expect((await failed(refused(403, 'api.context.mfa_required.app_error'), 'read')).hidden).toBe(false);
    });
});

describe('a success that is none', () => {
    const two = `{"status":"OK"}${JSON.stringify({id: 'app.user.update_active.user_limit.exceeded', status_code: 400})}`;
    test.each<[string, Reply]>([
        ['two JSON values, as old servers write', {body: two}],
        ['a log-in page', html(200)],
        ['nothing', {body: ''}],
        ['another status', {body: {status: 'FAIL'}}],
        ['an error body', {body: {id: 'x', status: 'OK'}}],
        ['a bare word', {body: '"OK"'}],
        ['null', {body: 'null'}],
        ['cut off', {body: '{"status":"O'}],
    ])('%s', async (_name, reply) => {
        expect(await failed(reply)).toMatchObject({said: 'broken', status: 200, expired: false, why: {id: 'error.notJson'}});
    });

    test('a person without an id is no person, a list that is none no list', async () => {
        expect(await failed({body: {username: 'bob'}}, 'read')).toMatchObject({said: 'broken'});
        server.reply({body: {}});
        const {api} = openTestApi(server);
        expect(await rejection(api.peopleByIds([ID]))).toMatchObject({said: 'broken'});
        server.reply({body: [{id: ID}, null]});
        expect(await rejection(api.search('b', 5))).toMatchObject({said: 'broken'});
        server.reply(OK);
        expect(await rejection(api.sessions(ID))).toMatchObject({said: 'broken'});
    });
});

describe('no answer', () => {
    test('to a write leaves open whether it was done', async () => {
        expect(await failed('drop')).toMatchObject({said: 'none', status: undefined, why: {id: 'error.offlineWrite'}});
        expect(await failed('hang')).toMatchObject({said: 'none', why: {id: 'error.timeoutWrite'}});
    });

    test('to a reading', async () => {
        expect(await failed('drop', 'read')).toMatchObject({said: 'none', why: {id: 'error.offline'}});
        expect(await failed('hang', 'read')).toMatchObject({said: 'none', why: {id: 'error.timeout'}});
    });

    test('since it was stopped: under way, and before it began', async () => {
        server.reply('hang');
        const {api, abort} = openTestApi(server);
        const under = rejection(api.setActive(bob, false));
        abort.abort();
        expect(await under).toMatchObject({said: 'none', why: {id: 'error.stopped'}});
        server.reply(OK);
        expect(await rejection(api.setActive(bob, false))).toMatchObject({said: 'none', why: {id: 'error.stopped'}});
        expect(server.seen).toEqual([]);
    });
});
