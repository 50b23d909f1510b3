import type {Instance} from '../http/context';
import {newId} from '../state/ids';
import {addUser, announceUser, giveRoles, joinTeam} from '../state/people';
import {revokeAll} from '../state/sessions';
import {setActive} from '../state/activate';
import {statusOf} from '../state/statuses';
import type {User} from '../state/types';

import type {Account, Changes, Member, Traits} from './types';

/** System roles by the words of Traits. */
const ROLES: Record<NonNullable<Traits['role']>, string> = {
    member: 'system_user',
    system_admin: 'system_user system_admin',
    user_manager: 'system_user system_user_manager',
    help_desk: 'system_user useradmin_help_desk',
    app_maker: 'system_user useradmin_app_maker',
    guest: 'system_guest',
};

function setGuest({store}: Instance, userId: string, guest: boolean): void {
    for (const members of [...store.teamMembers.values(), ...store.channelMembers.values()]) {
        const member = members.get(userId);
        if (member) {
            member.guest = guest;
        }
    }
}

// As when they have run out and been tidied away.
function loseSessions({store}: Instance, {id}: User): void {
    const tokens = new Set(store.sessionsOf(id).map(({token}) => token));
    for (const grant of store.oauthGrants.values()) {
        grant.outlives ||= tokens.has(grant.token);
    }
    revokeAll(store, id);
}

/** Changes a person past all rules, as SQL on a real server would. Their tabs and everybody else's are told. */
export function change(instance: Instance, user: User, {role, authService, remote, plugin, seenAt, offAt, sessionsGone, off}: Changes): void {
    const bot = instance.store.bots.get(user.id);
    if (plugin && bot) {
        bot.owner_id = plugin;
    }
    if (role) {
        giveRoles(instance, user, ROLES[role]);
        setGuest(instance, user.id, role === 'guest');
    }
    if (authService) {
        user.auth_service = authService;
        user.auth_data = user.email;
    }
    if (remote !== undefined) {
        user.remote_id = remote ? newId() : '';
    }
    if (seenAt !== undefined) {
        instance.store.statuses.set(user.id, {...statusOf(instance.store, user.id), last_activity_at: seenAt});
    }
    if (offAt !== undefined) {
        user.delete_at = offAt;
    }
    if (sessionsGone) {
        loseSessions(instance, user);
    }
    user.update_at = instance.store.now();
    if (off !== undefined) {
        setActive(instance, user, !off);
        return;
    }
    announceUser(instance, user);
}

function freshName(instance: Instance): string {
    for (;;) {
        const name = `person${newId().replace(/[^a-z0-9]/g, '').slice(0, 8)}`;
        if (!instance.store.byUsername(name)) {
            return name;
        }
    }
}

/** Makes a person with these traits in a team. Throws when the name is taken. */
export function makePerson(instance: Instance, teamId: string, {name, ...traits}: Traits): Account {
    const {store} = instance;
    const username = name ?? freshName(instance);
    if (store.byUsername(username)) {
        throw new Error(`There is a ${username} already.`);
    }
    const user = addUser(store, {username, email: `${username}@acme.test`, password: `Pw-${newId()}`});
    change(instance, user, traits);
    joinTeam(store, teamId, user);
    return {id: user.id, username, email: user.email, password: user.password};
}

/** Makes many people at once, in no team. `off`: their accounts are switched off. Throws when a name is taken. */
export function makeCrowd({store}: Instance, people: Omit<Member, 'id'>[], off: boolean): Member[] {
    const taken = new Set([...store.users.values()].map(({username}) => username));
    return people.map(({username, email, password, firstName, lastName}) => {
        if (taken.has(username)) {
            throw new Error(`There is a ${username} already.`);
        }
        const {id} = addUser(store, {username, email, password, first_name: firstName, last_name: lastName, delete_at: off ? store.now() : 0});
        return {id, username, email, password, firstName, lastName};
    });
}

/** Takes people away altogether. */
export function dropCrowd({store}: Instance, ids: string[]): void {
    for (const id of ids) {
        revokeAll(store, id);
        store.users.delete(id);
        store.statuses.delete(id);
    }
}

/** When each of them was switched off, 0 for who is on; ids that nobody has are absent. */
export function statesOf({store}: Instance, ids: string[]): Record<string, number> {
    return Object.fromEntries(ids.flatMap((id) => {
        const user = store.users.get(id);
        return user ? [[id, user.delete_at]] : [];
    }));
}
