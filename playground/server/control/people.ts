import type {Instance} from '../http/context';
import {newId} from '../state/ids';
import {addUser, announceUser, giveRoles, joinTeam} from '../state/people';
import {setActive} from '../state/activate';
import type {User} from '../state/types';

import type {Account, Changes, Traits} from './types';

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

/** Changes a person past all rules, as SQL on a real server would. Their tabs and everybody else's are told. */
export function change(instance: Instance, user: User, {role, authService, remote, plugin, off}: Changes): void {
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

/** Makes many people at once, in no team. Returns their names. */
export function makeCrowd({store}: Instance, count: number): string[] {
    const base = `crowd${newId().slice(0, 8)}`;
    return Array.from({length: count}, (_, number) => {
        const username = `${base}${number}`;
        return addUser(store, {username, email: `${username}@acme.test`, password: `Pw-${base}`}).username;
    });
}

/** Takes people away altogether. */
export function dropCrowd({store}: Instance, usernames: string[]): void {
    for (const name of usernames) {
        store.users.delete(store.byUsername(name)?.id ?? '');
    }
}
