/** The way to the admin chunk. Part of the loader: keep it small. */
import type {Admin, AdminModule, Loader} from '../contract';

export interface Chunk {
    /** The started chunk, when it is in memory. */
    get(): Admin | undefined;
    /** Fetches and starts it; the same promise for all who ask meanwhile. Rejects when the file cannot be had: after an upgrade under an open tab it is gone. */
    load(): Promise<Admin>;
    /** Like load, but resolves to undefined when it takes longer than `ms`. */
    within(ms: number): Promise<Admin | undefined>;
    stop(): void;
}

/** `fetchModule` is the dynamic import; a failed one may be tried again. */
export function createChunk(loader: Loader, fetchModule: () => Promise<AdminModule>): Chunk {
    let admin: Admin | undefined;
    let loading: Promise<Admin> | undefined;
    let stopped = false;

    async function fetchAndStart(): Promise<Admin> {
        const module = await fetchModule();
        if (stopped) {
            // Nobody reads why: the plugin was switched off meanwhile.
            throw new Error();
        }
        admin = module.start(loader);
        return admin;
    }

    function load(): Promise<Admin> {
        loading ??= fetchAndStart().catch((error: unknown) => {
            loading = undefined;
            throw error;
        });
        return loading;
    }

    return {
        get: () => admin,
        load,
        within: (ms) => Promise.race([
            load(),
            new Promise<undefined>((resolve) => setTimeout(resolve, ms)),
        ]),
        stop() {
            stopped = true;
            admin?.stop();
            admin = undefined;
        },
    };
}
