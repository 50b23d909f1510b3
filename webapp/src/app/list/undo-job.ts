/** Taking back what a list did to one person. */
import {notRead} from '../../core/list/not-read';
import {whyNotInList} from '../../core/list/plan';
import {receiptOfNothing, receiptOfUndo} from '../../core/outcome';
import {planSteps} from '../../core/plan';
import type {PlannedStep} from '../../core/plan';
import {known} from '../../core/model';
import type {Facts} from '../../core/model';
import type {Receipt, StepResult} from '../../core/receipt';
import {headlineOfStale, headlineOfUndo, stillThere} from '../../core/undone';
import {reversalsOf} from '../../core/undo';
import {stepBack} from '../../steps';

import {newId} from '../ids';
import {personOf} from '../read';
import {usesOf, whyNotBack} from '../take-back';
import {isUnsent, stillAs} from './act-job';
import type {ActRun} from './act-job';
import type {Job} from './many';

/** `earlier`: what is to be taken back. `current`: what is known of the person, that or an undo of it. `again`: an undo may have done some of it. `latest`: `earlier` as it is kept by now. */
export interface Undoing {key: number; earlier: Receipt; current: Receipt; given: Omit<Facts, 'person' | 'at'>; again: boolean; latest(): Receipt | undefined}

/** An undo has asked, and nobody knows what came of it. */
export function unsureUndo({list, actor, random}: Pick<ActRun, 'list' | 'actor' | 'random'>, earlier: Receipt, at: number): Receipt {
    const {person, id, ticket} = earlier;
    const step = reversalsOf(earlier)[0]?.step ?? 'account-on';
    const asked: StepResult = {step, outcome: 'unknown', said: 'none', before: known([{kind: 'account', id: person.id}]), left: notRead, later: []};
    const blank = receiptOfNothing(newId(random), 'deactivate', personOf(earlier), actor, at);
    return {...blank, act: 'undo', undoes: id, list, ticket, steps: [asked], unknown: true, headline: {text: {id: 'head.unknown'}, tone: 'bad', notes: []}};
}

/** Makes the job: exactly what the receipt's run changed, and only while the account is as it left it. */
export function undoJob({key, earlier, current, given, again, latest}: Undoing, run: Omit<ActRun, 'act' | 'choice' | 'ticket'>): Job {
    const {actor, server, list} = run;
    const reversals = reversalsOf(earlier);
    const end = (...[headline, facts, steps]: [Receipt['headline'], Facts, Receipt['steps']]): Receipt =>
        ({...receiptOfUndo(newId(run.random), earlier, actor, headline, facts, steps, run.now()), list});
    return {
        key,
        person: personOf(earlier),
        given,
        needs: reversals.flatMap((reversal) => stepBack(reversal).reads).filter((part) => part !== 'sessions'),
        decide(facts): PlannedStep[] | Receipt {
            // Another door may have taken it back meanwhile.
            const now = latest();
            if (now?.undone) {
                return now;
            }
            const planned = planSteps(stillThere(reversals, facts).flatMap(usesOf), facts, actor, server);
            const isTodo = planned.some(({state}) => state === 'todo');
            const turned = earlier.act === 'activate' ? 'deactivate' : 'activate';
            const why = whyNotBack(earlier, reversals, facts, planned, again) ?? (isTodo ? whyNotInList(turned, facts.person, actor) : undefined);
            return why ? end(headlineOfStale(why), facts, []) : planned;
        },
        then: () => [],
        async receipt(_before, ended) {
            if (isUnsent(ended.steps)) {
                return current;
            }
            const facts = await run.things(ended.facts);
            return end(headlineOfUndo(ended.steps, earlier, facts, run.now()), facts, ended.steps);
        },
        untouched: (why) => stillAs(current, why),
        lost: () => unsureUndo(run, earlier, run.now()),
    };
}
