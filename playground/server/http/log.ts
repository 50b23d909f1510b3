/** One request as the control port lists it. `path` is with its query, without the sub-path; `status` is 0 when no answer was sent; `bytes` is the body's length; `at` in ms. */
export interface Logged {method: string; path: string; status: number; userId: string; bytes: number; at: number}

/** What was asked of the server since the last clearing. The control port's own requests are not in it. */
export class RequestLog {
    entries: Logged[] = [];

    add(entry: Logged): void {
        this.entries.push(entry);
    }

    clear(): void {
        this.entries = [];
    }
}
