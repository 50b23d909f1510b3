/** Access tokens: GET /users/{id}/tokens, GET /users/tokens, POST /users/tokens/disable|enable. */
import type {Token} from '../core/holdings';

import {needFlag, needOk, needText, numberIn, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import {allPages} from './pages';
import type {Api} from './types';

/** The server says `is_active` of a token that has expired until an hourly job removes its row. `now` is the server's time, in ms. */
function toToken(raw: Raw & {id: string}, now: number): Token {
    const expiresAt = numberIn(raw, 'expires_at');
    const expired = expiresAt > 0 && expiresAt <= now;
    const active = needFlag(raw, 'is_active') && !expired;
    return {id: raw.id, description: textIn(raw, 'description'), active, expiresAt, expired, lastUsedAt: 0};
}

/** The part of Api about access tokens. The server lists and switches them even while it lets none of them in. */
export function tokensOf(client: Client): Pick<Api, 'tokens' | 'allTokens' | 'setToken'> {
    return {
        tokens: async (personId) => {
            const id = encodeURIComponent(personId);
            const rows = await allPages((page, perPage) => client.getUserAccessTokensForUser(id, page, perPage), 'id');
            return rows.map((raw) => toToken(raw, client.now()));
        },
        allTokens: async () => {
            const rows = await allPages((page, perPage) => client.getUserAccessTokens(page, perPage), 'id');
            return rows.map((raw) => ({...toToken(raw, client.now()), ownerId: needText(raw, 'user_id')}));
        },
        setToken: async (tokenId, active) => {
            const data: unknown = await (active ? client.enableUserAccessToken(tokenId) : client.disableUserAccessToken(tokenId));
            return {at: client.answeredAt(needOk(data))};
        },
    };
}
