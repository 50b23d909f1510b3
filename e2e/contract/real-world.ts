import {startRealServer} from '../server/start';
import type {Page} from '../server/folder';
import type {RealServer} from '../server/start';
import {agreed, createBot, createPerson, createTeam, freshName, join, retireOldest} from './api-people';
import {offersOf} from './by-version';
import {bearerCaller, cookieCaller} from './caller';
import {copyAdmin, statesIn} from './crowd';
import {changePerson, prepareRoles} from './real-traits';
import {requestsSoFar} from './request-log';
import {openSocket} from './socket';
import type {Account, Caller, Need, Traits, World} from './world';

// Under the 200 active people from which an unlicensed server warns; it refuses the 251st.
const MOST = 160;

const NOBODY: Account = {id: '', username: '', email: '', password: ''};

/** A World on a Mattermost, with what only its owner has. */
export interface RealWorld extends World {server: RealServer | undefined}

async function noFault(): Promise<never> {
    throw new Error('A real server makes no faults on demand.');
}

/** What all Worlds on a Mattermost share, whoever started it. */
function apiWorld(url: string, admin: Caller, team: World['team']): Omit<World, 'offers' | 'person' | 'crowd' | 'states' | 'requests' | 'change' | 'settings' | 'close'> {
    return {
        kind: 'real',
        url,
        admin: admin.account,
        team,
        bot: (owner) => createBot(admin, owner, team.id),
        logIn: (account) => cookieCaller(url, account),
        bearer: (account, token) => bearerCaller(url, account, token),
        fault: noFault,
        clearFaults: () => Promise.resolve(),
        socket: (caller) => openSocket(url, caller),
    };
}

/** The version of the server, as web apps are told it. */
async function versionOf(admin: Caller): Promise<string> {
    const {json} = agreed(await admin.call('GET', '/config/client?format=old'), 'Reading the version');
    return (json as {Version: string}).Version;
}

async function deactivate(admin: Caller, id: string): Promise<void> {
    agreed(await admin.call('PUT', `/users/${id}/active`, {active: false}), 'Deactivating');
}

/** Starts a Mattermost of our own and makes its first administrator, its team and the roles. Rejects as startRealServer does. */
export async function startRealWorld(options: {page?: Page} = {}): Promise<RealWorld> {
    const server = await startRealServer(options);
    try {
        const first = await createPerson(bearerCaller(server.url, NOBODY, undefined), freshName('admin'));
        const admin = await cookieCaller(server.url, first);
        const team = await createTeam(admin);
        await prepareRoles(admin, server.sql);
        const retiring = retireOldest(admin, MOST);
        const change: World['change'] = (account, traits) => changePerson(admin, server.sql, account, traits);
        const person = async ({name, off, ...traits}: Traits = {}) => {
            const account = await createPerson(admin, name);
            await join(admin, team.id, account.id);
            await retiring.made(account.id);
            if (off) {
                await deactivate(admin, account.id);
            }
            if ((traits.role ?? 'member') !== 'member' || traits.authService || traits.remote) {
                await change(account, traits);
            }
            return account;
        };
        const reload = async () => {
            agreed(await admin.call('POST', '/config/reload'), 'Reading settings again');
        };
        return {
            ...apiWorld(server.url, admin, team),
            offers: new Set<Need>(['sql', 'settings', 'sockets', 'plugins', 'listener', ...offersOf(await versionOf(admin))]),
            server,
            person,
            crowd: async (count, traits = {}) => {
                await retiring.makeRoom(traits.off ? 0 : count);
                return copyAdmin(admin, server.sql, count, traits);
            },
            states: (ids) => statesIn(server.sql, ids),
            requests: () => requestsSoFar(admin, server.notes),
            change,
            settings: (values) => server.settings(values, reload),
            close: () => server.close(),
        };
    } catch (error) {
        await server.close();
        throw error;
    }
}

/** Address and log-in of a server that somebody else runs. */
export interface Running {url: string; username: string; password: string}

/** Reads MM_E2E_URL, MM_E2E_USERNAME and MM_E2E_PASSWORD; undefined without an address. Throws a sentence when a part is missing. */
export function runningFrom(env: Record<string, string | undefined>): Running | undefined {
    const {MM_E2E_URL: url, MM_E2E_USERNAME: username, MM_E2E_PASSWORD: password} = env;
    if (!url) {
        return undefined;
    }
    if (!(/^https?:\/\//).test(url)) {
        throw new Error('MM_E2E_URL must be a whole address, for example https://chat.example.com.');
    }
    if (!username || !password) {
        throw new Error('With MM_E2E_URL set MM_E2E_USERNAME and MM_E2E_PASSWORD to those of a system admin.');
    }
    return {url: url.replace(/\/+$/, ''), username, password};
}

/**
 * A World on a server that somebody else runs: no SQL, no settings. It makes a team and people of its own there; `close` archives the
 * team and deactivates the people. Rejects with a sentence when the log-in is refused.
 */
export async function joinRunningWorld(running: Running): Promise<RealWorld> {
    const admin = await cookieCaller(running.url, {...NOBODY, ...running}).catch((reply: {status?: number; errorId?: string}) => {
        throw new Error(`${running.url} refuses the log-in of ${running.username} (${reply.status ?? 'no answer'} ${reply.errorId ?? ''}).`);
    });
    const me = agreed(await admin.call('GET', '/users/me'), 'Reading the administrator').json as {id: string; email: string};
    Object.assign(admin.account, {id: me.id, email: me.email});
    const team = await createTeam(admin);
    const config = (await admin.call('GET', '/config')).json as {PluginSettings?: {Enable?: boolean; EnableUploads?: boolean}} | undefined;
    const uploads = config?.PluginSettings?.Enable && config.PluginSettings.EnableUploads;
    const made: string[] = [];
    const person = async ({name, off, role = 'member', ...rest}: Traits = {}) => {
        if (rest.authService || rest.remote || !['member', 'system_admin'].includes(role)) {
            throw new Error('These traits need SQL.');
        }
        const account = await createPerson(admin, name);
        made.push(account.id);
        await join(admin, team.id, account.id);
        if (role === 'system_admin') {
            agreed(await admin.call('PUT', `/users/${account.id}/roles`, {roles: 'system_user system_admin'}), 'Giving a role');
        }
        if (off) {
            await deactivate(admin, account.id);
        }
        return account;
    };
    return {
        ...apiWorld(running.url, admin, team),
        offers: new Set<Need>([...(uploads ? ['sockets', 'plugins'] as const : ['sockets'] as const), ...offersOf(await versionOf(admin))]),
        server: undefined,
        person,
        crowd: () => Promise.reject(new Error('Making a crowd needs SQL.')),
        states: () => Promise.reject(new Error('Reading states past the API needs SQL.')),
        requests: () => Promise.reject(new Error('The log of a server somebody else runs is not read.')),
        change: () => Promise.reject(new Error('Changing people needs SQL.')),
        settings: () => Promise.reject(new Error('Settings of a server somebody else runs are left alone.')),
        close: async () => {
            for (const id of made) {
                await admin.call('PUT', `/users/${id}/active`, {active: false});
            }
            await admin.call('DELETE', `/teams/${team.id}`);
            await admin.call('POST', '/users/logout');
        },
    };
}
