/** Runs an act against a story of what the server does, without time passing. */
import {headlineOf} from '../src/core/headline';
import type {Act, Actor, Facts, Failure} from '../src/core/model';
import {plan} from '../src/core/plan';
import {runPlan} from '../src/core/runner';

import {NOON, server, systemAdmin} from './people';

export interface Story {
    act: Act;
    before: Facts;
    by?: Actor;
    /** What each request does: nothing = OK, a failure = rejected. */
    answers?: (Failure | undefined)[];
    /** What each reading shows, the last one from then on; a failure = rejected. */
    reads: (Facts | Failure)[];
    /** How long a reading takes, in ms. */
    slow?: number;
}

/** Runs an act against what the story says, without time passing. */
export async function play({act, before, by = systemAdmin, answers = [], reads, slow = 0}: Story) {
    const sent: string[] = [];
    const waited: number[] = [];
    let reading = 0;
    const answer = (what: string) => {
        sent.push(what);
        const bad = answers[sent.length - 1];
        return bad ? Promise.reject(bad) : Promise.resolve({at: NOON});
    };
    const result = await runPlan(plan(act, before, by, server), before, by, {
        deeds: {
            setActive: (_, active) => answer(active ? 'on' : 'off'),
            endAllSessions: () => answer('revoke'),
            endSession: (_, id) => answer(`end ${id}`),
        },
        read: () => {
            const next = reads[Math.min(reading++, reads.length - 1)]!;
            return 'said' in next ? Promise.reject(next) : Promise.resolve(next);
        },
        sleep: (ms) => {
            waited.push(ms);
            return Promise.resolve();
        },
        ticks: () => waited.reduce((sum, ms) => sum + ms, 0) + reading * slow,
        stopped: () => false,
        checking: () => undefined,
    });
    const headline = headlineOf(result.steps, {act, facts: result.facts, actor: by, at: NOON});
    return {sent, waited, reading, outcomes: result.steps.map(({outcome}) => outcome), head: headline.text.id, tone: headline.tone, notes: headline.notes.map(({id}) => id), count: headline.text.values?.count, before: result.steps.map((step) => (step.before.ok ? step.before.value.length : undefined))};
}
