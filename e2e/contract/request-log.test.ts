import {requestsIn} from './request-log';

const line = (fields: object) => `${JSON.stringify({timestamp: '2026-01-01 00:00:00.000 Z', level: 'debug', msg: 'Received HTTP request', ...fields})}\n`;

test('a log tells who asked for what; other lines, other addresses and a line half written are no requests to the API', () => {
    const log = [
        line({method: 'PUT', url: '/api/v4/users/a/active', user_id: 'u', status_code: '200'}),
        `${JSON.stringify({level: 'info', msg: 'Starting Server'})}\n`,
        line({method: 'GET', url: '/static/main.js', status_code: '200'}),
        line({method: 'GET', url: '/api/v4/websocket'}),
        line({method: 'PUT', url: '/api/v4/users/b/active', status_code: '200'}).slice(0, -9),
    ].join('');
    expect(requestsIn(log)).toEqual([
        {method: 'PUT', path: '/users/a/active', status: 200, userId: 'u'},
        {method: 'GET', path: '/websocket', status: 0, userId: ''},
    ]);
});
