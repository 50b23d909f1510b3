import {NOON, session} from '../../test/people';

import {devicesOf, signInCount} from './devices';

const sessions = [
    session('a', {lastActivityAt: NOON - 10}),
    session('b', {lastActivityAt: NOON - 5}),
    session('c', {kind: 'phone', os: 'iOS', app: 'Mattermost', lastActivityAt: NOON}),
    session('d', {kind: 'token', os: '', app: ''}),
];

test('two sessions of one browser are one device, used when either was', () => {
    expect(devicesOf(sessions).map(({kind, sessions: all, lastActivityAt}) => [kind, all.length, NOON - lastActivityAt])).toEqual([['phone', 1, 0], ['browser', 2, 5]]);
});

test('sessions of access tokens are no sign-ins', () => expect(signInCount(sessions)).toBe(3));
