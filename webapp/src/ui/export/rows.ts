/** The steps of a receipt in words: the same in the dialog, in Markdown and in CSV. */
import type {Item, StepId} from '../../core/act';
import type {Known, Text} from '../../core/model';
import type {StepResult} from '../../core/receipt';
import {joined} from '../joined';
import type {Say} from '../words';

import {itemName} from './things';

/** One step: its name, what was there before, and what reading back showed with what came of it. */
export interface Row {step: string; before: string; after: string}

// The readings of these say all there is to say.
const PLAIN: StepResult['outcome'][] = ['checked', 'seen', 'told'];

const namesOf = (items: Item[]) => ({names: items.map(itemName).filter((name): name is string | Text => name !== undefined)});

/** The state an item is in before its step, and after it. */
const STATES: Record<Exclude<StepId, 'sessions-end'>, {before: string; after: string}> = {
    'account-off': {before: 'done.on', after: 'done.off'},
    'account-on': {before: 'done.off', after: 'done.on'},
    'tokens-off': {before: 'done.onNamed', after: 'done.off'},
    'tokens-on': {before: 'done.offNamed', after: 'done.on'},
    'bots-off': {before: 'done.onNamed', after: 'done.off'},
    'bots-on': {before: 'done.offNamed', after: 'done.on'},
    'hooks-gone': {before: 'done.named', after: 'done.gone'},
};

const isAccount = (step: StepId) => step.startsWith('account');

/** What a reading showed; `there` is what the step was for: of something that was never there nothing is off or deleted now. */
function reading(step: StepId, items: Known<Item[]>, there: boolean, say: Say): string {
    if (!items.ok) {
        return say(items.hidden ? 'done.hidden' : 'done.unread');
    }
    if (step === 'sessions-end') {
        return say('done.sessions', {count: items.value.length});
    }
    const {before, after} = STATES[step];
    if (items.value.length > 0) {
        return say(before, {names: namesOf(items.value)});
    }
    return say(there || isAccount(step) ? after : 'done.none');
}

/** The item lists and their states, before the step. */
export function beforeOf({step, before}: StepResult, say: Say): string {
    return reading(step, before, false, say);
}

function outcomeOf({outcome, said, left}: StepResult, say: Say): string {
    if (['refused', 'skipped'].includes(outcome) && !left.ok && left.hidden) {
        return '';
    }
    if (outcome === 'failed' && said === 'refused') {
        return say('outcome.saidNo');
    }
    return PLAIN.includes(outcome) ? '' : say(`outcome.${outcome}`);
}

function laterOf({step, later}: StepResult, say: Say): string {
    if (later.length === 0) {
        return '';
    }
    return step === 'sessions-end' ? say('done.later', {count: later.length}) : say('done.laterItems', {names: namesOf(later)});
}

/** What was seen afterwards, and what came of it where that does not say it. */
export function afterOf(result: StepResult, say: Say): string {
    if (result.outcome === 'not-started') {
        return outcomeOf(result, say);
    }
    const there = !result.before.ok || result.before.value.length > 0;
    return joined(reading(result.step, result.left, there, say), laterOf(result, say), outcomeOf(result, say));
}

/** All of them. */
export function rowsOf(steps: StepResult[], say: Say): Row[] {
    return steps.map((result) => ({step: say(`step.${result.step}`), before: beforeOf(result, say), after: afterOf(result, say)}));
}
