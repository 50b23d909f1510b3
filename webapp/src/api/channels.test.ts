import {openTestApi, refused, rejection, startServer} from '../../test/http';
import type {TestServer} from '../../test/http';

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

const sent = () => server.seen.map(({method, path, body}) => ({line: `${method} ${path.replace('/sub/api/v4', '')}`, body}));
const broken = (request: Promise<unknown>) => expect(rejection(request)).resolves.toMatchObject({said: 'broken'});

test('a channel has a name and a kind', async () => {
    server.reply({body: {id: 'c1', display_name: 'Town Square', name: 'town-square', type: 'O', header: 'x'}});
    const {api} = openTestApi(server);
    expect(await api.channel('c1')).toEqual({id: 'c1', name: 'Town Square', kind: 'O'});
    expect(sent()[0]!.line).toBe('GET /channels/c1');
    server.reply({body: {id: 'c1', display_name: '', type: 'D'}});
    expect(await api.channel('c1')).toEqual({id: 'c1', name: '', kind: 'D'});
    server.reply({body: {id: 'c1', display_name: 'x', type: 'X'}});
    await broken(api.channel('c1'));
});

test('how many read there', async () => {
    server.reply({body: {channel_id: 'c1', member_count: 12, guest_count: 1}});
    const {api} = openTestApi(server);
    expect(await api.channelMembers('c1')).toBe(12);
    expect(sent()[0]!.line).toBe('GET /channels/c1/stats?exclude_files_count=true');
    server.reply({body: {channel_id: 'c1'}});
    await broken(api.channelMembers('c1'));
});

describe('a member', () => {
    test('is one whom the server lists', async () => {
        server.reply({body: {channel_id: 'c1', user_id: 'u1', roles: 'channel_user'}});
        expect(await openTestApi(server).api.isMember('c1', 'u1')).toBe(true);
        expect(sent()[0]!.line).toBe('GET /channels/c1/members/u1');
    });

    test('is not one of whom the server says so', async () => {
        server.reply(refused(404, 'app.channel.get_member.missing.app_error'));
        expect(await openTestApi(server).api.isMember('c1', 'u1')).toBe(false);
    });

    test('is neither where nobody can say', async () => {
        const {api} = openTestApi(server);
        server.reply({status: 404, body: '<html>'});
        expect(await rejection(api.isMember('c1', 'u1'))).toMatchObject({said: 'broken'});
        server.reply(refused(403, 'api.context.permissions.app_error'));
        expect(await rejection(api.isMember('c1', 'u1'))).toMatchObject({hidden: true});
        server.reply({body: {channel_id: 'c1', user_id: 'u2'}});
        await broken(api.isMember('c1', 'u1'));
    });
});

test('a post is made in the channel or the thread, once', async () => {
    server.reply({status: 201, body: {id: 'p1', channel_id: 'c1', message: 'Off'}});
    const {api} = openTestApi(server);
    expect(await api.post('c1', '', 'Off')).toBeUndefined();
    await api.post('c1', 'r1', 'Off');
    expect(sent()).toEqual(['', 'r1'].map((root) => ({line: 'POST /posts', body: {channel_id: 'c1', root_id: root, message: 'Off'}})));
    server.reply('drop');
    expect(await rejection(api.post('c1', '', 'Off'))).toMatchObject({said: 'none', why: {id: 'error.offlineWrite'}});
    expect(sent()).toHaveLength(1);
    server.reply({status: 201, body: {status: 'OK'}});
    await broken(api.post('c1', '', 'Off'));
});
