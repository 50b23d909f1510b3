/**
 * Every reason not to act, each a sentence that says who can instead. The same for popover, dialog and runner:
 * they all ask a step, and every step asks here. The server refuses most of these as well (PUT /users/{id}/active,
 * POST …/sessions/revoke/all); a bot switched off as a user, a remote account and a last admin it lets pass.
 */
import {isGuest, isOff, isSystemAdmin} from './model';
import type {Actor, Facts, ServerFacts, Text} from './model';

const WRITE_USERS = 'sysconsole_write_user_management_users';
const EDIT_USERS = 'edit_other_users';
const SYSTEM = 'manage_system';

const handle = (facts: Facts) => ({name: facts.person.username});

/** Why `actor` may not switch this account off, or undefined. */
export function refuseOff(facts: Facts, actor: Actor): Text | undefined {
    return facts.person.id === actor.id ? {id: 'guard.self'} : refuseAccount(facts, actor, 'guard.ldap');
}

/** Why `actor` may not switch this account on, or undefined. */
export function refuseOn(facts: Facts, actor: Actor, server: ServerFacts): Text | undefined {
    const refused = refuseAccount(facts, actor, 'guard.ldapOn');
    if (refused) {
        return refused;
    }
    if (isGuest(facts.person) && !server.guestsOn) {
        return {id: 'guard.guests', values: handle(facts)};
    }

    // The server checks the limit even for somebody who is active already; that is no refusal of ours.
    const seats = server.seats;
    if (isOff(facts.person) && !facts.person.isBot && seats.ok && seats.value.active >= seats.value.limit) {
        return {id: 'guard.seats', values: {...seats.value}};
    }
    return undefined;
}

function refuseAccount(facts: Facts, actor: Actor, ldap: 'guard.ldap' | 'guard.ldapOn'): Text | undefined {
    const {person} = facts;
    if (person.isBot) {
        return actor.can('manage_others_bots') ? undefined : {id: 'guard.bot', values: handle(facts)};
    }
    if (!actor.can(WRITE_USERS)) {
        return {id: 'guard.accounts'};
    }
    if (isSystemAdmin(person) && !actor.can(SYSTEM)) {
        return {id: 'guard.admin', values: handle(facts)};
    }
    if (person.isRemote) {
        return {id: 'guard.remote', values: handle(facts)};
    }
    if (person.authService === 'ldap') {
        return {id: ldap, values: handle(facts)};
    }
    return undefined;
}

/** Why `actor` may not end this person's sessions, or undefined. */
export function refuseSessions(facts: Facts, actor: Actor): Text | undefined {
    if (facts.person.isBot) {
        return {id: isOff(facts.person) ? 'guard.botSessionsOff' : 'guard.botSessions', values: handle(facts)};
    }
    if (facts.person.id === actor.id) {
        return refuseOwnSessions(facts);
    }
    return maySeeSessions(facts.person, actor) ? undefined : whyNoSessions(facts, actor);
}

/** One's own are ended one by one, to stay signed in here: for that the list and the one in use have to be known. */
function refuseOwnSessions({sessions}: Facts): Text | undefined {
    if (!sessions.ok) {
        return {id: 'guard.ownUnread', values: {why: sessions.why}};
    }
    return sessions.value.some(({current}) => current) ? undefined : {id: 'guard.ownUnknown'};
}

/** May `actor` list and end this person's sessions? The rule of GET /users/{id}/sessions and both revoke endpoints. */
export function maySeeSessions(person: Facts['person'], actor: Actor): boolean {
    return person.id === actor.id || actor.can(SYSTEM) || (actor.can(EDIT_USERS) && !isSystemAdmin(person));
}

function whyNoSessions(facts: Facts, actor: Actor): Text {
    return isSystemAdmin(facts.person) && actor.can(EDIT_USERS) ? {id: 'guard.admin', values: handle(facts)} : {id: 'guard.sessions'};
}
