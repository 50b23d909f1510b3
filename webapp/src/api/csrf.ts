/** The readable MMCSRF cookie. A browser may lose it while the log-in stays; a reload does not bring it back, only a log-in does. */
import {withoutCookie} from './error';

/** One for all requests of a tab. */
export interface Csrf {
    /** The cookie's value; '' where it is missing. */
    value(): string;
    /**
     * Somebody presses what sends. Throws an ApiError at the first press of `scope` without the cookie; the next one agrees to send.
     * Without a scope it is that of the whole tab.
     */
    press(scope?: object): void;
    /** May anything but a GET be sent? A server with strict CSRF enforcement signs out whoever sends one without the cookie. */
    maySend(): boolean;
}

/** `value` is asked anew each time. */
export function createCsrf(value: () => string): Csrf {
    const told = new WeakSet<object>();
    const tab = {};
    let agreed = false;
    return {
        value,
        press(scope = tab) {
            if (value() !== '') {
                return;
            }
            if (!told.has(scope)) {
                told.add(scope);
                throw withoutCookie();
            }
            agreed = true;
        },
        maySend: () => agreed || value() !== '',
    };
}
