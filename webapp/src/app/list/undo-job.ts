/** Taking back what a list did to one person. */
import {receiptOfNothing, receiptOfUndo} from '../../core/outcome';
import {planSteps} from '../../core/plan';
import type {PlannedStep} from '../../core/plan';
import type {Facts} from '../../core/model';
import type {Receipt} from '../../core/receipt';
import {headlineOfStale, headlineOfUndo} from '../../core/undone';
import {reversalsOf} from '../../core/undo';
import {stepBack} from '../../steps';

import {newId} from '../ids';
import {personOf} from '../read';
import {usesOf, whyNotBack} from '../take-back';
import type {ActRun} from './act-job';
import type {Job} from './many';

/** `again`: some of it has been taken back before. */
export interface Undoing {key: number; earlier: Receipt; given: Omit<Facts, 'person' | 'at'>; again: boolean}

/** Makes the job: exactly what the receipt's run changed, and only while the account is as it left it. */
export function undoJob({key, earlier, given, again}: Undoing, run: Omit<ActRun, 'act' | 'choice' | 'ticket'>): Job {
    const {actor, server, list} = run;
    const reversals = reversalsOf(earlier);
    const end = (...[headline, facts, steps]: [Receipt['headline'], Facts, Receipt['steps']]): Receipt =>
        ({...receiptOfUndo(newId(run.random), earlier, actor, headline, facts, steps, run.now()), list});
    const nothing = (headline: Receipt['headline']): Receipt => {
        const receipt = receiptOfNothing(newId(run.random), 'deactivate', personOf(earlier), actor, run.now());
        return {...receipt, act: 'undo', undoes: earlier.id, list, ticket: earlier.ticket, headline};
    };
    return {
        key,
        person: personOf(earlier),
        given,
        needs: reversals.flatMap((reversal) => stepBack(reversal).reads).filter((part) => part !== 'sessions'),
        decide(facts): PlannedStep[] | Receipt {
            const planned = planSteps(reversals.flatMap(usesOf), facts, actor, server);
            const why = whyNotBack(earlier, reversals, facts, planned, again);
            return why ? end(headlineOfStale(why), facts, []) : planned;
        },
        then: () => [],
        async receipt(_before, ended) {
            const facts = await run.things(ended.facts);
            return end(headlineOfUndo(ended.steps, earlier, facts, run.now()), facts, ended.steps);
        },
        untouched: (why) => nothing({text: {id: 'head.notStarted'}, tone: 'warn', notes: why ? [why.why] : []}),
        lost: () => ({...nothing({text: {id: 'head.unknown'}, tone: 'bad', notes: []}), unknown: true}),
    };
}
