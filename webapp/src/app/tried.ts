import {failureOf} from '../core/failure';
import {known} from '../core/model';
import type {Known} from '../core/model';

async function attempt<T>(reading: Promise<T>, throws: boolean): Promise<Known<T>> {
    try {
        return known(await reading);
    } catch (error) {
        const {hidden, why, expired} = failureOf(error);
        if (throws && expired) {
            throw error;
        }
        return {ok: false, hidden, why};
    }
}

/** A reading that may fail without stopping the rest: the reason stands in its place. Never rejects. */
export const tried = <T>(reading: Promise<T>): Promise<Known<T>> => attempt(reading, false);

/** The same, but rejects when the acting person is signed out: everything else fails then too, and one sentence says more than many. */
export const triedUnlessExpired = <T>(reading: Promise<T>): Promise<Known<T>> => attempt(reading, true);
