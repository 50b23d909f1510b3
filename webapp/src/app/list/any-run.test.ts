/** Whatever a busy server, a gateway, others and whoever presses do: it ends, claims nothing wrong, and can be taken back. */
import fc from 'fast-check';

import {ann, ANSWERS, keptId, openList, partsOf, table} from '../../../test/list';
import {handClock} from '../../../test/clock';
import {NOON, person} from '../../../test/people';
import {failure, quiet} from '../../../test/world';
import {resultOf} from '../../core/list/result';

const SIZE = Number(process.env.SIZE ?? 6);
const people = Array.from({length: SIZE}, (_, i) => person(`p${i + 1000}`));
const FAULTS = ['none', 'none', '500', 'lost', 'unheard', '500done', '429', '503', '503done', '503done'] as const;
const WAITS = [undefined, 0, 1_000, 11_000, 45_000];
const meetArb = fc.record({kind: fc.constantFrom(...FAULTS), wait: fc.constantFrom(...WAITS), times: fc.integer({min: 1, max: 3})});
const step = fc.record({
    what: fc.constantFrom('goOn' as const, 'retry' as const, 'undo' as const, 'one' as const, 'reopen' as const, 'other' as const),
    faults: fc.array(meetArb, {minLength: SIZE, maxLength: SIZE}),
    stopAt: fc.option(fc.integer({min: 1, max: SIZE * 3}), {nil: undefined}),
    stopAfter: fc.option(fc.integer({min: 1, max: 30_000}), {nil: undefined}),
    who: fc.nat(SIZE - 1),
    otherAt: fc.option(fc.integer({min: 1, max: SIZE * 3}), {nil: undefined}),
    readFault: fc.option(fc.record({from: fc.integer({min: 1, max: SIZE * 2}), times: fc.integer({min: 1, max: 4}), wait: fc.constantFrom(...WAITS), status: fc.constantFrom(429, 503, 500)}), {freq: 3, nil: undefined}),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const calm: Step = {what: 'undo', faults: people.map(() => ({kind: 'none', wait: undefined, times: 1})), stopAt: undefined, stopAfter: undefined, who: 0, otherAt: undefined, readFault: undefined};

async function play(first: Step, rest: Step[]) {
    const clock = handClock();
    const log: string[] = [];
    const {world, parts, list: begun} = await table([ann, ...people], people.map(({username}) => `@${username}`).join('\n'), (w) => {
        Object.assign(w.deps, {ticks: clock.ticks, now: () => NOON + clock.ticks(), sleep: (ms: number) => (ms === 0 ? Promise.resolve() : clock.sleep(ms))});
    });
    let list = begun;
    let faults = first;
    let sent = 0;
    let reads = 0;
    const met = new Map<string, number>();
    const by = new Map<string, 'list' | 'others'>();
    const wrong: string[] = [];
    const touched = new Set<string>();
    const waitsLong = new Set<string>();
    const vague = new Set<string>();
    const busyNow = new Set<string>();
    const offBy = (name: string, off: boolean, later = 0) => {
        world.people = world.people.map((one) => (one.username === name ? {...one, deleteAt: off ? NOON + clock.ticks() + later : 0} : one));
    };
    const isOff = (name: string) => world.people.find(({username}) => username === name)!.deleteAt > 0;
    const other = (who: number) => {
        const {username} = people[who]!;
        if (resultOf(list.state().lines[who]!) !== 'unknown' && !busyNow.has(username)) {
            log.push(`other ${username} ${!isOff(username)}`);
            offBy(username, !isOff(username), 60_000);
            by.set(username, 'others');
            touched.add(username);
        }
    };
    // eslint-disable-next-line complexity -- one server with all its faults
    world.before = (request) => {
        const [verb, name] = request.split(' ') as [string, string];
        sent += 1;
        if (verb === 'activate' || verb === 'deactivate') {
            busyNow.add(name);
        }
        log.push(`${clock.ticks()} ${verb} ${verb === 'ids' ? '' : name}`);
        if (sent === faults.stopAt) {
            log.push('stop');
            list.stop();
        }
        if (sent === faults.otherAt) {
            void (waitsLong.has(people[faults.who]!.username) && other(faults.who));
        }
        if (verb === 'activate' || verb === 'deactivate') {
            if (verb === 'activate' && by.get(name) === 'others' && !vague.has(name)) {
                wrong.push(`${name} is activated, whom others switched`);
            }
            const {kind, wait, times} = faults.faults[people.findIndex(({username}) => username === name)]!;
            const count = met.get(name) ?? 0;
            busyNow.add(name);
            if (count < times && ['429', '503'].includes(kind)) {
                busyNow.delete(name);
                if ((wait ?? 0) >= 11_000) {
                    waitsLong.add(name);
                }
            }
            met.set(name, count + 1);
            if (count < times && kind !== 'none') {
                log.push(`  -> ${kind} ${wait ?? ''}`);
                if (['500', 'lost', 'unheard', '500done'].includes(kind) || touched.has(name)) {
                    vague.add(name);
                }
                if (['unheard', '500done', '503done'].includes(kind)) {
                    by.set(name, 'list');
                    offBy(name, verb === 'deactivate');
                }
                const error = {'500': failure('broken'), '500done': failure('broken'), lost: failure('none'), unheard: failure('none'), '429': {...failure('refused'), status: 429, retryAfter: wait}, '503': {...failure('broken'), status: 503, retryAfter: wait}, '503done': {...failure('broken'), status: 503, retryAfter: wait}}[kind];
                throw error;
            }
            by.set(name, 'list');
        }
        const {readFault} = faults;
        if (verb === 'ids' && readFault) {
            reads += 1;
            if (reads >= readFault.from && reads < readFault.from + readFault.times) {
                log.push(`  -> ${readFault.status} ${readFault.wait ?? ''}`);
                throw {...failure('broken'), status: readFault.status, retryAfter: readFault.wait};
            }
        }
    };
    const hung: string[] = [];
    async function run(one: Step, go: () => void) {
        faults = one;
        sent = 0;
        reads = 0;
        met.clear();
        busyNow.clear();
        waitsLong.clear();
        log.push(`== ${one.what}`);
        go();
        const since = clock.ticks();
        for (let i = 0; i < 3_000 && list.state().phase !== 'ended'; i++) {
            await clock.pass(1_000);
            if (one.stopAfter !== undefined && clock.ticks() - since >= one.stopAfter && !list.state().stopping) {
                log.push('stop');
                list.stop();
            }
        }
        await quiet();
        if (list.state().phase !== 'ended') {
            hung.push(one.what);
        }
        for (const line of list.state().lines) {
            const name = line.person!.username;
            const result = resultOf(line);
            const isUndo = line.receipt?.act === 'undo';
            const claim = {done: true, already: true, failed: isUndo, 'not-started': false, refused: undefined, unknown: undefined, back: false}[result];
            if (claim !== undefined && !touched.has(name) && claim !== isOff(name)) {
                wrong.push(`${name} is claimed ${isUndo ? 'undo ' : ''}${result} and is ${isOff(name) ? 'off' : 'on'}`);
            }
        }
    }
    const press: Record<Step['what'], (who: number) => void> = {
        goOn: () => list.goOn(), retry: () => list.retry(), undo: () => list.undo(), one: (who) => list.undo(who), other,
        reopen: () => {
            list.closed();
            list = openList({...partsOf(world), receipts: parts.receipts, book: parts.book}, {record: keptId(world)});
        },
    };
    await run({...first, what: 'goOn'}, () => {
        list.ask();
        list.confirm(ANSWERS);
    });
    for (const one of rest) {
        await run(one, () => press[one.what](one.who));
    }
    for (const what of ['retry', 'undo', 'retry', 'undo'] as const) {
        await run({...calm, what}, () => press[what](0));
    }
    const left = people.filter(({username}) => isOff(username) && by.get(username) !== 'others').map(({username}) => `${username} is left off`);
    return {problems: [...hung.map((one) => `hung in ${one}`), ...wrong, ...left], log};
}

test('fuzz', async () => {
    await fc.assert(fc.asyncProperty(step, fc.array(step, {maxLength: 4}), async (first, rest) => {
        const {problems, log} = await play(first, rest);
        if (problems.length > 0) {
            throw new Error(`${problems.join('\n')}\n${log.join('\n')}`);
        }
    }), {numRuns: Number(process.env.RUNS ?? 150), interruptAfterTimeLimit: 80_000});
}, 120_000);
