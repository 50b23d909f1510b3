/** The undo of one receipt: exactly what its run changed, and only while the account is as it left it. */
import {actOf} from '../actions';
import type {StepUse} from '../core/act';
import type {Part} from '../core/holdings';
import {notTheirs} from '../core/model';
import type {Facts, ServerFacts, Text} from '../core/model';
import {receiptOfUndo} from '../core/outcome';
import {planSteps} from '../core/plan';
import type {PlannedStep} from '../core/plan';
import type {Headline, Receipt, StepResult} from '../core/receipt';
import {headlineOfStale, headlineOfUndo, stillThere} from '../core/undone';
import {reversalsOf} from '../core/undo';
import type {Reversal} from '../core/undo';
import {sessionsEnd, stepBack} from '../steps';

import type {Ended} from './book';
import {newId} from './ids';
import type {RunParts} from './parts';
import {carryOut, readParts} from './perform';
import type {Stage} from './perform';
import {factsOf, personOf, readServer} from './read';

type Parts = Pick<RunParts, 'api' | 'actor' | 'deps' | 'inventory' | 'receipts' | 'stopped'>;

/** The steps of a way back. Closing an account again ends what sessions the server left, as a deactivation does. */
export const usesOf = (reversal: Reversal): StepUse[] => [{step: stepBack(reversal)}, ...(reversal.step === 'account-off' ? [{step: sessionsEnd, when: 'left'} as const] : [])];

/** An undo that came out in part has turned the account already: what is left of it may still be done. */
function isTurned([first]: Reversal[], {person}: Facts): boolean {
    return first?.step === (person.deleteAt === 0 ? 'account-on' : 'account-off');
}

/**
 * Ids of the receipts that an undo has asked something for: it may have opened the account, whatever was seen of that. One that was not begun
 * has not, nor one that the server refused: then it was somebody else.
 */
export function begunBy(receipts: Receipt[]): Set<string> {
    return new Set(receipts.flatMap(({undoes, steps}) => (undoes && steps.some(({said}) => said && said !== 'refused') ? [undoes] : [])));
}

/** Why it may not be taken back as things are, or undefined. `partly`: an earlier undo of it may have turned the account already. */
export function whyNotBack(earlier: Receipt, reversals: Reversal[], facts: Facts, planned: PlannedStep[], partly: boolean): Text | undefined {
    if (facts.person.deleteAt !== earlier.deleteAt && !(partly && isTurned(reversals, facts))) {
        return {id: 'undo.changed'};
    }
    const [first] = planned;
    return first?.state === 'refused' ? first.why : undefined;
}

/** Rejects with a Failure when the account cannot be read: nothing has been sent then. */
export async function takeBack(earlier: Receipt, parts: Parts, on: (stage: Stage) => void): Promise<Ended> {
    const {actor, deps, api, inventory} = parts;
    on('reading');
    const wanted = reversalsOf(earlier);
    inventory.renew();
    const reads: Part[] = ['tokens', 'bots', ...wanted.flatMap((reversal) => stepBack(reversal).reads)];
    const facts = await readParts(reads, factsOf(personOf(earlier), deps.now()), parts);
    const server: ServerFacts = await readServer(api, deps.host, actor, facts.person, actOf('activate'));
    const reversals = stillThere(wanted, facts);
    const steps = planSteps(reversals.flatMap(usesOf), facts, actor, server);
    const id = newId(deps.random);
    const end = (headline: Headline, results: StepResult[], last: Facts, at: number) => receiptOfUndo(id, earlier, actor, headline, last, results, at);
    const partly = begunBy(parts.receipts.all()).has(earlier.id);
    const why = reversals.length === 0 ? notTheirs.why : whyNotBack(earlier, reversals, facts, steps, partly);
    if (why) {
        return {receipt: end(headlineOfStale(why), [], facts, deps.now()), facts};
    }
    const ended = await carryOut(steps, facts, parts, on);
    const at = deps.now();
    return {receipt: end(headlineOfUndo(ended.steps, earlier, ended.facts, at), ended.steps, ended.facts, at), facts: ended.facts};
}
