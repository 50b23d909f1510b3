import {openTestApi, OK, rejection, startServer} from '../../test/http';
import type {TestServer} from '../../test/http';

import {createCsrf} from './csrf';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const BOB = {id: ID, username: 'bob', isBot: false};

let server: TestServer;

beforeAll(async () => {
    server = await startServer();
});
afterAll(() => server.close());

describe('while the security cookie is missing', () => {
    test('nothing but a GET leaves the browser, readings by POST included, and each says why', async () => {
        const csrf = createCsrf(() => '');
        const {api} = openTestApi(server, {csrf});
        server.reply({body: []});
        await api.sessions(ID);
        const refusals = [api.setActive(BOB, false), api.endAllSessions(ID), api.peopleByIds([ID]), api.peopleByUsernames(['bob']), api.search('bob', 5), api.post(ID, '', 'x')];
        for (const refusal of refusals) {
            expect(await rejection(refusal)).toMatchObject({why: {id: 'error.csrf'}, said: 'refused'});
        }
        expect(server.seen.map(({method}) => method)).toEqual(['GET']);
    });

    test('the first press is told why, and the second one sends', async () => {
        const csrf = createCsrf(() => '');
        const {api} = openTestApi(server, {csrf});
        expect(() => csrf.press()).toThrow(expect.objectContaining({why: {id: 'error.csrf'}}));
        await rejection(api.endAllSessions(ID));
        csrf.press();
        server.reply(OK);
        await api.endAllSessions(ID);
        expect(server.seen.map(({method}) => method)).toEqual(['POST']);
    });

    test('it is asked once for the tab, and once for each list', () => {
        const csrf = createCsrf(() => '');
        const [one, other] = [{}, {}];
        const asks = (scope?: object) => {
            try {
                csrf.press(scope);
                return false;
            } catch {
                return true;
            }
        };
        expect([asks(), asks(), asks(), asks(one), asks(one), asks(other), asks(other), asks()]).toEqual([true, false, false, true, false, true, false, false]);
    });
});

test('with the cookie no press asks anything', () => {
    const csrf = createCsrf(() => 'value');
    expect(() => csrf.press()).not.toThrow();
    expect(csrf.maySend()).toBe(true);
});
