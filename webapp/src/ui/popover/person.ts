import type {HostUser} from '../../contract';
import {pendingHoldings} from '../../core/holdings';
import {known, nobody} from '../../core/model';
import type {Facts} from '../../core/model';

/** What the web app already knows of somebody, for the moment before the account has been read. Nothing is claimed of an active account's sessions or sign-in. */
export function factsOfHostUser({id, username, delete_at: deleteAt, is_bot: isBot, roles, last_picture_update: pictureAt}: HostUser): Facts {
    // The server ends sessions with the account; a button for what is not there would only come and go.
    const sessions: Facts['sessions'] = deleteAt === 0 ? {ok: false, hidden: false, why: {id: 'pop.unread'}} : known([]);
    return {
        person: {
            ...nobody,
            id, username, deleteAt,
            roles: roles.split(' '),
            isBot: Boolean(isBot),
            pictureAt: pictureAt ?? 0,
        },
        sessions,
        holdings: pendingHoldings,
        at: 0,
    };
}
