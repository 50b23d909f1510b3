/**
 * Every reason not to act, each a sentence that says who can instead. The same for popover, dialog and runner:
 * they all ask a step, and every step asks here. The server refuses most of these as well (PUT /users/{id}/active,
 * POST …/sessions/revoke/all); a bot switched off as a user, a remote account and a last admin it lets pass.
 */
import type {Part} from './holdings';
import {isGuest, isOff, isSystemAdmin} from './model';
import type {Actor, Facts, Person, ServerFacts, Text} from './model';

const WRITE_USERS = 'sysconsole_write_user_management_users';
const EDIT_USERS = 'edit_other_users';
const SYSTEM = 'manage_system';

const handle = (facts: Facts) => ({name: facts.person.username});

/** Why `actor` may not switch this account off, or undefined. */
export function refuseOff(facts: Facts, actor: Actor): Text | undefined {
    return facts.person.id === actor.id ? {id: 'guard.self'} : refuseAccount(facts, actor, 'guard.ldap');
}

/** This account could not be activated again: PUT /users/{id}/active is 403 for a guest while guest accounts are off. */
export const cannotReturn = (person: Person, {guestsOn}: ServerFacts): boolean => isGuest(person) && !guestsOn;

/** Why `actor` may not switch this account on, or undefined. */
export function refuseOn(facts: Facts, actor: Actor, server: ServerFacts): Text | undefined {
    const refused = refuseAccount(facts, actor, 'guard.ldapOn');
    if (refused) {
        return refused;
    }
    if (cannotReturn(facts.person, server)) {
        return {id: 'guard.guests', values: handle(facts)};
    }
    const owner = ownerOf(facts);
    if (owner && isOff(owner)) {
        return {id: 'guard.botOwner', values: {...handle(facts), owner: owner.username}};
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
        return mayManageBots(actor, ownerOf(facts)?.id) ? undefined : {id: 'guard.bot', values: handle(facts)};
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

/** Who answers for a bot, where that is a person and known. */
function ownerOf({owner}: Facts): Person | undefined {
    return owner?.ok && 'person' in owner.value ? owner.value.person : undefined;
}

/** May `actor` switch the bots of this owner? The rule of POST /bots/{id}/disable and /enable. */
function mayManageBots(actor: Actor, ownerId: string | undefined): boolean {
    return actor.can('manage_others_bots') || (ownerId === actor.id && actor.can('manage_bots'));
}

/** Why `actor` may not switch off bots that this person owns, or undefined. */
export function refuseBotsOff({person}: Facts, actor: Actor): Text | undefined {
    return mayManageBots(actor, person.id) ? undefined : {id: 'guard.bots'};
}

/** Why `actor` may not switch on bots that this person owns: with the owner off nobody answers for them. */
export function refuseBotsOn(facts: Facts, actor: Actor): Text | undefined {
    return refuseBotsOff(facts, actor) ?? (isOff(facts.person) ? {id: 'guard.botsOwner', values: handle(facts)} : undefined);
}

/** May `actor` list this person's access tokens? The rule of GET /users/{id}/tokens, for bots the one of their owner's. */
export function maySeeTokens(person: Person, actor: Actor, ownerId?: string): boolean {
    return actor.can('read_user_access_token') && reaches(person, actor, ownerId);
}

/** The server's rule for whoever may act on a user or a bot. */
function reaches(person: Person, actor: Actor, ownerId?: string): boolean {
    return person.isBot ? mayManageBots(actor, ownerId) : maySeeSessions(person, actor);
}

/** Why `actor` may not disable access tokens of this person or of their bots, or undefined. */
export function refuseTokensOff(facts: Facts, actor: Actor): Text | undefined {
    return refuseTokens(facts, actor, 'revoke_user_access_token');
}

/** The same for enabling them. */
export function refuseTokensOn(facts: Facts, actor: Actor): Text | undefined {
    return refuseTokens(facts, actor, 'create_user_access_token');
}

function refuseTokens(facts: Facts, actor: Actor, permission: string): Text | undefined {
    const {person} = facts;
    if (actor.can(permission) && reaches(person, actor, ownerOf(facts)?.id)) {
        return undefined;
    }
    return isSystemAdmin(person) && actor.can(permission) ? {id: 'guard.admin', values: handle(facts)} : {id: 'guard.tokens'};
}

const HOOKS: Record<'incoming' | 'outgoing' | 'commands', string> = {incoming: 'incoming_webhooks', outgoing: 'outgoing_webhooks', commands: 'slash_commands'};

type HookPart = keyof typeof HOOKS;

/** May `actor` see and delete this person's webhooks or commands of this kind on the whole server? */
export function mayManageHooks(part: HookPart, person: Pick<Person, 'id'>, actor: Actor): boolean {
    return actor.can(`manage_others_${HOOKS[part]}`) || (person.id === actor.id && actor.can(`manage_own_${HOOKS[part]}`));
}

/** Why `actor` may not delete them, or undefined. */
export function refuseHooks({person}: Facts, actor: Actor, parts: Part[]): Text | undefined {
    return (parts as HookPart[]).every((part) => mayManageHooks(part, person, actor)) ? undefined : {id: 'guard.hooks'};
}

/** Why `actor` may not end some of this person's sessions one by one, or undefined. The one in use is never among them. */
export function refuseSomeSessions(facts: Facts, actor: Actor): Text | undefined {
    return maySeeSessions(facts.person, actor) ? undefined : whyNoSessions(facts, actor);
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
