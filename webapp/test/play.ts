/** Runs an act against a story of what the server does, without time passing. */
import {headlineOf} from '../src/core/headline';
import {NO_CHOICE} from '../src/core/act';
import type {Act, Choice, Failure} from '../src/core/act';
import type {Actor, Facts} from '../src/core/model';
import {plan} from '../src/core/plan';
import {runSteps} from '../src/core/runner';
import {staysOf} from '../src/core/stays';

import {NOON, server, systemAdmin} from './people';

export interface Story {
    act: Act;
    before: Facts;
    by?: Actor;
    choice?: Choice;
    /** What each request does: nothing = OK, a failure = rejected. */
    answers?: (Failure | undefined)[];
    /** What each reading shows, the last one from then on; a failure = rejected. */
    reads: (Facts | Failure)[];
    /** How long a reading takes, in ms. */
    slow?: number;
}

/** Runs an act against what the story says, without time passing. */
export async function play({act, before, by = systemAdmin, choice = NO_CHOICE, answers = [], reads, slow = 0}: Story) {
    const sent: string[] = [];
    const waited: number[] = [];
    let reading = 0;
    const answer = (what: string) => {
        sent.push(what);
        const bad = answers[sent.length - 1];
        return bad ? Promise.reject(bad) : Promise.resolve({at: NOON});
    };
    const result = await runSteps(plan(act, before, by, server, choice).steps, before, by, {
        deeds: {
            setActive: ({id, isBot}, active) => answer(`${active ? 'on' : 'off'}${isBot && id !== before.person.id ? ` ${id.replace(/0+$/, '')}` : ''}`),
            endAllSessions: () => answer('revoke'),
            endSession: (_, id) => answer(`end ${id}`),
            setToken: (id, active) => answer(`${active ? 'enable' : 'disable'} ${id}`),
            deleteHook: ({name}) => answer(`delete ${name}`),
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
    const headline = headlineOf(result.steps, {act, facts: result.facts, actor: by, at: NOON, stays: staysOf(result.facts)});
    return {...result, headline, sent, waited, reading, outcomes: result.steps.map(({outcome}) => outcome), head: headline.text.id, tone: headline.tone, notes: headline.notes.map(({id}) => id), count: headline.text.values?.count, before: result.steps.map((step) => (step.before.ok ? step.before.value.length : undefined))};
}
