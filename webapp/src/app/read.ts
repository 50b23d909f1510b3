/** Reads what an act needs to know of a person and of the server. */
import type {Api} from '../api/types';
import {failureOf} from '../core/failure';
import {maySeeSessions} from '../core/guards';
import {isGuest, isSystemAdmin, known, unseen} from '../core/model';
import type {Act, Actor, Facts, Known, Person, ServerFacts, Session} from '../core/model';
import type {Host} from '../host/types';

/** A reading that may fail without stopping the rest: the reason stands in its place. */
async function tried<T>(reading: Promise<T>): Promise<Known<T>> {
    try {
        return known(await reading);
    } catch (error) {
        const {hidden, why, expired} = failureOf(error);
        if (expired) {
            throw error;
        }
        return {ok: false, hidden, why};
    }
}

/** Only asked for where the role may see it: a 403 for nothing would stand in the server's log as an attempt. */
function readSessions(api: Api, actor: Actor, person: Person): Promise<Known<Session[]>> | Known<Session[]> {
    return maySeeSessions(person, actor) ? tried(api.sessions(person.id)) : unseen;
}

/**
 * Person and sessions, side by side. `person` is the last known picture and decides whether sessions may be asked for.
 * Rejects when the person cannot be read.
 */
export async function readFacts(api: Api, actor: Actor, person: Person, now: () => number): Promise<Facts> {
    const [fresh, sessions] = await Promise.all([api.person(person.id), readSessions(api, actor, person)]);
    return {person: fresh, sessions, at: now()};
}

/** The same for somebody of whom only the id is known: first the person, then what may be asked. */
export async function readById(api: Api, actor: Actor, id: string, now: () => number): Promise<Facts> {
    const person = await api.person(id);
    return {person, sessions: await readSessions(api, actor, person), at: now()};
}

/** What `act` needs to know of the server; only what this person and act make relevant is asked for. */
export async function readServer(api: Api, host: Host, actor: Actor, person: Person, act: Act | undefined): Promise<ServerFacts> {
    const wantsAdmins = act?.asks.includes('admins') && isSystemAdmin(person) && actor.can('manage_system');
    const wantsSeats = act?.asks.includes('seats') && !isGuest(person) && !person.isBot;
    const [admins, seats] = await Promise.all([
        wantsAdmins ? tried(api.countAdmins()) : unseen,
        wantsSeats ? tried(api.seats()) : unseen,
    ]);
    return {...serverUnasked(host), admins, seats: told(seats)};
}

/** The server answers this role with zeros: that is not to be told, and no number. */
function told<T>(reading: Known<T | undefined>): Known<T> {
    if (!reading.ok) {
        return reading;
    }
    return reading.value === undefined ? unseen : known(reading.value);
}

/** What is known of the server without asking it: enough for the popover's buttons. */
export function serverUnasked(host: Host): ServerFacts {
    return {guestsOn: host.config('EnableGuestAccounts') === 'true', admins: unseen, seats: unseen};
}
