/** Mattermost's REST API as api/types.ts names it. */
import {accountOf} from './account';
import {botsOf} from './bots';
import {channelsOf} from './channels';
import {Client} from './client';
import type {Clock} from './clock';
import type {Csrf} from './csrf';
import type {Limits} from './client';
import {commandsOf} from './commands';
import {hooksOf} from './hooks';
import {createKeys} from './keys';
import {oauthOf} from './oauth';
import {serverOf} from './server';
import {sessionsOf} from './sessions';
import {tokensOf} from './tokens';
import type {Api, Queue} from './types';
import {usersOf} from './users';

export {createClock} from './clock';
export {createCsrf} from './csrf';
export {ApiError} from './error';

export interface ApiOptions {
    /** '' or '/sub-path' in a browser; elsewhere with the origin in front. */
    basename: string;
    csrf: Csrf;
    /** Ends every request of this Api, and every waiting between tries. */
    signal: AbortSignal;
    /** Told the server's time by every answer. */
    clock: Clock;
    sleep?(ms: number): Promise<void>;
    random?(): number;
    /** Milliseconds for one try: 5 s for a reading, 15 s for a write. */
    limits?: Limits;
    /** Every try goes through it, if any: Api.queued. */
    queue?: Queue;
}

const realSleep = (ms: number) => new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
});

/** Opens the API for one dialog or run, with the browser's own session. Everything it returns rejects with an ApiError. */
export function openApi(options: ApiOptions): Api {
    const client = new Client({sleep: realSleep, random: Math.random, limits: {reading: 5000, writing: 15_000}, ...options});
    const keys = createKeys();
    const commands = commandsOf(client, keys);
    return {
        ...usersOf(client), ...sessionsOf(client, options.csrf.value), ...accountOf(client), ...serverOf(client), ...tokensOf(client), ...botsOf(client),
        ...commands, ...hooksOf(client, keys, commands.commands), ...oauthOf(client), ...channelsOf(client),
        queued: (queue) => openApi({...options, queue}),
    };
}
