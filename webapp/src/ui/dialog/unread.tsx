import React from 'react';

import {whoText} from '../people';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {FOCUS, Frame} from './frame';
import type {PhaseProps} from './props';
import {titleOf} from './title';
import {Who} from './who';

/** The account could not be read, so nothing can be asked yet. */
export function Unread({phase: {person, why}, state, run, host, close}: PhaseProps<'unread'>): JSX.Element {
    const say = useSay();
    return (
        <Frame
            title={say(titleOf(state.verb, whoText(person)))}
            close={close}
            footer={(
                <>
                    <Quiet label={say('dialog.close')} press={close}/>
                    <Main label={say('read.again')} press={() => run.again()}/>
                </>
            )}
        >
            <Who person={person} actor={run.actor} host={host}/>
            <p tabIndex={-1} className='useradmin-headline' {...FOCUS}>{say('read.failed')}</p>
            <p>{say(why)}</p>
        </Frame>
    );
}
