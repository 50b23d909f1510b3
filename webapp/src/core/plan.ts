/** What an act would do to one person, decided from what was read. The same answer for popover, dialog, card and runner. */
import {NO_CHOICE} from './act';
import type {Act, Choice, Item, Step, StepUse} from './act';
import {isOff} from './model';
import type {Actor, Facts, Known, ServerFacts, Text} from './model';

export interface PlannedStep {
    step: Step;
    when?: StepUse['when'];
    state: 'refused' | 'already' | 'todo';
    why?: Text;
    items: Known<Item[]>;
}

export interface Plan {
    act: Act;
    choice: Choice;
    steps: PlannedStep[];
    /** refused: its first step is; already: nothing to do; todo: something would change. */
    state: PlannedStep['state'];
    why?: Text;
}

/** Plans `act` on the person of `facts`. Pure; call it again whenever the facts change. */
export function plan(act: Act, facts: Facts, actor: Actor, server: ServerFacts, choice: Choice = NO_CHOICE): Plan {
    const steps = planSteps(act.uses(choice), facts, actor, server);
    const first = steps[0]!;
    if (first.state === 'refused') {
        return {act, choice, steps, state: 'refused', why: first.why};
    }
    const todo = steps.some((step) => step.state === 'todo' && step.when !== 'server');
    return {act, choice, steps, state: todo ? 'todo' : 'already'};
}

/** The same for steps that belong to no act: those of an undo. A step after the one that switches the account is allowed or not as the account will be then. */
export function planSteps(uses: StepUse[], facts: Facts, actor: Actor, server: ServerFacts): PlannedStep[] {
    const isOpened = uses[0]?.step.id === 'account-on';
    const then = isOpened ? {...facts, person: {...facts.person, deleteAt: 0}} : facts;
    const planned = uses.map((use, index) => planStep(use, facts, (step) => step.refuse(index === 0 ? facts : then, actor, server), actor));
    return planned.filter(({when, state}) => when !== 'server' || state !== 'already');
}

function planStep({step, when}: StepUse, facts: Facts, refuse: (step: Step) => Text | undefined, actor: Actor): PlannedStep {
    const items = step.left(facts, actor);

    // What the server does by itself nobody here needs a permission for.
    if (when === 'server') {
        return {step, when, state: items.ok && items.value.length === 0 ? 'already' : 'todo', items};
    }

    // Already so comes before refused: "already off" is the more useful truth about an account nobody need touch. And
    // "always" asks for what a lagging list may hide; an account that is off lets nobody in, and one's own are ended one by one.
    const insist = when === 'always' && !isOff(facts.person) && facts.person.id !== actor.id;
    if (items.ok && items.value.length === 0 && !insist) {
        return {step, when, state: 'already', items};
    }
    const why = refuse(step);
    return why ? {step, when, state: 'refused', why, items} : {step, when, state: 'todo', items};
}
