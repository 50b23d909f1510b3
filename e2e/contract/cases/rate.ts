import assert from 'node:assert/strict';

import {answered} from '../kit';
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
];
