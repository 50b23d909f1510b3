import {botsOn} from '../../steps';

import {itemAct} from './item-act';

/** Switches bots on again, with the tokens they had. */
export const enableBots = itemAct({id: 'enable-bots', danger: false, step: botsOn, ends: () => ({id: 'line.botWorks'}), undo: {id: 'line.undoBotsOn'}});
