import {tokensOff} from '../../steps';

import {itemAct} from './item-act';

/** Switches access tokens off; what works with them is refused at once. */
export const disableTokens = itemAct({id: 'disable-tokens', danger: true, step: tokensOff, ends: () => ({id: 'line.tokenStops'}), undo: {id: 'line.undoTokens'}});
