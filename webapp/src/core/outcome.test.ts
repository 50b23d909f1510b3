import {NOON, facts, hidden, person, server, session, systemAdmin, unread} from '../../test/people';
import {revoke} from '../actions/revoke';

import {recheck} from './outcome';
import type {Session} from './model';
import {plan} from './plan';
import type {StepResult} from './receipt';

const bob = person('bob');
const before = facts(bob, [session('laptop'), session('phone')]);
const planned = plan(revoke, before, systemAdmin, server);
const told: StepResult = {
    step: 'sessions-end', outcome: 'told', said: 'ok', answeredAt: NOON, before: planned.steps[0]!.items, left: {ok: false, hidden: false, why: {id: 'error.network'}}, later: [],
};
const silent: StepResult = {...told, said: 'none', answeredAt: undefined, outcome: 'unknown'};

const fresh = session('new', {createAt: NOON + 1_000});
const again = (earlier: StepResult, ...sessions: Session[]) => recheck(planned.steps, [earlier], facts(bob, sessions), systemAdmin)[0]!;
const ids = (result: StepResult) => [result.left.ok ? result.left.value.map(({id}) => id) : undefined, result.later.map(({id}) => id)];

test('nothing of what was there is left: checked, and a sign-in after the answer is one', () => {
    expect(again(told)).toMatchObject({outcome: 'checked'});
    const result = again(told, fresh);
    expect([result.outcome, ...ids(result)]).toEqual(['checked', [], ['new']]);
});

test('what was there is still there: not done where the server said yes, failed where it said no', () => {
    expect(again(told, session('phone'), fresh).outcome).toBe('not-done');
    expect(again({...told, said: 'broken', outcome: 'unknown'}, session('phone')).outcome).toBe('failed');
});

test('sessions that could not be listed before have survived, unless they are younger than the answer', () => {
    const unseen: StepResult = {...told, before: told.left};
    expect(ids(again(unseen, session('phone'), fresh))).toEqual([['phone'], ['new']]);
});

test('a request without an answer may yet arrive: still unknown, and nothing is explained away as new', () => {
    expect(again(silent, session('phone')).outcome).toBe('unknown');
    expect(again(silent, fresh)).toMatchObject({outcome: 'unknown', later: []});
});

test('still not readable: told stays told, unknown stays unknown', () => {
    const look = (earlier: StepResult) => recheck(planned.steps, [earlier], {...before, sessions: unread}, systemAdmin)[0]!.outcome;
    expect([look(told), look(silent)]).toEqual(['told', 'unknown']);
});

test('what the role may not see is not called refused where the server has said something', () => {
    const look = (earlier: StepResult) => recheck(planned.steps, [earlier], {...before, sessions: hidden}, systemAdmin)[0]!.outcome;
    expect([look({...told, outcome: 'not-started', said: undefined}), look(told)]).toEqual(['refused', 'told']);
});

test('what was refused or skipped stays so', () => {
    expect(again({...told, said: undefined, outcome: 'refused'}, session('phone')).outcome).toBe('refused');
});
