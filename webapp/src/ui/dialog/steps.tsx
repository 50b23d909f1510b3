import React from 'react';

import type {StepResult} from '../../core/receipt';
import {rowsOf} from '../export/rows';
import {useSay} from '../words';

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
                {rowsOf(steps, say).map(({step, before, after}, index) => (
                    <tr key={steps[index]!.step}>
                        <th scope='row'>{step}</th>
                        <td>{before}</td>
                        <td>{after}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
