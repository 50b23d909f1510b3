import {facts, person, server, session, systemAdmin} from '../../test/people';

import {revoke} from './revoke';

test('says what it does not stop', () => {
    const says = revoke.says(facts(person('bob'), [session('a')]), systemAdmin, server);
    expect(says.staysOn.map(({id}) => id)).toEqual(['line.signInAgain', 'line.tokensGoOn']);
    expect(says.undo.id).toBe('line.undoNone');
});

test('of yourself, says that this session stays', () => {
    const me = facts(person('ann'), [session('here', {current: true})]);
    expect(revoke.says(me, systemAdmin, server)).toMatchObject({ends: [{id: 'line.endsOwn'}], staysOn: [{id: 'line.tokensGoOn'}]});
    expect(revoke.typed(facts(person('ann', {roles: ['system_admin']})), systemAdmin)).toBe(false);
});

test('is also called logout', () => expect(revoke.aliases).toEqual(['logout']));
