import {bot, facts, hidden, hook, person, server, session, systemAdmin, token} from '../../test/people';
import {NO_CHOICE} from '../core/act';
import {known, pending} from '../core/model';

import {deactivate} from './deactivate';

const bob = person('bob');
const root = person('root', {roles: ['system_user', 'system_admin']});

test('says on how many devices the person is signed out, and what goes on working', () => {
    const held = {tokens: known([token('a'), token('b', {active: false})]), bots: known([bot('robo')]), incoming: known([hook('incoming', 'CRM')]), commands: known([hook('command', '/deploy')])};
    const says = deactivate.says(facts(bob, [session('a'), session('b', {kind: 'phone'})], held), systemAdmin, server, NO_CHOICE);
    expect(says.ends[0]).toEqual({id: 'line.ends', values: {devices: 2, apps: 0}});
    expect(says.stops).toEqual([{id: 'line.tokensStop', values: {count: 1}}, {id: 'line.botsStop', values: {count: 1, names: {names: ['@robo']}, admins: 3}}]);
    expect(says.staysOn).toEqual([{id: 'line.goesOn', values: {what: {names: [{id: 'keep.webhooks', values: {count: 1}}, {id: 'keep.commands', values: {count: 1}}]}}}]);
    expect(says.undo.id).toBe('line.undo');
});

test('what is not visible or could not be read is never called none', () => {
    const lines = (held: Parameters<typeof facts>[2]) => {
        const {stops, staysOn} = deactivate.says(facts(bob, [], held), systemAdmin, server, NO_CHOICE);
        return [stops, staysOn].map((late) => (late === 'pending' ? late : late.map(({id}) => id).join()));
    };
    expect(lines({})).toEqual(['line.nothingStops', 'line.nothingGoesOn']);
    expect(lines({tokens: hidden, incoming: hidden})).toEqual(['line.mayStop', 'line.hooksGoOn']);
    expect(lines({bots: pending, outgoing: pending})).toEqual(['pending', 'pending']);
});

test('keeps access tokens off only where that was ticked', () => {
    const ticks = deactivate.ticks(facts(bob, [], {tokens: known([token('a')])}), systemAdmin);
    expect(ticks.map(({id}) => id)).toEqual(['tokens-off']);
    expect(deactivate.uses(NO_CHOICE).map(({step}) => step.id)).not.toContain('tokens-off');
    expect(deactivate.uses({ids: [], ticks}).map(({step}) => step.id)).toContain('tokens-off');
    expect(deactivate.ticks(facts(bob, [], {tokens: known([token('a', {active: false})])}), systemAdmin)).toEqual([]);
});

test('a list that the role may not see is not called empty', () => {
    expect(deactivate.says({...facts(bob), sessions: hidden}, systemAdmin, server, NO_CHOICE).ends[0]!.id).toBe('line.endsUnseen');
});

test('names the provider that may switch the account on again', () => {
    const says = deactivate.says(facts({...bob, authService: 'saml'}), systemAdmin, server, NO_CHOICE);
    expect(says.provider).toEqual({id: 'line.providerOff', values: {provider: {id: 'signin.saml'}}});
});

test('asks for the handle of a system admin, and warns when none but you remains', () => {
    expect([deactivate.typed(facts(bob), systemAdmin), deactivate.typed(facts(root), systemAdmin)]).toEqual([false, true]);
    expect(deactivate.says(facts(root), systemAdmin, {...server, admins: known(2)}, NO_CHOICE).alone?.id).toBe('line.alone');
    expect(deactivate.says(facts(root), systemAdmin, {...server, admins: known(3)}, NO_CHOICE).alone).toBeUndefined();
});

test('does not promise to undo what the server would refuse', () => {
    const guest = facts(person('gus', {roles: ['system_guest']}));
    const undo = (guestsOn: boolean) => deactivate.says(guest, systemAdmin, {...server, guestsOn}, NO_CHOICE).undo.id;
    expect([undo(true), undo(false)]).toEqual(['line.undo', 'line.undoGuest']);
});

test('of a bot, says that it stops', () => {
    expect(deactivate.says(facts(person('robo', {isBot: true})), systemAdmin, server, NO_CHOICE)).toMatchObject({ends: [{id: 'line.botStops'}], stops: []});
});
