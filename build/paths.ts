import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

/** The repository's folder. */
export const root = path.resolve(__dirname, '..');

/** Where webpack writes; laid out as in the tarball. */
export const pluginDir = path.join(root, 'dist/plugin');

/** What we read of plugin.json. */
export interface Manifest {id: string; version: string; min_server_version: string; icon_path: string; webapp: {bundle_path: string}}

/** The manifest as it lies in the repository. */
export function readManifest(): Manifest {
    return JSON.parse(readFileSync(path.join(root, 'plugin.json'), 'utf8')) as Manifest;
}

/** Where `npm run dist` leaves the tarball. */
export function tarballPath(): string {
    const {id, version} = readManifest();
    return path.join(root, 'dist', `${id}-${version}.tar.gz`);
}

/** Names of the files in dist/plugin/webapp, sorted: main.js and the chunks. */
export function builtFiles(): string[] {
    return readdirSync(path.join(pluginDir, 'webapp')).sort();
}

/** A sentence for people, then exit code 1: for scripts whose faults are the user's to mend. */
export function runMain(main: () => Promise<void> | void): void {
    Promise.resolve().then(main).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    });
}
