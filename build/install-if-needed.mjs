import {spawnSync} from 'node:child_process';
import {lstatSync, readFileSync, statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

const changedAt = (name) => statSync(path.join(root, name), {throwIfNoEntry: false})?.mtimeMs ?? 0;

function checkNode() {
    const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
    const [major, minor] = wanted.split('.').map(Number);
    const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
    if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
        process.stderr.write(`Node ${wanted} or newer is needed; this is ${process.versions.node}. See https://nodejs.org or use nvm (.nvmrc is here).\n`);
        process.exit(1);
    }
}

/** npm writes node_modules/.package-lock.json last: when it is older than our lock, the install is stale or was cut short. */
function install() {
    if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) {
        return;
    }
    // npm ci empties the folder a link points to, and that one belongs to another checkout.
    if (lstatSync(path.join(root, 'node_modules'), {throwIfNoEntry: false})?.isSymbolicLink()) {
        process.stderr.write('node_modules is a link to a folder that does not fit package-lock.json: run npm ci where it belongs, or remove the link.\n');
        process.exit(1);
    }
    process.stderr.write('Installing packages (npm ci), once…\n');
    const done = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32'});
    if (done.status !== 0) {
        process.stderr.write('The packages could not be installed: see above. Is the package registry within reach?\n');
        process.exit(1);
    }
}

checkNode();
install();
