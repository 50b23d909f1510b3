import React, {useState} from 'react';

import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {Frame} from './frame';
import {stay} from './modal';
import {Names, oneLine} from './names';
import type {PhaseProps} from './props';

const WHY = 'useradmin-lost';

/** Looking the names up failed; they are kept. */
export function Lost({phase, run, close}: PhaseProps<'lost'>): JSX.Element {
    const say = useSay();
    const [typed, setTyped] = useState(oneLine(phase.typed));
    const look = () => run.correct(typed);
    return (
        <Frame
            title={say('find.lost')}
            close={close}
            onEsc={typed !== oneLine(phase.typed) ? stay : undefined}
            footer={<><Quiet label={say('dialog.close')} press={close}/><Main label={say('read.again')} press={look}/></>}
        >
            <p id={WHY} role='alert' className='useradmin-notice'>{say(phase.why)}</p>
            <Names value={typed} change={setTyped} look={look} describedBy={WHY}/>
        </Frame>
    );
}
