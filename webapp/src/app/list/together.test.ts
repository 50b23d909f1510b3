import type {Person} from '../../core/model';

import {handClock} from '../../../test/clock';
import {about, ann as admin, ANSWERS, cameTo, table, untilPhase} from '../../../test/list';
import {person} from '../../../test/people';
import {holdBack, quiet} from '../../../test/world';
import {createTogether} from './together';

const ann = person('ann');
const bob = person('bob');
const cat = person('cat');

function open(alive: number, answer: (ids: string[]) => Promise<Person[]> = (ids) => Promise.resolve([ann, bob, cat].filter(({id}) => ids.includes(id)))) {
    const asked: string[][] = [];
    const clock = handClock();
    let left = alive;
    const together = createTogether((ids) => {
        asked.push(ids);
        return answer(ids);
    }, () => left, clock);
    return {asked, together, clock, end: () => {
        left -= 1;
        together.left();
    }};
}

test('asks for all in one request when the last of them waits', async () => {
    const {asked, together} = open(2);
    const first = together.person(ann.id);
    expect(asked).toEqual([]);
    expect(await Promise.all([first, together.person(bob.id)])).toEqual([ann, bob]);
    expect(asked).toEqual([[ann.id, bob.id]]);
});

test('whoever is done is not waited for', async () => {
    const {together, end} = open(2);
    const first = together.person(ann.id);
    end();
    expect(await first).toEqual(ann);
});

test('a later reading is a request of its own', async () => {
    const {asked, together, end} = open(2);
    await Promise.all([together.person(ann.id), together.person(bob.id)]);
    end();
    await together.person(bob.id);
    expect(asked.at(-1)).toEqual([bob.id]);
});

test('an account that is gone is missing to its own person alone', async () => {
    const {together} = open(2);
    const gone = together.person('nobody').catch((error: unknown) => error);
    expect(await together.person(ann.id)).toEqual(ann);
    expect(await gone).toMatchObject({said: 'refused', why: {id: 'error.missing'}});
});

test('a failed reading fails for all who waited', async () => {
    const {together} = open(2, () => Promise.reject(Object.assign(new Error('down'), {said: 'none', why: {id: 'error.offline'}})));
    const failed = await Promise.allSettled([together.person(ann.id), together.person(bob.id)]);
    expect(failed.map(({status}) => status)).toEqual(['rejected', 'rejected']);
});

test('whoever has waited for ten seconds is read, and all who wait by then; whoever comes later is read on their own', async () => {
    const {asked, together, clock, end} = open(3);
    const first = together.person(ann.id);
    await clock.pass(6_000);
    const second = together.person(bob.id);
    await clock.pass(3_900);
    expect(asked).toEqual([]);
    await clock.pass(100);
    expect(await Promise.all([first, second])).toEqual([ann, bob]);
    end();
    end();
    expect(await together.person(cat.id)).toEqual(cat);
    expect(asked).toEqual([[ann.id, bob.id], [cat.id]]);
});

test('whoever was read in time is not read again ten seconds later, nor is somebody who has just begun to wait', async () => {
    const {asked, together, clock} = open(2);
    void together.person(ann.id);
    await clock.pass(6_000);
    await together.person(bob.id);
    void together.person(ann.id);
    await clock.pass(6_000);
    expect(asked).toEqual([[ann.id, bob.id]]);
    await clock.pass(4_000);
    expect(asked).toEqual([[ann.id, bob.id], [ann.id]]);
    await clock.pass(60_000);
    expect(asked).toHaveLength(2);
    expect(clock.asleep()).toBe(0);
});

test('where sleeping takes no time nobody has waited long', async () => {
    const asked: string[][] = [];
    const together = createTogether((ids) => {
        asked.push(ids);
        return Promise.resolve([ann]);
    }, () => 2, {ticks: () => 0, sleep: () => Promise.resolve()});
    void together.person(ann.id);
    await quiet();
    expect(asked).toEqual([]);
});

/** A list of three in which time is told to go on, being carried out. */
async function running() {
    const clock = handClock();
    const {world, list} = await table([admin, person('abe'), bob, cat], '@abe\n@bob\n@cat');
    Object.assign(world.deps, {ticks: clock.ticks, sleep: clock.sleep});
    world.sent.length = 0;
    return {clock, world, list, states: () => list.state().lines.map(({at}) => at)};
}

test('one slow person of three: the others are checked after ten seconds, the slow one when answered', async () => {
    const {clock, world, list, states} = await running();
    const answer = holdBack(world, `deactivate ${cat.username}`);
    list.ask();
    list.confirm(ANSWERS);
    await clock.pass(5_000);
    expect(states()).toEqual(['answered', 'answered', 'asked']);
    await clock.pass(6_000);
    expect(states()).toEqual(['ended', 'ended', 'asked']);
    expect(cameTo(list)).toEqual(['abe done', 'bob done', 'cat unknown']);
    answer();
    await clock.pass(1_000);
    await untilPhase(list, 'ended');
    expect(cameTo(list)).toEqual(['abe done', 'bob done', 'cat done']);
    expect(about(world.sent, 'ids').map((request) => request.split(' ').length - 1)).toEqual([3, 2, 1]);
});

test('three who are quick are checked in one request, and nothing is asked for afterwards', async () => {
    const {clock, world, list} = await running();
    list.ask();
    list.confirm(ANSWERS);
    await clock.pass(1_000);
    await untilPhase(list, 'ended');
    await clock.pass(60_000);
    expect(about(world.sent, 'ids').map((request) => request.split(' ').length - 1)).toEqual([3, 3]);
});
