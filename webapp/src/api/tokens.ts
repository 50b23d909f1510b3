/** Access tokens: GET /users/{id}/tokens, POST /users/tokens/disable|enable. */
import {needFlag, needOk, textIn} from './body';
import type {Client} from './client';
import {allPages} from './pages';
import type {Api} from './types';

/** The part of Api about access tokens. The server lists and switches them even while it lets none of them in. */
export function tokensOf(client: Client): Pick<Api, 'tokens' | 'setToken'> {
    return {
        tokens: async (personId) => {
            const id = encodeURIComponent(personId);
            const rows = await allPages((page, perPage) => client.getUserAccessTokensForUser(id, page, perPage), 'id');
            return rows.map((raw) => ({id: raw.id, description: textIn(raw, 'description'), active: needFlag(raw, 'is_active'), lastUsedAt: 0}));
        },
        setToken: async (tokenId, active) => {
            const data: unknown = await (active ? client.enableUserAccessToken(tokenId) : client.disableUserAccessToken(tokenId));
            return {at: client.answeredAt(needOk(data))};
        },
    };
}
