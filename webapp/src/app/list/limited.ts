import type {Api} from '../../api/types';
import {failureOf} from '../../core/failure';

type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The same Api with at most as many requests on their way as `limit` lets through; whoever waits for a busy server keeps the place, so that
 * the others slow down as well. `expired` is called when the acting person is signed out.
 */
export function limitedApi(api: Api, limit: Limit, expired: () => void): Api {
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
    const entries = Object.entries(api).map(([name, ask]) => [name, (...given: unknown[]) => limit(() => watched(() => (ask as (...all: unknown[]) => Promise<unknown>)(...given)))]);
    return Object.fromEntries(entries) as Api;
}
