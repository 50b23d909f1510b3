/** A gateway that was busy may have passed a request on; and what a stop does not wait for. */
import {about, ann, ANSWERS, bob, cameTo, cat, table} from '../../../test/list';
import {handClock} from '../../../test/clock';
import {NOON} from '../../../test/people';
import {failure, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {canUndo} from '../../core/list/result';
import type {ListRun} from './types';

const gateway = (retryAfter: number) => Object.assign(failure('broken'), {status: 503, retryAfter});
const tooMany = (retryAfter?: number) => Object.assign(failure('refused'), {status: 429, retryAfter});
const set = (world: TestWorld, name: string, deleteAt: number) => {
    world.people = world.people.map((one) => (one.username === name ? {...one, deleteAt} : one));
};
const timed = (world: TestWorld) => {
    const clock = handClock();
    Object.assign(world.deps, {ticks: clock.ticks, sleep: (ms: number) => (ms === 0 ? Promise.resolve() : clock.sleep(ms))});
    return clock;
};
async function through(clock: ReturnType<typeof handClock>, list: ListRun, most = 600) {
    for (let i = 0; i < most && list.state().phase !== 'ended'; i++) {
        await clock.pass(1_000);
    }
    return list.state().phase;
}

/** The first of these requests is carried out, and answered by a gateway with 503. */
function doneWith503(world: TestWorld, request: string, done: () => void, retryAfter = 11_000) {
    let met = false;
    world.before = (next) => {
        if (next === request && !met) {
            met = true;
            done();
            throw gateway(retryAfter);
        }
    };
}

test('done, answered with 503 and a wait of 11 s', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    doneWith503(world, 'deactivate bob', () => set(world, 'bob', NOON));
    list.ask();
    list.confirm(ANSWERS);
    expect(await through(clock!, list)).toBe('ended');
    expect(cameTo(list)).toEqual(['bob done']);
    expect(list.state().lines.map(canUndo)).toEqual([true]);
});

test('undo: done, answered with 503 and a wait of 11 s', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    list.ask();
    list.confirm(ANSWERS);
    await through(clock!, list);
    expect(cameTo(list)).toEqual(['bob done']);
    doneWith503(world, 'activate bob', () => set(world, 'bob', 0));
    list.undo();
    await through(clock!, list);
    expect(world.people.find(({username}) => username === 'bob')!.deleteAt).toBe(0);
    expect(cameTo(list)).toEqual(['bob back']);
});

test('done with 503, Stop while it is read anew', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    let met = false;
    let reads = 0;
    world.before = (next) => {
        if (next === 'deactivate bob' && !met) {
            met = true;
            set(world, 'bob', NOON);
            throw gateway(11_000);
        }
        if (met && next.startsWith('ids') && ++reads === 1) {
            list.stop();
        }
    };
    list.ask();
    list.confirm(ANSWERS);
    await through(clock!, list);
    expect(world.people.find(({username}) => username === 'bob')!.deleteAt).toBe(NOON);
    expect(cameTo(list)).not.toEqual(['bob not-started']);
});

test('Stop while a reading back is put off for 10 min', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    let acted = false;
    world.before = (next) => {
        acted ||= next.startsWith('deactivate');
        if (acted && next.startsWith('ids')) {
            throw tooMany(600_000);
        }
    };
    list.ask();
    list.confirm(ANSWERS);
    await clock!.pass(5_000);
    list.stop();
    await clock!.pass(60_000);
    expect([list.state().phase, cameTo(list)]).toEqual(['ended', ['bob unknown']]);
});

test('Stop while another door holds the person', async () => {
    const {world, list, parts} = await table([ann, bob, cat], '@bob\n@cat');
    let free: () => void = () => undefined;
    parts.book.hold(bob.id, new Promise((resolve) => {
        free = () => resolve(undefined);
    }));
    list.ask();
    list.confirm(ANSWERS);
    await quiet();
    list.stop();
    await quiet();
    await quiet();
    const {phase} = list.state();
    free();
    expect([phase, world.sent.length > 0]).toEqual(['ended', true]);
});

test('done with 503, then 429 until it is stopped', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    let met = 0;
    world.before = (next) => {
        if (next === 'deactivate bob') {
            set(world, 'bob', NOON);
            throw ++met === 1 ? gateway(1_000) : tooMany(100_000);
        }
    };
    list.ask();
    list.confirm(ANSWERS);
    await clock!.pass(5_000);
    list.stop();
    await through(clock!, list);
    expect([met, cameTo(list), list.state().lines.map(canUndo)]).toEqual([2, ['bob done'], [true]]);
});

test('503 and not done, others switch them off meanwhile: that is not taken back', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    let met = 0;
    world.before = (next) => {
        if (next === 'deactivate bob' && ++met === 1) {
            throw gateway(11_000);
        }
    };
    list.ask();
    list.confirm(ANSWERS);
    await clock!.pass(5_000);
    set(world, 'bob', NOON + 5_000);
    await through(clock!, list);
    expect([met, list.state().lines.map(canUndo)]).toEqual([1, [false]]);
});

test('503 and not done: sent again after the wait', async () => {
    let clock: ReturnType<typeof handClock>;
    const {world, list} = await table([ann, bob], '@bob', (w) => (clock = timed(w)));
    doneWith503(world, 'deactivate bob', () => undefined);
    list.ask();
    list.confirm(ANSWERS);
    await through(clock!, list);
    expect([about(world.sent, 'deactivate').length, cameTo(list)]).toEqual([2, ['bob done']]);
});
