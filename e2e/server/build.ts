import {execFile, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';

import {runMain} from '../../build/paths';
import {fingerprint} from './fingerprint';

const here = __dirname;
const bin = path.join(here, '.bin');
const stamp = path.join(bin, 'built-from');
const COMMANDS = ['mattermost', 'mmctl'].map((name) => `github.com/mattermost/mattermost/server/v8/cmd/${name}`);

const NO_GO = 'Go is missing: it builds the real Mattermost server. Get 1.24.11 or later from https://go.dev/dl ' +
    '(Debian\'s own may be older), or set MM_SERVER_DIR to an unpacked Mattermost release.';

/** Addresses of the two programs. */
export interface Binaries {mattermost: string; mmctl: string}

const built = (): Binaries => ({mattermost: path.join(bin, 'mattermost'), mmctl: path.join(bin, 'mmctl')});

/** Name of the Go that is here, as `go version` gives it; rejects with the sentence that says how to get one. */
export async function goVersion(): Promise<string> {
    const {stdout} = await promisify(execFile)('go', ['version'], {cwd: here}).catch((error: NodeJS.ErrnoException) => {
        throw new Error(error.code === 'ENOENT' ? NO_GO : `Go does not run: ${error.message}`);
    });
    return stdout.trim();
}

function go(args: string[]): Promise<void> {
    const child = spawn('go', args, {cwd: here, stdio: ['ignore', 2, 2]});
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`go ${args[0]} ended with code ${code}: see above.`))));
    });
}

/**
 * Builds the server and mmctl into e2e/server/.bin, or finds them there from the same go.mod, go.sum and Go.
 * Rejects with a sentence when Go is missing or the build fails.
 * Never `go mod tidy` here: it follows imports behind the private `enterprise` tag and fails. `-mod=readonly` keeps go.mod and go.sum as they are.
 */
export async function buildServer(): Promise<Binaries> {
    const version = await goVersion();
    const now = fingerprint(readFileSync(path.join(here, 'go.mod'), 'utf8'), readFileSync(path.join(here, 'go.sum'), 'utf8'), version);
    const binaries = built();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && existsSync(binaries.mattermost) && existsSync(binaries.mmctl)) {
        return binaries;
    }
    process.stderr.write('Building Mattermost and mmctl (about two minutes the first time)\n');
    const fresh = path.join(bin, `new-${process.pid}`);
    mkdirSync(fresh, {recursive: true});
    try {
        await go(['build', '-mod=readonly', '-o', `${fresh}/`, ...COMMANDS]);
        renameSync(path.join(fresh, 'mattermost'), binaries.mattermost);
        renameSync(path.join(fresh, 'mmctl'), binaries.mmctl);
        writeFileSync(stamp, now);
    } finally {
        rmSync(fresh, {recursive: true, force: true});
    }
    return binaries;
}

if (require.main === module) {
    runMain(async () => {
        const binaries = await buildServer();
        process.stdout.write(`${binaries.mattermost}\n${binaries.mmctl}\n`);
    });
}
