import fc from 'fast-check';

import {NOON, bot, facts, hook, person, session, token} from '../../test/people';
import {faultsIn, sentences} from '../../test/says';

import type {Item, StepId} from './act';
import {known} from './model';
import type {Known} from './model';
import type {Receipt, StepResult} from './receipt';
import {reversalsOf, sessionsEnded, undoable} from './undo';
import {goneFor, headlineOfUndo} from './undone';
import {thingsOf} from './stays';

const bob = person('bob');
const account: Item = {kind: 'account', id: bob.id};
const tokenItem = (id: string): Item => ({kind: 'token', id, token: token(id)});
const sessionItem = (id: string): Item => ({kind: 'session', id, session: session(id)});

const result = (step: StepId, before: Item[], left: Item[] = [], change: Partial<StepResult> = {}): StepResult => ({step, outcome: 'checked', said: 'ok', answeredAt: NOON, before: known(before), left: known(left), later: [], ...change});
const run = (...steps: StepResult[]) => ({steps, deleteAt: NOON + 300});

test('the account first, then tokens and bots that this run switched; sessions do not come back', () => {
    const off = run(result('account-off', [account]), result('sessions-end', [sessionItem('a'), sessionItem('b')], [sessionItem('b')]), result('bots-off', [{kind: 'bot', id: 'robo', bot: bot('robo')}], [], {outcome: 'seen', said: undefined}), result('tokens-off', [tokenItem('a'), tokenItem('b')], [tokenItem('b')], {outcome: 'not-done'}));
    expect(reversalsOf(off)).toEqual([{step: 'account-on', ids: [bob.id]}, {step: 'bots-on', ids: ['robo']}, {step: 'tokens-on', ids: ['a']}]);
    expect(sessionsEnded(off)).toBe(1);
});

test('what was so already was not done by this run', () => {
    const already = result('account-off', [account], [], {outcome: 'already', said: 'refused'});
    expect(reversalsOf(run(already))).toEqual([]);
    expect(reversalsOf(run(result('tokens-off', [], [], {outcome: 'skipped', said: undefined})))).toEqual([]);
});

test('what was deleted, signed out, or is not known cannot be taken back', () => {
    const gone: Known<Item[]> = {ok: false, hidden: false, why: {id: 'error.timeout'}};
    const item: Item = {kind: 'hook', id: 'incoming a', hook: hook('incoming', 'a')};
    const steps = [result('hooks-gone', [item]), result('sessions-end', [sessionItem('a')]), {...result('tokens-off', [tokenItem('a')]), left: gone, outcome: 'told' as const}];
    expect(reversalsOf(run(...steps))).toEqual([]);
});

test('switched off again by another admin after our answer: nothing of it is ours to take back', () => {
    const ours = result('account-off', [account]);
    expect(reversalsOf({steps: [ours], deleteAt: NOON + 5_000})).toEqual([]);
});

test('a clock that is a little behind the one of the account does not take an undo away', () => {
    const ours = result('account-off', [account]);
    expect(reversalsOf({steps: [ours], deleteAt: NOON + 999})).toHaveLength(1);
    expect(reversalsOf({steps: [ours], deleteAt: NOON + 4_999})).toHaveLength(1);
});

test('an undo, and what was undone or came back by others, is not undone', () => {
    const steps = [result('account-off', [account])];
    const can = (change: Partial<Receipt>) => undoable({act: 'deactivate', steps, deleteAt: NOON, ...change} as Receipt);
    expect([can({}), can({act: 'undo'}), can({undone: true}), can({cameBack: true}), can({steps: []})]).toEqual([true, false, false, false, false]);
});

describe('whatever was there and whatever came of it', () => {
    const KINDS: StepId[] = ['account-off', 'account-on', 'sessions-end', 'tokens-off', 'tokens-on', 'bots-off', 'bots-on', 'hooks-gone'];
    const OUTCOMES: StepResult['outcome'][] = ['checked', 'already', 'told', 'not-done', 'failed', 'unknown', 'refused', 'skipped', 'seen', 'remains', 'not-started'];
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    const list = fc.option(ids, {nil: undefined}).map((some): Known<Item[]> => (some ? known(some.map(tokenItem)) : {ok: false, hidden: true, why: {id: 'unseen.role'}}));
    const anyStep: fc.Arbitrary<StepResult> = fc.record({
        step: fc.constantFrom(...KINDS), outcome: fc.constantFrom(...OUTCOMES), said: fc.constantFrom('ok', 'refused', 'broken', 'none', undefined),
        answeredAt: fc.constantFrom(NOON, undefined), before: list, left: list, later: ids.map((some) => some.map(tokenItem)),
    });
    const has = (items: Known<Item[]>, id: string) => items.ok && items.value.some((item) => item.id === id);

    test('only what was there before and is known to be gone now is taken back', () => {
        fc.assert(fc.property(fc.array(anyStep, {maxLength: 5}), fc.constantFrom(0, NOON, NOON + 5_000), (steps, deleteAt) => {
            const opposite = (step: string) => (step.endsWith('-on') ? step.replace('-on', '-off') : step.replace('-off', '-on'));
            for (const {step, ids: back} of reversalsOf({steps, deleteAt})) {
                const from = steps.filter((one) => one.step === opposite(step));
                expect(back.length).toBeGreaterThan(0);
                expect(back.every((id) => from.some(({before, left}) => has(before, id) && left.ok && !has(left, id)))).toBe(true);
            }
        }));
    });

    test('nothing that was refused, never begun, already so or not known is taken back', () => {
        fc.assert(fc.property(anyStep.filter(({outcome}) => ['refused', 'not-started', 'already', 'skipped', 'told', 'unknown'].includes(outcome)), (step) => {
            expect(reversalsOf({steps: [step], deleteAt: 0})).toEqual([]);
        }));
    });
});

describe('the headline', () => {
    const held = {tokens: known([token('t')]), incoming: known([hook('incoming', 'CRM')])};
    const had = thingsOf(facts(bob, [], held).holdings);
    const earlier = {had, steps: [result('sessions-end', [sessionItem('a')])]} as unknown as Receipt;
    const back = (outcome: StepResult['outcome'], change: Partial<StepResult> = {}) => result('account-on', [account], [], {outcome, ...change});
    const headed = (steps: StepResult[], now = facts(bob, [], held)) => {
        const headline = headlineOfUndo(steps, earlier, now, NOON);
        return {...sentences(headline), tone: headline.tone, faults: faultsIn([headline.text, ...headline.notes])};
    };

    test('names what is gone for good, and that sessions do not return', () => {
        const {head, notes, tone} = headed([back('checked')], facts(bob, [], {tokens: known([token('t')])}));
        expect([head, tone]).toEqual(['Undone and checked 12:00:00', 'good']);
        expect(notes).toEqual(['Gone for good: incoming webhook “CRM” in Support.', '1 session does not return; they sign in anew.']);
    });

    test('what cannot be looked at is not called gone', () => {
        const blind = facts(bob, [], {tokens: {ok: false, hidden: true, why: {id: 'unseen.role'}}, incoming: {ok: false, hidden: false, why: {id: 'error.timeout'}}});
        expect(goneFor(earlier, blind)).toEqual([]);
    });

    test('is good only when everything came back', () => {
        const OUTCOMES: StepResult['outcome'][] = ['checked', 'already', 'told', 'not-done', 'failed', 'unknown', 'refused', 'skipped', 'seen', 'not-started'];
        const isSo = (outcome: StepResult['outcome']) => ['checked', 'already', 'skipped', 'seen'].includes(outcome);
        for (const first of OUTCOMES) {
            for (const second of OUTCOMES) {
                const {head, tone, faults} = headed([back(first), result('tokens-on', [tokenItem('t')], [], {outcome: second})]);
                const isAll = isSo(first) && isSo(second);
                expect([first, second, faults, tone === 'good', head.replace('could not be checked', '').includes('checked')]).toEqual([first, second, [], isAll, isAll]);
            }
        }
    });
});
