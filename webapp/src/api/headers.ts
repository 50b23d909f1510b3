/** The two headers we read. Times are milliseconds. */

const HTTP_DATE = /^\s*[A-Z][a-z]{2},/;
const SECONDS = /^\s*\d+\s*(,\s*\d+\s*)*$/;

/** When the server answered, by its own clock (whole seconds), or undefined without a readable `Date` header. */
export function dateOf(headers: Headers): number | undefined {
    const at = Date.parse(headers.get('Date') ?? '');
    return Number.isNaN(at) ? undefined : at;
}

/**
 * How long the server asks to wait. With two rate limiters it sends the header twice, which arrives as "1, 1": the longer
 * one counts. A date is taken relative to the answer's own `Date`, so that a wrong clock here does no harm.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
    const value = headers.get('Retry-After');
    if (value !== null && SECONDS.test(value)) {
        return Math.max(...value.split(',').map(Number)) * 1000;
    }
    if (value === null || !HTTP_DATE.test(value)) {
        return undefined;
    }
    const until = Math.max(...value.split(/,(?=\s*[A-Z][a-z]{2},)/).map((part) => Date.parse(part)));
    return Number.isNaN(until) ? undefined : Math.max(0, until - (dateOf(headers) ?? now));
}
