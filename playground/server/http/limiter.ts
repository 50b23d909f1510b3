import type {Store} from '../state/store';

/** Mattermost's rate limiter: one bucket for everything from one address, and here everything comes from one address. Times in milliseconds. */
export class Limiter {
    private due = 0;

    constructor(private readonly store: Store) {}

    /** The headers for an answer, and whether the request is over the limit. */
    admit(now = Date.now()): {limited: boolean; headers: Record<string, string>} {
        const {settings} = this.store;
        if (!settings['RateLimitSettings.Enable']) {
            this.due = 0;
            return {limited: false, headers: {}};
        }
        const gap = 1000 / settings['RateLimitSettings.PerSec'];
        const burst = settings['RateLimitSettings.MaxBurst'];
        const next = Math.max(this.due, now) + gap;
        const allowedAt = next - ((burst + 1) * gap);
        const limited = allowedAt > now;
        this.due = limited ? this.due : next;
        const headers: Record<string, string> = {
            'X-Ratelimit-Limit': String(burst + 1),
            'X-Ratelimit-Remaining': String(limited ? 0 : Math.floor((now - allowedAt) / gap)),
            'X-Ratelimit-Reset': String(Math.max(0, Math.ceil((this.due - now) / 1000))),
        };
        return {limited, headers: limited ? {...headers, 'Retry-After': String(Math.max(1, Math.ceil((allowedAt - now) / 1000)))} : headers};
    }
}
