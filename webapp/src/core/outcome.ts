/** Receipts, from what happened or did not. */
import {headlineOf} from './headline';
import {seenOf} from './judge';
import {endsOwn} from './model';
import type {Act, ActId, Actor, Facts, Person, Said, Text} from './model';
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
        {text: alreadySo(plan.act, facts.person, actor), tone: 'good', notes: []};
    return {act: plan.act.id, person: who(facts.person), by: actor.username, at, headline, steps, unknown: false};
}

/** For somebody who was passed over. */
export function receiptOfNothing(act: ActId, person: Person, actor: Actor, at: number): Receipt {
    return {act, person: who(person), by: actor.username, at, headline: {text: {id: 'head.notStarted'}, tone: 'warn', notes: []}, steps: [], unknown: false};
}

/** "Skipped: already off since 14:02". */
export function alreadySo(act: Act, person: Person, actor: Actor): Text {
    return {id: endsOwn(act.id, person, actor) ? 'head.revoke.alreadyOwn' : `head.${act.id}.already`, values: {since: {date: person.deleteAt}}};
}

/**
 * Judges the steps of an earlier run anew, by a later picture alone. As in the run itself, a session counts as begun after it only by the
 * server's time of its answer: without one, whatever is listed may have survived.
 */
export function recheck(plan: Plan, earlier: StepResult[], facts: Facts, actor: Actor): StepResult[] {
    return plan.steps.map(({step}, index): StepResult => {
        const old = earlier[index]!;
        if (old.outcome === 'refused' || old.outcome === 'skipped') {
            return old;
        }
        const {left, later} = seenOf(step.left(facts, actor), old.before, old.answeredAt);
        return {...old, outcome: left.ok ? laterOutcome(old, left.value.length === 0) : unreadOutcome(old, left.hidden), left, later};
    });
}

/** What is not visible to the role is nothing to look for again; what was told stays told. */
function unreadOutcome({said, outcome}: StepResult, hidden: boolean): StepResult['outcome'] {
    if (hidden) {
        return said ? outcome : 'refused';
    }
    return said === 'ok' ? 'told' : 'unknown';
}

function laterOutcome({said}: StepResult, isSo: boolean): StepResult['outcome'] {
    if (isSo) {
        return said ? 'checked' : 'seen';
    }
    return said ? LATER[said] : 'not-started';
}

/** What it is called when it still is not so. A request without an answer may yet arrive. */
const LATER: Record<Said, StepResult['outcome']> = {ok: 'not-done', refused: 'failed', broken: 'failed', none: 'unknown'};
