import type {HostUser} from '../../contract';
import type {Facts} from '../../core/model';

/** What the web app already knows of somebody, for the moment before the account has been read. Nothing is claimed of sessions or sign-in. */
export function factsOfHostUser({id, username, delete_at: deleteAt, is_bot: isBot, roles, last_picture_update: pictureAt}: HostUser): Facts {
    const unread: Facts['sessions'] = {ok: false, hidden: false, why: {id: 'pop.unread'}};
    return {
        person: {
            id, username, deleteAt,
            name: '', email: '', position: '', authService: '',
            roles: roles.split(' '),
            createAt: 0,
            isBot: Boolean(isBot),
            isRemote: false,
            mfa: false,
            pictureAt: pictureAt ?? 0,
        },
        sessions: unread,
        at: 0,
    };
}
