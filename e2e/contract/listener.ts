import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What an integration was told: the fields of one call, `token`, `text` and `user_id` among them. */
export type Heard = Record<string, string>;

/** A small HTTP server of this machine for servers to call: outgoing webhooks and slash commands. */
export interface Listener {
    /** Address under which one integration is called; `name` keeps several apart. */
    url(name: string): string;
    /** What that integration answers from now on; `{}` says nothing. */
    answer(name: string, body: Record<string, unknown>): void;
    /** The next call of that integration, past ones included; undefined when none comes within `ms`. */
    next(name: string, ms?: number): Promise<Heard | undefined>;
    /** Forgets past calls of that integration. */
    forget(name: string): void;
    close(): Promise<void>;
}

/** Starts a listener on a free port of 127.0.0.1. It takes forms, as Mattermost sends them by default. */
export async function startListener(): Promise<Listener> {
    const past: {name: string; heard: Heard}[] = [];
    const waiting = new Map<string, (heard: Heard) => void>();
    const answers = new Map<string, Record<string, unknown>>();
    const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
            const name = (request.url ?? '/').slice(1);
            const heard = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
            response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answers.get(name) ?? {}));
            const take = waiting.get(name);
            waiting.delete(name);
            if (take) {
                take(heard);
            } else {
                past.push({name, heard});
            }
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const {port} = server.address() as AddressInfo;
    const takePast = (name: string) => {
        const index = past.findIndex((each) => each.name === name);
        return index < 0 ? undefined : past.splice(index, 1)[0]!.heard;
    };
    return {
        url: (name) => `http://127.0.0.1:${port}/${name}`,
        answer: (name, body) => answers.set(name, body),
        next: (name, ms = 10_000) => {
            const known = takePast(name);
            if (known) {
                return Promise.resolve(known);
            }
            return new Promise((resolve) => {
                const late = setTimeout(() => {
                    waiting.delete(name);
                    resolve(undefined);
                }, ms);
                waiting.set(name, (heard) => {
                    clearTimeout(late);
                    resolve(heard);
                });
            });
        },
        forget: (name) => {
            while (takePast(name)) {
                // One less.
            }
        },
        close: () => new Promise((resolve) => {
            server.closeAllConnections();
            server.close(() => resolve());
        }),
    };
}
