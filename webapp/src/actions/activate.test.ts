import {bot, facts, helpDesk, person, server, systemAdmin, token} from '../../test/people';
import {NO_CHOICE} from '../core/act';
import {known, pending} from '../core/model';

import {activate} from './activate';

const off = person('bob', {deleteAt: 1});
const held = {tokens: known([token('on'), token('old', {active: false})]), bots: known([bot('robo', {active: false})])};

test('says that sessions do not return, and which access tokens work again', () => {
    const says = activate.says(facts(off, [], held), systemAdmin, server, NO_CHOICE);
    expect(says.ends).toEqual([{id: 'line.maySignIn'}]);
    expect(says.staysOn).toEqual([{id: 'line.tokensWork', values: {count: 1}}]);
});

test('waits for what is still being read instead of calling it none', () => {
    expect(activate.says(facts(off, [], {tokens: pending}), systemAdmin, server, NO_CHOICE).staysOn).toBe('pending');
});

test('offers what is switched off, and does none of it unless it is ticked', () => {
    const ticks = activate.ticks(facts(off, [], held), systemAdmin);
    expect(ticks.map(({id, ids}) => [id, ids])).toEqual([['tokens-on', ['old']], ['bots-on', [bot('robo').id]]]);
    expect(activate.uses(NO_CHOICE).map(({step}) => step.id)).toEqual(['account-on']);
    expect(activate.uses({ids: [], ticks}).map(({step}) => step.id)).toEqual(['account-on', 'tokens-on', 'bots-on']);
});

test('offers nothing that the role may not do', () => expect(activate.ticks(facts(off, [], held), helpDesk)).toEqual([]));
