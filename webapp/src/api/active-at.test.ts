import {openTestApi, rejection, startServer} from '../../test/http';
import type {TestServer} from '../../test/http';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const AT = 1_445_412_480_000;

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

describe('when people were last seen', () => {
    const seen = (id: string, at?: number) => ({user_id: id, status: 'away', manual: false, last_activity_at: at, dnd_end_time: 0});

    test('is told of each that the server tells of, never seen ones too', async () => {
        server.reply({body: [seen(ID, AT), seen('other', 0)]});
        expect([...await openTestApi(server).api.activeAt([ID, 'other', 'gone'])]).toEqual([[ID, AT], ['other', 0]]);
        expect(server.seen).toMatchObject([{method: 'POST', path: '/sub/api/v4/users/status/ids', body: [ID, 'other', 'gone']}]);
    });

    test('is told of nobody where the server keeps no statuses', async () => {
        server.reply({body: []});
        expect((await openTestApi(server).api.activeAt([ID])).size).toBe(0);
    });

    test('is not made up where an answer lacks it', async () => {
        const {api} = openTestApi(server);
        for (const body of [[seen(ID)], [seen(ID, -1)], [seen('', AT)], {[ID]: AT}, 'null']) {
            server.reply({body});
            expect(await rejection(api.activeAt([ID]))).toMatchObject({said: 'broken'});
        }
    });
});
