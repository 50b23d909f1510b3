import {NOON, facts, person, server, session, systemAdmin} from '../../test/people';
import {play} from '../../test/play';
import {failure} from '../../test/world';
import {activate} from '../actions/activate';
import {revoke} from '../actions/revoke';

import {plan} from './plan';

const bob = person('bob');
const bobOff = {...bob, deleteAt: NOON};
const laptop = session('laptop');
const phone = session('phone', {kind: 'phone'});

describe('revoke', () => {
    const act = revoke;

    test('asks the server even when the list reads empty', async () => {
        expect(await play({act, before: facts(bob), reads: [facts(bob)]})).toMatchObject({sent: ['revoke'], head: 'head.revoke.checked'});
    });

    test('of somebody who is off does not say that they can sign in again', async () => {
        expect(await play({act, before: facts(bobOff, [laptop]), reads: [facts(bobOff)]})).toMatchObject({sent: ['revoke'], head: 'head.revoke.checkedOff'});
        expect(plan(act, facts(bobOff), systemAdmin, server).state).toBe('already');
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
        expect(await play({act, before: facts(bob, [laptop, token]), reads: [facts(bob, [token])]})).toMatchObject({head: 'head.revoke.checked', notes: ['note.onlyTokens']});
    });

    test('of yourself: one by one, and never the one in use', async () => {
        const me = person('ann');
        const here = session('here', {current: true});
        const run = await play({act, before: facts(me, [here, laptop, phone]), reads: [facts(me, [here])]});
        expect(run).toMatchObject({sent: ['end laptop', 'end phone'], head: 'head.revoke.checkedOwn', notes: []});
    });

    test('of yourself, with no other: nothing to do', () => {
        expect(plan(act, facts(person('ann'), [session('here', {current: true})]), systemAdmin, server).state).toBe('already');
    });
});

test('one of your own sessions that is gone already does not keep the others', async () => {
    const me = person('ann');
    const here = session('here', {current: true});
    const run = await play({act: revoke, before: facts(me, [here, laptop, phone]), answers: [failure('refused', 'error.sessionGone')], reads: [facts(me, [here])]});
    expect(run).toMatchObject({sent: ['end laptop', 'end phone'], head: 'head.revoke.checkedOwn'});
});

test('one of your own that cannot be ended is the headline, with its reason', async () => {
    const me = person('ann');
    const here = session('here', {current: true});
    const run = await play({act: revoke, before: facts(me, [here, laptop, phone]), answers: [failure('refused', 'error.permissions')], reads: [facts(me, [here, laptop])]});
    expect(run).toMatchObject({head: 'head.revoke.leftOwn', count: 1, notes: ['error.permissions']});
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
