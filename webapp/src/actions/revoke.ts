import {isSystemAdmin} from '../core/model';
import {providerLine, signedOutLine} from '../core/lines';
import type {Act} from '../core/model';
import {sessionsEnd} from '../steps';

/** Ends all sessions; the person can sign in again. Of oneself, all but the one in use. */
export const revoke: Act = {
    kind: 'act',
    id: 'revoke',
    aliases: ['logout'],
    uses: [{step: sessionsEnd, when: 'always'}],
    typed: (facts) => isSystemAdmin(facts.person),
    says: (facts, actor) => ({
        ends: [facts.person.id === actor.id ? {id: 'line.endsOwn'} : signedOutLine(facts)],
        staysOn: [{id: 'line.signInAgain'}, {id: 'line.tokensGoOn'}],
        provider: providerLine(facts, 'line.providerIn'),
        undo: {id: 'line.undoNone'},
    }),
    next: ['deactivate'],
};
