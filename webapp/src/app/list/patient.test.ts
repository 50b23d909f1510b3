import type {Deeds, Failure} from '../../core/act';

import {handClock} from '../../../test/clock';
import {NOON, person} from '../../../test/people';
import {failure, quiet} from '../../../test/world';
import {createPatience, insist, patient} from './patient';

const bob = person('bob');
const busy: Failure = {...failure('refused', 'error.rate'), status: 429};
const down: Failure = {...failure('broken', 'error.busy'), status: 503};

/** A request that is answered so, one after the other, at these times. */
function open(answers: (Failure | undefined)[], random = 0) {
    const clock = handClock();
    const at: number[] = [];
    let stopped = false;
    const patience = createPatience({...clock, random: () => random}, () => stopped);
    const send: Deeds['setActive'] = () => {
        const bad = answers[at.length];
        at.push(clock.ticks());
        return bad ? Promise.reject(Object.assign(new Error('refused'), bad)) : Promise.resolve({at: NOON});
    };
    return {clock, patience, at, send: () => send(bob, false), stop: () => (stopped = true), deed: send};
}

test('waits as long as a busy server says, else ever longer, and sends nothing more once it was done', async () => {
    const {clock, patience, at, send} = open([{...busy, retryAfter: 7_000}, down, busy, undefined]);
    const sent = insist(send, patience);
    await clock.pass(60_000);
    expect(await sent).toEqual({at: NOON});
    expect(at).toEqual([0, 7_000, 8_000, 10_000]);
});

test('many do not come back at the same moment as those of another list', async () => {
    const {clock, patience, at, send} = open([{...busy, retryAfter: 7_000}, undefined], 0.5);
    void insist(send, patience);
    await clock.pass(60_000);
    expect(at).toEqual([0, 7_250]);
});

test('another refusal is final', async () => {
    const {patience, at, send} = open([failure('refused', 'error.ldap')]);
    await expect(insist(send, patience)).rejects.toMatchObject({why: {id: 'error.ldap'}});
    expect(at).toHaveLength(1);
});

test('a wait ends within a second of the stop, and what was refused counts', async () => {
    const {clock, patience, at, send, stop} = open([{...busy, retryAfter: 300_000}]);
    const failed = insist(send, patience).catch((error: unknown) => error);
    await clock.pass(6_000);
    stop();
    await clock.pass(1_000);
    expect(await failed).toMatchObject({status: 429});
    expect(at).toHaveLength(1);
    expect(clock.asleep()).toBe(0);
});

test('nothing is sent while somebody waits, and whoever is told to wait longer is waited for as well', async () => {
    const {clock, patience, at, send} = open([{...busy, retryAfter: 3_000}, {...busy, retryAfter: 9_000}, undefined, undefined, undefined]);
    void insist(send, patience);
    void insist(send, patience);
    await quiet();
    void insist(send, patience);
    await clock.pass(60_000);
    expect(at).toEqual([0, 0, 9_000, 9_000, 9_000]);
});

test('a page in the background, which sleeps for a minute at a time, is late by no more than that', async () => {
    let now = 0;
    const sleep = () => Promise.resolve(void (now += 60_000));
    await createPatience({ticks: () => now, sleep, random: () => 0}, () => false).pause(90_000);
    expect(now).toBe(120_000);
});

describe('of one person', () => {
    const never = () => Promise.reject(new Error('not asked for'));
    const turn = () => ({tries: 0, wait: jest.fn(), now: () => 0, renew: jest.fn()});
    const deedsOf = (setActive: Deeds['setActive']): Deeds => ({setActive, endAllSessions: never, endSession: never, setToken: never, deleteHook: never});

    test('the first deed is not sent again by itself: it is to be decided anew', async () => {
        const {clock, patience, at, deed} = open([busy]);
        const bobs = turn();
        void patient(deedsOf(deed), patience, bobs).setActive(bob, false);
        await clock.pass(100);
        expect([bobs.wait.mock.calls.length, bobs.renew.mock.calls.length]).toEqual([1, 0]);
        await clock.pass(60_000);
        expect(bobs).toMatchObject({tries: 1});
        expect(bobs.renew).toHaveBeenCalledTimes(1);
        expect(at).toHaveLength(1);
    });

    test('what follows it is', async () => {
        const {clock, patience, at, deed} = open([undefined, busy, undefined]);
        const bobs = turn();
        const deeds = patient(deedsOf(deed), patience, bobs);
        await deeds.setActive(bob, false);
        void deeds.setActive(bob, false);
        await clock.pass(60_000);
        expect(at).toHaveLength(3);
        expect(bobs.renew).not.toHaveBeenCalled();
    });
});
