/** Carries out a plan for one person, step by step, and judges each by reading back. */
import {failureOf} from './failure';
import {judge} from './judge';
import type {Outcome} from './judge';
import type {Actor, Answer, Deeds, Facts, Failure, Known, Said, Item} from './model';
import type {Plan, PlannedStep} from './plan';
import {readBack} from './read-back';
import type {Reader, Seen} from './read-back';
import type {StepResult} from './receipt';

export interface Tools extends Reader {
    deeds: Deeds;
    /** Told when a request has been answered and reading back begins. */
    checking(): void;
}

/** What the steps came to, and the last picture of the account that was read. */
export interface RunResult {steps: StepResult[]; facts: Facts}

const OVER: (Outcome | StepResult['outcome'])[] = ['not-done', 'failed', 'unknown', 'told', 'refused'];

/** What became of the request. */
interface Sent {said: Said; answer?: Answer; failure?: Failure}

async function send(planned: PlannedStep, facts: Facts, actor: Actor, deeds: Deeds): Promise<Sent> {
    try {
        return {said: 'ok', answer: await planned.step.run(deeds, facts, actor)};
    } catch (error) {
        const failure = failureOf(error);
        return {said: failure.said, failure};
    }
}

function toResult(planned: PlannedStep, {said, answer, failure}: Sent, seen: Seen): StepResult {
    const why = failure?.why ?? (seen.left.ok ? undefined : seen.left.why);
    return {step: planned.step.id, outcome: judge(said, seen.left), said, answeredAt: answer?.at, before: planned.items, left: seen.left, later: seen.later, why, errorId: failure?.errorId};
}

/** The step was not asked for, or is not needed: no request. */
function idle(planned: PlannedStep, outcome: StepResult['outcome'], left: Known<Item[]>): StepResult {
    return {step: planned.step.id, outcome, before: planned.items, left, later: [], why: planned.why};
}

/** What a step comes to without a request, or undefined when it has to be carried out. `facts` is the newest picture. */
function withoutRequest(planned: PlannedStep, facts: Facts, actor: Actor, isFirst: boolean): StepResult | undefined {
    const left = planned.step.left(facts, actor);
    if (!isFirst && planned.when === 'left' && left.ok && left.value.length === 0) {
        return idle(planned, 'seen', left);
    }
    if (planned.state === 'refused') {
        return idle(planned, 'refused', left);
    }

    // What may not be seen may not be ended either; what could not be read is ended in case there is something.
    if (planned.when === 'left' && !left.ok && left.hidden) {
        return idle(planned, 'skipped', left);
    }
    return planned.state === 'already' && planned.when !== 'left' ? idle(planned, 'skipped', left) : undefined;
}

/**
 * Runs the steps of `plan` in order. A step whose deed cannot be seen ends the run: those after it are 'not-started'.
 * Never rejects: what was thrown is in the results.
 */
export async function runPlan(plan: Plan, before: Facts, actor: Actor, tools: Tools): Promise<RunResult> {
    const steps: StepResult[] = [];
    let facts = before;
    let over = false;
    for (const [index, planned] of plan.steps.entries()) {
        if (over) {
            steps.push(idle(planned, 'not-started', planned.items));
            continue;
        }
        const ready = withoutRequest(planned, facts, actor, index === 0);
        if (ready) {
            steps.push(ready);
            continue;
        }
        const items = planned.step.left(facts, actor);
        const sent = await send(planned, facts, actor, tools.deeds);
        tools.checking();
        const seen = await readBack({step: planned.step, actor, before: items, answer: sent.answer, once: sent.said === 'refused'}, tools);
        facts = seen.facts ?? facts;
        const result = toResult(planned, sent, seen);
        steps.push(result);
        over = OVER.includes(result.outcome);
    }
    return {steps, facts};
}
