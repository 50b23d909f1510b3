/** Receipts, from what happened or did not. */
import {endsOwn} from './act';
import type {Act, ActId, Said} from './act';
import {cannotReturn} from './guards';
import {headlineOf} from './headline';
import {seenOf} from './judge';
import {isOff} from './model';
import type {Actor, Facts, Person, ServerFacts, Text} from './model';
import type {Plan, PlannedStep} from './plan';
import type {Headline, Receipt, StepResult} from './receipt';
import {staysOf, stillTexts, thingOf, thingsOf} from './stays';

const who = ({id, username, name, isBot}: Person) => ({id, username, name, isBot});

/** What a run is remembered by; `id` is new for each run, `before` the picture it began with. */
export interface Run {id: string; plan: Plan; actor: Actor; ticket: string; before: Facts; server: ServerFacts}

/** The same for all receipts: nothing happened yet, nothing is known. */
function blank(id: string, act: Receipt['act'], person: Person, actor: Actor, at: number): Omit<Receipt, 'headline'> {
    return {
        id, act, aims: [], person: who(person), by: actor.username, at, ticket: '', steps: [],
        stays: {things: [], hidden: [], unread: []}, deleteAt: person.deleteAt, had: [], unknown: false,
    };
}

/** What an act of the card was aimed at. */
function aimsOf({act, steps}: Plan): Receipt['aims'] {
    const items = steps[0]!.items;
    if (act.id === 'end-sessions') {
        return {sessions: items.ok ? items.value.length : 0};
    }
    return ['deactivate', 'activate', 'revoke'].includes(act.id) || !items.ok ? [] : items.value.flatMap((item) => thingOf(item) ?? []);
}

/** After a run: `facts` is the last picture that was read, `at` when. */
export function receiptOf({id, plan, actor, ticket, before, server}: Run, facts: Facts, steps: StepResult[], at: number): Receipt {
    const stays = staysOf(facts);
    const headline = headlineOf(steps, {act: plan.act, facts, actor, at, stays});
    return {
        ...blank(id, plan.act.id, facts.person, actor, at),
        aims: aimsOf(plan), ticket, headline, steps, stays, had: thingsOf(before.holdings), unknown: isUnknown(steps),
        ...(isOff(facts.person) && cannotReturn(facts.person, server) ? {oneWay: true as const} : {}),
    };
}

/** Nobody can say yet what came of one of these. */
export function isUnknown(steps: StepResult[]): boolean {
    return steps.some(({outcome}) => outcome === 'unknown' || outcome === 'told');
}

/** After an undo: what an earlier run changed is as before, or not. */
export function receiptOfUndo(id: string, earlier: Receipt, actor: Actor, headline: Headline, facts: Facts, steps: StepResult[], at: number): Receipt {
    return {...blank(id, 'undo', facts.person, actor, at), undoes: earlier.id, ticket: earlier.ticket, headline, steps, stays: staysOf(facts), had: earlier.had, unknown: isUnknown(steps)};
}

/**
 * The same run by a later picture. What it was and what it set stay: whoever switched the account off anew meanwhile has made that theirs,
 * and no later look makes it this run's to take back.
 */
export function rejudged(receipt: Receipt, headline: Headline, facts: Facts, steps: StepResult[], at: number): Receipt {
    return {...receipt, at, headline, steps, stays: staysOf(facts), deleteAt: receipt.deleteAt || facts.person.deleteAt, unknown: isUnknown(steps)};
}

/** For somebody whose plan comes to nothing: refused, or already so. */
export function receiptOfIdle(id: string, plan: Plan, facts: Facts, actor: Actor, at: number): Receipt {
    const outcome = plan.state === 'refused' ? 'refused' : 'skipped';
    const steps = plan.steps.map(({step, items, why}): StepResult => ({step: step.id, outcome, before: items, left: items, later: [], why}));
    const headline: Headline = outcome === 'refused' ?
        {text: {id: `head.${kindOf(plan.act)}.not`}, tone: 'bad', notes: plan.why ? [plan.why] : []} :
        {text: alreadySo(plan.act, facts, actor), tone: stillAt(plan.act, facts).length > 0 ? 'warn' : 'good', notes: []};
    return {...blank(id, plan.act.id, facts.person, actor, at), aims: aimsOf(plan), headline, steps, stays: staysOf(facts)};
}

/** For somebody who was passed over. */
export function receiptOfNothing(id: string, act: ActId, person: Person, actor: Actor, at: number): Receipt {
    return {...blank(id, act, person, actor, at), headline: {text: {id: 'head.notStarted'}, tone: 'warn', notes: []}};
}

const kindOf = ({id}: Act) => (['deactivate', 'activate', 'revoke'].includes(id) ? id : 'item');

const stillAt = (act: Act, facts: Facts): Text[] => (act.id === 'deactivate' && isOff(facts.person) ? stillTexts(staysOf(facts).things) : []);

/** "Skipped: already off since 14:02", with what goes on working all the same. */
export function alreadySo(act: Act, facts: Facts, actor: Actor): Text {
    const {person} = facts;
    const still = stillAt(act, facts);
    const values = {since: {date: person.deleteAt}};
    if (still.length > 0) {
        return {id: 'head.deactivate.alreadyStays', values: {...values, what: {names: still}}};
    }
    return {id: endsOwn(act.id, person, actor) ? 'head.revoke.alreadyOwn' : `head.${kindOf(act)}.already`, values};
}

/**
 * Judges the steps of an earlier run anew, by a later picture alone. As in the run itself, a session counts as begun after it only by the
 * server's time of its answer: without one, whatever is listed may have survived.
 */
export function recheck(planned: Pick<PlannedStep, 'step'>[], earlier: StepResult[], facts: Facts, actor: Actor): StepResult[] {
    return planned.map(({step}, index): StepResult => {
        const old = earlier[index]!;
        if (old.outcome === 'refused' || old.outcome === 'skipped') {
            return old;
        }
        const {left, later} = seenOf(step.left(facts, actor), old.before, old.answeredAt);
        return {...old, outcome: left.ok ? laterOutcome(old, left.value.length === 0) : unreadOutcome(old, left.hidden), left, later};
    });
}

/** What is not visible to the role is nothing to look for again; what was told stays told. */
function unreadOutcome({said, outcome}: StepResult, hidden: boolean): StepResult['outcome'] {
    if (hidden) {
        return said ? outcome : 'refused';
    }
    return said === 'ok' ? 'told' : 'unknown';
}

function laterOutcome({said, outcome}: StepResult, isSo: boolean): StepResult['outcome'] {
    if (isSo) {
        return said ? 'checked' : 'seen';
    }
    if (['checked', 'already', 'seen', 'changed'].includes(outcome)) {
        return 'changed';
    }
    if (!said) {
        return outcome === 'not-started' ? outcome : 'remains';
    }
    return LATER[said];
}

/** What it is called when it still is not so. A request without an answer may yet arrive. */
const LATER: Record<Said, StepResult['outcome']> = {ok: 'not-done', refused: 'failed', broken: 'failed', none: 'unknown'};
