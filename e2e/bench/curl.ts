import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {undoAtExit} from '../server/cleanup';

import {timed} from './way';
import type {Way} from './way';

/**
 * What an admin writes who knows the API: one person after the other, the id by the name, then the deed, each asked by a curl of its own.
 * The id is cut out by the shell itself, which costs nothing. The token is in a file: arguments can be read by everybody on the machine.
 */
const SCRIPT = `
for name in "$@"; do
    user=$(curl -sSf -H "@$HEADERS" "$URL/api/v4/users/username/$name") || continue
    id=\${user#*\\"id\\":\\"}
    curl -sSf -o /dev/null -X PUT -H "@$HEADERS" -d '{"active":false}' "$URL/api/v4/users/\${id%%\\"*}/active"
done
`;

const NO_CURL = 'curl is missing: the bench deactivates people by a loop of it, too. Get Debian\'s package curl.';

/** Rejects with a sentence when there is no curl. */
export function checkCurl(): Promise<void> {
    return new Promise((resolve, reject) => {
        execFile('curl', ['--version'], (error) => (error ? reject(new Error(NO_CURL)) : resolve()));
    });
}

function shell(usernames: string[], env: NodeJS.ProcessEnv): Promise<string> {
    return new Promise((resolve, reject) => {
        execFile('sh', ['-c', SCRIPT, 'sh', ...usernames], {env}, (error, _stdout, stderr) => (error && stderr === '' ? reject(error) : resolve(stderr)));
    });
}

/** A shell's loop with two curls a person, one person after the other. */
export function curlWay(url: string, token: string): Way {
    const folder = mkdtempSync(path.join(tmpdir(), 'useradmin-curl-'));
    const close = undoAtExit(() => rmSync(folder, {recursive: true, force: true}));
    const headers = path.join(folder, 'headers');
    writeFileSync(headers, `Authorization: Bearer ${token}\nContent-Type: application/json\n`, {mode: 0o600});
    const env = {...process.env, URL: url, HEADERS: headers};
    return {
        name: 'curl',
        ready: () => Promise.resolve(),
        done: () => Promise.resolve(),
        run: async (usernames) => {
            const {seconds, value} = await timed(() => shell(usernames, env));
            return {seconds, parts: {}, errors: value.split('\n').filter(Boolean)};
        },
        close: async () => close(),
    };
}
