/** One person of many, from their turn to their receipt. */
import type {Facts, Person} from '../../core/model';
import {failureOf} from '../../core/failure';
import type {PlannedStep} from '../../core/plan';
import {runSteps} from '../../core/runner';
import type {Tools} from '../../core/runner';
import type {Receipt} from '../../core/receipt';

import type {Before} from './before';
import type {Job, Many} from './many';
import {patient} from './patient';
import type {Patience, Turn} from './patient';
import {goneError} from './together';
import type {Together} from './together';

/** What those have in common who are dealt with together. */
export interface Shared {many: Many; before: Before; together: Together; patience: Patience}

interface Done {receipt: Receipt; facts: Facts}

const isReceipt = (decided: PlannedStep[] | Receipt): decided is Receipt => !Array.isArray(decided);

async function carryOut(job: Job, before: Facts, planned: PlannedStep[], {many, together, patience}: Shared, turn: Turn, answered: () => void): Promise<Done> {
    // Waiting for the others is no patience used up: only one's own pauses count.
    let slept = 0;
    const tools: Tools = {
        deeds: patient(many.deeds, patience, turn),
        async read(parts, facts) {
            const [person, rest] = await Promise.all([together.person(job.person.id), many.read(parts, facts)]);
            return {...facts, ...rest, person, at: many.now()};
        },
        sleep(ms) {
            slept += ms;
            return many.sleep(ms);
        },
        ticks: () => slept,
        stopped: many.stopped,
        checking: answered,
    };
    const first = await runSteps(planned, before, many.actor, tools);
    const more = job.then(first);
    const rest = more.length > 0 ? await runSteps(more, first.facts, many.actor, tools) : {steps: [], facts: first.facts};
    const ended = {steps: [...first.steps, ...rest.steps], facts: rest.facts};
    return {receipt: await job.receipt(before, ended), facts: ended.facts};
}

/** The account just before its turn, with what has to be decided on. Rejects with a Failure. */
async function lookBefore(job: Job, account: Promise<Person | undefined>, many: Many): Promise<Facts> {
    const person = await account;
    if (!person) {
        throw goneError();
    }
    const facts: Facts = {...job.given, person, at: many.now()};
    return job.needs.length > 0 ? {...facts, ...await many.read(job.needs, facts)} : facts;
}

const isOver = (many: Many) => many.stopping() || many.stopped();

/** What is to be done, or the receipt of why nothing is. */
async function decided(job: Job, look: () => Promise<Person | undefined>, {many, patience}: Shared): Promise<{before: Facts; planned: PlannedStep[]} | Receipt> {
    try {
        await patience.quiet();
        if (isOver(many)) {
            return job.untouched(undefined);
        }
        const before = await lookBefore(job, look(), many);

        // That may have taken a while.
        if (isOver(many)) {
            return job.untouched(undefined);
        }
        const planned = job.decide(before);
        return isReceipt(planned) ? planned : {before, planned};
    } catch (error) {
        return job.untouched(failureOf(error));
    }
}

type Unclear = (() => Promise<Done | undefined>) | undefined;

/** It has to be decided again; `unclear` judges the try before by what is seen now. */
interface Renewed {unclear: Unclear}

/** From one decision to what came of it; undefined for a fault of ours. `unclear`: of a try before nobody knows whether it was done. */
async function attempt(job: Job, shared: Shared, look: () => Promise<Person | undefined>, {turn, answered, unclear}: {turn: Turn; answered(): void; unclear: Unclear}): Promise<Receipt | Done | Renewed | undefined> {
    const todo = await decided(job, look, shared);
    if ('headline' in todo) {
        // A gateway that is busy may have passed it on before: what is seen then may be this run's.
        return unclear ? unclear() : todo;
    }
    if (turn.tries === 0) {
        shared.many.begin(job);
    }

    // What waits for an answer that is not to come goes no further.
    let renew: (renewed: Renewed) => void = () => undefined;
    const renewed = new Promise<Renewed>((resolve) => {
        renew = resolve;
    });
    turn.renew = (giveUp) => renew({unclear: turn.doubt && (() => {
        giveUp();
        return work;
    })});
    const work = carryOut(job, todo.before, todo.planned, shared, turn, answered).catch(() => undefined);
    return Promise.race([renewed, work]);
}

/** `answered` frees the place for the next. Never rejects. */
export async function takeTurn(job: Job, shared: Shared, answered: () => void): Promise<Receipt> {
    const {many, before} = shared;
    const {id} = job.person;
    if (isOver(many)) {
        return job.untouched(undefined);
    }
    let letGo: (ended: Done | undefined) => void = () => undefined;
    const waited = await many.hold(id, new Promise((resolve) => {
        letGo = resolve;
    }));
    const turn: Turn = {tries: 0, wait: () => before.again(id), now: many.now, renew: () => undefined};
    const look = () => (waited ? many.people([id]).then(([now]) => now) : before.person(id));
    for (let unclear: Unclear; ;) {
        const ended = await attempt(job, shared, look, {turn, answered, unclear});
        if (ended && 'unclear' in ended) {
            ({unclear} = ended);
        } else {
            const isDone = ended && 'receipt' in ended;
            letGo(isDone ? ended : undefined);
            return isDone ? ended.receipt : ended ?? job.lost();
        }
    }
}
