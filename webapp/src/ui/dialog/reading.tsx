import React from 'react';

import {whoText} from '../people';
import {useSay} from '../words';

import {Quiet} from './buttons';
import {Frame} from './frame';
import type {PhaseProps} from './props';
import {Who} from './who';

/** The card before its facts have come. */
export function Reading({phase: {person}, run, host, close}: PhaseProps<'reading'>): JSX.Element {
    const say = useSay();
    return (
        <Frame title={say(whoText(person))} close={close} footer={<Quiet label={say('dialog.close')} press={close} focus={true}/>}>
            <Who person={person} actor={run.actor} host={host} brief={true}/>
            <p role='status' className='useradmin-room'>{say('read.status')}</p>
        </Frame>
    );
}
