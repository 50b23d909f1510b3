/** Many people, each by the same steps and the same reading back as one alone; only their accounts are read together. */
import pLimit from 'p-limit';

import type {Deeds, Failure} from '../../core/act';
import type {Part} from '../../core/holdings';
import type {Facts, Person} from '../../core/model';
import type {PlannedStep} from '../../core/plan';
import type {runSteps, RunResult} from '../../core/runner';
import type {Receipt} from '../../core/receipt';

import {createBefore} from './before';
import {lotsOf} from './lots';
import {createPatience, insist} from './patient';
import type {Patience} from './patient';
import {createTogether} from './together';
import {takeTurn} from './turn';

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
    /** Each is sent once: a busy server is waited for here. */
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
    /** 0 up to 1. */
    random(): number;
    now(): number;
    actor: Parameters<typeof runSteps>[2];
}

/** After a stop a server that is too busy is waited for so long, in ms: then it is not known what came of whoever was asked. */
const LATE = 30_000;

async function batch(jobs: Job[], many: Many, patience: Patience): Promise<void> {
    let alive = jobs.length;
    let stoppedAt: number | undefined;
    const isLate = () => {
        stoppedAt = many.stopping() ? stoppedAt ?? many.ticks() : undefined;
        return stoppedAt !== undefined && many.ticks() - stoppedAt > LATE;
    };

    // Whoever was asked something is checked even after a stop, if that does not take long, and does not wait for those who are put off.
    const checks = createPatience(many, () => many.stopped() || isLate());
    const together = createTogether((ids) => insist(() => many.people(ids), checks), () => alive, many);
    const before = createBefore(many.people, jobs.map(({person}) => person.id), many, patience);
    const shared = {many, before, together, patience};
    const places = pLimit(SIDE_BY_SIDE);
    const endings: Promise<void>[] = [];
    await Promise.all(jobs.map((job) => places(() => new Promise<void>((free) => {
        const answered = () => {
            many.answered(job);
            free();
        };
        const end = takeTurn(job, shared, answered).
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
    const patience = createPatience(many, () => many.stopping() || many.stopped());
    for (const lot of lotsOf(jobs)) {
        await batch(lot, many, patience);
    }
}
