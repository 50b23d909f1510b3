import {logInMmctl} from '../server/mmctl';

import {timed} from './way';
import type {Way} from './way';

/** `mmctl user deactivate` with all names in one command, logged in beforehand at this address. */
export async function mmctlWay(program: string, url: string, token: string): Promise<Way> {
    const mmctl = await logInMmctl(program, url, token);
    return {
        name: 'mmctl',
        ready: () => Promise.resolve(),
        done: () => Promise.resolve(),
        run: async (usernames) => {
            const {seconds, value} = await timed(() => mmctl.run('user', 'deactivate', ...usernames));
            return {seconds, parts: {}, errors: value.code === 0 ? [] : [`mmctl ended with code ${value.code}: ${value.stderr || value.stdout}`]};
        },
        close: async () => mmctl.close(),
    };
}
