/** What applies to a person now, and why the rest does not. */
import {verbs} from '../actions';
import type {Act, ActId, Actor, Facts, ServerFacts, Text} from '../core/model';
import {plan} from '../core/plan';

const acts = verbs.filter((verb): verb is Act => verb.kind === 'act');

/** Acts that would change something or are refused, with the refusal; those that are already so are left out. */
export function choicesFor(facts: Facts, actor: Actor, server: ServerFacts): {act: ActId; why: Text | undefined}[] {
    return acts.
        filter((act) => !isPointless(act, facts)).
        map((act) => ({act, planned: plan(act, facts, actor, server)})).
        filter(({planned}) => planned.state !== 'already').
        map(({act, planned}) => ({act: act.id, why: planned.why}));
}

/** A closed account has no sessions to end, unless the list shows some: then closing it "again" ends them. */
function isPointless(act: Act, {person, sessions}: Facts): boolean {
    if (act.id !== 'revoke') {
        return false;
    }
    return person.isBot || (person.deleteAt !== 0 && (!sessions.ok || sessions.value.length === 0));
}

/** The acts among `wanted` that may be done now. */
export function offersFor(wanted: ActId[], facts: Facts, actor: Actor, server: ServerFacts): ActId[] {
    return choicesFor(facts, actor, server).filter(({act, why}) => !why && wanted.includes(act)).map(({act}) => act);
}
