import {ticked} from '../core/act';
import type {Act, Tick} from '../core/act';
import {cannotReturn, refuseTokensOff} from '../core/guards';
import {afterwards, aloneLine, providerLine, signedOutLines, staysLine, stopsLine} from '../core/lines';
import {isSystemAdmin} from '../core/model';
import type {Actor, Facts} from '../core/model';
import {accountOff, botsOff, sessionsEnd, tokensOff} from '../steps';

/** A deactivated account's tokens are refused and work again with it: unless somebody switches them off. */
function ticks(facts: Facts, actor: Actor): Tick[] {
    const {tokens} = facts.holdings;
    const live = tokens.ok ? tokens.value.filter(({active}) => active) : [];
    return live.length > 0 && !refuseTokensOff(facts, actor) ? [{id: 'tokens-off', text: {id: 'tick.tokensOff'}, ids: live.map(({id}) => id)}] : [];
}

/** Closes the account, ends what sessions the server left, and looks whether its bots went off with it. */
export const deactivate: Act & {id: 'deactivate'} = {
    kind: 'act',
    id: 'deactivate',
    aliases: [],
    uses: (choice) => [
        {step: accountOff},
        {step: sessionsEnd, when: 'left'},
        {step: botsOff(), when: 'server'},

        // All there are by then, not only those that stood there when it was ticked.
        ...(ticked(choice, 'tokens-off') ? [{step: tokensOff()}] : []),
    ],
    danger: true,
    asks: ['admins'],
    ticks,
    typed: (facts) => isSystemAdmin(facts.person),
    says: (facts, _actor, server) => (facts.person.isBot ? {
        ends: [{id: 'line.botStops'}],
        stops: [],
        staysOn: staysLine(afterwards(facts, true), 'line.hooksGoOn'),
        undo: {id: 'line.undoBot'},
    } : {
        ends: [...signedOutLines(facts), {id: 'line.noSignIn'}],
        stops: stopsLine(facts, server),
        staysOn: staysLine(afterwards(facts, true), 'line.hooksGoOn'),
        provider: providerLine(facts, 'line.providerOff'),
        undo: {id: cannotReturn(facts.person, server) ? 'line.undoGuest' : 'line.undo'},
        alone: aloneLine(facts, server),
    }),
    next: ['activate', 'revoke'],
};
