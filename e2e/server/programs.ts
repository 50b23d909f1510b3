import {existsSync} from 'node:fs';
import path from 'node:path';

import {buildServer} from './build';
import type {Binaries} from './build';

/**
 * Server and mmctl: those of the unpacked release in MM_SERVER_DIR, whose web app is used then too (`release` is its folder), else built from go.mod.
 * Rejects with a sentence when the folder is no release or Go is missing.
 */
export async function programs(env: Record<string, string | undefined>): Promise<Binaries & {release?: string}> {
    if (!env.MM_SERVER_DIR) {
        return buildServer();
    }
    const release = path.resolve(env.MM_SERVER_DIR);
    const missing = ['bin/mattermost', 'bin/mmctl', 'client/root.html'].filter((name) => !existsSync(path.join(release, name)));
    if (missing.length > 0) {
        throw new Error(`MM_SERVER_DIR is no unpacked Mattermost release: it has no ${missing.join(', ')}.`);
    }
    return {mattermost: path.join(release, 'bin/mattermost'), mmctl: path.join(release, 'bin/mmctl'), release};
}
