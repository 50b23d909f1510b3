import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {root} from '../../build/paths';
import type {Page} from '../../playground/server';

/** Which page a scratch server gives at `/`. */
export type {Page};

const hostDir = path.join(root, 'dist/host');

const NO_PAGE = '<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Security-Policy" content="script-src \'self\'"><style>html{color:black}</style></head>' +
    '<body>The host page has not been built.</body></html>\n';

/** The client folder of a release by links, so that the server may rewrite its page and put plugins beside it. */
function linkClient(release: string, client: string): void {
    for (const name of readdirSync(release)) {
        if (name === 'plugins') {
            continue;
        }
        if (name.endsWith('.html')) {
            cpSync(path.join(release, name), path.join(client, name));
        } else {
            symlinkSync(path.join(release, name), path.join(client, name));
        }
    }
}

/**
 * Makes a scratch working folder for a server: client/ (a release's own web app, or the host page of dist/host under the name the server looks for,
 * or a bare page when that is not built), client/plugins/ and plugins/. Without client/ plugins do not start and `/` answers 500.
 */
export function makeFolder(page: Page, release: string | undefined): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'useradmin-e2e-'));
    const client = path.join(folder, 'client');
    mkdirSync(path.join(client, 'plugins'), {recursive: true});
    mkdirSync(path.join(folder, 'plugins'));
    if (release) {
        linkClient(path.join(release, 'client'), client);
    } else if (existsSync(path.join(hostDir, page))) {
        cpSync(path.join(hostDir, 'host'), path.join(client, 'host'), {recursive: true});
        cpSync(path.join(hostDir, page), path.join(client, 'root.html'));
    } else {
        writeFileSync(path.join(client, 'root.html'), NO_PAGE);
    }
    return folder;
}
