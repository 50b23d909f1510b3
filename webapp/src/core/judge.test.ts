import {NOON, hidden, session, unread} from '../../test/people';

import {judge, sortOut} from './judge';
import type {Outcome} from './judge';
import {known} from './model';
import type {Item, Said} from './act';
import type {Known} from './model';

const item = (id: string, createAt = 0): Item => ({kind: 'session', id, session: session(id, {createAt})});
const left = known([item('s')]);
const empty = known<Item[]>([]);

test.each<[Said, Known<Item[]>, Outcome]>([
    ['ok', empty, 'checked'], ['ok', left, 'not-done'], ['ok', unread, 'told'], ['ok', hidden, 'told'],
    ['refused', empty, 'already'], ['refused', left, 'failed'], ['refused', unread, 'failed'],
    ['broken', empty, 'checked'], ['broken', left, 'failed'], ['broken', unread, 'unknown'],
    ['none', empty, 'checked'], ['none', left, 'unknown'], ['none', unread, 'unknown'],
])('the server said %s', (said, seen, outcome) => expect(judge(said, seen)).toBe(outcome));

test('a session we knew has survived, however new it is', () => {
    expect(sortOut([item('s', NOON + 5_000)], known([item('s')]), NOON).survived).toHaveLength(1);
});

test('a session that began in or after the second of the answer is a new log-in', () => {
    const {survived, later} = sortOut([item('new', NOON + 900), item('old', NOON - 1_001)], empty, NOON + 400);
    expect(later.map(({id}) => id)).toEqual(['new']);
    expect(survived.map(({id}) => id)).toEqual(['old']);
});

test('without the server\'s time nothing is called new', () => {
    expect(sortOut([item('s', NOON + 5_000)], empty, undefined).later).toEqual([]);
});
