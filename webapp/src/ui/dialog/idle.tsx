import React from 'react';

import {whoText} from '../people';
import {useSay} from '../words';

import {Offers, Quiet} from './buttons';
import {FOCUS, Frame} from './frame';
import type {PhaseProps} from './props';
import {titleOf} from './title';
import {Who} from './who';

/** Nothing will be done: why, and what can be done instead. */
export function Idle({phase: {facts: {person}, why, offers}, state, run, host, close}: PhaseProps<'idle'>): JSX.Element {
    const say = useSay();
    return (
        <Frame
            title={say(titleOf(state.verb, whoText(person)))}
            close={close}
            footer={<Quiet label={say('dialog.close')} press={close}/>}
        >
            <Who person={person} actor={run.actor} host={host}/>
            <p tabIndex={-1} {...FOCUS}>{say(why)}</p>
            <Offers run={run} offers={offers} person={person}/>
        </Frame>
    );
}
