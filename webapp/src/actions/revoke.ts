import {isOff, isSystemAdmin} from '../core/model';
import {providerLine, signedOutLines} from '../core/lines';
import type {Act, Text} from '../core/model';
import {sessionsEnd} from '../steps';

/** A list that reads empty is no proof: a replica may lag. */
const orAskedAnyway = (lines: Text[]): Text[] => (lines.length > 0 ? lines : [{id: 'line.endsNone'}]);

/** Ends all sessions; the person can sign in again. Of oneself, all but the one in use. */
export const revoke: Act = {
    kind: 'act',
    id: 'revoke',
    aliases: ['logout'],
    uses: [{step: sessionsEnd, when: 'always'}],
    danger: true,
    asks: [],
    typed: (facts, actor) => isSystemAdmin(facts.person) && facts.person.id !== actor.id,
    says: (facts, actor) => (facts.person.id === actor.id ? {
        ends: [{id: 'line.endsOwn'}],
        staysOn: [{id: 'line.tokensGoOn'}],
        undo: {id: 'line.undoNone'},
    } : {
        ends: orAskedAnyway(signedOutLines(facts)),
        staysOn: isOff(facts.person) ? [] : [{id: 'line.signInAgain'}, {id: 'line.tokensGoOn'}],
        provider: isOff(facts.person) ? undefined : providerLine(facts, 'line.providerIn'),
        undo: {id: 'line.undoNone'},
    }),
    next: ['deactivate', 'activate'],
};
