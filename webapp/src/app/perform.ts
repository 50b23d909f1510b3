/** One confirmed act on one person: read again, act, read back, tell. */
import {changedSince} from '../core/changed';
import type {Act, Choice} from '../core/act';
import type {Part} from '../core/holdings';
import type {Facts, ServerFacts, Text} from '../core/model';
import {receiptOf} from '../core/outcome';
import {plan} from '../core/plan';
import type {Plan, PlannedStep} from '../core/plan';
import type {StepResult} from '../core/receipt';
import {runSteps} from '../core/runner';

import type {Ended} from './book';
import {newId} from './ids';
import type {RunParts} from './parts';
import {readFacts} from './read';

export interface Deed {act: Act; choice: Choice; facts: Facts; server: ServerFacts; ticket: string}

/** Told to the dialog while it runs. */
export type Stage = 'reading' | 'sending' | 'checking';

/** Not ran: what was confirmed no longer holds, so nothing was sent; `facts` is the new picture. */
export type Performed = {ran: false; facts: Facts; plan: Plan; changed: Text | undefined} | {ran: true; ended: Ended};

type Parts = Pick<RunParts, 'api' | 'actor' | 'deps' | 'inventory' | 'stopped'>;

/** What can go on working, and what the run itself can have changed. */
export const AFTER: Part[] = ['tokens', 'bots', 'incoming', 'outgoing', 'commands'];

/** Parts whose things stand in lists of the whole server: only a new list shows that one is gone. */
const LISTED: Part[] = ['incoming', 'outgoing', 'commands'];

/** The account, its sessions and these parts of the rest anew. Rejects when the account cannot be read. */
export async function readParts(parts: Part[], {person, sessions, holdings}: Facts, {api, actor, deps, inventory}: Parts): Promise<Facts> {
    const [facts, read] = await Promise.all([readFacts(api, actor, person, deps.now), inventory.of(person, sessions, parts, holdings)]);
    return {...facts, holdings: read, at: deps.now()};
}

/** Carries out planned steps, then reads everything that may go on working, by lists that are read anew. Never rejects. */
export async function carryOut(planned: PlannedStep[], before: Facts, parts: Parts, on: (stage: Stage) => void): Promise<{steps: StepResult[]; facts: Facts}> {
    const {api, actor, deps, inventory, stopped} = parts;
    on('sending');
    const {steps, facts} = await runSteps(planned, before, actor, {
        deeds: api,
        read: (wanted, latest) => {
            if (wanted.some((part) => LISTED.includes(part))) {
                inventory.renew(wanted);
            }
            return readParts(wanted, latest, parts);
        },
        sleep: deps.sleep,
        ticks: deps.ticks,
        stopped,
        checking: () => on('checking'),
    });
    inventory.renew();
    return {steps, facts: {...facts, holdings: await inventory.of(facts.person, facts.sessions, AFTER, facts.holdings)}};
}

/**
 * Rejects with a Failure when the account cannot be read just before the act: nothing has been sent then.
 * `parts.stopped` ends repeated reading; a request that was sent is always waited for.
 */
export async function perform({act, choice, facts: asked, server, ticket}: Deed, parts: Parts, on: (stage: Stage) => void): Promise<Performed> {
    const {actor, deps, inventory} = parts;
    on('reading');
    const [main, ...others] = act.uses(choice).map(({step}) => step.reads) as [Part[], ...Part[][]];
    if (main.length > 0) {
        inventory.renew(main);
    }

    // What an undo may have to restore is read anew beside the account, and the act does not wait for it.
    let {holdings} = asked;
    const seen = others.flat().filter((part) => part !== 'sessions' && part !== 'bot-tokens' && holdings[part].ok);
    void inventory.of(asked.person, asked.sessions, seen, holdings).then((read) => (holdings = read));
    const read = await readParts(main, asked, parts);
    const facts = seen.length > 0 ? {...read, holdings} : read;
    const changed = changedSince(asked, facts);
    const planned = plan(act, facts, actor, server, choice);
    if (changed || planned.state !== 'todo') {
        return {ran: false, facts, plan: planned, changed};
    }
    const ended = await carryOut(planned.steps, facts, parts, on);
    const run = {id: newId(deps.random), plan: planned, actor, ticket, before: facts, server};
    return {ran: true, ended: {receipt: receiptOf(run, ended.facts, ended.steps, deps.now()), facts: ended.facts}};
}
