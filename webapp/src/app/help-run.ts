import type {Actor} from '../core/model';
import type {Versions} from '../core/receipt';

import type {LiveRun} from './run';
import type {RunState} from './types';

const nothing = () => undefined;
const noReceipt = () => Promise.reject(new Error('no receipt is on screen'));

/** Help needs no API and leads nowhere: a run that stays where it is. */
export function helpRun(actor: Actor, verb: string, versions: Versions): LiveRun {
    const state: RunState = {verb: 'help', phase: {id: 'help', verb}, answers: {ticks: [], ticket: ''}, recording: undefined, back: false};
    return {
        state: () => state,
        subscribe: () => nothing,
        actor,
        versions: () => versions,
        heard: nothing, renewed: nothing, answer: nothing, confirm: nothing, correct: nothing, again: nothing, offer: nothing, may: () => 'already', details: nothing,
        back: nothing, search: nothing, list: nothing, openReceipt: nothing, remove: nothing, undo: nothing, readers: noReceipt, share: noReceipt, closed: nothing,
    };
}
