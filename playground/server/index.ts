import type {Server} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

import {serveControl} from './control/server';
import {makeApp} from './http/app';
import type {Instance} from './http/context';
import {Faults} from './http/faults';
import {Limiter} from './http/limiter';
import {RequestLog} from './http/log';
import type {Seeded} from './seed';
import {seed} from './seed';
import {Hub} from './sockets/hub';
import {serveSockets} from './sockets/server';
import {Store} from './state/store';

/** The host page on React 18, 17 or 19, and the same on React's development builds. */
export type Page = 'root.html' | 'root17.html' | 'root19.html' | 'root18dev.html' | 'root17dev.html' | 'root19dev.html';

/** How a stand-in is started. */
export interface Options {

    /** 0 or nothing: a free port. */
    port?: number;

    /** false: no control port. 0 or nothing: a free port. */
    controlPort?: number | false;

    /** 'company': about twenty people and a conversation. 'bare': one system admin and one team. */
    seed: 'company' | 'bare';

    /** Folder of the built host page: root.html and what lies under /static. Without it only the API is served. */
    hostDir?: string;
    page?: Page;
    basename?: '' | '/sub';

    /** Of the Mattermost it stands for: what differs by version follows from it. */
    version?: string;
}

/** A running stand-in. `url` has the sub-path and no trailing slash; `controlUrl` is '' without a control port. */
export interface StandIn extends Seeded {url: string; controlUrl: string; close(): Promise<void>}

async function listen(server: Server, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve());
    });
    return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
    await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
    });
}

/** Starts a stand-in Mattermost on loopback. Rejects when the port is taken (EADDRINUSE). Two of them share nothing. */
export async function startStandIn(options: Options): Promise<StandIn> {
    const store = new Store(options.version);
    const instance: Instance = {store, hub: new Hub(store), basename: options.basename ?? ''};
    const pipeline = {instance, faults: new Faults(), limiter: new Limiter(store), log: new RequestLog()};
    const seeded = seed(instance, options.seed);
    const server = createServer(makeApp(pipeline, {dir: options.hostDir, file: options.page ?? 'root.html'}));
    const closeSockets = serveSockets(server, instance);
    const port = await listen(server, options.port ?? 0);
    const url = `http://127.0.0.1:${port}${instance.basename}`;
    const control = options.controlPort === false ? undefined : createServer(serveControl(pipeline, {...seeded, url}));
    const controlPort = control && await listen(control, options.controlPort || 0);
    return {
        ...seeded,
        url,
        controlUrl: control ? `http://127.0.0.1:${controlPort}` : '',
        close: async () => {
            closeSockets();
            await Promise.all([stop(server), ...(control ? [stop(control)] : [])]);
        },
    };
}
