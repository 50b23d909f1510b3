/** Access tokens: GET /users/{id}/tokens, GET /users/tokens, POST /users/tokens/disable|enable. */
import type {Token} from '../core/holdings';

import {needFlag, needOk, needText, textIn} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import {allPages} from './pages';
import type {Api} from './types';

const toToken = (raw: Raw & {id: string}): Token => ({id: raw.id, description: textIn(raw, 'description'), active: needFlag(raw, 'is_active'), lastUsedAt: 0});

/** The part of Api about access tokens. The server lists and switches them even while it lets none of them in. */
export function tokensOf(client: Client): Pick<Api, 'tokens' | 'allTokens' | 'setToken'> {
    return {
        tokens: async (personId) => {
            const id = encodeURIComponent(personId);
            return (await allPages((page, perPage) => client.getUserAccessTokensForUser(id, page, perPage), 'id')).map(toToken);
        },
        allTokens: async () => {
            const rows = await allPages((page, perPage) => client.getUserAccessTokens(page, perPage), 'id');
            return rows.map((raw) => ({...toToken(raw), ownerId: needText(raw, 'user_id')}));
        },
        setToken: async (tokenId, active) => {
            const data: unknown = await (active ? client.enableUserAccessToken(tokenId) : client.disableUserAccessToken(tokenId));
            return {at: client.answeredAt(needOk(data))};
        },
    };
}
