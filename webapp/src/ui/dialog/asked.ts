/** What the confirmation shows, from the phases it is on screen in. */
import {actOf} from '../../actions';
import type {Phase, RunState} from '../../app/types';
import {maySeeSessions} from '../../core/guards';
import {isOff, known, unseen} from '../../core/model';
import type {Actor, Facts, Person, ServerFacts, Session} from '../../core/model';

import type {Asked} from './confirm';

const SERVER: ServerFacts = {guestsOn: true, admins: known(Infinity), seats: known({limit: Infinity, active: 0})};

const SESSION: Session = {id: '', kind: 'browser', os: '', app: '', createAt: 0, lastActivityAt: 0, current: false};

/** The account as it will probably turn out: enough to keep the places of the lines, and shown to nobody. */
function guess(person: Person, actor: Actor): Facts {
    const seen = maySeeSessions(person, actor);
    const sessions = known(isOff(person) ? [] : [SESSION]);
    return {person, sessions: seen ? sessions : unseen, at: 0};
}

/** Everything has been read. */
export function askedOf({facts, plan, says, typed, notice}: Extract<Phase, {id: 'asking'}>): Asked {
    return {act: plan.act, facts, says, typed, notice, pending: false};
}

/** The same before anything has been read; undefined where nothing is going to be asked. */
export function guessedOf(person: Person, verb: RunState['verb'], actor: Actor): Asked | undefined {
    if (verb === 'status' || verb === 'help') {
        return undefined;
    }
    const act = actOf(verb);
    const facts = guess(person, actor);
    return {act, facts, says: act.says(facts, actor, SERVER), typed: act.typed(facts, actor), notice: undefined, pending: true};
}
