/** OAuth apps: GET /users/{id}/oauth/apps/authorized, GET /oauth/apps. */
import type {ConnectedApp} from '../core/holdings';

import {needText} from './body';
import type {Raw} from './body';
import type {Client} from './client';
import {allPages} from './pages';
import type {Api} from './types';

/** Keeps id and name: to those who may list them the server sends the secrets of apps too. */
const toApp = (raw: Raw & {id: string}): ConnectedApp => ({id: raw.id, name: needText(raw, 'name')});

/** The part of Api about OAuth apps. */
export function oauthOf(client: Client): Pick<Api, 'authorizedApps' | 'oauthApps'> {
    return {
        authorizedApps: async (personId) => {
            const id = encodeURIComponent(personId);
            return (await allPages((page, perPage) => client.getAuthorizedOAuthAppsPage(id, page, perPage), 'id')).map(toApp);
        },
        oauthApps: async () => {
            const rows = await allPages((page, perPage) => client.getOAuthApps(page, perPage), 'id');
            return rows.map((raw) => ({...toApp(raw), ownerId: needText(raw, 'creator_id')}));
        },
    };
}
