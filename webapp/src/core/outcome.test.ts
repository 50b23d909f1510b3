import {facts, hidden, person, server, session, systemAdmin} from '../../test/people';
import {revoke} from '../actions/revoke';

import {recheck} from './outcome';
import {plan} from './plan';
import type {StepResult} from './receipt';

const bob = person('bob');
const before = facts(bob, [session('laptop'), session('phone')]);
const planned = plan(revoke, before, systemAdmin, server);
const told: StepResult = {step: 'sessions-end', outcome: 'told', said: 'ok', before: planned.steps[0]!.items, left: {ok: false, hidden: false, why: {id: 'error.network'}}, later: []};

const again = (earlier: StepResult, ids: string[]) => recheck(planned, [earlier], facts(bob, ids.map((id) => session(id))), systemAdmin)[0]!;
const ids = (result: StepResult) => [result.left.ok ? result.left.value.map(({id}) => id) : undefined, result.later.map(({id}) => id)];

test('nothing of what was there is left: checked, and a new sign-in is one', () => {
    expect(again(told, [])).toMatchObject({outcome: 'checked'});
    const result = again(told, ['new']);
    expect([result.outcome, ...ids(result)]).toEqual(['checked', [], ['new']]);
});

test('what was there is still there: not done where the server said yes, failed where it did not answer', () => {
    expect(again(told, ['phone', 'new']).outcome).toBe('not-done');
    expect(again({...told, said: 'broken', outcome: 'unknown'}, ['phone']).outcome).toBe('failed');
});

test('a request without an answer may yet arrive: still unknown', () => {
    expect(again({...told, said: 'none', outcome: 'unknown'}, ['phone']).outcome).toBe('unknown');
});

test('without an answer, and with nothing there before, a new session is not explained away', () => {
    const silent: StepResult = {...told, said: 'none', outcome: 'unknown', before: {ok: true, value: []}};
    expect(again(silent, ['new'])).toMatchObject({outcome: 'unknown', later: []});
});

test('what the role may not see stays unseen, and is nothing to check again', () => {
    const unseen = recheck(planned, [{...told, outcome: 'not-started', said: undefined}], {...before, sessions: hidden}, systemAdmin)[0]!;
    expect(unseen.outcome).toBe('refused');
});

test('what was refused or skipped stays so', () => {
    expect(again({...told, said: undefined, outcome: 'refused'}, ['phone']).outcome).toBe('refused');
});
