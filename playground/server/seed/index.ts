import type {Account} from '../../../e2e/contract/world';
import type {Instance} from '../http/context';
import {addTeam, addUser} from '../state/people';
import type {User} from '../state/types';

import {seedCompany} from './company';

/** Who can sign in first, and where the stories take place. */
export interface Seeded {admin: Account; team: {id: string; name: string; townSquareId: string}}

/** A person's account as callers need it. */
export function accountOf({id, username, email, password}: User): Account {
    return {id, username, email, password};
}

/** Fills an empty stand-in. */
export function seed(instance: Instance, kind: 'company' | 'bare'): Seeded {
    const {store} = instance;
    const admin = addUser(store, {
        username: 'sysadmin', email: 'sysadmin@acme.test', password: 'Sys@dmin1', first_name: 'Nadia', last_name: 'Okafor', position: 'Head of IT', roles: 'system_admin system_user',
    });
    const team = addTeam(store, {name: 'acme', display_name: 'Acme'}, admin);
    const square = [...store.channels.values()].find((channel) => channel.team_id === team.id && channel.name === 'town-square')!;
    if (kind === 'company') {
        seedCompany(instance, admin, team);
    }
    return {admin: accountOf(admin), team: {id: team.id, name: team.name, townSquareId: square.id}};
}
