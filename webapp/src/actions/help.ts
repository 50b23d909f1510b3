import type {View} from '../core/act';

/** The commands, from their declarations. */
export const help: View = {kind: 'view', id: 'help', aliases: [], takesPeople: false};
