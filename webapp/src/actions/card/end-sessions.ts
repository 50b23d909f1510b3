import {someSessionsEnd} from '../../steps';

import {itemAct} from './item-act';

/** Ends some sessions; the person can sign in again. */
export const endSessions = itemAct({id: 'end-sessions', danger: true, step: someSessionsEnd, ends: {id: 'line.signInAgain'}, undo: {id: 'line.undoNone'}});
