import type {WayName} from './options';

/** What one run took, in seconds, and what went wrong, a line each. `parts`: what the seconds are made of, by name. */
export interface Took {seconds: number; parts: Record<string, number>; errors: string[]}

/** One way to deactivate people, at one address of the server. */
export interface Way {
    name: WayName;
    /** What comes before the deed each time and is no part of it. */
    ready(): Promise<void>;
    /** Deactivates them all; the time is that of the deed alone. Whom it fails for is an error of the result. Rejects when nothing can be measured at all. */
    run(usernames: string[]): Promise<Took>;
    /** Leaves nothing behind that asks the server for anything while another way runs. */
    done(): Promise<void>;
    close(): Promise<void>;
}

/** Seconds that something takes, beside what it resolves with. */
export async function timed<T>(work: () => Promise<T>): Promise<{seconds: number; value: T}> {
    const start = performance.now();
    const value = await work();
    return {seconds: (performance.now() - start) / 1000, value};
}
