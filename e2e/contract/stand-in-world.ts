import path from 'node:path';

import {root} from '../../build/paths';
import {startStandIn} from '../../playground/server';
import type {Page} from '../server/folder';
import {agreed, createBot, retireOldest} from './api-people';
import {bearerCaller, cookieCaller} from './caller';
import {openSocket} from './socket';
import type {Account, Need, World} from './world';

// As on the real server: under the number from which an unlicensed server warns.
const MOST = 160;

/** A World on the stand-in, with its control port for what its tests want to know. */
export interface StandInWorld extends World {controlUrl: string}

/** Asks the control port; rejects with its sentence when it refuses. */
async function control(url: string, method: string, where: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}${where}`, {method, headers: {'Content-Type': 'application/json'}, body: body === undefined ? undefined : JSON.stringify(body)});
    const json = await response.json() as {error?: string};
    if (!response.ok) {
        throw new Error(`The control port refuses ${method} ${where}: ${json.error}`);
    }
    return json;
}

/**
 * Starts a stand-in of its own and resolves with the World on it. `page` is served at `/` when dist/host is built.
 * People are made by the control port, everything else by the API, as on the real server.
 */
export async function startStandInWorld(options: {page?: Page} = {}): Promise<StandInWorld> {
    const standIn = await startStandIn({seed: 'bare', hostDir: path.join(root, 'dist/host'), page: options.page ?? 'root.html'});
    const {url, controlUrl, team} = standIn;
    const tell = (method: string, where: string, body?: unknown) => control(controlUrl, method, where, body).then(() => undefined);
    const admin = await cookieCaller(url, standIn.admin);
    const made = retireOldest(admin, MOST);
    const person: World['person'] = async (traits = {}) => {
        const account = await control(controlUrl, 'POST', '/people', traits) as Account;
        await made(account.id);
        return account;
    };
    return {
        kind: 'stand-in',
        url,
        controlUrl,
        offers: new Set<Need>(['sql', 'settings', 'faults', 'sockets', 'plugins', 'listener']),
        admin: standIn.admin,
        team,
        person,
        crowd: async (count) => {
            const people: Account[] = [];
            while (people.length < count) {
                people.push(await control(controlUrl, 'POST', '/people', {}) as Account);
            }
            const leave = async () => {
                for (const {id} of people) {
                    agreed(await admin.call('PUT', `/users/${id}/active`, {active: false}), 'Deactivating');
                }
            };
            return {usernames: people.map(({username}) => username), leave};
        },
        bot: (owner) => createBot(admin, owner, team.id),
        logIn: (account) => cookieCaller(url, account),
        bearer: (account, token) => bearerCaller(url, account, token),
        change: (account, traits) => tell('POST', '/change', {id: account.id, traits}),
        settings: (values) => tell('POST', '/settings', {values: values ?? {}}),
        fault: (fault) => tell('POST', '/faults', fault),
        clearFaults: () => tell('DELETE', '/faults'),
        socket: (caller) => openSocket(url, caller),
        close: () => standIn.close(),
    };
}
