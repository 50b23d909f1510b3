import {providerLine} from '../core/lines';
import {isSystemAdmin} from '../core/model';
import type {Act} from '../core/model';
import {accountOn} from '../steps';

/** Opens the account again. */
export const activate: Act = {
    kind: 'act',
    id: 'activate',
    aliases: [],
    uses: [{step: accountOn}],
    danger: false,
    asks: ['seats'],
    typed: (facts) => isSystemAdmin(facts.person),
    says: (facts) => (facts.person.isBot ? {
        ends: [{id: 'line.botWorks'}],
        staysOn: [],
        undo: {id: 'line.undoActivate'},
    } : {
        ends: [{id: 'line.maySignIn'}],
        staysOn: [{id: 'line.tokensAgain'}],
        provider: providerLine(facts, 'line.providerIn'),
        undo: {id: 'line.undoActivate'},
    }),
    next: ['deactivate'],
};
