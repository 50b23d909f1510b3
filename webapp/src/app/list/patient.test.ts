import type {Deeds, Failure} from '../../core/act';

import {NOON, person} from '../../../test/people';
import {failure} from '../../../test/world';
import {patient} from './patient';

const bob = person('bob');
const busy: Failure = {...failure('refused', 'error.rate'), status: 429};
const down: Failure = {...failure('broken', 'error.busy'), status: 503};

function open(answers: (Failure | undefined)[], stopAfter = Infinity) {
    let sent = 0;
    const waits: number[] = [];
    const setActive: Deeds['setActive'] = () => {
        const bad = answers[sent++];
        return bad ? Promise.reject(Object.assign(new Error('refused'), bad)) : Promise.resolve({at: NOON});
    };
    const never = () => Promise.reject(new Error('not asked for'));
    const deeds = patient({setActive, endAllSessions: never, endSession: never, setToken: never, deleteHook: never}, {
        sleep: (ms) => {
            waits.push(ms);
            return Promise.resolve();
        },
        random: () => 0,
        stopping: () => sent >= stopAfter,
    });
    return {deeds, waits, sent: () => sent};
}

test('waits ever longer for a busy server, and sends nothing more once it was done', async () => {
    const {deeds, waits, sent} = open([busy, down, undefined]);
    expect(await deeds.setActive(bob, false)).toEqual({at: NOON});
    expect(sent()).toBe(3);
    expect(waits).toEqual([1_000, 2_000]);
});

test('another refusal is final', async () => {
    const {deeds, sent} = open([failure('refused', 'error.ldap')]);
    await expect(deeds.setActive(bob, false)).rejects.toMatchObject({why: {id: 'error.ldap'}});
    expect(sent()).toBe(1);
});

test('gives up in the end, and at once when stopped', async () => {
    const tired = open(Array.from({length: 20}, () => busy));
    await expect(tired.deeds.setActive(bob, false)).rejects.toMatchObject({status: 429});
    expect(tired.sent()).toBe(6);
    const stopped = open([busy, busy, undefined], 2);
    await expect(stopped.deeds.setActive(bob, false)).rejects.toMatchObject({status: 429});
    expect(stopped.sent()).toBe(2);
});
