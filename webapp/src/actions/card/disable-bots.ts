import {botsOff} from '../../steps';

import {itemAct} from './item-act';

/** Switches bots off. */
export const disableBots = itemAct({id: 'disable-bots', danger: true, step: botsOff, ends: () => ({id: 'line.botStops'}), undo: {id: 'line.undoBots'}});
