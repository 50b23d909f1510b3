/** The plan of somebody in a list: the plan everybody gets, and what is never done in a list. */
import {NO_CHOICE, ticked} from '../act';
import type {Act, Choice} from '../act';
import {isOff, isSystemAdmin, known} from '../model';
import type {Actor, Facts, Person, ServerFacts, Text} from '../model';
import {plan} from '../plan';
import type {Plan} from '../plan';

/** Somebody without access tokens need not have them looked for. */
function choiceOf(choice: Choice, {holdings: {tokens}}: Facts): Choice {
    const none = tokens.ok && !tokens.value.some(({active}) => active);
    return none && ticked(choice, 'tokens-off') ? {...choice, ticks: choice.ticks.filter(({id}) => id !== 'tokens-off')} : choice;
}

/** An account that is off lets nobody in: sessions that were not read are no reason to switch it off once more. */
function pictureOf(act: Act, facts: Facts): Facts {
    return act.id === 'deactivate' && isOff(facts.person) && !facts.sessions.ok ? {...facts, sessions: known([])} : facts;
}

/** A system admin is shut out one by one, with the handle typed. */
export function whyNotInList(act: Act['id'], person: Person, actor: Actor): Text | undefined {
    return isSystemAdmin(person) && person.id !== actor.id ? {id: 'list.admin', values: {name: person.username, act}} : undefined;
}

/** For table, sum and run alike. */
export function planInList(act: Act, facts: Facts, actor: Actor, server: ServerFacts, choice: Choice = NO_CHOICE): Plan {
    const planned = plan(act, pictureOf(act, facts), actor, server, choiceOf(choice, facts));
    const why = planned.state === 'todo' ? whyNotInList(act.id, facts.person, actor) : undefined;
    return why ? {...planned, state: 'refused', why} : planned;
}
