/** Carries out planned steps for one person, one after the other, and judges each by reading back. */
import type {Answer, Deeds, Failure, Item, Said} from './act';
import {failureOf} from './failure';
import type {Part} from './holdings';
import {judge} from './judge';
import type {Outcome} from './judge';
import type {Actor, Facts, Known} from './model';
import type {PlannedStep} from './plan';
import {readBack} from './read-back';
import type {Reader, Seen} from './read-back';
import type {StepResult} from './receipt';

export interface Tools extends Omit<Reader, 'read'> {
    deeds: Deeds;
    /** The account and these parts of it anew; the rest as in `facts`. */
    read(parts: Part[], facts: Facts): Promise<Facts>;
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

function toResult(planned: PlannedStep, before: Known<Item[]>, {said, answer, failure}: Sent, seen: Seen): StepResult {
    const why = failure?.why ?? (seen.left.ok ? undefined : seen.left.why);
    return {step: planned.step.id, outcome: judge(said, seen.left), said, answeredAt: answer?.at ?? failure?.at, before, left: seen.left, later: seen.later, why, errorId: failure?.errorId};
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

/** Looks whether the server has done along what it does by itself: that may show a moment later. */
async function watch(planned: PlannedStep, facts: Facts, actor: Actor, reader: Reader): Promise<{result: StepResult; facts: Facts}> {
    const before = planned.items;
    if (before.ok && before.value.length === 0) {
        return {result: idle(planned, 'skipped', before), facts};
    }
    const now = planned.step.left(facts, actor);
    const isOver = now.ok ? now.value.length === 0 : now.hidden || now.off;
    const seen = isOver ? undefined : await readBack({step: planned.step, actor, before, answer: undefined, once: false}, reader);
    const left = seen?.left ?? now;
    const isGone = left.ok && left.value.length === 0;
    const remains = left.ok ? 'remains' : 'skipped';
    return {result: idle(planned, isGone ? 'seen' : remains, left), facts: seen?.facts ?? facts};
}

/**
 * Runs `planned` in order. An account that cannot be seen to have changed ends the run: what comes after it is 'not-started'.
 * Never rejects: what was thrown is in the results.
 */
export async function runSteps(planned: PlannedStep[], before: Facts, actor: Actor, tools: Tools): Promise<RunResult> {
    const steps: StepResult[] = [];
    const parts = [...new Set(planned.flatMap(({step}) => step.reads))];
    let facts = before;
    let over = false;
    const reader: Reader = {...tools, read: () => tools.read(parts, facts)};
    for (const [index, one] of planned.entries()) {
        if (over) {
            steps.push(idle(one, 'not-started', one.items));
            continue;
        }
        if (one.when === 'server') {
            const seen = await watch(one, facts, actor, reader);
            facts = seen.facts;
            steps.push(seen.result);
            continue;
        }
        const ready = withoutRequest(one, facts, actor, index === 0);
        if (ready) {
            steps.push(ready);
            continue;
        }
        // Somebody else may sign in in this tab, or the plugin go: what is left would be done in another name, or not at all.
        if (tools.stopped()) {
            steps.push(idle(one, 'not-started', one.items));
            continue;
        }
        const items = one.step.left(facts, actor);
        const sent = await send(one, facts, actor, tools.deeds);
        tools.checking();
        const seen = await readBack({step: one.step, actor, before: items, answer: sent.answer, once: sent.said === 'refused'}, reader);
        facts = seen.facts ?? facts;

        // What was there when the run began, where it was known by then.
        const result = toResult(one, one.items.ok ? one.items : items, sent, seen);
        steps.push(result);

        // Everything hangs on the account; the other steps do not on one another, and in an emergency each is tried.
        over = one.step.id.startsWith('account-') && OVER.includes(result.outcome);
    }
    return {steps, facts};
}
