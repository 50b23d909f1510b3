import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';

import {findChromium} from '../needs';

/** Nothing may be fetched but what the page asks for. */
export const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

/** Starts the system's Chromium (or the one CHROMIUM names). Rejects with a sentence when there is none. */
export async function launch(env: Record<string, string | undefined>): Promise<Browser> {
    return chromium.launch({executablePath: findChromium(env), args: FLAGS});
}
