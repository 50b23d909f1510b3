import {hooksGone} from '../../steps';

import {itemAct} from './item-act';

/** Deletes webhooks and slash commands, whose owner need not be the one whose name their posts bear. */
export const deleteHooks = itemAct({id: 'delete-hooks', danger: true, step: hooksGone, ends: () => ({id: 'line.hookGone'}), undo: {id: 'line.undoNever'}});
