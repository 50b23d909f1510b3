/** A list that is an earlier run's own CSV. */
import {tableFor} from '../../../test/list-table';
import {NOON, person} from '../../../test/people';
import {say} from '../../../test/says';
import type {Person} from '../model';

import {countsOf, pastCounts} from './counts';
import type {Entry, ListVerb, Past, Row} from './types';

const past = (change: Partial<Past> = {}): Partial<Entry> => ({past: {act: 'deactivate', result: 'done', offSince: NOON, ...change}});
const isOff = (who: Person, deleteAt = NOON) => ({...who, deleteAt});
const [bob, cat, dan, eve] = ['bob', 'cat', 'dan', 'eve'].map((name) => person(name)) as [Person, Person, Person, Person];

/** One row for each person, whose id the file has. */
const rowsOf = (list: [Person, Partial<Entry>][], verb: ListVerb): Row[] =>
    tableFor(list.map(([who, change]) => [[{kind: 'id', value: who.id, typed: who.id}], {exact: [who]}, change]), {verb});

const failed = past({result: 'failed', offSince: 0});

const brief = (rows: Row[]) => rows.map(({state, why}) => [state, why?.id]);

test('is taken back where it did something and nothing has changed since', () => {
    const rows = rowsOf([
        [isOff(bob), past()], [isOff(cat), past({result: 'already'})], [isOff(eve, NOON + 5), past()], [dan, past()],
        [isOff(person('fay')), failed],
    ], 'activate');
    expect(brief(rows)).toEqual([
        ['ready', undefined], ['refused', 'list.past.before'], ['refused', 'list.past.changed'], ['refused', 'list.past.changed'],
        ['refused', 'list.past.notThen'],
    ]);
    expect(rows.map(({chosen}) => chosen)).toEqual([bob.id, '', '', '', '']);
    expect(say(pastCounts(rows, 'activate')!)).toBe('Deactivated by that run: 1 · already off before it: 1, left alone · ' +
        'changed since: 2, left alone · not deactivated by it: 1, left alone');
});

test('is read as off and on again', () => {
    const rows = rowsOf([
        [isOff(bob), past()], [cat, past()], [dan, failed], [eve, past({result: 'already', offSince: 0})],
        [person('gil'), past({act: 'revoke'})], [person('fay'), past({act: 'revoke', result: 'done', offSince: 0})],
    ], 'status');
    expect(brief(rows)).toEqual([
        ['off', undefined], ['on', 'list.past.onAgain'], ['on', undefined], ['on', 'list.past.onAgain'], ['on', 'list.past.onAgain'],
        ['on', undefined],
    ]);
    expect([say(countsOf(rows, 'status')), pastCounts(rows, 'status')]).toEqual(['6 lines: 1 off · 2 on · 3 on again', undefined]);
});

test('tells also how those are whom it did not touch', () => {
    const untouched = {doubt: {id: 'list.doubt.notThen'}};
    expect(brief(rowsOf([[isOff(bob), untouched], [cat, untouched]], 'status')).map(([state]) => state)).toEqual(['off', 'on']);
    expect(brief(rowsOf([[isOff(bob), untouched]], 'activate'))).toEqual([['check', 'list.doubt.notThen']]);
});

test('takes nobody back where a row leads to several accounts', () => {
    const [row] = tableFor([[[], {exact: [isOff(bob), isOff(cat)]}, past()]], {verb: 'activate'});
    expect(row).toMatchObject({state: 'unknown', chosen: ''});
});

test('says nothing of a list that is none', () => expect(pastCounts(rowsOf([[isOff(bob), {}]], 'activate'), 'activate')).toBeUndefined());
