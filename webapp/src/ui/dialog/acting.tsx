import React from 'react';

import {actOf} from '../../actions';
import type {RunState} from '../../app/types';
import type {ActId} from '../../core/act';
import {whoText} from '../people';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {deedOf} from './confirm';
import {FOCUS, Frame} from './frame';
import type {PhaseProps} from './props';
import {titleOf} from './title';
import {Who} from './who';

const isAct = (verb: RunState['verb']): verb is ActId => !['status', 'help', 'start', 'source'].includes(verb);

/** Something has been sent, or is about to be. The button stays in its place, so that a second click on it hits nothing else. */
export function Acting({phase: {facts: {person}, stage}, state, run, host, close}: PhaseProps<'acting'>): JSX.Element {
    const say = useSay();
    const {verb} = state;
    const act = isAct(verb) ? actOf(verb) : undefined;
    return (
        <Frame
            title={say(titleOf(verb, whoText(person)))}
            close={close}
            footer={(
                <>
                    <Quiet label={say('dialog.close')} press={close}/>
                    {act && <Main label={deedOf(act, person, run.actor, say)} danger={act.danger} disabled={true} press={() => undefined}/>}
                </>
            )}
        >
            <Who person={person} actor={run.actor} host={host}/>
            <div className='useradmin-room'>
                <p role='status' tabIndex={-1} className='useradmin-headline' {...FOCUS}>{say(`doing.${stage}`)}</p>
                <p className='useradmin-subtle'>{say(stage === 'waiting' ? 'doing.then' : 'doing.close')}</p>
            </div>
        </Frame>
    );
}
