/** Bots: GET /bots, GET /bots/{id}. */
import {needId, needText, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import {allPages} from './pages';
import type {Api, ListedBot} from './types';

function toBot(raw: Raw & {user_id: string}): ListedBot {
    return {id: raw.user_id, username: needText(raw, 'username'), name: textIn(raw, 'display_name'), ownerId: needText(raw, 'owner_id')};
}

/** The part of Api about bots. Both tell of those switched off as well. */
export function botsOf(client: Client): Pick<Api, 'bots' | 'bot'> {
    return {
        bots: async () => (await allPages((page, perPage) => client.getBotsIncludeDeleted(page, perPage), 'user_id')).map(toBot),
        bot: async (id) => toBot(needId(await client.getBotOnOrOff(encodeURIComponent(id)), 'user_id')),
    };
}
