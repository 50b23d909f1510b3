import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {undoAtExit} from './cleanup';

/** What mmctl printed and its exit code. */
export interface Run {code: number; stdout: string; stderr: string}

/** mmctl, logged in. */
export interface Mmctl {
    /** Runs one command, for example `run('user', 'deactivate', 'bob')`. Resolves whatever the exit code is. */
    run(...args: string[]): Promise<Run>;
    /** Removes its config folder. */
    close(): void;
}

function execute(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<Run> {
    return new Promise((resolve, reject) => {
        execFile(program, args, {env, timeout: 120_000}, (error, stdout, stderr) => {
            if (error && typeof error.code !== 'number') {
                reject(new Error(`mmctl did not run: ${error.message}`));
                return;
            }
            resolve({code: Number(error?.code ?? 0), stdout, stderr});
        });
    });
}

/**
 * Logs mmctl in at a server with an access token, in a throw-away config folder (XDG_CONFIG_HOME), so that nobody's own log-ins are touched.
 * The token goes by a file: arguments can be read by everybody on the machine. Rejects with mmctl's words when the server refuses.
 */
export async function logInMmctl(program: string, url: string, token: string): Promise<Mmctl> {
    const folder = mkdtempSync(path.join(tmpdir(), 'useradmin-mmctl-'));
    const close = undoAtExit(() => rmSync(folder, {recursive: true, force: true}));
    const env = {...process.env, XDG_CONFIG_HOME: folder};
    const file = path.join(folder, 'token');
    writeFileSync(file, token, {mode: 0o600});
    const login = await execute(program, ['auth', 'login', url, '--name', 'e2e', '--access-token-file', file], env);
    if (login.code !== 0) {
        close();
        throw new Error(`mmctl could not log in: ${login.stderr || login.stdout}`);
    }
    return {run: (...args) => execute(program, args, env), close};
}
