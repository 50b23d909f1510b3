import React from 'react';

import type {Item, Known, StepId} from '../../core/model';
import type {StepResult} from '../../core/receipt';
import {joined} from '../joined';
import {useSay} from '../words';
import type {Say} from '../words';

// The readings of these say all there is to say.
const PLAIN: StepResult['outcome'][] = ['checked', 'seen', 'told'];

function reading(step: StepId, items: Known<Item[]>, say: Say): string {
    if (!items.ok) {
        return say(items.hidden ? 'done.hidden' : 'done.unread');
    }
    const count = items.value.length;
    if (step === 'sessions-end') {
        return say('done.sessions', {count});
    }
    return say((step === 'account-off') === (count > 0) ? 'done.on' : 'done.off');
}

function outcomeOf({outcome, said, left}: StepResult, say: Say): string {
    if (outcome === 'refused' && !left.ok && left.hidden) {
        return '';
    }
    if (outcome === 'failed' && said === 'refused') {
        return say('outcome.saidNo');
    }
    return PLAIN.includes(outcome) ? '' : say(`outcome.${outcome}`);
}

/** Each step with what was read before and after it. */
export function Steps({steps}: {steps: StepResult[]}): JSX.Element {
    const say = useSay();
    return (
        <table className='useradmin-steps'>
            <caption className='sr-only'>{say('done.steps')}</caption>
            <thead>
                <tr>
                    <th scope='col'>{say('done.step')}</th>
                    <th scope='col'>{say('done.before')}</th>
                    <th scope='col'>{say('done.after')}</th>
                </tr>
            </thead>
            <tbody>
                {steps.map((result) => (
                    <tr key={result.step}>
                        <th scope='row'>{say(`step.${result.step}`)}</th>
                        <td>{reading(result.step, result.before, say)}</td>
                        <td>{after(result, say)}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function after(result: StepResult, say: Say): string {
    const later = result.later.length > 0 ? say('done.later', {count: result.later.length}) : '';
    if (result.outcome === 'not-started') {
        return outcomeOf(result, say);
    }
    return joined(reading(result.step, result.left, say), later, outcomeOf(result, say));
}
