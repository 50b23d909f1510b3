import {withSettings} from '../state/settings';
import {Store} from '../state/store';

import {Limiter} from './limiter';

const START = 1_000_000;

function limiter(): Limiter {
    const store = new Store();
    store.settings = withSettings({'RateLimitSettings.Enable': true, 'RateLimitSettings.PerSec': 10, 'RateLimitSettings.MaxBurst': 2});
    return new Limiter(store);
}

test('a burst and one more pass, then it is over until time has passed', () => {
    const bucket = limiter();
    const limited = [START, START, START, START].map((now) => bucket.admit(now).limited);
    expect(limited).toEqual([false, false, false, true]);
    expect(bucket.admit(START + 100).limited).toBe(false);
    expect(bucket.admit(START + 100).limited).toBe(true);
});

test('the headers count down and say when to come again', () => {
    const bucket = limiter();
    expect(bucket.admit(START).headers).toEqual({'X-Ratelimit-Limit': '3', 'X-Ratelimit-Remaining': '2', 'X-Ratelimit-Reset': '1'});
    bucket.admit(START);
    bucket.admit(START);
    expect(bucket.admit(START).headers).toMatchObject({'X-Ratelimit-Remaining': '0', 'Retry-After': '1'});
});

test('switched off it says nothing', () => {
    expect(new Limiter(new Store()).admit()).toEqual({limited: false, headers: {}});
});
