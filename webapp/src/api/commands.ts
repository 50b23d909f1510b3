/** Slash commands, which belong to teams: GET /teams, GET /commands. */
import {needList, needText, numberIn} from './body';
import type {Client} from './client';
import type {Keys} from './keys';
import {allPages} from './pages';
import type {Api} from './types';

/** The part of Api about slash commands. They come in one piece, without pages; a plugin's may have no owner. */
export function commandsOf(client: Client, keys: Keys): Pick<Api, 'teams' | 'commands'> {
    return {
        teams: async () => (await allPages((page, perPage) => client.getTeams(page, perPage), 'id')).map(({id}) => id),
        commands: async (teamId) => needList(await client.getCustomTeamCommands(encodeURIComponent(teamId)), 'id').map((raw) => ({
            key: keys.keyOf(raw.id),
            kind: 'command',
            ownerId: needText(raw, 'creator_id'),
            name: `/${needText(raw, 'trigger')}`,
            teamId: needText(raw, 'team_id'),
            channelId: '',
            channel: '',
            locked: false,
            createAt: numberIn(raw, 'create_at'),
            lastUsedAt: 0,
        })),
    };
}
