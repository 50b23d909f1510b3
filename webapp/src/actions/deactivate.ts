import {aloneLine, providerLine, signedOutLines} from '../core/lines';
import {isGuest, isSystemAdmin} from '../core/model';
import type {Act} from '../core/model';
import {accountOff, sessionsEnd} from '../steps';

/** Closes the account, and ends what sessions the server left. */
export const deactivate: Act = {
    kind: 'act',
    id: 'deactivate',
    aliases: [],
    uses: [{step: accountOff}, {step: sessionsEnd, when: 'left'}],
    danger: true,
    asks: ['admins'],
    typed: (facts) => isSystemAdmin(facts.person),
    says: (facts, _actor, server) => (facts.person.isBot ? {
        ends: [{id: 'line.botStops'}],
        staysOn: [],
        undo: {id: 'line.undoBot'},
    } : {
        ends: [...signedOutLines(facts), {id: 'line.noSignIn'}],
        staysOn: [{id: 'line.hooksGoOn'}],
        provider: providerLine(facts, 'line.providerOff'),
        undo: {id: isGuest(facts.person) && !server.guestsOn ? 'line.undoGuest' : 'line.undo'},
        alone: aloneLine(facts, server),
    }),
    next: ['activate', 'revoke'],
};
