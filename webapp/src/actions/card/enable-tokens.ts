import {tokensOn} from '../../steps';

import {itemAct} from './item-act';

/** Switches access tokens on again; whoever holds them is let in. */
export const enableTokens = itemAct({id: 'enable-tokens', danger: false, step: tokensOn, ends: () => ({id: 'line.tokenWorks'}), undo: {id: 'line.undoTokensOn'}});
