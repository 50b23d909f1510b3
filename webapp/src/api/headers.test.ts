import {retryAfterOf} from './headers';

const DATE = 'Wed, 21 Oct 2015 07:28:00 GMT';
const LATER = 'Wed, 21 Oct 2015 07:28:05 GMT';
const now = Date.parse(DATE) + 3000;

test.each<[string | undefined, string | undefined, number | undefined]>([
    ['1', undefined, 1000],
    ['0', undefined, 0],
    ['1, 1', undefined, 1000],
    ['1, 3', undefined, 3000],
    [LATER, DATE, 5000],
    [LATER, undefined, 2000],
    [`${DATE}, ${LATER}`, DATE, 5000],
    [DATE, LATER, 0],
    [undefined, DATE, undefined],
    ['soon', DATE, undefined],
    ['-1', undefined, undefined],
])('Retry-After %j in an answer of %j is %p ms', (value, date, expected) => {
    const headers = new Headers({...(value && {'Retry-After': value}), ...(date && {Date: date})});
    expect(retryAfterOf(headers, now)).toBe(expected);
});
