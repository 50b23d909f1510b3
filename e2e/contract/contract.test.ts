import {cases} from './index';
import {missingNeeds} from './run-contract';
import {startStandInWorld} from './stand-in-world';
import type {World} from './world';

// The same cases run against a real server by `npm run e2e`: a stand-in that answers otherwise fails here or there.

let world: World;

beforeAll(async () => {
    world = await startStandInWorld();
});

afterAll(() => world.close());

test('the stand-in offers all that cases need', () => {
    expect(cases.flatMap((one) => missingNeeds(one, world.offers))).toEqual([]);
});

test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    await one.run(world);
}, 15_000);
