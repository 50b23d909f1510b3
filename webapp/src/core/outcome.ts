/** Receipts, from what happened or did not. */
import {headlineOf} from './headline';
import type {Act, Actor, Facts, Item, Known, Person, Text} from './model';
import type {Plan} from './plan';
import type {Headline, Receipt, StepResult} from './receipt';

const who = ({id, username, name}: Person) => ({id, username, name});

/** After a run: `facts` is the last picture that was read, `at` when. */
export function receiptOf(act: Act, facts: Facts, actor: Actor, steps: StepResult[], at: number): Receipt {
    const headline = headlineOf(steps, {act, facts, actor, at});
    return {act: act.id, person: who(facts.person), by: actor.username, at, headline, steps, unknown: steps.some(({outcome}) => outcome === 'unknown' || outcome === 'told')};
}

/** For somebody nothing was done about: refused, already so, or passed over. */
export function receiptOfIdle(plan: Plan, facts: Facts, actor: Actor, at: number, passedOver: boolean): Receipt {
    const steps = plan.steps.map(({step, items, why}): StepResult => ({step: step.id, outcome: idleOutcome(plan, passedOver), before: items, left: items, later: [], why}));
    return {act: plan.act.id, person: who(facts.person), by: actor.username, at, headline: idleHeadline(plan, facts, passedOver), steps, unknown: false};
}

function idleOutcome(plan: Plan, passedOver: boolean): StepResult['outcome'] {
    if (passedOver) {
        return 'not-started';
    }
    return plan.state === 'refused' ? 'refused' : 'skipped';
}

function idleHeadline(plan: Plan, facts: Facts, passedOver: boolean): Headline {
    if (passedOver) {
        return {text: {id: 'head.notStarted'}, tone: 'warn', notes: []};
    }
    return plan.state === 'refused' ?
        {text: {id: `head.${plan.act.id}.not`}, tone: 'bad', notes: plan.why ? [plan.why] : []} :
        {text: alreadySo(plan.act, facts), tone: 'good', notes: []};
}

/** "Skipped: already off since 14:02". */
export function alreadySo(act: Act, {person}: Facts): Text {
    return {id: `head.${act.id}.already`, values: {since: {date: person.deleteAt}}};
}

/** Judges the steps of an earlier run anew, by a later picture alone. */
export function recheck(plan: Plan, earlier: StepResult[], facts: Facts, actor: Actor): StepResult[] {
    return plan.steps.map(({step}, index): StepResult => {
        const old = earlier[index]!;
        if (old.outcome === 'refused' || old.outcome === 'skipped') {
            return old;
        }
        const left = step.left(facts, actor);
        return {...old, outcome: laterOutcome(old, left), left, later: []};
    });
}

function laterOutcome(old: StepResult, left: Known<Item[]>): StepResult['outcome'] {
    if (!left.ok) {
        return 'unknown';
    }
    if (left.value.length === 0) {
        return old.said ? 'checked' : 'seen';
    }
    return old.said ? 'failed' : 'not-started';
}
