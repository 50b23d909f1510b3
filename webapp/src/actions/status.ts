import type {View} from '../core/act';

/** The person's card: state, sign-in, role, sessions, and what can be done now. */
export const status: View = {kind: 'view', id: 'status', aliases: [], takesPeople: true};
