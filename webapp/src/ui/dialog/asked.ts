/** What the confirmation shows, from the phases it is on screen in. */
import {actOf, isVerbAct} from '../../actions';
import type {Phase, RunState} from '../../app/types';
import {NO_CHOICE} from '../../core/act';
import {maySeeSessions} from '../../core/guards';
import {pendingHoldings} from '../../core/holdings';
import {isOff, known, unseen} from '../../core/model';
import type {Actor, Facts, Person, ServerFacts, Session} from '../../core/model';

import type {Asked} from './confirm';

const SERVER: ServerFacts = {guestsOn: true, admins: known(Infinity), seats: known({limit: Infinity, active: 0})};

const SESSION: Session = {id: '', kind: 'browser', os: '', app: '', createAt: 0, lastActivityAt: 0, current: false, tokenId: ''};

/** The account as it will probably turn out: enough to keep the places of the lines, and shown to nobody. */
function guess(person: Person, actor: Actor): Facts {
    const seen = maySeeSessions(person, actor);
    const sessions = known(isOff(person) ? [] : [SESSION]);
    return {person, sessions: seen ? sessions : unseen, holdings: pendingHoldings, at: 0};
}

/** Everything the button needs has been read. */
export function askedOf({facts, plan, says, ticks, typed, notice}: Extract<Phase, {id: 'asking'}>): Asked {
    const aimed = plan.steps[0]?.items;
    const items = aimed?.ok && !isVerbAct(plan.act.id) ? aimed.value : [];
    return {act: plan.act, items, facts, says, ticks, typed, notice, pending: false};
}

/** The same before anything has been read; undefined where nothing is going to be asked, or nobody knows yet of what. */
export function guessedOf(person: Person, verb: RunState['verb'], actor: Actor): Asked | undefined {
    if (!isVerbAct(verb)) {
        return undefined;
    }
    const act = actOf(verb);
    const facts = guess(person, actor);
    return {act, items: [], facts, says: act.says(facts, actor, SERVER, NO_CHOICE), ticks: [], typed: act.typed(facts, actor), notice: undefined, pending: true};
}
