import {versionFor} from './by-version';
import {cases} from './index';
import {missingNeeds} from './run-contract';
import {startStandInWorld} from './stand-in-world';
import type {StandInWorld} from './stand-in-world';

// The same cases run against a real server by `npm run e2e`: a stand-in that answers otherwise fails here or there.

const worlds = new Map<string, StandInWorld>();
const versions = [...new Set(cases.map(({needs}) => versionFor(needs)))];

beforeAll(async () => {
    for (const version of versions) {
        worlds.set(version, await startStandInWorld({version}));
    }
});

afterAll(() => Promise.all([...worlds.values()].map((world) => world.close())));

test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const world = worlds.get(versionFor(one.needs))!;
    expect(missingNeeds(one, world.offers)).toEqual([]);
    await one.run(world);
}, 15_000);
