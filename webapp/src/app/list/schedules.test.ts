/** Any schedule of faults ends with every person in exactly one outcome, and outcomes agree with what the server holds. By real HTTP against the stand-in. */
import fc from 'fast-check';

import {startStandInWorld} from '../../../../e2e/contract/stand-in-world';
import type {StandInWorld} from '../../../../e2e/contract/stand-in-world';
import type {Caller, Fault} from '../../../../e2e/contract/world';
import {resultOf} from '../../core/list/result';
import type {Line, Result} from '../../core/list/types';

import {ANSWERS, apiAs, openList, partsOf, untilPhase} from '../../../test/list';
import {createWorld} from '../../../test/world';
import type {TestWorld} from '../../../test/world';
import {actor} from '../../../test/people';
import {keptLists} from './keep';

const COUNT = 8;

let world: StandInWorld;
let admin: Caller;

beforeAll(async () => {
    world = await startStandInWorld();
    admin = await world.logIn(world.admin);
});

afterAll(() => world.close());

type Kind = 'none' | '429' | '500' | 'drop' | 'done-drop' | 'done-status' | 'ok-not-done' | 'double-body' | 'html' | 'unread' | 'broken-off';

const KINDS: Kind[] = ['none', '429', '500', 'drop', 'done-drop', 'done-status', 'ok-not-done', 'double-body', 'html', 'unread'];

const FAULTS: Partial<Record<Kind, Omit<Fault, 'path'>>> = {
    429: {kind: 'status', status: 429, body: 'limit exceeded', headers: {'Retry-After': '0'}},
    500: {kind: 'status', status: 500, id: 'api.some.error'},
    drop: {kind: 'drop'},
    'done-drop': {kind: 'done-drop'},
    'done-status': {kind: 'done-status', status: 500, id: 'api.some.error'},
    'ok-not-done': {kind: 'ok-not-done'},
    'double-body': {kind: 'double-body'},
    html: {kind: 'html', status: 502},
};

/** What one person's first request meets, how often, and how often accounts cannot be read. */
const schedule = {
    people: fc.array(fc.record({kind: fc.constantFrom(...KINDS), times: fc.integer({min: 1, max: 3})}), {minLength: COUNT, maxLength: COUNT}),
    reading: fc.integer({min: 0, max: 6}),
    stopAfter: fc.option(fc.integer({min: 0, max: COUNT}), {freq: 4, nil: undefined}),
    leaveAfter: fc.option(fc.integer({min: 0, max: COUNT}), {freq: 4, nil: undefined}),
};

const first = fc.record(schedule);

/** What is pressed when a run is over; `reopen`: the page is left, and the list opened from what the tab has kept. */
const press = fc.record({...schedule, what: fc.constantFrom('retry' as const, 'goOn' as const, 'undo' as const, 'reopen' as const)});

type Schedule = typeof first extends fc.Arbitrary<infer T> ? T : never;
type Press = typeof press extends fc.Arbitrary<infer T> ? T : never;

/** A page over what the tab has kept. */
function openPage(own: TestWorld) {
    const controller = new AbortController();
    const {api, restore} = apiAs(world.url, admin, controller.signal);
    return {parts: partsOf(own, api), restore, leave: () => controller.abort()};
}

async function setFaults(ids: string[], {people, reading}: Schedule): Promise<void> {
    await world.clearFaults();
    for (const [i, {kind, times}] of people.entries()) {
        const fault = FAULTS[kind];
        await (fault && world.fault({...fault, times, method: 'PUT', path: `/users/${ids[i]!}/active`}));
    }
    if (reading > 0) {
        await world.fault({kind: 'status', status: 500, id: 'api.some.error', method: 'POST', path: '/users/ids', times: reading});
    }
}

/** Runs, and presses; `look` is told of the lines after each. */
async function play(begin: Schedule, presses: Press[], look: (lines: Line[], isOff: (id: string) => boolean) => void) {
    const crowd = await world.crowd(COUNT);
    const ids = crowd.people.map(({id}) => id);
    const own = createWorld([], {...actor([]), id: admin.account.id, username: admin.account.username, can: () => true});
    let page = openPage(own);
    let list = openList(page.parts, {text: crowd.people.map(({username}) => `@${username}`).join('\n')});

    function reopen(kept: TestWorld['kept']): void {
        page.leave();
        page.restore();
        own.kept = kept;
        page = openPage(own);
        list = openList(page.parts, {record: keptLists(page.parts)[0]!.record.id});
    }

    async function run(faults: Schedule, go: () => void): Promise<void> {
        await setFaults(ids, faults);
        let kept: TestWorld['kept'] | undefined;
        const stop = list.subscribe(() => {
            const {done, phase} = list.state();
            if (faults.stopAfter !== undefined && done >= faults.stopAfter) {
                list.stop();
            }
            if (phase === 'running' && !kept && faults.leaveAfter !== undefined && done >= faults.leaveAfter) {
                kept = {...own.kept};
                page.leave();
            }
        });
        go();
        await untilPhase(list, 'ended');
        stop();

        // What the page that was left goes on to write nobody reads.
        if (kept) {
            reopen(kept);
        }
        const states = await world.states(ids);
        look(list.state().lines, (id) => states.get(id) !== 0);
    }

    try {
        await untilPhase(list, 'table', 'paste');
        await run(begin, () => {
            list.ask();
            list.confirm(ANSWERS);
        });
        for (const one of presses) {
            const {what} = one;
            await run(one, what === 'reopen' ? () => reopen({...own.kept}) : () => list[what]());
        }
    } finally {
        await world.clearFaults();
        await crowd.leave();
        page.restore();
    }
}

/** What each word claims of the account; undefined: nothing. */
const CLAIMS: Record<Result, boolean | undefined> = {done: true, already: true, failed: false, 'not-started': false, refused: false, unknown: undefined, back: false};

/** An undo that failed leaves somebody off. */
const claimOf = (line: Line) => (line.receipt?.act === 'undo' && resultOf(line) === 'failed' ? true : CLAIMS[resultOf(line)]);

function isTrue(lines: Line[], isOff: (id: string) => boolean): void {
    expect(lines).toHaveLength(COUNT);
    for (const line of lines) {
        const claim = claimOf(line);
        expect([line.person?.username, resultOf(line), claim ?? isOff(line.person!.id)]).toEqual([line.person?.username, resultOf(line), isOff(line.person!.id)]);
    }
}

test('each person ends in one outcome, and it is true', async () => {
    await fc.assert(fc.asyncProperty(first, (begin) => play({...begin, leaveAfter: undefined}, [], (lines, isOff) => {
        expect(lines.every(({receipt}) => receipt)).toBe(true);
        isTrue(lines, isOff);
    })), {numRuns: 40});
}, 60_000);

test('whatever is pressed then, and whenever the page is left, it stays true', async () => {
    await fc.assert(fc.asyncProperty(first, fc.array(press, {minLength: 1, maxLength: 4}), (begin, presses) => play(begin, presses, isTrue)), {numRuns: 40});
}, 60_000);

const calm = {people: Array.from({length: COUNT}, () => ({kind: 'none' as Kind, times: 1})), reading: 0, stopAfter: undefined, leaveAfter: undefined};

test('what was answered with a yes and not done is no success', async () => {
    const people = Array.from({length: COUNT}, (_, i) => ({kind: (i % 2 === 0 ? 'ok-not-done' : 'none') as Kind, times: 3}));
    await play({...calm, people}, [], (lines, isOff) => {
        expect(lines.filter((line) => resultOf(line) === 'failed')).toHaveLength(COUNT / 2);
        expect(lines.filter(({person}) => isOff(person!.id))).toHaveLength(COUNT / 2);
    });
});
