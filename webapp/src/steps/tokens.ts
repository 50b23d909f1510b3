/** Access tokens, off or on: POST /users/tokens/disable|enable. Disabling one removes its session too; the row stays and can be enabled. */
import type {Item, Step} from '../core/act';
import {refuseTokensOff, refuseTokensOn} from '../core/guards';
import {tokenLists} from '../core/holdings';
import type {Token} from '../core/holdings';
import {known, notTheirs} from '../core/model';
import type {Facts, Known} from '../core/model';

import {each} from './each';

const toItem = (token: Token): Item => ({kind: 'token', id: token.id, token});

/** Those with these ids, be they the person's own or a bot's of theirs; without ids all of the person's own. */
function tokensOf({holdings}: Facts, ids: string[] | undefined): Known<Token[]> {
    if (!ids) {
        return holdings.tokens;
    }
    const lists = tokenLists(holdings);
    const found = lists.flatMap((list) => (list.ok ? list.value : [])).filter(({id}) => ids.includes(id));
    const unread = lists.find((list) => !list.ok && !list.off);
    return found.length < ids.length ? unread ?? notTheirs : known(found);
}

function step(id: 'tokens-off' | 'tokens-on', active: boolean, ids: string[] | undefined): Step {
    const left = (facts: Facts): Known<Item[]> => {
        const tokens = tokensOf(facts, ids);
        return tokens.ok ? known(tokens.value.filter((token) => token.active !== active && !token.expired).map(toItem)) : tokens;
    };
    return {
        id,
        reads: ids ? ['tokens', 'bot-tokens'] : ['tokens'],
        refuse: active ? refuseTokensOn : refuseTokensOff,
        left,
        run: (deeds, facts) => each(left(facts), (item) => deeds.setToken(item.id, active)),
    };
}

/** Switches off the tokens with these ids, or all of the person's own. */
export const tokensOff = (ids?: string[]): Step => step('tokens-off', false, ids);

/** Switches them on again. */
export const tokensOn = (ids?: string[]): Step => step('tokens-on', true, ids);
