import type {HostAction, HostState, UserProfile} from '../types';

type Users = HostState['entities']['users'];

const initial: Users = {currentUserId: '', profiles: {}, statuses: {}, lastActivity: {}};

// The web app's rule: a copy sanitised for others (empty notify_props) does not wipe what an administrator was shown before.
function merged(old: UserProfile | undefined, next: UserProfile): UserProfile {
    const isEmpty = (profile: UserProfile) => Object.keys(profile.notify_props ?? {}).length === 0;
    if (!old || !isEmpty(next) || isEmpty(old)) {
        return {...old, ...next};
    }
    const {email, first_name, last_name, auth_service, notify_props} = old;
    return {...old, ...next, email, first_name, last_name, auth_service, notify_props};
}

function withProfiles(state: Users, list: UserProfile[]): Users {
    const profiles = {...state.profiles};
    for (const user of list) {
        profiles[user.id] = merged(profiles[user.id], user);
    }
    return {...state, profiles};
}

interface Status {user_id: string; status: string; last_activity_at?: number}

function withStatuses(state: Users, list: Status[]): Users {
    const known = list.filter((status) => status.last_activity_at);
    return {
        ...state,
        statuses: {...state.statuses, ...Object.fromEntries(list.map((status) => [status.user_id, status.status]))},
        lastActivity: {...state.lastActivity, ...Object.fromEntries(known.map((status) => [status.user_id, status.last_activity_at!]))},
    };
}

/** entities.users: action types are those of the web app, for plugins may dispatch them. */
export function users(state = initial, action: HostAction): Users {
    switch (action.type) {
    case 'RECEIVED_ME':
        return {...withProfiles(state, [action.data as UserProfile]), currentUserId: (action.data as UserProfile).id};
    case 'RECEIVED_PROFILE':
        return withProfiles(state, [action.data as UserProfile]);
    case 'RECEIVED_PROFILES_LIST':
        return withProfiles(state, action.data as UserProfile[]);
    case 'RECEIVED_STATUSES':
        return withStatuses(state, action.data as Status[]);
    case 'LOGOUT_SUCCESS':
        return initial;
    default:
        return state;
    }
}
