/** A list and a server that is too busy: it is waited for as long as it says, by all, and what has become true meanwhile is looked at. */
import type {Failure} from '../../core/act';

import {handClock} from '../../../test/clock';
import {about, ann, ANSWERS, cameTo, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {failure} from '../../../test/world';
import {SIDE_BY_SIDE} from './many';

const people = Array.from({length: 8}, (_, i) => person(`p${i + 10}`));
const names = people.map(({username}) => username);
const first = names.slice(0, SIDE_BY_SIDE);

const busy = (seconds: number | undefined, change: Partial<Failure> = {}): Failure =>
    ({...failure('refused', 'error.rate'), status: 429, retryAfter: seconds === undefined ? undefined : seconds * 1_000, ...change});

/** A list of so many being carried out; `refuse` names what each request is refused with. */
async function running(count: number, refuse: (request: string, nth: number) => Failure | undefined, tokens = 0) {
    const clock = handClock();
    const listed = names.slice(0, count);
    const {world, parts, list} = await table([ann, ...people], listed.map((name) => `@${name}`).join('\n'), (own) => {
        own.tokens = {[people[0]!.id]: Array.from({length: tokens}, (_, i) => ({id: `tk${i + 1}`, description: '', active: true, expiresAt: 0, expired: false, lastUsedAt: 0}))};
    });
    let chance = 0;

    // Hardly anything, yet never the same: ids are made of it.
    Object.assign(world.deps, {ticks: clock.ticks, sleep: clock.sleep, random: () => (chance += 1e-6)});
    const times = new Map<string, number>();
    world.sent.length = 0;
    world.before = (request) => {
        const nth = (times.get(request) ?? 0) + 1;
        times.set(request, nth);
        const bad = refuse(request, nth);
        if (bad) {
            throw bad;
        }
    };
    list.ask();
    list.confirm({...ANSWERS, tokensOff: tokens > 0});
    const off = () => world.people.filter(({deleteAt}) => deleteAt > 0).map(({username}) => username);
    return {
        clock, world, parts, list, off,
        asked: () => about(world.sent, 'deactivate'),
        readings: () => about(world.sent, 'ids').map((request) => request.split(' ').length - 1),
        results: () => cameTo(list).map((one) => one.split(' ')[1]),
        async ended(ms = 1_000) {
            await clock.pass(ms);
            await untilPhase(list, 'ended');
        },
    };
}

const deactivating = (who: string[]) => (request: string) => who.some((name) => request === `deactivate ${name}`);

/** These people's requests, so many times. */
const putOff = (who: string[], seconds: number | undefined, times = 1) => (request: string, nth: number) => (deactivating(who)(request) && nth <= times ? busy(seconds) : undefined);

describe.each([['Stop', 'stop'], ['closing the dialog', 'closed']] as const)('%s while a busy server is waited for', (_, press) => {
    test('lets nothing more be sent, for nobody, and ends', async () => {
        const {clock, list, asked, off, results, ended} = await running(6, putOff(first, 30, 2));
        await clock.pass(6_000);
        list[press]();
        await ended();
        await clock.pass(200_000);
        expect(asked()).toEqual(first.map((name) => `deactivate ${name}`));
        expect(off()).toEqual([]);
        expect(results()).toEqual([...first.map(() => 'failed'), 'not-started', 'not-started']);
        expect(list.state().lines[0]?.receipt?.headline.notes).toEqual([{id: 'error.rate'}]);
    });

    test('lets nothing more be sent for somebody who is off by then either: what was refused counts', async () => {
        const {clock, world, list, off, ended} = await running(1, (request) => (request.startsWith('disable') ? busy(60) : undefined), 3);
        await clock.pass(6_000);
        list[press]();
        await ended();
        expect(off()).toEqual([names[0]]);
        expect(about(world.sent, 'disable')).toEqual(['disable tk1']);
        expect(list.state().lines[0]?.receipt?.steps.find(({step}) => step === 'tokens-off')).toMatchObject({why: {id: 'error.rate'}, left: {value: [{}, {}, {}]}});
    });
});

describe('a busy server', () => {
    test('is waited for as long as it says, minutes too, and then not asked more than once', async () => {
        const {clock, asked, results, ended} = await running(1, putOff(first, 300));
        await clock.pass(299_000);
        expect(asked()).toHaveLength(1);
        await ended(2_000);
        expect(asked()).toHaveLength(2);
        expect(results()).toEqual(['done']);
    });

    test('that wants more than ten minutes is not waited for', async () => {
        const {asked, results, list, ended} = await running(1, putOff(first, 601, 99));
        await ended();
        expect(asked()).toHaveLength(1);
        expect(results()).toEqual(['failed']);
        expect(list.state().lines[0]?.receipt?.headline.notes).toEqual([{id: 'error.rate'}]);
    });

    test('that names no time is left alone ever longer, and in the end for good', async () => {
        const {clock, asked, results, ended} = await running(1, putOff(first, undefined, 99));
        await clock.pass(3_000);
        expect(asked()).toHaveLength(3);
        await ended(600_000);
        expect(asked()).toHaveLength(10);
        expect(results()).toEqual(['failed']);
    });

    test('that never has time for reading who is next is waited for once, not for each', async () => {
        const {readings, results, ended} = await running(8, (request) => (request.startsWith('ids') ? busy(undefined, {status: 503, said: 'broken'}) : undefined));
        await ended(600_000);
        expect(readings()).toHaveLength(10);
        expect(results()).toEqual(names.map(() => 'not-started'));
    });

    test('is left alone by all while one was told to wait, and those who were answered are checked even so', async () => {
        const {clock, list, asked, results, ended} = await running(8, putOff([first[0]!], 30));
        await clock.pass(5_000);
        expect(asked()).toHaveLength(SIDE_BY_SIDE);
        await clock.pass(10_000);
        expect(asked()).toHaveLength(SIDE_BY_SIDE);
        expect(list.state().lines.map(({at}) => at)).toEqual(['asked', 'ended', 'ended', 'ended', 'waiting', 'waiting', 'waiting', 'waiting']);
        await ended(20_000);
        expect(asked()).toHaveLength(9);
        expect(results()).toEqual(names.map(() => 'done'));
    });

    test('is waited for with what comes after the account as well', async () => {
        const {world, asked, results, ended} = await running(1, (request, nth) => (request === 'disable tk1' && nth === 1 ? busy(60) : undefined), 1);
        await ended(70_000);
        expect(asked()).toHaveLength(1);
        expect(about(world.sent, 'disable')).toHaveLength(2);
        expect(results()).toEqual(['done']);
    });

    test('is waited for by the check that it puts off, even after Stop', async () => {
        const {clock, list, results, ended} = await running(2, (request, nth) => (request.startsWith('ids') && nth === 2 ? busy(60) : undefined));
        await clock.pass(30_000);
        list.stop();
        await ended(40_000);
        expect(results()).toEqual(['done', 'done']);
    });
});

describe('after the wait', () => {
    test('whom somebody else has switched off meanwhile is not asked for again, and is not ours to take back', async () => {
        const {clock, world, list, asked, results, ended} = await running(2, putOff([first[0]!], 20));
        await clock.pass(10_000);
        world.people = world.people.map((one) => (one.username === first[0] ? {...one, deleteAt: 4_000} : one));
        await ended(20_000);
        expect(results()).toEqual(['already', 'done']);
        expect(asked()).toHaveLength(2);
        list.undo();
        await untilPhase(list, 'running');
        await ended(20_000);
        expect(world.people.find(({username}) => username === first[0])?.deleteAt).toBe(4_000);
    });

    test('all who were put off are read in one request, with those whose turn has not come', async () => {
        const {clock, readings, results, ended} = await running(6, putOff(first, 20));
        await clock.pass(21_000);
        await ended();
        expect(readings()).toEqual([6, 6, 6]);
        expect(results()).toEqual(names.slice(0, 6).map(() => 'done'));
    });

    test('of a few seconds nobody is read again', async () => {
        const {readings, asked, ended} = await running(6, putOff(first, 2, 2));
        await ended(9_000);
        expect(readings()).toEqual([6, 6]);
        expect(asked()).toHaveLength(14);
    });
});
