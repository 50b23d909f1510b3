import {ticked} from '../core/act';
import type {Act, Tick} from '../core/act';
import {refuseBotsOff, refuseTokensOn} from '../core/guards';
import {afterwards, providerLine} from '../core/lines';
import {isSystemAdmin} from '../core/model';
import type {Actor, Facts, Known, Text} from '../core/model';
import {expiredText, staysOf} from '../core/stays';
import {accountOn, botsOn, tokensOn} from '../steps';

/** What can be switched on: an access token that has expired cannot. */
const off = <T extends {active: boolean; expired?: boolean}>(list: Known<T[]>): T[] =>
    (list.ok ? list.value.filter(({active, expired}) => !active && !expired) : []);

/** What may be switched on along with the account: never unasked, for it may be what leaked. */
function ticks(facts: Facts, actor: Actor): Tick[] {
    const {tokens, bots} = facts.holdings;
    const found: Tick[] = [];
    const sleeping = off(tokens);
    if (sleeping.length > 0 && !refuseTokensOn(facts, actor)) {
        found.push({id: 'tokens-on', text: {id: 'tick.tokensOn', values: {count: sleeping.length}}, ids: sleeping.map(({id}) => id)});
    }
    const stopped = off(bots);
    if (stopped.length > 0 && !refuseBotsOff(facts, actor)) {
        found.push({id: 'bots-on', text: {id: 'tick.botsOn', values: {count: stopped.length, names: {names: stopped.map(({username}) => `@${username}`)}}}, ids: stopped.map(({id}) => id)});
    }
    return found;
}

/** Tokens that are on work at once; bots stay as they are. */
function again(after: Facts): 'pending' | Text[] {
    const {tokens} = after.holdings;
    if (!tokens.ok) {
        return tokens.pending ? 'pending' : [{id: tokens.off ? 'line.noTokensAgain' : 'line.tokensAgain'}];
    }
    const count = tokens.value.filter(({active}) => active).length;
    return [count > 0 ? {id: 'line.tokensWork', values: {count}} : {id: 'line.noTokensAgain'}, ...expiredText(staysOf(after))];
}

/** Opens the account again. */
export const activate: Act & {id: 'activate'} = {
    kind: 'act',
    id: 'activate',
    aliases: [],
    uses: (choice) => {
        const [tokens, bots] = [ticked(choice, 'tokens-on'), ticked(choice, 'bots-on')];
        return [{step: accountOn}, ...(tokens ? [{step: tokensOn(tokens.ids)}] : []), ...(bots ? [{step: botsOn(bots.ids)}] : [])];
    },
    danger: false,
    asks: ['seats'],
    ticks,
    typed: (facts) => isSystemAdmin(facts.person),
    says: (facts) => (facts.person.isBot ? {
        ends: [{id: 'line.botWorks'}],
        stops: [],
        staysOn: [],
        undo: {id: 'line.undoActivate'},
    } : {
        ends: [{id: 'line.maySignIn'}],
        stops: [],
        staysOn: again(afterwards(facts, false)),
        provider: providerLine(facts, 'line.providerIn'),
        undo: {id: 'line.undoActivate'},
    }),
    next: ['deactivate'],
};
