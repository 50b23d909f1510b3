import {NOON, facts, hidden, person, server, session, systemAdmin, userManager} from '../../test/people';
import {activate} from '../actions/activate';
import {deactivate} from '../actions/deactivate';
import {revoke} from '../actions/revoke';

import {headlineOf} from './headline';
import type {Act, Actor, Facts, Failure, Said} from './model';
import {plan} from './plan';
import {runPlan} from './runner';

const bob = person('bob');
const bobOff = {...bob, deleteAt: NOON};
const laptop = session('laptop');
const phone = session('phone', {kind: 'phone'});

const failure = (said: Said, id = 'error.server'): Failure => ({said, why: {id}, expired: false, status: undefined, errorId: undefined, hidden: false});

interface Story {
    act: Act;
    before: Facts;
    by?: Actor;
    /** What each request does: nothing = OK, a failure = rejected. */
    answers?: (Failure | undefined)[];
    /** What each reading shows, the last one from then on; a failure = rejected. */
    reads: (Facts | Failure)[];
}

/** Runs an act against what the story says, without time passing. */
async function play({act, before, by = systemAdmin, answers = [], reads}: Story) {
    const sent: string[] = [];
    const waited: number[] = [];
    let reading = 0;
    const answer = (what: string) => {
        sent.push(what);
        const bad = answers[sent.length - 1];
        return bad ? Promise.reject(bad) : Promise.resolve({at: NOON});
    };
    const result = await runPlan(plan(act, before, by, server), before, by, {
        deeds: {
            setActive: (_, active) => answer(active ? 'on' : 'off'),
            endAllSessions: () => answer('revoke'),
            endSession: (_, id) => answer(`end ${id}`),
        },
        read: () => {
            const next = reads[Math.min(reading++, reads.length - 1)]!;
            return 'said' in next ? Promise.reject(next) : Promise.resolve(next);
        },
        sleep: (ms) => {
            waited.push(ms);
            return Promise.resolve();
        },
        stopped: () => false,
        checking: () => undefined,
    });
    const headline = headlineOf(result.steps, {act, facts: result.facts, actor: by, at: NOON});
    return {sent, waited, reading, outcomes: result.steps.map(({outcome}) => outcome), head: headline.text.id, tone: headline.tone, notes: headline.notes.map(({id}) => id), count: headline.text.values?.count, before: result.steps.map((step) => (step.before.ok ? step.before.value.length : undefined))};
}

describe('deactivate', () => {
    const before = facts(bob, [laptop, phone]);
    const act = deactivate;

    test('off and no sessions listed: checked, with one request and one reading', async () => {
        const run = await play({act, before, reads: [facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off'], reading: 1, head: 'head.deactivate.checked', tone: 'good', outcomes: ['checked', 'seen']});
        expect(run.notes).toEqual(['note.lists', 'note.tokens']);
        expect(run.before).toEqual([1, 2]);
    });

    test('sessions the server left are ended, and seen gone', async () => {
        const run = await play({act, before, reads: [facts(bobOff, [phone]), facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off', 'revoke'], head: 'head.deactivate.checked'});
    });

    test('a session that stays is the headline', async () => {
        const run = await play({act, before, reads: [facts(bobOff, [phone])]});
        expect(run).toMatchObject({head: 'head.deactivate.left', tone: 'bad', count: 1});
    });

    test('OK, but the account stays on: not off, after asking for about six seconds', async () => {
        const run = await play({act, before, reads: [before]});
        expect(run).toMatchObject({sent: ['off'], head: 'head.deactivate.not', tone: 'bad', outcomes: ['not-done', 'not-started']});
        expect(run.waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(5_000);
        expect(run.waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(6_500);
    });

    test('a replica that lags is asked again', async () => {
        const run = await play({act, before, reads: [before, before, facts(bobOff)]});
        expect(run).toMatchObject({reading: 3, head: 'head.deactivate.checked'});
    });

    test('500 after which the account is off: finished, and the error said', async () => {
        const run = await play({act, before, answers: [failure('broken')], reads: [facts(bobOff, [laptop]), facts(bobOff)]});
        expect(run).toMatchObject({sent: ['off', 'revoke'], head: 'head.deactivate.checked', tone: 'good'});
        expect(run.notes).toContain('note.answeredBadly');
    });

    test('500 and still on: not off', async () => {
        expect(await play({act, before, answers: [failure('broken')], reads: [before]})).toMatchObject({head: 'head.deactivate.not', notes: ['error.server']});
    });

    test('no answer and nothing readable: unknown', async () => {
        const run = await play({act, before, answers: [failure('none', 'error.network')], reads: [failure('none', 'error.network')]});
        expect(run).toMatchObject({head: 'head.unknown', tone: 'bad', outcomes: ['unknown', 'not-started']});
    });

    test('no answer, but it was done', async () => {
        const run = await play({act, before, answers: [failure('none')], reads: [facts(bobOff)]});
        expect(run).toMatchObject({head: 'head.deactivate.checked'});
        expect(run.notes).toContain('note.noAnswer');
    });

    test('OK, but not readable afterwards: told, never checked', async () => {
        expect(await play({act, before, reads: [failure('broken')]})).toMatchObject({head: 'head.deactivate.told', tone: 'warn'});
    });

    test('refused: the reason is said', async () => {
        expect(await play({act, before, answers: [failure('refused', 'error.ldap')], reads: [before]})).toMatchObject({head: 'head.deactivate.not', notes: ['error.ldap']});
    });

    test('signed out meanwhile: no further reading is tried', async () => {
        const expired = {...failure('refused', 'error.expired'), expired: true};
        expect(await play({act, before, answers: [expired], reads: [expired]})).toMatchObject({reading: 1, waited: [], head: 'head.deactivate.not'});
    });

    test('whoever may not see sessions is told so, and asks for none', async () => {
        const unseen = {person: bob, sessions: hidden, at: NOON};
        const run = await play({act, by: userManager, before: unseen, reads: [{...unseen, person: bobOff}]});
        expect(run).toMatchObject({sent: ['off'], waited: [], head: 'head.deactivate.unseen', tone: 'warn', notes: ['note.endsWithIt']});
    });

    test('sessions that cannot be read afterwards are not called zero', async () => {
        const run = await play({act, before, reads: [{person: bobOff, sessions: {ok: false, hidden: false, why: {id: 'error.server'}}, at: NOON}]});
        expect(run).toMatchObject({head: 'head.deactivate.unread', tone: 'warn', notes: ['error.server']});
    });

    test('an account that is off already but has sessions: they are ended, it is left alone', async () => {
        const run = await play({act, before: facts(bobOff, [laptop]), reads: [facts(bobOff)]});
        expect(run).toMatchObject({sent: ['revoke'], head: 'head.deactivate.checked'});
    });
});

describe('revoke', () => {
    const act = revoke;

    test('asks the server even when the list reads empty', async () => {
        expect(await play({act, before: facts(bob), reads: [facts(bob)]})).toMatchObject({sent: ['revoke'], head: 'head.revoke.checked'});
    });

    test('a session that began after the act is told apart from one that survived', async () => {
        const run = await play({act, before: facts(bob, [laptop]), reads: [facts(bob, [session('again', {createAt: NOON + 10})])]});
        expect(run).toMatchObject({head: 'head.revoke.later', tone: 'warn', count: 1});
    });

    test('some ended, some not: how many are still listed', async () => {
        const run = await play({act, before: facts(bob, [laptop, phone]), reads: [facts(bob, [phone])]});
        expect(run).toMatchObject({head: 'head.revoke.left', tone: 'bad', count: 1});
    });

    test('none ended: not signed out', async () => {
        const both = facts(bob, [laptop, phone]);
        expect(await play({act, before: both, reads: [both]})).toMatchObject({head: 'head.revoke.not', tone: 'bad', notes: ['note.saidDone']});
    });

    test('sessions of access tokens come back by themselves and are not counted', async () => {
        const token = session('token', {kind: 'token'});
        expect(await play({act, before: facts(bob, [laptop, token]), reads: [facts(bob, [token])]})).toMatchObject({head: 'head.revoke.checked'});
    });

    test('of yourself: one by one, and never the one in use', async () => {
        const me = person('ann');
        const here = session('here', {current: true});
        const run = await play({act, before: facts(me, [here, laptop, phone]), reads: [facts(me, [here])]});
        expect(run).toMatchObject({sent: ['end laptop', 'end phone'], head: 'head.revoke.own'});
    });
});

describe('activate', () => {
    test('on and checked', async () => {
        expect(await play({act: activate, before: facts(bobOff), reads: [facts(bob)]})).toMatchObject({sent: ['on'], head: 'head.activate.checked', notes: []});
    });

    test('of a bot: says that no audit entry is kept', async () => {
        const bot = person('robo', {isBot: true, deleteAt: 5});
        expect(await play({act: activate, before: facts(bot), reads: [facts({...bot, deleteAt: 0})]})).toMatchObject({head: 'head.activate.checked', notes: ['note.bot']});
    });
});
