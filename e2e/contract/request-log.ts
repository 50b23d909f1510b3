import {setTimeout as sleep} from 'node:timers/promises';

import {freshName} from './api-people';
import type {Caller, Noted} from './world';

const API = '/api/v4';

/** Requests to the API among the lines of a Mattermost's log, oldest first. Half a line at the end, still being written, is left out. */
export function requestsIn(log: string): Noted[] {
    return log.split('\n').slice(0, -1).filter((line) => line.includes('"Received HTTP request"')).flatMap((line) => {
        const {method, url, status_code: status = '0', user_id: userId = ''} = JSON.parse(line) as {method: string; url: string; status_code?: string; user_id?: string};
        return url.startsWith(API) ? [{method, path: url.slice(API.length), status: Number(status), userId}] : [];
    });
}

/**
 * The same, with everything that was answered before it was called: a request of its own, left out again, has to be in the log first.
 * The rate limiter stands in front of the log: what it refuses is not noted, and it may refuse that request at first.
 */
export async function requestsSoFar(admin: Caller, log: () => string): Promise<Noted[]> {
    const mark = `/users/username/${freshName('mark')}`;
    let asked = false;
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
        asked ||= (await admin.call('GET', mark)).status !== 429;
        const noted = asked ? requestsIn(log()) : [];
        if (noted.some(({path}) => path === mark)) {
            return noted.filter(({path}) => path !== mark);
        }
    }
    throw new Error('The server does not note its requests.');
}
