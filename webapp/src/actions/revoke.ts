import {isOff, isSystemAdmin} from '../core/model';
import type {Text} from '../core/model';
import {providerLine, signedOutLines, staysLine} from '../core/lines';
import type {Act} from '../core/act';
import {sessionsEnd} from '../steps';

/** A list that reads empty is no proof: a replica may lag. */
const orAskedAnyway = (lines: Text[]): Text[] => (lines.length > 0 ? lines : [{id: 'line.endsNone'}]);

/** Ends all sessions; the person can sign in again. Of oneself, all but the one in use. */
export const revoke: Act & {id: 'revoke'} = {
    kind: 'act',
    id: 'revoke',
    aliases: ['logout'],
    uses: () => [{step: sessionsEnd, when: 'always'}],
    danger: true,
    asks: [],
    ticks: () => [],
    typed: (facts, actor) => isSystemAdmin(facts.person) && facts.person.id !== actor.id,
    says: (facts, actor) => (facts.person.id === actor.id ? {
        ends: [{id: 'line.endsOwn'}],
        stops: [],
        staysOn: staysLine(facts, 'line.tokensGoOn'),
        undo: {id: 'line.undoNone'},
    } : {
        ends: [...orAskedAnyway(signedOutLines(facts)), ...(isOff(facts.person) ? [] : [{id: 'line.signInAgain'}])],
        stops: [],
        staysOn: staysLine(facts, isOff(facts.person) ? 'line.hooksGoOn' : 'line.tokensGoOn'),
        provider: isOff(facts.person) ? undefined : providerLine(facts, 'line.providerIn'),
        undo: {id: 'line.undoNone'},
    }),
    next: ['deactivate', 'activate'],
};
