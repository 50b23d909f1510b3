import {openTestApi, OK, refused, rejection, startServer} from '../../test/http';
import type {Reply, TestServer} from '../../test/http';
import type {Person} from '../core/model';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const bob = {id: ID, username: 'bob', isBot: false} as Person;
const person: Reply = {body: {id: ID, username: 'bob'}};
const busy = (headers: Record<string, string> = {}): Reply => ({status: 429, headers, body: 'limit exceeded\n'});

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

describe('a busy server', () => {
    test('is asked again, a write too, after as long as it wants', async () => {
        server.reply(busy({'Retry-After': '2'}), busy({'Retry-After': '1, 1'}), OK);
        const {api, waits} = openTestApi(server);
        await expect(api.setActive(bob, false)).resolves.toBeDefined();
        expect(server.seen).toHaveLength(3);
        expect(waits).toEqual([2000, 1000]);
    });

    test('that names a date means it by its own clock', async () => {
        const headers = {Date: 'Wed, 21 Oct 2015 07:28:00 GMT', 'Retry-After': 'Wed, 21 Oct 2015 07:28:07 GMT'};
        server.reply({status: 503, headers, body: '<html>'}, person);
        const {api, waits} = openTestApi(server);
        await expect(api.person(ID)).resolves.toMatchObject({username: 'bob'});
        expect(waits).toEqual([7000]);
    });

    test('that names nothing is left alone ever longer, and after four tries for good', async () => {
        server.reply(busy());
        const {api, waits} = openTestApi(server);
        expect(await rejection(api.setActive(bob, false))).toMatchObject({status: 429, said: 'refused'});
        expect(server.seen).toHaveLength(4);
        expect(waits).toEqual([500, 1000, 2000]);
    });

    test('does not get a whole batch back at the same moment', async () => {
        server.reply(busy({'Retry-After': '1'}), OK);
        const {api, waits} = openTestApi(server, {random: () => 0.5});
        await api.endAllSessions(ID);
        expect(waits).toEqual([1250]);
    });

    test('that wants minutes is not waited for', async () => {
        server.reply(busy({'Retry-After': '120'}), OK);
        const {api, waits} = openTestApi(server);
        expect(await rejection(api.setActive(bob, false))).toMatchObject({status: 429, retryAfter: 120_000});
        expect(waits).toEqual([]);
    });

    test('is not asked again after the stop, and what it said stays true', async () => {
        server.reply(busy(), OK);
        const {api, abort} = openTestApi(server, {
            sleep: () => {
                abort.abort();
                return new Promise(() => {});
            },
        });
        expect(await rejection(api.setActive(bob, false))).toMatchObject({said: 'refused', status: 429, why: {id: 'error.stopped'}});
        expect(server.seen).toHaveLength(1);
    });
});

describe('in a queue', () => {
    /** One at a time, in their order. */
    function single() {
        let last: Promise<unknown> = Promise.resolve();
        return <T>(send: () => Promise<T>): Promise<T> => {
            const next = last.then(send);
            last = next.catch(() => undefined);
            return next;
        };
    }

    test('a write that a busy server refuses is sent once, and says for how long to wait', async () => {
        server.reply(busy({'Retry-After': '2'}), OK);
        const {api, waits} = openTestApi(server);
        expect(await rejection(api.queued(single()).setActive(bob, false))).toMatchObject({status: 429, retryAfter: 2_000});
        expect([server.seen.length, waits]).toEqual([1, []]);
    });

    test('a reading that waits lets others go before it', async () => {
        server.reply(busy({'Retry-After': '9'}), OK, person);
        let wake: () => void = () => undefined;
        const {api} = openTestApi(server, {sleep: () => new Promise((resolve) => {
            wake = resolve;
        })});
        const queued = api.queued(single());
        const reading = queued.person(ID);
        await queued.setActive(bob, false);
        wake();
        expect(await reading).toMatchObject({username: 'bob'});
        expect(server.seen.map(({method}) => method)).toEqual(['GET', 'PUT', 'GET']);
    });
});

describe('a network that fails', () => {
    test('is tried once more for a reading', async () => {
        server.reply('drop', person);
        await expect(openTestApi(server).api.person(ID)).resolves.toMatchObject({id: ID});
        server.reply('drop', {body: [person.body]} as Reply);
        await expect(openTestApi(server).api.peopleByUsernames(['bob'])).resolves.toHaveLength(1);
        server.reply('drop', {body: [{user_id: ID, last_activity_at: 0}]});
        await expect(openTestApi(server).api.activeAt([ID])).resolves.toEqual(new Map([[ID, 0]]));
        server.reply('drop', 'drop', person);
        expect(await rejection(openTestApi(server).api.person(ID))).toMatchObject({said: 'none'});
        expect(server.seen).toHaveLength(2);
    });

    test('is not for a write', async () => {
        server.reply('drop', OK);
        expect(await rejection(openTestApi(server).api.setActive(bob, false))).toMatchObject({said: 'none'});
        expect(server.seen).toHaveLength(1);
    });
});

test.each([refused(500, ''), refused(403, 'api.context.permissions.app_error'), {body: '<html>'} as Reply, {status: 502, body: '<html>'} as Reply])(
    'other answers are final: %j', async (reply) => {
        server.reply(reply, OK);
        expect(await rejection(openTestApi(server).api.endAllSessions(ID))).toBeDefined();
        expect(server.seen).toHaveLength(1);
    });
