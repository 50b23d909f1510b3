import {accessSync, constants} from 'node:fs';
import path from 'node:path';

import {goVersion} from './server/build';
import {checkPostgres, postgresAddress} from './server/postgres';

type Env = Record<string, string | undefined>;

const NO_CHROMIUM = 'Chromium is missing: the browser suite drives it. Get Debian\'s package chromium-headless-shell or chromium, or set CHROMIUM to the program of a Chromium or Chrome.';
// The one without any window comes first: it has least to do beside the page.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function runnable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

/** The browser to drive: CHROMIUM, or the first of the usual names in PATH. Throws the sentence that says how to get one. */
export function findChromium(env: Env): string {
    const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
    const found = env.CHROMIUM ? [env.CHROMIUM] : NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    const program = found.find(runnable);
    if (!program) {
        throw new Error(NO_CHROMIUM);
    }
    return program;
}

async function sentence(check: () => unknown): Promise<string | undefined> {
    try {
        await check();
        return undefined;
    } catch (error) {
        return (error as Error).message;
    }
}

/** Looks for all that is needed and resolves with a sentence for each thing that is not there. */
export async function missing(env: Env, needs: {server: boolean; browser: boolean}): Promise<string[]> {
    const sentences = [
        needs.server && !env.MM_SERVER_DIR && await sentence(goVersion),
        needs.server && await sentence(() => checkPostgres(postgresAddress(env))),
        needs.browser && await sentence(() => findChromium(env)),
    ];
    return sentences.filter((each) => typeof each === 'string');
}
