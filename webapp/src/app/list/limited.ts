import type {Api, Queue} from '../../api/types';
import {failureOf} from '../../core/failure';

/**
 * The same Api with at most as many requests on their way as `limit` lets through; whoever waits for a busy server keeps no place, and deeds
 * are sent once: ./patient sends them again. `expired` is called when the acting person is signed out.
 */
export function limitedApi(api: Api, limit: Queue, expired: () => void): Api {
    const watched = async <T>(work: () => Promise<T>): Promise<T> => {
        try {
            return await work();
        } catch (error) {
            if (failureOf(error).expired) {
                expired();
            }
            throw error;
        }
    };
    const {queued, ...requests}: Api = {
        ...api.queued(limit),

        // No deed: whoever tells a channel does not wait.
        post: (...given) => limit(() => api.post(...given)),
    };
    const entries = Object.entries(requests).map(([name, ask]) => [name, (...given: unknown[]) => watched(() => (ask as (...all: unknown[]) => Promise<unknown>)(...given))]);
    return {...Object.fromEntries(entries) as typeof requests, queued};
}
