import React, {useState} from 'react';

import {isOff} from '../../core/model';
import {joined} from '../joined';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {Frame} from './frame';
import {stay} from './modal';
import {Names, oneLine} from './names';
import type {PhaseProps} from './props';

const WHY = 'useradmin-unresolved';

/** What was typed leads to nobody. It stays, to be put right. */
export function Correcting({phase, state, run, close}: PhaseProps<'correcting'>): JSX.Element {
    const say = useSay();
    const [typed, setTyped] = useState(oneLine(phase.typed));
    const {why, meant} = phase;
    const look = () => run.correct(typed);
    return (
        <Frame
            title={say(`find.correct.${state.verb}`)}
            close={close}
            onEsc={typed !== oneLine(phase.typed) ? stay : undefined}
            footer={<><Quiet label={say('ask.cancel')} press={close}/><Main label={say('find.again')} press={look}/></>}
        >
            <Names value={typed} change={setTyped} look={look} describedBy={WHY}/>
            <p className='useradmin-subtle'>{say('find.hint')}</p>
            <p id={WHY}>{say(why)}</p>
            {meant.length > 0 && (
                <div className='useradmin-offers'>
                    {meant.map((person) => (
                        <button key={person.id} type='button' className='btn btn-tertiary btn-sm' onClick={() => run.correct(`@${person.username}`)}>
                            {say(isOff(person) ? 'find.useOff' : 'find.use', {username: person.username, name: joined(person.name, person.position), named: person.name || person.position ? 'yes' : 'no'})}
                        </button>
                    ))}
                </div>
            )}
        </Frame>
    );
}
