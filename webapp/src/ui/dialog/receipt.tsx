import React from 'react';

import type {Receipt} from '../../core/receipt';
import {ToneIcon} from '../tone';
import {useSay} from '../words';

import {Fold} from './fold';
import {FOCUS} from './frame';
import {Steps} from './steps';

/** What was done and what was seen afterwards. The outcome interrupts a screen reader: it is what everybody waits for. */
export function ReceiptView({receipt}: {receipt: Receipt}): JSX.Element {
    const say = useSay();
    const {headline, at, by, person, steps} = receipt;
    const errors = steps.flatMap(({errorId}) => errorId ?? []);
    return (
        <div className={`useradmin-receipt useradmin-${headline.tone}`}>
            <div role='alert'>
                <h2 tabIndex={-1} className='useradmin-headline' {...FOCUS}><ToneIcon tone={headline.tone}/>{say(headline.text)}</h2>
                {headline.notes.map((note) => <p key={note.id}>{say(note)}</p>)}
            </div>
            <p className='useradmin-subtle'>{say(steps[0]?.left.ok ? 'done.by' : 'done.byUnread', {at: {time: at}, by})}</p>
            <Steps steps={steps}/>
            <Fold id='useradmin-support' label={say('done.support')}>
                <dl className='useradmin-facts'>
                    <dt>{say('done.personId')}</dt><dd>{person.id}</dd>
                    <dt>{say('done.time')}</dt><dd>{new Date(at).toISOString()}</dd>
                    <dt>{say('done.error')}</dt><dd>{errors.join(', ') || say('done.none')}</dd>
                </dl>
            </Fold>
        </div>
    );
}
