/** The server as a whole: GET /users/stats/filtered, GET /limits/server. */
import {isRaw, needCount, numberIn} from './body';
import type {Client} from './client';
import type {Api} from './types';

/** The part of Api about the server. */
export function serverOf(client: Client): Pick<Api, 'countAdmins' | 'seats'> {
    return {
        countAdmins: async () => needCount(await client.getFilteredUsersStats({roles: ['system_admin']}), 'total_users_count'),
        seats: async () => {
            const {data} = await client.getServerLimits();
            const active = needCount(data, 'activeUserCount');

            // Activation stops at the hard limit. Zeros are told to roles that may not know, and where there is no limit.
            const limit = isRaw(data) ? numberIn(data, 'maxUsersHardLimit') : 0;
            return limit > 0 && active > 0 ? {limit, active} : undefined;
        },
    };
}
