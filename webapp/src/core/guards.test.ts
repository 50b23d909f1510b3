import {actor, facts, helpDesk, person, server, session, systemAdmin, unread, userManager} from '../../test/people';

import {maySeeSessions, refuseOff, refuseOn, refuseSessions} from './guards';
import {known} from './model';
import type {Actor, Person} from './model';

const bob = person('bob');
const off = {deleteAt: 1};
const root = person('root', {roles: ['system_user', 'system_admin']});
const bot = person('robo', {isBot: true});
const ldap = person('lee', {authService: 'ldap'});
const guest = person('gus', {roles: ['system_guest']});
const remote = person('rob:other', {isRemote: true});
const self = person('ann');
const nobody = actor([]);

test.each<[string, Person, Actor, string | undefined]>([
    ['a member, by a system admin', bob, systemAdmin, undefined],
    ['a member, by a user manager', bob, userManager, undefined],
    ['a SAML account', person('sam', {authService: 'saml'}), systemAdmin, undefined],
    ['yourself', self, systemAdmin, 'guard.self'],
    ['a system admin, by a user manager', root, userManager, 'guard.admin'],
    ['a system admin, by another', root, systemAdmin, undefined],
    ['a bot, by a user manager', bot, userManager, 'guard.bot'],
    ['a bot, by a system admin', bot, systemAdmin, undefined],
    ['an LDAP account', ldap, systemAdmin, 'guard.ldap'],
    ['somebody of another server', remote, systemAdmin, 'guard.remote'],
    ['a member, by somebody who may not', bob, nobody, 'guard.accounts'],
])('switching off %s', (_, who, by, why) => expect(refuseOff(facts(who), by)?.id).toBe(why));

test.each<[string, Person, boolean, string | undefined]>([
    ['a member', person('bob', off), false, undefined],
    ['a guest while guests are off', {...guest, ...off}, false, 'guard.guests'],
    ['a guest while guests are on', {...guest, ...off}, true, undefined],
    ['an LDAP account', {...ldap, ...off}, false, 'guard.ldapOn'],
])('switching on %s', (_, who, guestsOn, why) => expect(refuseOn(facts(who), systemAdmin, {...server, guestsOn})?.id).toBe(why));

test('switching on where the server is full says how full', () => {
    const full = {...server, seats: known({limit: 250, active: 250})};
    expect(refuseOn(facts(person('bob', off)), systemAdmin, full)).toEqual({id: 'guard.seats', values: {limit: 250, active: 250}});
});

test('a limit that could not be read does not stand in the way', () => {
    const unknown = {...server, seats: {ok: false, hidden: false, why: {id: 'error.network'}} as const};
    expect(refuseOn(facts(person('bob', off)), systemAdmin, unknown)).toBeUndefined();
});

test.each<[string, Person, Actor, string | undefined]>([
    ['a member, by a system admin', bob, systemAdmin, undefined],
    ['a member, by a help desk with edit_other_users', bob, helpDesk, undefined],
    ['a member, by a user manager without it', bob, userManager, 'guard.sessions'],
    ['a system admin, by a help desk', root, helpDesk, 'guard.admin'],
    ['an LDAP account', ldap, helpDesk, undefined],
    ['a bot', bot, systemAdmin, 'guard.botSessions'],
])('ending sessions of %s', (_, who, by, why) => {
    expect(refuseSessions(facts(who), by)?.id).toBe(why);
    if (!who.isBot) {
        expect(maySeeSessions(who, by)).toBe(why === undefined);
    }
});

describe('ending your own sessions', () => {
    test('works for everybody, as long as the one in use is known', () => {
        expect(refuseSessions(facts(self, [session('here', {current: true}), session('there')]), nobody)).toBeUndefined();
    });

    test('is refused when it would end the one in use', () => {
        expect(refuseSessions(facts(self, [session('there')]), systemAdmin)?.id).toBe('guard.ownUnknown');
        expect(refuseSessions({...facts(self), sessions: unread}, systemAdmin)?.id).toBe('guard.ownUnread');
    });
});
