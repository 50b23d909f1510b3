import {keepCookies, readReply} from './caller';

type Jar = Parameters<typeof keepCookies>[0];

test('keeps cookies, and knows which a page cannot read', () => {
    const jar: Jar = new Map();
    keepCookies(jar, ['MMAUTHTOKEN=a=b; Path=/; Max-Age=10; HttpOnly; SameSite=Lax', 'MMCSRF=c; Path=/']);
    expect([...jar.values()]).toEqual([{name: 'MMAUTHTOKEN', value: 'a=b', httpOnly: true}, {name: 'MMCSRF', value: 'c', httpOnly: false}]);
});

test.each(['MMAUTHTOKEN=; Max-Age=0', 'MMAUTHTOKEN=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'MMAUTHTOKEN=; Max-Age=-1'])('drops a cookie by %s', (line) => {
    const jar: Jar = new Map([['MMAUTHTOKEN', {name: 'MMAUTHTOKEN', value: 'a', httpOnly: true}]]);
    keepCookies(jar, [line]);
    expect(jar.size).toBe(0);
});

test('an error has its id, a success with an id has none', async () => {
    expect((await readReply(new Response('{"id":"x.app_error"}', {status: 403}))).errorId).toBe('x.app_error');
    expect((await readReply(new Response('{"id":"u"}', {status: 200}))).errorId).toBeUndefined();
});

test('two JSON values in one body are not JSON', async () => {
    expect((await readReply(new Response('{"status":"OK"}{"id":"x"}'))).json).toBeUndefined();
});
