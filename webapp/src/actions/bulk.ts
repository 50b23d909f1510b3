import type {View} from '../core/act';

/** The list dialog, for a verb that stands after it or is chosen there. */
export const bulk: View = {kind: 'view', id: 'bulk', aliases: [], takesPeople: true};
