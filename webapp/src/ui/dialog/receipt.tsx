import React from 'react';

import type {Recording} from '../../app/types';
import type {Receipt, Versions} from '../../core/receipt';
import {headlineNow} from '../../core/undo';
import {staysOf} from '../export/markdown';
import {ToneIcon} from '../tone';
import {useSay} from '../words';

import {Fold} from './fold';
import {FOCUS} from './frame';
import {Steps} from './steps';

/** What is said of the record in the team's channel. */
export const RECORDING: Record<Recording['state'], string> = {will: 'done.recording', done: 'done.recorded', failed: 'done.notRecorded'};

interface Props {receipt: Receipt; versions: Versions; recording: Recording | undefined}

/** What was done and what was seen afterwards. The outcome interrupts a screen reader: it is what everybody waits for. */
export function ReceiptView({receipt, versions, recording}: Props): JSX.Element {
    const say = useSay();
    const headline = headlineNow(receipt);
    const {at, by, ticket, steps, undone} = receipt;
    return (
        <div className={`useradmin-receipt useradmin-${headline.tone}`}>
            <div role='alert'>
                <h2 tabIndex={-1} className='useradmin-headline' {...FOCUS}><ToneIcon tone={headline.tone}/>{say(headline.text)}</h2>
                {headline.notes.map((note) => <p key={note.id}>{say(note)}</p>)}
            </div>
            {undone && <p><strong>{say('done.undone')}</strong></p>}
            <p className='useradmin-subtle'>{say(steps[0]?.left.ok ? 'done.by' : 'done.byUnread', {at: {time: at}, by})}</p>
            {ticket && <p className='useradmin-subtle'>{say('done.ticket', {ticket})}</p>}
            {steps.length > 0 && <Steps steps={steps}/>}
            <Stays receipt={receipt}/>
            {recording && <p className='useradmin-subtle'>{say(RECORDING[recording.state], {channel: recording.channel})}</p>}
            <Support receipt={receipt} versions={versions}/>
        </div>
    );
}

function Stays({receipt}: {receipt: Receipt}): JSX.Element {
    const say = useSay();
    const {things, gaps} = staysOf(receipt, say);
    return (
        <>
            {things.length > 0 && (
                <section aria-labelledby='useradmin-stays'>
                    <h3 id='useradmin-stays' className='useradmin-small'>{say('done.stays')}</h3>
                    <ul className='useradmin-stays'>{things.map((thing, index) => <li key={`${thing} ${index}`}>{thing}</li>)}</ul>
                </section>
            )}
            {gaps.map((gap) => <p key={gap} className='useradmin-subtle'>{gap}</p>)}
        </>
    );
}

function Support({receipt: {person, at, steps}, versions: {server, plugin}}: {receipt: Receipt; versions: Versions}): JSX.Element {
    const say = useSay();
    const errors = steps.flatMap(({errorId}) => errorId ?? []);
    return (
        <Fold id='useradmin-support' label={say('done.support')}>
            <dl className='useradmin-facts'>
                <dt>{say('done.personId')}</dt><dd>{person.id}</dd>
                <dt>{say('done.time')}</dt><dd>{new Date(at).toISOString()}</dd>
                <dt>{say('done.error')}</dt><dd>{errors.join(', ') || say('done.none')}</dd>
                <dt>{say('done.versionsLabel')}</dt><dd>{say('done.versions', {server: server || 'none', plugin})}</dd>
            </dl>
        </Fold>
    );
}
