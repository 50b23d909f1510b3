/** Reads what an act needs to know of a person and of the server. */
import type {Api} from '../api/types';
import type {Act} from '../core/act';
import {maySeeSessions} from '../core/guards';
import {pendingHoldings} from '../core/holdings';
import type {Holdings} from '../core/holdings';
import {isGuest, isSystemAdmin, known, nobody, unseen} from '../core/model';
import type {Actor, Facts, Known, Owner, Person, ServerFacts, Session} from '../core/model';
import type {Receipt} from '../core/receipt';
import type {Host} from '../host/types';

import {tried, triedUnlessExpired} from './tried';

/** Only asked for where the role may see it: a 403 for nothing would stand in the server's log as an attempt. */
function readSessions(api: Api, actor: Actor, person: Person): Promise<Known<Session[]>> | Known<Session[]> {
    return maySeeSessions(person, actor) ? triedUnlessExpired(api.sessions(person.id)) : unseen;
}

/** Who answers for a bot; one whose owner is nobody's account belongs to the plugin of that id. */
async function readOwner(api: Api, actor: Actor, person: Person): Promise<Known<Owner> | undefined> {
    if (!person.isBot) {
        return undefined;
    }
    return actor.can('read_others_bots') || actor.can('read_bots') ? tried(ownerOf(api, person.id)) : unseen;
}

/** Somebody of whom nothing has been read yet. */
export function factsOf(person: Person, at: number): Facts {
    return {person, sessions: {ok: false, hidden: false, why: {id: 'card.unread'}}, holdings: pendingHoldings, at};
}

/** As much of a person as a receipt keeps: enough to ask for them. */
export function personOf({person: {id, username, name, isBot}, deleteAt}: Receipt): Person {
    return {...nobody, id, username, name, isBot, deleteAt};
}

/** The person or the plugin that owns this bot. Rejects with an ApiError. */
export async function ownerOf(api: Pick<Api, 'bot' | 'peopleByIds'>, botId: string): Promise<Owner> {
    const {ownerId} = await api.bot(botId);
    const [person] = (/^[a-z0-9]{26}$/).test(ownerId) ? await api.peopleByIds([ownerId]) : [];
    return person ? {person} : {plugin: ownerId};
}

/**
 * Person and sessions, side by side. `person` is the last known picture and decides whether sessions may be asked for; `holdings` is
 * what is known of the rest. Rejects when the person cannot be read.
 */
export async function readFacts(api: Api, actor: Actor, person: Person, now: () => number, holdings: Holdings = pendingHoldings): Promise<Facts> {
    const [fresh, sessions, owner] = await Promise.all([api.person(person.id), readSessions(api, actor, person), readOwner(api, actor, person)]);
    return {person: fresh, sessions, holdings, owner, at: now()};
}

/** The same for somebody of whom only the id is known: first the person, then what may be asked. */
export async function readById(api: Api, actor: Actor, id: string, now: () => number): Promise<Facts> {
    const person = await api.person(id);
    const [sessions, owner] = await Promise.all([readSessions(api, actor, person), readOwner(api, actor, person)]);
    return {person, sessions, holdings: pendingHoldings, owner, at: now()};
}

/** What `act` needs to know of the server; only what this person and act make relevant is asked for. */
export async function readServer(api: Api, host: Host, actor: Actor, person: Person, act: Act | undefined): Promise<ServerFacts> {
    const wantsSeats = act?.asks.includes('seats') && !isGuest(person) && !person.isBot;
    const [admins, seats] = await Promise.all([
        wantsAdmins(act, actor, person, unseen) ? triedUnlessExpired(api.countAdmins()) : unseen,
        wantsSeats ? readSeats(api) : unseen,
    ]);
    return {...serverUnasked(host), admins, seats};
}

/** How many active accounts there are and may be. The server answers some roles with zeros: that is not to be told, and no number. */
export async function readSeats(api: Pick<Api, 'seats'>): Promise<ServerFacts['seats']> {
    const seats = await triedUnlessExpired(api.seats());
    if (!seats.ok) {
        return seats;
    }
    return seats.value === undefined ? unseen : known(seats.value);
}

/** The count of system admins matters where one is deactivated, or the owner of working bots: all admins get a message about these. */
function wantsAdmins(act: Act | undefined, actor: Actor, person: Person, bots: Holdings['bots']): boolean {
    const matters = isSystemAdmin(person) || (bots.ok && bots.value.some(({active}) => active));
    return Boolean(act?.asks.includes('admins')) && matters && actor.can('manage_system');
}

/** Asks how many system admins there are once an account turns out to be one of them, or its bots come in. */
export async function withAdmins(api: Api, actor: Actor, act: Act, person: Person, bots: Holdings['bots'], server: ServerFacts): Promise<ServerFacts> {
    return wantsAdmins(act, actor, person, bots) && !server.admins.ok ? {...server, admins: await tried(api.countAdmins())} : server;
}

/** What is known of the server without asking it: enough for the popover's buttons. */
export function serverUnasked(host: Host): ServerFacts {
    return {guestsOn: host.config('EnableGuestAccounts') === 'true', admins: unseen, seats: unseen};
}
