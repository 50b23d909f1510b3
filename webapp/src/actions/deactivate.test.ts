import {facts, hidden, person, server, session, systemAdmin} from '../../test/people';
import {known} from '../core/model';

import {deactivate} from './deactivate';

const bob = person('bob');
const root = person('root', {roles: ['system_user', 'system_admin']});

test('says on how many devices the person is signed out, and what goes on working', () => {
    const says = deactivate.says(facts(bob, [session('a'), session('b', {kind: 'phone'})]), systemAdmin, server);
    expect(says.ends[0]).toEqual({id: 'line.ends', values: {devices: 2, apps: 0}});
    expect(says.staysOn.map(({id}) => id)).toEqual(['line.hooksGoOn']);
    expect(says.undo.id).toBe('line.undo');
});

test('a list that the role may not see is not called empty', () => {
    expect(deactivate.says({...facts(bob), sessions: hidden}, systemAdmin, server).ends[0]!.id).toBe('line.endsUnseen');
});

test('names the provider that may switch the account on again', () => {
    const says = deactivate.says(facts({...bob, authService: 'saml'}), systemAdmin, server);
    expect(says.provider).toEqual({id: 'line.providerOff', values: {provider: {id: 'signin.saml'}}});
});

test('asks for the handle of a system admin, and warns when none but you remains', () => {
    expect([deactivate.typed(facts(bob), systemAdmin), deactivate.typed(facts(root), systemAdmin)]).toEqual([false, true]);
    expect(deactivate.says(facts(root), systemAdmin, {...server, admins: known(2)}).alone?.id).toBe('line.alone');
    expect(deactivate.says(facts(root), systemAdmin, {...server, admins: known(3)}).alone).toBeUndefined();
});

test('does not promise to undo what the server would refuse', () => {
    const guest = facts(person('gus', {roles: ['system_guest']}));
    const undo = (guestsOn: boolean) => deactivate.says(guest, systemAdmin, {...server, guestsOn}).undo.id;
    expect([undo(true), undo(false)]).toEqual(['line.undo', 'line.undoGuest']);
});

test('of a bot, says that it stops', () => {
    expect(deactivate.says(facts(person('robo', {isBot: true})), systemAdmin, server)).toMatchObject({ends: [{id: 'line.botStops'}], staysOn: []});
});
