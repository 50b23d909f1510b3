import {isOff} from '../../core/model';
import {someSessionsEnd} from '../../steps';

import {itemAct} from './item-act';

/** Ends some sessions; the person can sign in again. */
export const endSessions = itemAct({id: 'end-sessions', danger: true, step: someSessionsEnd, ends: ({person}) => (isOff(person) ? undefined : {id: 'line.signInAgain'}), undo: {id: 'line.undoNone'}});
