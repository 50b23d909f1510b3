/** Many people, each by the same steps and the same reading back as one alone; only their accounts are read together. */
import pLimit from 'p-limit';

import type {Deeds, Failure} from '../../core/act';
import {failureOf} from '../../core/failure';
import type {Part} from '../../core/holdings';
import type {Facts, Person} from '../../core/model';
import type {PlannedStep} from '../../core/plan';
import {runSteps} from '../../core/runner';
import type {RunResult, Tools} from '../../core/runner';
import type {Receipt} from '../../core/receipt';

import {createBefore} from './before';
import type {Before} from './before';
import {lotsOf} from './lots';
import {createTogether, goneError} from './together';
import type {Together} from './together';

/** How many requests of a list are on their way at a time: browsers open six connections to a server, and the web app needs some. */
export const SIDE_BY_SIDE = 4;

/** One person's part of a run. */
export interface Job {
    key: number;
    person: Person;
    /** What is known of them besides the account. */
    given: Omit<Facts, 'person' | 'at'>;
    /** What it has to be decided on: read just before. */
    needs: Part[];
    /** From the account as it is just before its turn: what is to be done, or why nothing is. */
    decide(facts: Facts): PlannedStep[] | Receipt;
    /** What is to be done after that, by what was seen. */
    then(ended: RunResult): PlannedStep[];
    /** `before` and the last picture. */
    receipt(before: Facts, ended: RunResult): Promise<Receipt>;
    /** Nothing has been sent: stopped before their turn, or, with a Failure, the account could not be read. */
    untouched(why: Failure | undefined): Receipt;
    /** A fault of ours after something may have been sent: nobody can say. */
    lost(): Receipt;
}

/** What a run over many people is given. */
export interface Many {
    deeds: Deeds;
    /** These accounts; those that are gone are absent. */
    people(ids: string[]): Promise<Person[]>;
    /** What else is to be read of one of them. */
    read(parts: Part[], facts: Facts): Promise<Pick<Facts, 'sessions' | 'holdings'>>;
    /** Takes the lock on this person, for until `work` is settled, once nobody else in this tab acts on them. True where that had to be waited for. */
    hold(personId: string, work: Promise<{receipt: Receipt; facts: Facts} | undefined>): Promise<boolean>;
    /** Before this person's first request. */
    begin(job: Job): void;
    answered(job: Job): void;
    ended(job: Job, receipt: Receipt): void;
    /** Nobody more is begun. */
    stopping(): boolean;
    /** Nothing more is sent at all: the plugin goes, or somebody else has signed in. */
    stopped(): boolean;
    sleep(ms: number): Promise<void>;
    /** A clock that never jumps, in ms. */
    ticks(): number;
    now(): number;
    actor: Parameters<typeof runSteps>[2];
}

const isReceipt = (decided: PlannedStep[] | Receipt): decided is Receipt => !Array.isArray(decided);

async function carryOut(job: Job, before: Facts, planned: PlannedStep[], many: Many, together: Together, answered: () => void): Promise<{receipt: Receipt; facts: Facts}> {
    // Waiting for the others is no patience used up: only one's own pauses count.
    let slept = 0;
    const tools: Tools = {
        deeds: many.deeds,
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
async function decided(job: Job, account: Promise<Person | undefined>, many: Many): Promise<{before: Facts; planned: PlannedStep[]} | Receipt> {
    try {
        const before = await lookBefore(job, account, many);

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

/** One person, from their turn to their receipt. `answered` frees the place for the next. Never rejects. */
async function one(job: Job, before: Before, many: Many, together: Together, answered: () => void): Promise<Receipt> {
    if (isOver(many)) {
        return job.untouched(undefined);
    }
    let letGo: (ended: {receipt: Receipt; facts: Facts} | undefined) => void = () => undefined;
    const waited = await many.hold(job.person.id, new Promise((resolve) => {
        letGo = resolve;
    }));
    const account = waited ? many.people([job.person.id]).then(([now]) => now) : before.person(job.person.id);
    const todo = await decided(job, account, many);
    if ('headline' in todo) {
        letGo(undefined);
        return todo;
    }
    many.begin(job);
    const ended = await carryOut(job, todo.before, todo.planned, many, together, answered).catch(() => undefined);
    letGo(ended);
    return ended?.receipt ?? job.lost();
}

async function batch(jobs: Job[], many: Many): Promise<void> {
    let alive = jobs.length;
    const together = createTogether(many.people, () => alive, many);
    const before = createBefore(many.people, jobs.map(({person}) => person.id), many);
    const places = pLimit(SIDE_BY_SIDE);
    const endings: Promise<void>[] = [];
    await Promise.all(jobs.map((job) => places(() => new Promise<void>((free) => {
        const answered = () => {
            many.answered(job);
            free();
        };
        const end = one(job, before, many, together, answered).
            then((receipt) => many.ended(job, receipt)).
            finally(() => {
                alive -= 1;
                free();
                together.left();
            });
        endings.push(end);
    }))));
    await Promise.all(endings);
}

/** Runs them in their order, as many at a time as are asked for in one request. Every job ends in exactly one receipt; never rejects. */
export async function runMany(jobs: Job[], many: Many): Promise<void> {
    for (const lot of lotsOf(jobs)) {
        await batch(lot, many);
    }
}
