/** The undo of one receipt: exactly what its run changed, and only while the account is as it left it. */
import type {Facts, ServerFacts, Text} from '../core/model';
import {receiptOfUndo} from '../core/outcome';
import {planSteps} from '../core/plan';
import type {PlannedStep} from '../core/plan';
import type {Headline, Receipt, StepResult} from '../core/receipt';
import {headlineOfStale, headlineOfUndo} from '../core/undone';
import {reversalsOf} from '../core/undo';
import type {Reversal} from '../core/undo';
import {actOf} from '../actions';
import {stepBack} from '../steps';

import type {Ended} from './book';
import {newId} from './ids';
import type {RunParts} from './parts';
import {carryOut, readParts} from './perform';
import type {Stage} from './perform';
import {factsOf, personOf, readServer} from './read';

type Parts = Pick<RunParts, 'api' | 'actor' | 'deps' | 'inventory' | 'stopped'>;

const touchesAccount = (reversals: Reversal[]) => reversals.some(({step}) => step.startsWith('account-'));

function whyNot(earlier: Receipt, reversals: Reversal[], facts: Facts, planned: PlannedStep[]): Text | undefined {
    if (touchesAccount(reversals) && facts.person.deleteAt !== earlier.deleteAt) {
        return {id: 'undo.changed'};
    }
    const [first] = planned;
    return first?.state === 'refused' ? first.why : undefined;
}

/** Rejects with a Failure when the account cannot be read: nothing has been sent then. */
export async function takeBack(earlier: Receipt, parts: Parts, on: (stage: Stage) => void): Promise<Ended> {
    const {actor, deps, api} = parts;
    on('reading');
    const facts = await readParts(['tokens', 'bots'], factsOf(personOf(earlier), deps.now()), parts);
    const reversals = reversalsOf(earlier);
    const server: ServerFacts = await readServer(api, deps.host, actor, facts.person, actOf('activate'));
    const steps = planSteps(reversals.map((reversal) => ({step: stepBack(reversal)})), facts, actor, server);
    const id = newId(deps.random);
    const end = (headline: Headline, results: StepResult[], last: Facts, at: number) => receiptOfUndo(id, earlier, actor, headline, last, results, at);
    const why = whyNot(earlier, reversals, facts, steps);
    if (why) {
        const receipt = end(headlineOfStale(why), [], facts, deps.now());
        return {receipt, steps: [], facts, rejudge: () => receipt};
    }
    const ended = await carryOut(steps, facts, parts, on);
    const rejudge: Ended['rejudge'] = (results, last, at) => end(headlineOfUndo(results, earlier, last, at), results, last, at);
    return {receipt: rejudge(ended.steps, ended.facts, deps.now()), steps, facts: ended.facts, rejudge};
}

/** Whether the account itself, or the first thing, came back: then there is nothing more to take back. */
export function isTakenBack({steps: [main]}: Receipt): boolean {
    return main !== undefined && ['checked', 'already', 'skipped', 'seen'].includes(main.outcome);
}
