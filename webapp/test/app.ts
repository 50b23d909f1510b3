/** Opens the app over a hand-made world, for tests of its runs. */
import {createApp} from '../src/app';
import type {App, Phase, Run, RunVerb} from '../src/app/types';
import type {Person} from '../src/core/model';

import {person, systemAdmin} from './people';
import {createWorld, place} from './world';
import type {TestWorld} from './world';

export const ann = person('ann', {roles: ['system_user', 'system_admin']});
export const bob = person('bob');
export const cat = person('cat');

/** By default @ann, a system admin, is signed in beside @bob and @cat. */
export function openApp(people: Person[] = [ann, bob, cat], by: typeof systemAdmin | undefined = systemAdmin): {world: TestWorld; app: App} {
    const world = createWorld(people, by);
    return {world, app: createApp(world.deps)};
}

export function order(app: App, world: TestWorld, verb: RunVerb, typed: string): Run {
    app.order({verb, typed, at: place});
    return world.shown.at(-1)!;
}

export const phase = (run: Run) => run.state().phase;

/** The headline's id; only once the run is done. */
export const headOf = (run: Run) => (phase(run) as Extract<Phase, {id: 'done'}>).receipt.headline.text.id;

/** Nothing ticked, no ticket. */
export const NONE = {ticks: [], ticket: ''};
