import type {Step} from '../core/act';
import type {StepResult} from '../core/receipt';

import {accountOff, accountOn} from './account';
import {botsOff, botsOn} from './bots';
import {hooksGone} from './hooks';
import {sessionsEnd, someSessionsEnd} from './sessions';
import {tokensOff, tokensOn} from './tokens';

/** The step a receipt tells of, to look at it once more. `whole`: it was a verb's, which is about all there is; what was ticked with it, or chosen on the card, is known by its ids. */
export function stepOf({step, before}: StepResult, whole: boolean): Step {
    const all = whole && step !== 'tokens-on' && step !== 'bots-on';
    const ids = all || !before.ok ? undefined : before.value.map(({id}) => id);
    switch (step) {
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
