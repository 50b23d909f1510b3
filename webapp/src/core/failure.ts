/** Reads what was thrown, whatever it is. */
import type {Failure} from './act';

/** The Failure in an ApiError; anything else is a fault of ours, of which nobody knows what the server did. */
export function failureOf(error: unknown): Failure {
    if (typeof error === 'object' && error !== null && 'said' in error && 'why' in error) {
        return error as Failure;
    }
    return {said: 'none', why: {id: 'error.unexpected'}, expired: false, status: undefined, errorId: undefined, hidden: false};
}
