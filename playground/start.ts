import {existsSync, readdirSync, statSync, utimesSync} from 'node:fs';
import path from 'node:path';

import {bundle} from '../build/bundle';
import {deploy} from '../build/deploy';
import {packPlugin} from '../build/package';
import {pluginDir, root, runMain} from '../build/paths';

import {PASSWORD} from './server/seed/cast';
import type {StandIn} from './server';
import {startStandIn} from './server';

const FIRST_PORT = 8065;
const TRIES = 20;

const hostDir = path.join(root, 'dist/host');

/** One build: its config, its newest source decides whether it must run, `output` shows that it did. */
interface Build {what: string; config: string; sources: string[]; output: string}

const BUILDS: Build[] = [
    {what: 'the plugin', config: 'build/webpack.config.mjs', sources: ['webapp/src', 'plugin.json', 'build/webpack.config.mjs', 'build/third-party.mjs'], output: path.join(pluginDir, 'webapp/main.js')},
    {what: 'the page', config: 'build/webpack.host.config.mjs', sources: ['playground/host', 'build/webpack.host.config.mjs'], output: path.join(hostDir, 'root.html')},
];

/** When anything under these files and folders was last changed, in ms. */
function newest(sources: string[]): number {
    const files = sources.map((source) => path.join(root, source)).flatMap((source) => (statSync(source).isDirectory() ?
        readdirSync(source, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)) :
        [source]));
    return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function build({what, config, sources, output}: Build): void {
    if (existsSync(output) && statSync(output).mtimeMs > newest(sources)) {
        return;
    }
    process.stdout.write(`Building ${what} …\n`);
    bundle(what, config);

    // webpack leaves a file alone whose bytes are the same: its time would then say "old" for ever.
    const now = new Date();
    utimesSync(output, now, now);
}

const isTaken = (error: unknown) => (error as {code?: string}).code === 'EADDRINUSE';

/** Starts on the wanted port or the next free one. Rejects when twenty in a row are taken. */
async function startOnFreePort(wanted: number): Promise<StandIn> {
    for (let port = wanted; port < wanted + TRIES; port++) {
        try {
            return await startStandIn({port, controlPort: false, seed: 'company', hostDir});
        } catch (error) {
            if (!isTaken(error)) {
                throw error;
            }
            process.stdout.write(`Port ${port} is taken, trying ${port + 1}.\n`);
        }
    }
    throw new Error(`The ports ${wanted} to ${wanted + TRIES - 1} are all taken: set PORT to a free one.`);
}

function welcome({url, admin}: StandIn): string {
    return `
A small company is at ${url}

  who            name           password
  system admin   ${admin.username.padEnd(14)} ${admin.password}
  user manager   uma.manager    ${PASSWORD}
  help desk      henry.desk     ${PASSWORD}
  member         chen.wei       ${PASSWORD}

Four things to type in the message field:

  /useradmin deactivate @bob.meier
  /useradmin status @alice.tanaka
  /useradmin bulk deactivate
  /useradmin

Or click @bob.meier in the conversation, or choose "Stop what posted this…" in the actions of the post "Build #1287 passed".
Ctrl-C ends it; the next start begins anew.
`;
}

if (require.main === module) {
    runMain(async () => {
        BUILDS.forEach(build);
        const tarball = await packPlugin();
        const standIn = await startOnFreePort(Number(process.env.PORT ?? FIRST_PORT));
        await deploy({url: standIn.url, username: standIn.admin.username, password: standIn.admin.password}, tarball);
        process.stdout.write(welcome(standIn));
        process.once('SIGINT', () => {
            standIn.close().then(() => process.exit(0), () => process.exit(1));
        });
    });
}
