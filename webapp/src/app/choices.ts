/** What applies to a person now, and why the rest does not. */
import {actOf, acts} from '../actions';
import type {ItemActId, VerbActId} from '../core/act';
import type {Actor, Facts, ServerFacts, Text} from '../core/model';
import {plan} from '../core/plan';

/** Acts that would change something or are refused, with the refusal; those whose main step is already so are left out. The lightest comes first. */
export function choicesFor(facts: Facts, actor: Actor, server: ServerFacts): {act: VerbActId; why: Text | undefined}[] {
    return acts.
        map((act) => ({act, planned: plan(act, facts, actor, server)})).
        filter(({planned}) => planned.state !== 'already' && planned.steps[0]!.state !== 'already').
        map(({act, planned}) => ({act: act.id, why: planned.why})).
        reverse();
}

/** The acts among `wanted` that may be done now. */
export function offersFor(wanted: VerbActId[], facts: Facts, actor: Actor, server: ServerFacts): VerbActId[] {
    return choicesFor(facts, actor, server).filter(({act, why}) => !why && wanted.includes(act)).map(({act}) => act);
}

/** May this act of the card be offered for these things? */
export function mayOffer(id: ItemActId, ids: string[], facts: Facts, actor: Actor, server: ServerFacts): 'yes' | 'already' | Text {
    const {state, why, steps} = plan(actOf(id), facts, actor, server, {ids, ticks: []});
    if (state === 'todo') {
        return steps[0]!.items.ok ? 'yes' : 'already';
    }
    return why ?? 'already';
}
