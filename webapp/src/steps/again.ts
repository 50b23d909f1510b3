import type {Step, StepId} from '../core/act';
import type {StepResult} from '../core/receipt';
import type {Reversal} from '../core/undo';

import {accountOff, accountOn} from './account';
import {botsOff, botsOn} from './bots';
import {hooksGone} from './hooks';
import {sessionsEnd, someSessionsEnd} from './sessions';
import {tokensOff, tokensOn} from './tokens';

/** The step of this id, on the things with these ids or on all there are. */
function stepCalled(id: StepId, ids: string[] | undefined): Step {
    switch (id) {
    case 'account-on': return accountOn;
    case 'account-off': return accountOff;
    case 'sessions-end': return ids ? someSessionsEnd(ids) : sessionsEnd;
    case 'tokens-on': return tokensOn(ids);
    case 'tokens-off': return tokensOff(ids);
    case 'bots-on': return botsOn(ids);
    case 'bots-off': return botsOff(ids);
    case 'hooks-gone': return hooksGone(ids ?? []);
    }
}

/** The step a receipt tells of, to look at it once more. `whole`: it was a verb's, which is about all there is; what was ticked with it, or chosen on the card, is known by its ids. */
export function stepOf({step, before}: StepResult, whole: boolean): Step {
    const all = whole && step !== 'tokens-on' && step !== 'bots-on';
    return stepCalled(step, all || !before.ok ? undefined : before.value.map(({id}) => id));
}

/** The step that takes something back. */
export const stepBack = ({step, ids}: Reversal): Step => stepCalled(step, ids);
