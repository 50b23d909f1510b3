/** Receipts, from what happened or did not. */
import {headlineOf} from './headline';
import {known} from './model';
import type {Act, ActId, Actor, Facts, Item, Known, Person, Said, Text} from './model';
import type {Plan} from './plan';
import type {Headline, Receipt, StepResult} from './receipt';

const who = ({id, username, name}: Person) => ({id, username, name});

/** After a run: `facts` is the last picture that was read, `at` when. */
export function receiptOf(act: Act, facts: Facts, actor: Actor, steps: StepResult[], at: number): Receipt {
    const headline = headlineOf(steps, {act, facts, actor, at});
    return {act: act.id, person: who(facts.person), by: actor.username, at, headline, steps, unknown: steps.some(({outcome}) => outcome === 'unknown' || outcome === 'told')};
}

/** For somebody whose plan comes to nothing: refused, or already so. */
export function receiptOfIdle(plan: Plan, facts: Facts, actor: Actor, at: number): Receipt {
    const outcome = plan.state === 'refused' ? 'refused' : 'skipped';
    const steps = plan.steps.map(({step, items, why}): StepResult => ({step: step.id, outcome, before: items, left: items, later: [], why}));
    const headline: Headline = outcome === 'refused' ?
        {text: {id: `head.${plan.act.id}.not`}, tone: 'bad', notes: plan.why ? [plan.why] : []} :
        {text: alreadySo(plan.act, facts.person), tone: 'good', notes: []};
    return {act: plan.act.id, person: who(facts.person), by: actor.username, at, headline, steps, unknown: false};
}

/** For somebody who was passed over. */
export function receiptOfNothing(act: ActId, person: Person, actor: Actor, at: number): Receipt {
    return {act, person: who(person), by: actor.username, at, headline: {text: {id: 'head.notStarted'}, tone: 'warn', notes: []}, steps: [], unknown: false};
}

/** "Skipped: already off since 14:02". */
export function alreadySo(act: Act, person: Person): Text {
    return {id: `head.${act.id}.already`, values: {since: {date: person.deleteAt}}};
}

/**
 * Judges the steps of an earlier run anew, by a later picture alone. A session that was not there before began after the run: had the act
 * not come through, the old ones would still be there beside it.
 */
export function recheck(plan: Plan, earlier: StepResult[], facts: Facts, actor: Actor): StepResult[] {
    return plan.steps.map(({step}, index): StepResult => {
        const old = earlier[index]!;
        if (old.outcome === 'refused' || old.outcome === 'skipped') {
            return old;
        }
        const {left, later} = divide(old, step.left(facts, actor));
        return {...old, outcome: laterOutcome(old, left), left, later};
    });
}

function divide({before, said}: StepResult, now: Known<Item[]>): {left: Known<Item[]>; later: Item[]} {
    const ids = before.ok ? before.value.map(({id}) => id) : [];

    // Where none was there before and nobody said yes, a new one may as well have been missed by the act.
    if (!now.ok || (ids.length === 0 && said !== 'ok')) {
        return {left: now, later: []};
    }
    return {left: known(now.value.filter(({id}) => ids.includes(id))), later: now.value.filter(({id}) => !ids.includes(id))};
}

function laterOutcome({said}: StepResult, left: Known<Item[]>): StepResult['outcome'] {
    if (!left.ok) {
        return left.hidden ? 'refused' : 'unknown';
    }
    if (left.value.length === 0) {
        return said ? 'checked' : 'seen';
    }
    return said ? LATER[said] : 'not-started';
}

/** What it is called when it still is not so. A request without an answer may yet arrive. */
const LATER: Record<Said, StepResult['outcome']> = {ok: 'not-done', refused: 'failed', broken: 'failed', none: 'unknown'};
