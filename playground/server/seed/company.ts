import type {Instance} from '../http/context';
import {newId} from '../state/ids';
import {addChannel, addUser, directChannel, joinChannel, joinTeam} from '../state/people';
import {deviceSession} from '../state/sessions';
import type {Channel, Team, User} from '../state/types';

import type {Part} from './cast';
import {CAST, PASSWORD} from './cast';
import {seedIntegrations} from './integrations';
import {seedTalk} from './talk';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Everybody by username, and the channels by name. */
export interface Company {people: Record<string, User>; channels: Record<string, Channel>}

function addPart({store}: Instance, {name, full, position, devices, off, remote_id: remote, ...rest}: Part): User {
    const [first, ...last] = full.split(' ');
    const user = addUser(store, {...rest, username: name, email: `${name}@acme.test`, password: PASSWORD, first_name: first!, last_name: last.join(' '), position});
    const began = store.startedAt - (200 * DAY);
    Object.assign(user, {create_at: began, update_at: began, last_password_update: began, remote_id: remote ? newId() : ''});
    if (user.auth_service) {
        Object.assign(user, {auth_data: user.email, password: ''});
    }
    if (off) {
        user.delete_at = store.startedAt - (off * DAY);
        user.update_at = user.delete_at;
    }
    for (const [kind, idle] of devices ?? []) {
        deviceSession(store, user, kind, (idle * MINUTE) + (3 * DAY), idle * MINUTE);
    }
    addStatus(store.statuses, user, devices?.[0]?.[1]);
    return user;
}

function addStatus(statuses: Instance['store']['statuses'], user: User, idle: number | undefined): void {
    if (idle !== undefined) {
        const status = idle < 10 ? 'online' : 'away';
        statuses.set(user.id, {user_id: user.id, status: idle < 60 ? status : 'offline', manual: false, last_activity_at: Date.now() - (idle * MINUTE), dnd_end_time: 0});
    }
}

function addChannels({store}: Instance, team: Team, people: Record<string, User>): Record<string, Channel> {
    const named = (name: string, display: string, purpose: string, type: 'O' | 'P', members: string[]) => {
        const channel = addChannel(store, {team_id: team.id, name, display_name: display, purpose, type, creator_id: people.sysadmin!.id});
        members.forEach((member) => joinChannel(store, channel.id, people[member]!));
    };
    named('support', 'Support', 'Questions of customers', 'O', ['sysadmin', 'maya.cohen', 'yusuf.kaya', 'alice.tanaka', 'uma.manager', 'henry.desk', 'bob.meier']);
    named('releases', 'Releases', 'What goes out, and when', 'O', ['sysadmin', 'alice.tanaka', 'omar.haddad', 'ingrid.solberg', 'tomas.novak', 'lena.fischer']);
    named('it-security', 'IT security', 'Incidents and who handles them', 'P', ['sysadmin', 'lena.fischer', 'henry.desk', 'uma.manager']);
    return Object.fromEntries([...store.channels.values()].map((channel) => [channel.name, channel]));
}

/** Fills the company: people, their devices, channels, integrations and a conversation about a stolen laptop. */
export function seedCompany(instance: Instance, admin: User, team: Team): void {
    const {store} = instance;
    const others = CAST.map((part) => addPart(instance, part));
    others.forEach((user) => joinTeam(store, team.id, user));
    const people = Object.fromEntries([admin, ...others].map((user) => [user.username, user]));
    const channels = addChannels(instance, team, people);
    directChannel(store, admin, people['lena.fischer']!);
    const company = {people, channels};
    const sources = seedIntegrations(instance, company);
    seedTalk(instance, company, sources);
}
