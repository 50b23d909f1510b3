import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {closeSync, openSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

const TAIL = 25;

/** Last lines of a log. */
export function tail(file: string): string {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL).join('\n');
}

/** A port of loopback that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const {port} = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
}

async function answers(url: string): Promise<boolean> {
    try {
        return (await fetch(`${url}/api/v4/system/ping`, {signal: AbortSignal.timeout(2_000)})).ok;
    } catch {
        return false;
    }
}

/** Starts the server program and resolves when it answers a ping. Rejects with the tail of its log when it ends before, or after a minute. */
export async function startProcess(options: {program: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv; log: string; url: string}): Promise<ChildProcess> {
    const log = openSync(options.log, 'a');
    const child = spawn(options.program, options.args, {cwd: options.cwd, env: options.env, stdio: ['ignore', log, log]});
    closeSync(log);
    let failure = '';
    child.once('error', (error) => {
        failure = error.message;
    });
    for (const end = Date.now() + 60_000; Date.now() < end && !failure && child.exitCode === null && child.signalCode === null;) {
        if (await answers(options.url)) {
            return child;
        }
        await sleep(100);
    }
    child.kill('SIGKILL');
    throw new Error(`Mattermost did not start. ${failure}\nThe end of its log:\n${tail(options.log)}`);
}

/** Ends the process, kindly first, and resolves when it is gone. */
export async function stopProcess(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) {
        return;
    }
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(force);
}
