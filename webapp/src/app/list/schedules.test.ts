/** Any schedule of faults ends with every person in exactly one outcome, and outcomes agree with what the server holds. By real HTTP against the stand-in. */
import fc from 'fast-check';

import {startStandInWorld} from '../../../../e2e/contract/stand-in-world';
import type {StandInWorld} from '../../../../e2e/contract/stand-in-world';
import type {Caller, Fault} from '../../../../e2e/contract/world';
import {resultOf} from '../../core/list/result';
import type {Result} from '../../core/list/types';

import {apiAs, confirmed, openList, partsOf, untilPhase} from '../../../test/list';
import {createWorld} from '../../../test/world';
import {actor} from '../../../test/people';

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

/** What one person's first request meets, how often, and whether the account can be read afterwards. */
const schedules = fc.record({
    people: fc.array(fc.record({kind: fc.constantFrom(...KINDS), times: fc.integer({min: 1, max: 3})}), {minLength: COUNT, maxLength: COUNT}),
    reading: fc.integer({min: 0, max: 6}),
    stopAfter: fc.option(fc.integer({min: 0, max: COUNT}), {freq: 4, nil: undefined}),
});

async function play({people, reading, stopAfter}: typeof schedules extends fc.Arbitrary<infer T> ? T : never) {
    const crowd = await world.crowd(COUNT);
    const controller = new AbortController();
    const {api, restore} = apiAs(world.url, admin, controller.signal);
    const own = createWorld([], {...actor([]), id: admin.account.id, username: admin.account.username, can: () => true});
    const parts = partsOf(own, api);
    try {
        const list = openList(parts, {text: crowd.people.map(({username}) => `@${username}`).join('\n')});
        await untilPhase(list, 'table', 'paste');
        for (const [i, {kind, times}] of people.entries()) {
            const fault = FAULTS[kind];
            await (fault && world.fault({...fault, times, method: 'PUT', path: `/users/${crowd.people[i]!.id}/active`}));
        }
        if (reading > 0) {
            await world.fault({kind: 'status', status: 500, id: 'api.some.error', method: 'POST', path: '/users/ids', times: reading});
        }
        const stop = list.subscribe(() => stopAfter !== undefined && list.state().done >= stopAfter && list.stop());
        await confirmed(list);
        stop();
        const states = await world.states(crowd.people.map(({id}) => id));
        return {lines: list.state().lines, isOff: (id: string) => states.get(id) !== 0};
    } finally {
        await world.clearFaults();
        await crowd.leave();
        restore();
    }
}

/** What each word claims of the account; undefined: nothing. */
const CLAIMS: Record<Result, boolean | undefined> = {done: true, already: true, failed: false, 'not-started': false, refused: false, unknown: undefined, back: undefined};

test('each person ends in one outcome, and it is true', async () => {
    await fc.assert(fc.asyncProperty(schedules, async (schedule) => {
        const {lines, isOff} = await play(schedule);
        expect(lines).toHaveLength(COUNT);
        for (const line of lines) {
            const claim = CLAIMS[resultOf(line)];
            expect(line.receipt).toBeDefined();
            if (claim !== undefined) {
                expect([line.person?.username, resultOf(line), isOff(line.person!.id)]).toEqual([line.person?.username, resultOf(line), claim]);
            }
        }
    }), {numRuns: 40});
}, 60_000);

test('what was answered with a yes and not done is no success', async () => {
    const failing = Array.from({length: COUNT}, (_, i) => ({kind: (i % 2 === 0 ? 'ok-not-done' : 'none') as Kind, times: 3}));
    const {lines, isOff} = await play({people: failing, reading: 0, stopAfter: undefined});
    expect(lines.filter((line) => resultOf(line) === 'failed')).toHaveLength(COUNT / 2);
    expect(lines.filter(({person}) => isOff(person!.id))).toHaveLength(COUNT / 2);
});
