/** The plan of somebody in a list: the plan everybody gets, and what is never done in a list. */
import {NO_CHOICE, ticked} from '../act';
import type {Act, Choice} from '../act';
import {isOff, isSystemAdmin, known} from '../model';
import type {Actor, Facts, Person, ServerFacts, Text} from '../model';
import {plan} from '../plan';
import type {Plan, PlannedStep} from '../plan';

import {notRead} from './not-read';

/** Somebody without access tokens need not have them looked for. */
function choiceOf(choice: Choice, {holdings: {tokens}}: Facts): Choice {
    const none = tokens.ok && !tokens.value.some(({active}) => active);
    return none && ticked(choice, 'tokens-off') ? {...choice, ticks: choice.ticks.filter(({id}) => id !== 'tokens-off')} : choice;
}

/** Nobody has asked for the sessions, or the role may not. Where they were asked for in vain there may be some. */
const isUnasked = ({sessions}: Facts): boolean => !sessions.ok && (sessions.hidden || sessions.why.id === notRead.why.id);

/** An account that is off lets nobody in: sessions that nobody has asked for are no reason to switch it off once more. */
function pictureOf(act: Act, facts: Facts): Facts {
    return act.id === 'deactivate' && isOff(facts.person) && isUnasked(facts) ? {...facts, sessions: known([])} : facts;
}

/** What is decided without them is no claim that there are none. */
function asRead(steps: PlannedStep[], facts: Facts, actor: Actor): PlannedStep[] {
    return steps.map((one) => (one.step.id === 'sessions-end' ? {...one, items: one.step.left(facts, actor)} : one));
}

/** The server switches bots off along with the account, and none with one that is off already. */
const isAlone = ({act, state}: Plan, {person}: Facts): boolean => act.id === 'deactivate' && state === 'todo' && isOff(person);

/** A system admin is shut out one by one, with the handle typed. */
export function whyNotInList(act: Act['id'], person: Person, actor: Actor): Text | undefined {
    return isSystemAdmin(person) && person.id !== actor.id ? {id: 'list.admin', values: {name: person.username, act}} : undefined;
}

/** For table, sum and run alike. */
export function planInList(act: Act, facts: Facts, actor: Actor, server: ServerFacts, choice: Choice = NO_CHOICE): Plan {
    const made = plan(act, pictureOf(act, facts), actor, server, choiceOf(choice, facts));
    const steps = isAlone(made, facts) ? made.steps.filter(({when}) => when !== 'server') : made.steps;
    const planned = {...made, steps: asRead(steps, facts, actor)};
    const why = planned.state === 'todo' ? whyNotInList(act.id, facts.person, actor) : undefined;
    return why ? {...planned, state: 'refused', why} : planned;
}
