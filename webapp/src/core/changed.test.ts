import {NOON, facts, person, session} from '../../test/people';

import {changedSince} from './changed';
import type {Person} from './model';

const bob = person('bob');

test.each<[string, Person, Person, string | undefined]>([
    ['nothing', bob, bob, undefined],
    ['switched off', bob, {...bob, deleteAt: NOON}, 'changed.off'],
    ['switched on', {...bob, deleteAt: NOON}, bob, 'changed.on'],
    ['off at another time', {...bob, deleteAt: 1}, {...bob, deleteAt: NOON}, 'changed.offAgain'],
    ['made a system admin', bob, {...bob, roles: ['system_admin']}, 'changed.admin'],
    ['no longer a system admin', {...bob, roles: ['system_admin']}, bob, 'changed.member'],
    ['renamed', bob, {...bob, username: 'rob'}, 'changed.name'],
    ['moved to LDAP', bob, {...bob, authService: 'ldap'}, 'changed.signIn'],
])('%s', (_, then, now, id) => expect(changedSince(facts(then), facts(now))?.id).toBe(id));

test('sessions that come and go are no reason to ask again', () => {
    expect(changedSince(facts(bob), facts(bob, [session('s')]))).toBeUndefined();
});
