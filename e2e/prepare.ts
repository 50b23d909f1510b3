import {spawn} from 'node:child_process';
import path from 'node:path';

import {packPlugin} from '../build/package';
import {root} from '../build/paths';

function webpack(config: string): Promise<void> {
    const program = path.join(root, 'node_modules/webpack/bin/webpack.js');
    const child = spawn(process.execPath, [program, '--config', `build/${config}`], {cwd: root, stdio: ['ignore', 2, 2]});
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Building by build/${config} failed: see above.`))));
    });
}

/** Builds the plugin and the host page and resolves with the path of the packed plugin. Rejects when a build fails. */
export async function prepare(): Promise<string> {
    await webpack('webpack.config.mjs');
    await webpack('webpack.host.config.mjs');
    return packPlugin();
}
