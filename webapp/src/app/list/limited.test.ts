import pLimit from 'p-limit';

import {openTestApi, OK, rejection, startServer} from '../../../test/http';
import type {Reply, TestServer} from '../../../test/http';
import {person} from '../../../test/people';
import {limitedApi} from './limited';

const bob = person('bob');
const busy: Reply = {status: 429, headers: {'Retry-After': '9'}, body: 'limit exceeded\n'};

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

/** The Api of a list with one place. */
function open(sleep: () => Promise<void> = () => Promise.resolve()) {
    const expired = jest.fn();
    const {api} = openTestApi(server, {sleep});
    return {api: limitedApi(api, pLimit(1), expired), expired};
}

test('a reading that waits for a busy server holds no place', async () => {
    server.reply(busy, OK, {body: [{id: bob.id, username: 'bob'}]});
    let wake: () => void = () => undefined;
    const {api} = open(() => new Promise((resolve) => {
        wake = resolve;
    }));
    const reading = api.peopleByIds([bob.id]);
    await api.setActive(bob, false);
    wake();
    expect(await reading).toMatchObject([{username: 'bob'}]);
    expect(server.seen.map(({method}) => method)).toEqual(['POST', 'PUT', 'POST']);
});

test('what changes somebody is sent once; what is told to a channel waits, as nobody else sends it again', async () => {
    server.reply(busy, busy, {status: 201, body: {id: 'p1', channel_id: 'c1', message: 'a list'}});
    const {api} = open();
    expect(await rejection(api.setActive(bob, false))).toMatchObject({status: 429, retryAfter: 9_000});
    await api.post('c1', '', 'a list');
    expect(server.seen).toHaveLength(3);
});

test('says when the acting person is signed out', async () => {
    server.reply({status: 401, body: {id: 'api.context.session_expired.app_error', message: '', status_code: 401}});
    const {api, expired} = open();
    await rejection(api.person(bob.id));
    expect(expired).toHaveBeenCalledTimes(1);
});
