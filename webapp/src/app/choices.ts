/** What applies to a person now, and why the rest does not. */
import {acts} from '../actions';
import type {ActId, Actor, Facts, ServerFacts, Text} from '../core/model';
import {plan} from '../core/plan';

/** Acts that would change something or are refused, with the refusal; those whose main step is already so are left out. The lightest comes first. */
export function choicesFor(facts: Facts, actor: Actor, server: ServerFacts): {act: ActId; why: Text | undefined}[] {
    return acts.
        map((act) => ({act, planned: plan(act, facts, actor, server)})).
        filter(({planned}) => planned.state !== 'already' && planned.steps[0]!.state !== 'already').
        map(({act, planned}) => ({act: act.id, why: planned.why})).
        reverse();
}

/** The acts among `wanted` that may be done now. */
export function offersFor(wanted: ActId[], facts: Facts, actor: Actor, server: ServerFacts): ActId[] {
    return choicesFor(facts, actor, server).filter(({act, why}) => !why && wanted.includes(act)).map(({act}) => act);
}
