import fc from 'fast-check';

import {endedLine, failedLine, idleLine, lineOf, openLine, stepOf, undoneLine, unknownLine} from '../../../test/list-lines';
import {bot, hidden, idOf, unread} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import {known} from '../model';
import type {StepResult} from '../receipt';

import {canGoOn, canRetry, groupOf, resultOf, summaryOf, totalsOf} from './result';
import {toldText} from './told';
import type {Line} from './types';

const bots = known([{kind: 'bot' as const, id: 'b', bot: bot('deploy-bot')}]);

describe('the result comes from what was read back', () => {
    test.each<[StepResult['outcome'], string]>([
        ['checked', 'done'], ['seen', 'done'], ['already', 'already'], ['skipped', 'already'], ['told', 'unknown'], ['unknown', 'unknown'], ['failed', 'failed'], ['not-done', 'failed'],
        ['refused', 'refused'], ['not-started', 'not-started'], ['changed', 'back'],
    ])('%s is %s', (outcome, result) => expect(resultOf(endedLine('bob', {steps: [stepOf(outcome)]}))).toBe(result));

    test('the account decides, not what comes after it', () => {
        const sessions = stepOf('failed', {step: 'sessions-end', left: unread});
        expect(resultOf(endedLine('bob', {steps: [stepOf('checked'), sessions]}))).toBe('done');
        expect(resultOf(endedLine('bob', {steps: [stepOf('failed'), stepOf('not-started', {step: 'sessions-end'})]}))).toBe('failed');
    });

    test('of an account that was off the first step that was asked for decides', () => {
        const off = stepOf('skipped');
        expect(resultOf(endedLine('bob', {steps: [off, stepOf('seen', {step: 'sessions-end', said: undefined}), stepOf('checked', {step: 'tokens-off'})]}))).toBe('done');
        expect(resultOf(endedLine('bob', {steps: [off, stepOf('failed', {step: 'tokens-off'})]}))).toBe('failed');
        expect(resultOf(endedLine('bob', {steps: [off, stepOf('seen', {step: 'sessions-end', said: undefined})]}))).toBe('already');
    });

    test('without steps nothing was sent', () => expect(resultOf(endedLine('bob', {steps: []}))).toBe('not-started'));

    test('taken back by its own receipt, by that of the undo, or by somebody else', () => {
        expect(resultOf(endedLine('bob', {undone: true}))).toBe('back');
        expect(resultOf(endedLine('bob', {cameBack: true}))).toBe('back');
        expect(resultOf(undoneLine('bob'))).toBe('back');
    });

    test.each<[string, Partial<NonNullable<Line['receipt']>>, string]>([
        ['in part', {steps: [stepOf('checked', {step: 'account-on'}), stepOf('failed', {step: 'bots-on'})]}, 'failed'],
        ['not', {steps: [], headline: {text: {id: 'head.undo.not'}, tone: 'bad', notes: []}}, 'failed'],
        ['nobody knows', {steps: [stepOf('unknown', {step: 'account-on'})], unknown: true}, 'unknown'],
    ])('an undo: %s', (_, change, result) => {
        const line = endedLine('bob', {act: 'undo', ...change});
        expect(resultOf(line)).toBe(result);
        expect([canRetry(line), canGoOn(line)]).toEqual([false, false]);
    });

    test('a request may have been sent where no receipt came', () => {
        expect(resultOf(lineOf('bob', {at: 'asked'}))).toBe('unknown');
        expect(resultOf(lineOf('bob', {at: 'answered'}))).toBe('unknown');
        expect(resultOf(lineOf('bob'))).toBe('not-started');
    });
});

describe('counted apart', () => {
    test('off with something that works, with a bot left on, or with something unseen', () => {
        const warn = {text: {id: 'head.deactivate.unseen', values: {at: {time: 1}, names: ''}}, tone: 'warn', notes: []} as const;
        const headline = {...warn, notes: []};
        expect(groupOf(openLine('bob'))).toBe('open');
        expect(groupOf(endedLine('bob', {headline, steps: [stepOf('checked'), stepOf('remains', {step: 'bots-off', left: bots})]}))).toBe('open');
        expect(groupOf(endedLine('bob', {headline, steps: [stepOf('checked'), stepOf('skipped', {step: 'sessions-end', left: hidden})]}))).toBe('blind');
    });

    test('taken back by an undo of ours, or on again by somebody else', () => {
        const lines = [undoneLine('a'), endedLine('b', {undone: true}), endedLine('c', {cameBack: true}), endedLine('d', {steps: [stepOf('changed')]}), endedLine('e', {undone: true, cameBack: true})];
        expect(lines.map(groupOf)).toEqual(['back', 'back', 'again', 'again', 'back']);
        expect(lines.map(resultOf)).toEqual(Array(5).fill('back'));
        expect(say(summaryOf(lines, 'deactivate'))).toBe('3 undone · 2 on again');
        expect(say(summaryOf(lines, 'activate'))).toBe('3 undone · 2 off again');
    });

    test('whoever was not to be acted on is not "not started"', () => {
        const idle = (['check', 'ready', 'unknown', 'twice', 'already', 'refused'] as const).map((state) => groupOf(idleLine('x', state)));
        expect(idle).toEqual(['left', 'left', 'missing', 'twice', 'already', 'refused']);
        expect(canGoOn(idleLine('x', 'check'))).toBe(false);
    });
});

const mixed = [endedLine('a'), endedLine('b'), openLine('c'), failedLine('d'), unknownLine('e'), lineOf('f'), idleLine('boss', 'refused'), idleLine('nobody', 'unknown')];

test('the summary has everybody in it, and claims no more than was read', () => {
    expect(say(summaryOf(mixed, 'deactivate'))).toBe('2 off and checked · 1 off, something still works · 1 failed · 1 unknown · 1 not started · 1 not allowed · 1 not found');
    expect(say(summaryOf([], 'deactivate'))).toBe('Nobody');
    expect([mixed.filter(canRetry).length, mixed.filter(canGoOn).length]).toEqual([2, 1]);
});

describe('told in the channel', () => {
    const told = (lines: Line[], verb: 'deactivate' | 'activate' | 'revoke' = 'deactivate', undoing = false, may = true) => say(toldText({verb, lines, undoing}, may));
    test('what was done, what is open, and how to go on', () => {
        expect(told(mixed)).toBe('Deactivated 3 people from a list; 1 with something that still works, 1 failed, 1 unknown, 1 not started and 1 not allowed. Open /useradmin to go on.');
        expect(told([endedLine('a')])).toBe('Deactivated 1 person from a list.');
        expect(told([lineOf('a')], 'revoke')).toBe('Nobody was signed out from a list; 1 not started. Open /useradmin to go on.');
    });
    test('whoever has lost the role is told who can do the rest', () => {
        expect(told([lineOf('a')], 'revoke', false, false)).toBe('Nobody was signed out from a list; 1 not started. Your role no longer allows the rest: a system admin can do it.');
        expect(told([endedLine('a')], 'deactivate', false, false)).toBe('Deactivated 1 person from a list.');
    });
    test('where nobody can say it is not said that nobody was', () => {
        expect(told([unknownLine('a')])).toBe('As far as is known, nobody was deactivated from a list; 1 unknown. Open /useradmin to go on.');
        const undo = endedLine('b', {act: 'undo', steps: [stepOf('unknown', {step: 'account-on'})], unknown: true});
        expect(told([undo], 'deactivate', true)).toBe('A list was undone for nobody, as far as is known; 1 unknown.');
        expect(told([endedLine('a'), unknownLine('b')])).toBe('Deactivated 1 person from a list; 1 unknown. Open /useradmin to go on.');
    });
    test('what was taken back', () => {
        expect(told([undoneLine('a'), undoneLine('b'), endedLine('c')], 'deactivate', true)).toBe('A list was undone for 2 people; 1 still off.');
        expect(told([undoneLine('a'), endedLine('b')])).toBe('Deactivated 1 person from a list; 1 undone.');
    });
    test('what somebody else has switched on again was not taken back', () => {
        expect(told([endedLine('a'), endedLine('b', {cameBack: true})])).toBe('Deactivated 1 person from a list; 1 on again.');
        expect(told([undoneLine('a'), endedLine('b', {cameBack: true})], 'deactivate', true)).toBe('A list was undone for 1 person; 1 on again.');
    });
});

test('any lines: every one is counted once, and all of it has words', () => {
    const outcomes: StepResult['outcome'][] = ['checked', 'seen', 'already', 'skipped', 'told', 'unknown', 'failed', 'not-done', 'refused', 'not-started', 'changed', 'remains'];
    const ended = fc.record({outcome: fc.constantFrom(...outcomes), tone: fc.constantFrom('good' as const, 'warn' as const, 'bad' as const), undone: fc.boolean()}).map(({outcome, tone, undone}) =>
        endedLine('bob', {steps: [stepOf(outcome)], headline: {text: {id: 'head.unknown'}, tone, notes: []}, ...(undone ? {undone: true as const} : {})}));
    const open = fc.constantFrom('waiting' as const, 'asked' as const, 'answered' as const).map((at) => lineOf(idOf('x'), {at}));
    const idle = fc.constantFrom('ready' as const, 'check' as const, 'already' as const, 'refused' as const, 'unknown' as const, 'twice' as const).map((state) => idleLine('x', state));
    fc.assert(fc.property(fc.array(fc.oneof(ended, open, idle)), fc.constantFrom('deactivate' as const, 'activate' as const, 'revoke' as const), (lines, verb) => {
        const totals = totalsOf(lines);
        expect(totals.reduce((sum, {count}) => sum + count, 0)).toBe(lines.length);
        expect(new Set(totals.map(({result}) => result)).size).toBe(totals.length);
        expect(faultsIn([summaryOf(lines, verb), toldText({verb, lines, undoing: false}, true), toldText({verb, lines, undoing: true}, false)])).toEqual([]);
    }));
});
