/** An act on one person of a list. */
import type {Act, Choice, Failure} from '../../core/act';
import {maySeeSessions} from '../../core/guards';
import {headlineOf} from '../../core/headline';
import type {Look} from '../../core/list/types';
import {notRead} from '../../core/list/not-read';
import {planInList} from '../../core/list/plan';
import {isOff, known, unseen} from '../../core/model';
import type {Actor, Facts, Person, ServerFacts, Text} from '../../core/model';
import {isUnknown, receiptOf, receiptOfIdle, receiptOfNothing, recheck, rejudged} from '../../core/outcome';
import type {Plan, PlannedStep} from '../../core/plan';
import type {Receipt, StepResult} from '../../core/receipt';
import type {RunResult} from '../../core/runner';
import {staysOf} from '../../core/stays';
import {stepOf} from '../../steps';

import {newId} from '../ids';
import type {Job} from './many';

/** What the acts of one run have in common. */
export interface ActRun {
    list: string;
    act: Act;
    choice: Choice;
    ticket: string;
    actor: Actor;
    server: ServerFacts;
    /** Reads again what was in their name, where there was something. */
    things(facts: Facts): Promise<Facts>;
    now(): number;
    random(): number;
}

/** `earlier`: what an earlier run of this list came to; `meanwhile`: what another dialog of the same list has come to since this run began. */
export interface OnePerson {key: number; person: Person; look: Look; earlier: Receipt | undefined; meanwhile(): Receipt | undefined}

/** Nothing was sent, and nothing was seen: all there is to it is why. */
export const isUntouched = ({steps, headline}: Receipt): boolean => steps.length === 0 && headline.text.id === 'head.notStarted';

/** Stopped between the look at the account and the first request. */
export const isUnsent = (steps: StepResult[]): boolean => steps.some(({outcome}) => outcome === 'not-started') && !steps.some(({said}) => said);

/** Nothing was sent this time: what was known before holds, whatever kept this from being begun. Its steps are the very ones it had. */
export function stillAs(receipt: Receipt, why: Failure | undefined): Receipt {
    const {headline} = receipt;
    const notes = headline.notes.filter(({id}) => id !== 'list.note.notBegun' && id !== why?.why.id);
    return why ? {...receipt, headline: {...headline, notes: [{id: 'list.note.notBegun', values: {why: why.why}}, ...notes]}} : receipt;
}

type Named = Pick<ActRun, 'list' | 'act' | 'actor' | 'ticket' | 'random'>;

/**
 * A request may have been sent, nobody knows whether and what came of it: it has no step with an answer, nor with the want of one.
 * `wasOff`: the account was off before, and a deactivation could end its sessions alone.
 */
export function unsureReceipt(run: Named, person: Person, at: number, wasOff = isOff(person)): Receipt {
    const sessionsAlone = run.act.id === 'revoke' || (run.act.id === 'deactivate' && wasOff);
    const step: StepResult = {
        step: sessionsAlone ? 'sessions-end' : run.act.uses({ids: [], ticks: []})[0]!.step.id, outcome: 'unknown', later: [], left: notRead,
        before: sessionsAlone ? notRead : known([{kind: 'account', id: person.id}]),
    };
    const blank = receiptOfNothing(newId(run.random), run.act.id, person, run.actor, at);
    return {...blank, list: run.list, ticket: run.ticket, steps: [step], unknown: true, headline: {text: {id: 'head.unknown'}, tone: 'bad', notes: []}};
}

/** A request was sent, nobody could say what came of it, and now it is so: then it was this run, unless the steps say otherwise. */
function judgedAgain(earlier: Receipt, facts: Facts, {act, actor, now}: ActRun): Receipt {
    const steps = recheck(earlier.steps.map((result) => ({step: stepOf(result, true)})), earlier.steps, facts, actor);
    const at = now();
    const receipt = rejudged(earlier, headlineOf(steps, {act, facts, actor, at, stays: staysOf(facts)}), facts, steps, at);
    return {...receipt, unknown: isUnknown(steps)};
}

/** Makes the job. `never`: Mattermost has never seen them, so that there is hardly a session to read; it is then said that none was read. */
export function actJob({key, person, look, earlier, meanwhile}: OnePerson, run: ActRun): Job {
    const {act, actor, server, list, ticket, choice} = run;

    // Off already, and not by an answer to this list: they are in it for their sessions, so that it has to be decided on these.
    const isPlainOff = isOff(person) && !person.isBot && maySeeSessions(person, actor);
    const isForSessions = act.id === 'deactivate' && isPlainOff && !earlier?.steps[0]?.said;
    const never = act.id === 'deactivate' && !isForSessions && look.activeAt.ok && look.activeAt.value === 0;
    const given = {...look.facts, sessions: maySeeSessions(person, actor) ? notRead : unseen};
    const signed = (receipt: Receipt): Receipt => ({...receipt, list, ticket});
    const noted = ({headline, ...receipt}: Receipt, note: Text): Receipt => ({...receipt, headline: {...headline, notes: [...headline.notes, note]}});
    const untouched = (why: Failure | undefined): Receipt => {
        if (earlier && !isUntouched(earlier)) {
            return stillAs(earlier, why);
        }
        const receipt = receiptOfNothing(newId(run.random), act.id, person, actor, run.now());
        return signed({...receipt, headline: {...receipt.headline, notes: why ? [why.why] : []}});
    };
    let plan: Plan | undefined;
    let kept: PlannedStep[] = [];

    return {
        key,
        person,
        given,
        needs: isForSessions ? ['sessions'] : [],
        decide(facts) {
            plan = planInList(act, facts, actor, server, choice);
            const other = plan.state === 'already' ? meanwhile() : undefined;
            if (other) {
                return other;
            }
            const isUnsure = plan.state === 'already' && earlier?.unknown;

            // The server said yes, and it showed late.
            const isLate = plan.state === 'already' && earlier?.steps.find(({said}) => said)?.said === 'ok';
            if (earlier && (isLate || (isUnsure && earlier.steps.some(({said}) => said)))) {
                return signed(judgedAgain(earlier, facts, run));
            }
            if (plan.state !== 'todo') {
                const receipt = signed(receiptOfIdle(newId(run.random), plan, facts, actor, run.now()));
                return isUnsure ? noted(receipt, {id: 'list.note.unsure'}) : receipt;
            }
            kept = never ? plan.steps.filter(({step}) => step.id === 'sessions-end') : [];
            return plan.steps.filter((step) => !kept.includes(step));
        },

        // An answer that was none may have left sessions behind.
        then: ({steps: [main]}: RunResult) => (main?.outcome === 'checked' && main.said !== 'ok' ? kept : []),
        async receipt(before, ended) {
            if (isUnsent(ended.steps)) {
                return untouched(undefined);
            }
            const facts = await run.things(ended.facts);
            const receipt = receiptOf({id: newId(run.random), plan: plan!, actor, ticket, before, server}, facts, ended.steps, run.now());
            const unread = never && !ended.steps.some(({step}) => step === 'sessions-end');
            return signed(unread && receipt.headline.tone !== 'bad' ? noted(receipt, {id: 'list.note.neverSeen'}) : receipt);
        },
        untouched,
        lost: () => unsureReceipt(run, person, run.now()),
    };
}
