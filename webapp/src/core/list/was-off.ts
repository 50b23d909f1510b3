/** People of a list for deactivating who were off before: their sessions alone are ended. */
import type {Text} from '../model';

import type {Line} from './types';

const STILL_IN = 'list.caution.sessions';

/** "Deactivated, 1 session still listed". */
export const stillIn = (count: number): Text => ({id: STILL_IN, values: {count}});

/** Did the table say so of this line's person? */
export const wasOff = ({why, cautions = []}: Pick<Line, 'why' | 'cautions'>): boolean =>
    [why, ...cautions].some((text) => text?.id === STILL_IN);
