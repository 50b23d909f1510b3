import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {ChildProcess} from 'node:child_process';
import type {Client} from 'pg';

import {runMain} from '../../build/paths';
import {undoAtExit} from './cleanup';
import {needsRestart, startConfig, withSettings} from './config';
import type {Config} from './config';
import {makeFolder} from './folder';
import type {Page} from './folder';
import {createDatabase, postgresAddress} from './postgres';
import {freePort, startProcess, stopProcess, tail} from './process';
import {programs} from './programs';

/** A Mattermost of our own, on a scratch database, in a scratch folder. */
export interface RealServer {
    /** Address without a trailing slash. */
    url: string;
    folder: string;
    mmctl: string;
    /** Open connection to its database. */
    sql: Client;
    /**
     * Sets dotted settings over those of the start; undefined puts the start values back. `reload` is called when the server has to be told
     * (POST /config/reload by an administrator); settings that are read at the start only make it restart instead. Sessions survive, websockets do not.
     */
    settings(values: Record<string, unknown> | undefined, reload: () => Promise<void>): Promise<void>;
    /** The last lines of its log. */
    log(): string;
    /** All it has noted, down to debug level: one JSON object a line. Not yet what it has done a moment ago. */
    notes(): string;
    /** Ends it, drops the database, removes the folder. The same happens when this process ends. */
    close(): Promise<void>;
}

/** Variables of the environment that would override the config file. */
function cleanEnv(): NodeJS.ProcessEnv {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MM_')));
}

/** Starts a real server and resolves when it answers. Rejects with a sentence when something is missing, with the end of its log when it does not start. */
export async function startRealServer(options: {page?: Page} = {}): Promise<RealServer> {
    const {mattermost, mmctl, release} = await programs(process.env);
    const database = await createDatabase(postgresAddress(process.env));
    const dropNow = undoAtExit(database.drop);
    const folder = makeFolder(options.page ?? 'root.html', release);
    const removeNow = undoAtExit(() => rmSync(folder, {recursive: true, force: true}));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const file = path.join(folder, 'config.json');
    const log = path.join(folder, 'server.log');
    const write = (config: Config) => writeFileSync(file, JSON.stringify(config), {mode: 0o600});
    write(startConfig({port, database: database.address, socket: path.join(folder, 'mattermost.sock'), logs: folder}));
    chmodSync(folder, 0o700);

    const start = () => startProcess({program: mattermost, args: ['server', '--config', file], cwd: folder, env: cleanEnv(), log, url});
    let child: ChildProcess | undefined;
    const killNow = undoAtExit(() => child?.kill('SIGKILL'));
    const close = async () => {
        if (child) {
            await stopProcess(child);
        }
        killNow();
        await database.client.end();
        dropNow();
        removeNow();
    };
    let changed: Record<string, unknown> = {};
    const settings = async (values: Record<string, unknown> | undefined, reload: () => Promise<void>) => {
        const now = JSON.parse(readFileSync(file, 'utf8')) as Config;
        const before: Record<string, unknown> = {...changed};
        for (const name of Object.keys(values ?? {}).filter((each) => !(each in before))) {
            const [section = '', field = ''] = name.split('.');
            before[name] = now[section]?.[field];
        }
        write(withSettings(withSettings(now, before), values ?? {}));
        changed = values ? before : {};
        if (needsRestart(Object.keys(before))) {
            await stopProcess(child!);
            child = await start();
        } else {
            await reload();
        }
    };
    try {
        child = await start();
    } catch (error) {
        await close();
        throw error;
    }
    return {url, folder, mmctl, sql: database.client, settings, log: () => tail(log), notes: () => readFileSync(path.join(folder, 'mattermost.log'), 'utf8'), close};
}

if (require.main === module) {
    runMain(async () => {
        const server = await startRealServer();
        process.stdout.write(`${server.url}  (Ctrl-C ends it)\n`);
    });
}
