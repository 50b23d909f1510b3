import {facts, person, server, systemAdmin} from '../../test/people';

import {activate} from './activate';

test('says that sessions do not return and access tokens do', () => {
    const says = activate.says(facts(person('bob', {deleteAt: 1})), systemAdmin, server);
    expect([...says.ends, ...says.staysOn].map(({id}) => id)).toEqual(['line.maySignIn', 'line.tokensAgain']);
});
