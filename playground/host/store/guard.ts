import {basename} from '../base';
import {isSessionExpired, socket} from '../client';
import type {Thunk} from '../types';

/** Ends the page's session state and reloads on the log-in page, as the web app does; it says why if the session was lost. */
export function leave(why: 'logout' | 'expired'): Thunk {
    return (dispatch) => {
        socket.close();
        dispatch({type: 'LOGOUT_SUCCESS'});
        window.location.href = `${basename}/login${why === 'expired' ? '?extra=expired' : ''}`;
    };
}

/** Runs one of the page's own requests. A lost session leads to the log-in page; every failure is rethrown. */
export function guarded<T>(request: () => Promise<T>): Thunk<Promise<T>> {
    return async (dispatch) => {
        try {
            return await request();
        } catch (error) {
            if (isSessionExpired(error)) {
                dispatch(leave('expired'));
            }
            throw error;
        }
    };
}
