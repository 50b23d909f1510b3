/** Webhooks: GET /hooks/incoming, GET /hooks/outgoing, and the end of those and of commands: DELETE /hooks/incoming|outgoing/{id}, /commands/{id}. */
import type {Hook, HookKind} from '../core/holdings';

import {needFlag, needOk, needText, numberIn, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import {ApiError} from './error';
import type {Keys} from './keys';
import {allPages} from './pages';
import type {Api} from './types';

type Hooks = Pick<Api, 'incoming' | 'outgoing' | 'deleteHook'>;

/** Keeps of a webhook what holdings.Hook names: its id, its addresses and its token go no further. */
function toHook(raw: Raw & {id: string}, kind: 'incoming' | 'outgoing', keys: Keys): Hook {
    return {
        key: keys.keyOf(raw.id),
        kind,
        ownerId: needText(raw, kind === 'incoming' ? 'user_id' : 'creator_id'),
        name: textIn(raw, 'display_name'),
        teamId: needText(raw, 'team_id'),
        channelId: needText(raw, 'channel_id'),
        channel: '',
        locked: kind === 'incoming' && needFlag(raw, 'channel_locked'),
        createAt: numberIn(raw, 'create_at'),
        lastUsedAt: numberIn(raw, 'last_used'),
    };
}

/** The part of Api about webhooks. `commands` lists commands, for the one that is to go may not have been listed yet. */
export function hooksOf(client: Client, keys: Keys, commands: Api['commands']): Hooks {
    const incoming = async () => (await allPages((page, perPage) => client.getIncomingWebhooks('', page, perPage), 'id')).map((raw) => toHook(raw, 'incoming', keys));
    const outgoing = async () => (await allPages((page, perPage) => client.getOutgoingWebhooks('', '', page, perPage), 'id')).map((raw) => toHook(raw, 'outgoing', keys));
    const kinds: Record<HookKind, {list(teamId: string): Promise<Hook[]>; remove(id: string): Promise<unknown>}> = {
        incoming: {list: incoming, remove: client.removeIncomingWebhook},
        outgoing: {list: outgoing, remove: client.removeOutgoingWebhook},
        command: {list: commands, remove: client.deleteCommand},
    };
    return {
        incoming,
        outgoing,
        deleteHook: async ({key, kind, teamId}) => {
            const {list, remove} = kinds[kind];
            if (keys.idOf(key) === undefined) {
                await list(teamId);
            }
            const id = keys.idOf(key);
            if (id === undefined) {
                throw new ApiError({said: 'refused', why: {id: 'error.hookGone'}});
            }
            return {at: client.answeredAt(needOk(await remove(encodeURIComponent(id))))};
        },
    };
}
