import {bot, facts, hidden, hook, person, server, session, systemAdmin, token} from '../../test/people';
import {NO_CHOICE} from '../core/act';
import {known} from '../core/model';

import {revoke} from './revoke';

const bob = person('bob');

test('says what it does not stop', () => {
    const held = {tokens: known([token('a')]), bots: known([bot('robo'), bot('idle', {active: false})]), outgoing: known([hook('outgoing', 'Orders')])};
    const says = revoke.says(facts(bob, [session('a')], held), systemAdmin, server, NO_CHOICE);
    expect(says.ends.map(({id}) => id)).toEqual(['line.ends', 'line.signInAgain']);
    expect(says.staysOn).toEqual([{id: 'line.goesOn', values: {what: {names: ['keep.tokens', 'keep.bots', 'keep.webhooks'].map((id) => ({id, values: {count: 1}}))}}}]);
    expect(says.undo.id).toBe('line.undoNone');
});

test('where that cannot be seen, says that there may be something', () => {
    expect(revoke.says(facts(bob, [], {tokens: hidden}), systemAdmin, server, NO_CHOICE).staysOn).toEqual([{id: 'line.tokensGoOn'}]);
});

test('of yourself, says that this session stays', () => {
    const me = facts(person('ann'), [session('here', {current: true})]);
    expect(revoke.says(me, systemAdmin, server, NO_CHOICE).ends).toEqual([{id: 'line.endsOwn'}]);
    expect(revoke.typed(facts(person('ann', {roles: ['system_admin']})), systemAdmin)).toBe(false);
});

test('is also called logout', () => expect(revoke.aliases).toEqual(['logout']));
