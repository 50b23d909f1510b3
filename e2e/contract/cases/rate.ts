import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';

import {answered, asAdmin, timesSwitched, withSettings} from '../kit';
import type {Case, Reply} from '../world';

/** Rate limiting, which a server reads at its start only. */
export const rate: Case[] = [
    {
        name: 'over the rate limit the answer is 429 in plain text with Retry-After and the limit',
        needs: ['settings'],
        run: async (world) => {
            const nobody = world.bearer(world.admin, undefined);
            await world.settings({'RateLimitSettings.Enable': true, 'RateLimitSettings.PerSec': 10, 'RateLimitSettings.MaxBurst': 20});
            let limited: Reply | undefined;
            let free: Reply | undefined;
            try {
                const replies = await Promise.all(Array.from({length: 60}, () => nobody.call('GET', '/system/ping')));
                free = replies.find(({status}) => status === 200);
                limited = replies.find(({status}) => status === 429);
            } finally {
                await world.settings(undefined);
            }
            answered(free!, 200);
            assert.equal(free!.headers.get('X-RateLimit-Limit'), '21');
            answered(limited!, 429);
            assert.equal(limited!.text.trim(), 'limit exceeded');
            assert.match(limited!.headers.get('Content-Type') ?? '', /^text\/plain/);
            assert.equal(limited!.headers.get('Retry-After'), '1');
            for (const name of ['Limit', 'Remaining', 'Reset']) {
                assert.match(limited!.headers.get(`X-RateLimit-${name}`) ?? '', /^\d+$/);
            }
        },
    },
    {
        name: 'what the rate limiter refuses is not done, and not among the requests that the server notes; a retry after the wait is',
        needs: ['settings', 'sql'],
        run: async (world) => {
            const crowd = await world.crowd(40);
            const ids = crowd.people.map(({id}) => id);
            const admin = await asAdmin(world);
            const off = async () => [...(await world.states(ids)).values()].filter((at) => at > 0).length;
            const switchOff = async (left: string[]) => {
                const replies = await Promise.all(left.map(async (id) => ({id, reply: await admin.call('PUT', `/users/${id}/active`, {active: false})})));
                return replies.filter(({reply}) => reply.status === 429).map(({id}) => id);
            };
            try {
                await withSettings(world, {'RateLimitSettings.Enable': true, 'RateLimitSettings.PerSec': 20, 'RateLimitSettings.MaxBurst': 10}, async () => {
                    let left = await switchOff(ids);
                    assert.ok(left.length > 0);
                    assert.equal(await off(), ids.length - left.length);
                    while (left.length > 0) {
                        await sleep(1_000);
                        left = await switchOff(left);
                    }
                    assert.equal(await off(), ids.length);
                    assert.deepEqual([...(await timesSwitched(world, ids)).values()], ids.map(() => 1));
                });
            } finally {
                await crowd.leave();
            }
        },
    },
];
