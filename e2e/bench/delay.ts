import {Agent, get} from 'node:http';

import {startProxy} from './proxy';
import type {DelayingProxy} from './proxy';
import {median} from './report';

const TIMES = 60;

async function milliseconds(agent: Agent, url: string): Promise<number> {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
        get(`${url}/api/v4/system/ping`, {agent}, (answer) => answer.resume().once('end', resolve)).once('error', reject);
    });
    return performance.now() - start;
}

/** Milliseconds that a request takes longer by the second address than by the first, on a connection that is open already: the difference of the medians. */
async function difference(direct: string, through: string): Promise<number> {
    const agent = new Agent({keepAlive: true, maxSockets: 1});
    const took: Record<'direct' | 'through', number[]> = {direct: [], through: []};
    await Promise.all([milliseconds(agent, direct), milliseconds(agent, through)]);
    for (let times = 0; times < TIMES; times++) {
        took.direct.push(await milliseconds(agent, direct));
        took.through.push(await milliseconds(agent, through));
    }
    agent.destroy();
    return median(took.through) - median(took.direct);
}

/**
 * Starts a proxy that adds about `roundTripMs` to a request and resolves with what it adds, measured. Timers are late and passing on costs something
 * too: a first proxy shows how much, and the second waits so much less.
 */
export async function tunedProxy(target: string, roundTripMs: number): Promise<{proxy: DelayingProxy; adds: number}> {
    const first = await startProxy(target, roundTripMs);
    const own = await difference(target, first.url) - roundTripMs;
    await first.close();
    const proxy = await startProxy(target, roundTripMs - own);
    return {proxy, adds: await difference(target, proxy.url)};
}
