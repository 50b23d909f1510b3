/** A list that is an earlier run's own CSV. */
import {NOON, person} from '../../../test/people';
import {say} from '../../../test/says';
import type {Person} from '../model';

import {countsOf, pastCounts} from './counts';
import {ownRows} from './past';
import {tableOf} from './table';
import type {Candidate, Entry, ListVerb, Past, Row} from './types';

const past = (change: Partial<Past> = {}): Partial<Entry> => ({past: {act: 'deactivate', result: 'done', offSince: NOON, ...change}});
const isOff = (who: Person, deleteAt = NOON) => ({...who, deleteAt});
const [bob, cat, busy] = ['bob', 'cat', 'busy'].map((name) => person(name)) as [Person, Person, Person];

/** To be activated is who is off; for status nothing is planned. */
const judge = (verb: ListVerb) => (who: Person): Candidate => (
    {person: who, activeAt: {ok: true, value: 0}, state: verb === 'status' || who.deleteAt ? 'todo' : 'already', why: undefined, cautions: [], effects: []});

/** One row for each person, whose id the file has. */
function rowsOf(list: [Person, Partial<Entry>][], verb: ListVerb): Row[] {
    const entries = list.map(([{id}, change], key): Entry => ({key, line: key + 1, text: id, names: [{kind: 'id', value: id, typed: id}], words: [], ...change}));
    return tableOf(entries, new Map(list.map(([who], key) => [key, {exact: [who], near: [], meant: [], refused: undefined}])), judge(verb), new Map(), verb);
}

const brief = (rows: Row[]) => rows.map(({state, why}) => [state, why?.id]);

test('is taken back where it did something and nothing has changed since', () => {
    const rows = rowsOf([
        [isOff(bob), past()], [isOff(cat), past({result: 'already'})], [isOff(busy, NOON + 5), past()], [person('dan'), past()], [isOff(person('eve')), past({result: 'failed', offSince: 0})],
    ], 'activate');
    expect(brief(rows)).toEqual([
        ['ready', undefined], ['refused', 'list.past.before'], ['refused', 'list.past.changed'], ['refused', 'list.past.changed'], ['refused', 'list.past.notThen'],
    ]);
    expect(say(pastCounts(rows, 'activate')!)).toBe('Deactivated by that run: 1 · already off before it: 1, left alone · changed since: 2, left alone · not deactivated by it: 1, left alone');
});

test('is read as off and on again', () => {
    const rows = rowsOf([
        [isOff(bob), past()], [cat, past()], [person('dan'), past({result: 'failed', offSince: 0})], [person('eve'), past({result: 'already', offSince: 0})], [person('gil'), past({act: 'revoke'})],
        [person('fay'), past({act: 'revoke', result: 'done', offSince: 0})],
    ], 'status');
    expect(brief(rows)).toEqual([
        ['off', undefined], ['on', 'list.past.onAgain'], ['on', undefined], ['on', 'list.past.onAgain'], ['on', 'list.past.onAgain'], ['on', undefined],
    ]);
    expect([say(countsOf(rows, 'status')), pastCounts(rows, 'status')]).toEqual(['6 lines: 1 off · 2 on · 3 on again', undefined]);
});

test('tells also how those are whom it did not touch', () => {
    const untouched = {doubt: {id: 'list.doubt.notThen'}};
    expect(brief(rowsOf([[isOff(bob), untouched], [cat, untouched]], 'status')).map(([state]) => state)).toEqual(['off', 'on']);
    expect(brief(rowsOf([[isOff(bob), untouched]], 'activate'))).toEqual([['check', 'list.doubt.notThen']]);
});

test('the file of receipts tells whose account was off before', () => {
    const rows = (account: string) => ownRows(['person_id,act,result,off_since,account_outcome', `${bob.id},deactivate,done,,${account}`])!.rows;
    expect(['checked', 'skipped', ''].map((account) => rows(account)[0]!.past!.result)).toEqual(['done', 'already', 'done']);
});

test('says nothing of a list that is none', () => expect(pastCounts(rowsOf([[isOff(bob), {}]], 'activate'), 'activate')).toBeUndefined());
