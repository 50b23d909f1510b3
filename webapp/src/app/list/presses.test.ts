/** Whatever is pressed in whatever order, as long as the page stays: what this list switched off it can switch on again, and nothing that others did. */
import fc from 'fast-check';

import {ann, ANSWERS, cameTo, keptId, openList, partsOf, table, untilPhase} from '../../../test/list';
import {NOON, person} from '../../../test/people';
import {failure, quiet} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {resultOf} from '../../core/list/result';
import type {Line} from '../../core/list/types';

const people = Array.from({length: 7}, (_, i) => person(`p${i + 10}`));
const nameOf = (index: number) => people[index % people.length]!.username;

/** What the first request about each meets. `unheard`: it is done, and not answered. */
const FAULTS = ['none', 'refused', 'lost', 'unheard'] as const;

const step = fc.record({
    what: fc.constantFrom('goOn' as const, 'retry' as const, 'undo' as const, 'one' as const, 'reopen' as const, 'other' as const),
    faults: fc.array(fc.constantFrom(...FAULTS), {minLength: people.length, maxLength: people.length}),
    stopAt: fc.option(fc.integer({min: 1, max: 14}), {nil: undefined}),
    unreadableFrom: fc.option(fc.integer({min: 1, max: 14}), {freq: 3, nil: undefined}),
    who: fc.nat(people.length - 1),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const CALM: Step = {what: 'undo', faults: people.map(() => 'none'), stopAt: undefined, unreadableFrom: undefined, who: 0};

const isOff = (world: TestWorld, id: string) => world.people.find((one) => one.id === id)!.deleteAt > 0;

async function play(first: Step, rest: Step[]) {
    const {world, parts, list: begun} = await table([ann, ...people], people.map(({username}) => `@${username}`).join('\n'));
    let list = begun;
    let now = NOON;
    let sent = 0;
    let faults: Step = first;
    const asked = new Set<string>();

    // Whose doing it is that somebody is off or on.
    const by = new Map<string, 'list' | 'others'>();
    const wrong: string[] = [];
    const set = (name: string, off: boolean) => {
        now += 60_000;
        world.people = world.people.map((one) => (one.username === name ? {...one, deleteAt: off ? now : 0} : one));
    };

    function meet(verb: string, name: string): void {
        if (verb === 'activate' && by.get(name) === 'others') {
            wrong.push(`${name} is activated, whom others switched`);
        }
        by.set(name, 'list');
        const fault = asked.has(name) ? 'none' : faults.faults[people.findIndex(({username}) => username === name)];
        asked.add(name);
        if (fault === 'unheard') {
            set(name, verb === 'deactivate');
        }
        if (fault !== 'none') {
            throw failure(fault === 'refused' ? 'refused' : 'none');
        }
    }

    world.before = (request) => {
        const [verb, name] = request.split(' ');
        sent += 1;
        if (sent === faults.stopAt) {
            list.stop();
        }
        if (verb === 'activate' || verb === 'deactivate') {
            meet(verb, name!);
        }
        if (verb === 'ids' && faults.unreadableFrom !== undefined && sent >= faults.unreadableFrom) {
            throw failure('none');
        }
    };

    async function run(one: Step, go: () => void): Promise<void> {
        faults = one;
        sent = 0;
        asked.clear();
        go();
        await untilPhase(list, 'ended');
        await quiet();
    }

    const press: Record<Step['what'], (who: number) => void> = {
        goOn: () => list.goOn(),
        retry: () => list.retry(),
        undo: () => list.undo(),
        one: (who) => list.undo(who),
        reopen: () => {
            list = openList({...partsOf(world), receipts: parts.receipts, book: parts.book}, {record: keptId(world)});
        },
        other: (who) => {
            const {id, username} = people[who]!;

            // Where nobody can say what this list did, nobody can tell who did it either.
            if (resultOf(list.state().lines[who]!) !== 'unknown') {
                set(username, !isOff(world, id));
                by.set(username, 'others');
            }
        },
    };
    await run(first, () => {
        list.ask();
        list.confirm(ANSWERS);
    });
    for (const one of rest) {
        await run(one, () => press[one.what](one.who));
    }
    for (const what of ['retry', 'undo', 'retry', 'undo'] as const) {
        await run({...CALM, what}, () => press[what](0));
    }
    return {world, lines: list.state().lines, wrong, came: cameTo(list), byList: (line: Line) => by.get(nameOf(line.key)) !== 'others'};
}

test('an undo gets at all whom the list switched off, and at nobody whom others did', async () => {
    await fc.assert(fc.asyncProperty(step, fc.array(step, {maxLength: 5}), async (first, rest) => {
        const {world, lines, wrong, came, byList} = await play({...first, what: 'goOn'}, rest);
        expect(wrong).toEqual([]);
        expect(lines.filter((line) => byList(line) && isOff(world, line.person!.id)).map(({person: who}) => [who?.username, came])).toEqual([]);
        lines.filter(byList).filter((line) => resultOf(line) === 'back').forEach((line) => expect(isOff(world, line.person!.id)).toBe(false));
    }), {numRuns: 150});
}, 60_000);
