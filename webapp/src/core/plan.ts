/** What an act would do to one person, decided from what was read. The same answer for popover, dialog, card and runner. */
import {isOff} from './model';
import type {Act, Actor, Facts, Item, Known, ServerFacts, Step, StepUse, Text} from './model';

export interface PlannedStep {
    step: Step;
    when?: StepUse['when'];
    state: 'refused' | 'already' | 'todo';
    why?: Text;
    items: Known<Item[]>;
}

export interface Plan {
    act: Act;
    steps: PlannedStep[];
    /** refused: its first step is; already: nothing to do; todo: something would change. */
    state: PlannedStep['state'];
    why?: Text;
}

/** Plans `act` on the person of `facts`. Pure; call it again whenever the facts change. */
export function plan(act: Act, facts: Facts, actor: Actor, server: ServerFacts): Plan {
    const steps = act.uses.map((use) => planStep(use, facts, actor, server));
    const first = steps[0]!;
    if (first.state === 'refused') {
        return {act, steps, state: 'refused', why: first.why};
    }
    const todo = steps.some((step) => step.state === 'todo');
    return {act, steps, state: todo ? 'todo' : 'already'};
}

function planStep({step, when}: StepUse, facts: Facts, actor: Actor, server: ServerFacts): PlannedStep {
    const items = step.left(facts, actor);

    // Already so comes before refused: "already off" is the more useful truth about an account nobody need touch. And
    // "always" asks for what a lagging list may hide; an account that is off lets nobody in, and one's own are ended one by one.
    const insist = when === 'always' && !isOff(facts.person) && facts.person.id !== actor.id;
    if (items.ok && items.value.length === 0 && !insist) {
        return {step, when, state: 'already', items};
    }
    const why = step.refuse(facts, actor, server);
    return why ? {step, when, state: 'refused', why, items} : {step, when, state: 'todo', items};
}
