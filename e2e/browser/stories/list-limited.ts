import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';

import type {Page} from 'playwright-core';

import {timesSwitched, withSettings} from '../../contract/kit';
import {button} from '../page/dialog';
import {begin, ended, lookUp, openList} from '../page/list';
import {ownAdmin} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

const verb = 'deactivate';

// Ten requests a second, and twenty more to begin with.
const LIMIT = {'RateLimitSettings.Enable': true, 'RateLimitSettings.PerSec': 10, 'RateLimitSettings.MaxBurst': 20};

// Whatever comes next finds the allowance filled.
const REST = 2_000;

async function takeBack(page: Page, count: number): Promise<void> {
    await button(page, 'list.end.undo', {count}).click();
    assert.equal(await ended(page), sentence('list.end.back', {count}));
}

/** `back`: taken back as well. */
function limited(count: number, back: boolean): Story {
    return {
        name: `a list of ${count} on a server that limits the rate: all are done${back ? ' and taken back' : ''}, nothing is lost, and nobody is asked for twice after success`,
        needs: ['sql', 'settings'],
        alone: true,
        run: async ({world, open, measured}) => {
            const admin = await ownAdmin(world);
            const crowd = await world.crowd(count);
            const ids = crowd.people.map(({id}) => id);
            const offs = async () => [...(await world.states(ids)).values()].filter((since) => since > 0).length;
            try {
                const {page, watch} = await open(admin);

                // A setting of the limiter's restarts the real server.
                watch.expect(/429|WebSocket/);
                await openList(page, verb);

                // What the page still asks for meets no server while it restarts.
                await page.waitForLoadState('networkidle');
                await withSettings(world, LIMIT, async () => {
                    await lookUp(page, crowd.usernames.join('\n'));
                    const start = Date.now();
                    await begin(page, verb, count);
                    assert.equal(await ended(page), sentence('list.end.all', {verb, count}));
                    measured(`list_of_${count}_limited_seconds`, (Date.now() - start) / 1000);
                    assert.equal(await offs(), count);
                    assert.ok(watch.sent(/^PUT .*\/active$/).some(({status}) => status === 429), 'The server did limit the rate.');
                    if (back) {
                        await takeBack(page, count);
                        assert.equal(await offs(), 0);
                    }
                    await sleep(REST);
                });
                assert.deepEqual([...new Set((await timesSwitched(world, ids)).values())], [back ? 2 : 1]);
            } finally {
                await crowd.leave();
            }
        },
    };
}

/** A server that answers so many requests a second and no more. */
export const listLimited: Story[] = [
    limited(60, true),
    limited(200, false),
];
