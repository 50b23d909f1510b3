import {execFileSync} from 'node:child_process';
import path from 'node:path';

import {root} from './paths';

/** Builds by one of the configs in build/. Quiet unless it fails: then webpack's own words, and an error that names `what`. */
export function bundle(what: string, config: string): void {
    try {
        execFileSync(process.execPath, [path.join(root, 'node_modules/webpack-cli/bin/cli.js'), '--config', config], {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    } catch (error) {
        const {stdout, stderr} = error as {stdout?: Buffer; stderr?: Buffer};
        process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\n`);
        throw new Error(`Building ${what} failed: see above, or run \`npx webpack --config ${config}\`.`, {cause: error});
    }
}
