/** One confirmed act on one person: read again, act, read back, remember, tell. */
import type {Api} from '../api/types';
import {changedSince} from '../core/changed';
import type {Act, Actor, Facts, ServerFacts, Text} from '../core/model';
import {receiptOf} from '../core/outcome';
import {plan} from '../core/plan';
import type {Plan} from '../core/plan';
import {runPlan} from '../core/runner';

import type {Ended} from './book';
import {readFacts} from './read';
import type {Deps} from './types';

export interface Deed {act: Act; facts: Facts; server: ServerFacts; actor: Actor}

/** Told to the dialog while it runs. */
export type Stage = 'reading' | 'sending' | 'checking';

/** Not ran: what was confirmed no longer holds, so nothing was sent; `facts` is the new picture. */
export type Performed = {ran: false; facts: Facts; plan: Plan; changed: Text | undefined} | {ran: true; ended: Ended};

/**
 * Rejects with a Failure when the account cannot be read just before the act: nothing has been sent then.
 * `stopped` ends repeated reading; a request that was sent is always waited for.
 */
export async function perform(deed: Deed, api: Api, deps: Deps, on: (stage: Stage) => void, stopped: () => boolean): Promise<Performed> {
    const {act, actor, server} = deed;
    on('reading');
    const facts = await readFacts(api, actor, deed.facts.person, deps.now);
    const changed = changedSince(deed.facts, facts);
    const planned = plan(act, facts, actor, server);
    if (changed || planned.state !== 'todo') {
        return {ran: false, facts, plan: planned, changed};
    }
    on('sending');
    const result = await runPlan(planned, facts, actor, {
        deeds: api,
        read: () => readFacts(api, actor, facts.person, deps.now),
        sleep: deps.sleep,
        ticks: deps.ticks,
        stopped,
        checking: () => on('checking'),
    });
    const receipt = receiptOf(act, result.facts, actor, result.steps, deps.now());
    return {ran: true, ended: {receipt, plan: planned, facts: result.facts}};
}
