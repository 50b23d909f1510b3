import path from 'node:path';

import {root} from '../../build/paths';
import {startStandIn} from '../../playground/server';
import {VERSION} from '../../playground/server/state/versions';
import type {Page} from '../server/folder';
import {createBot, retireOldest} from './api-people';
import {offersOf} from './by-version';
import {bearerCaller, cookieCaller} from './caller';
import {plannedCrowd} from './crowd';
import {openSocket} from './socket';
import type {Account, Member, Need, Noted, World} from './world';

// As on the real server: under the number from which an unlicensed server warns.
const MOST = 160;

const API = '/api/v4';

/** Requests to the API as a real server notes them: its rate limiter stands in front of its log. */
function requestsIn(log: Noted[]): Noted[] {
    const noted = log.filter(({path: whole, status}) => whole.startsWith(API) && status !== 429);
    return noted.map(({method, path: whole, status, userId}) => ({method, path: whole.slice(API.length).split('?')[0]!, status, userId}));
}

/** A World on the stand-in, with its control port for what its tests want to know. */
export interface StandInWorld extends World {controlUrl: string}

/** Asks the control port; rejects with its sentence when it refuses. */
async function control(url: string, method: string, where: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}${where}`, {method, headers: {'Content-Type': 'application/json'}, body: body === undefined ? undefined : JSON.stringify(body)});

    // Parsed here: under jest, objects of fetch's own making are equal to none of a test's.
    const json = JSON.parse(await response.text()) as {error?: string};
    if (!response.ok) {
        throw new Error(`The control port refuses ${method} ${where}: ${json.error}`);
    }
    return json;
}

/**
 * Starts a stand-in of its own and resolves with the World on it. `page` is served at `/` when dist/host is built.
 * People are made by the control port, everything else by the API, as on the real server.
 */
export async function startStandInWorld(options: {page?: Page; version?: string} = {}): Promise<StandInWorld> {
    const {page = 'root.html', version = VERSION} = options;
    const standIn = await startStandIn({seed: 'bare', hostDir: path.join(root, 'dist/host'), page, version});
    const {url, controlUrl, team} = standIn;
    const tell = (method: string, where: string, body?: unknown) => control(controlUrl, method, where, body).then(() => undefined);
    const admin = await cookieCaller(url, standIn.admin);
    const retiring = retireOldest(admin, MOST);
    const person: World['person'] = async (traits = {}) => {
        const account = await control(controlUrl, 'POST', '/people', traits) as Account;
        await retiring.made(account.id);
        return account;
    };
    return {
        kind: 'stand-in',
        url,
        controlUrl,
        offers: new Set<Need>(['sql', 'settings', 'faults', 'sockets', 'plugins', 'listener', ...offersOf(version)]),
        admin: standIn.admin,
        team,
        person,
        crowd: async (count, traits = {}) => {
            await retiring.makeRoom(traits.off ? 0 : count);
            const people = await control(controlUrl, 'POST', '/crowd', {people: plannedCrowd(count, traits, standIn.admin.password), off: traits.off}) as Member[];
            return {people, usernames: people.map(({username}) => username), leave: () => tell('DELETE', '/crowd', {ids: people.map(({id}) => id)})};
        },
        states: async (ids) => new Map(Object.entries(await control(controlUrl, 'POST', '/states', {ids}) as Record<string, number>)),
        requests: async () => requestsIn(await control(controlUrl, 'GET', '/requests') as Noted[]),
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
