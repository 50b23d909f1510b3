import type {Step} from '../core/act';
import type {Reversal} from '../core/undo';

import {accountOff, accountOn} from './account';
import {botsOff, botsOn} from './bots';
import {tokensOff, tokensOn} from './tokens';

/** The step that takes something back. */
export function stepBack({step, ids}: Reversal): Step {
    switch (step) {
    case 'account-on': return accountOn;
    case 'account-off': return accountOff;
    case 'tokens-on': return tokensOn(ids);
    case 'tokens-off': return tokensOff(ids);
    case 'bots-on': return botsOn(ids);
    case 'bots-off': return botsOff(ids);
    }
}
