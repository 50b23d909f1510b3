import React, {useState} from 'react';

import type {Unresolved} from '../../app/types';
import {isOff} from '../../core/model';
import type {Person} from '../../core/model';
import {joined} from '../joined';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {Frame} from './frame';
import {Names, oneLine, replaced} from './names';
import type {PhaseProps} from './props';

const WHY = 'useradmin-unresolved';

/** Some names lead to nobody. What was typed stays, to be put right. */
export function Correcting({phase, state, run, close}: PhaseProps<'correcting'>): JSX.Element {
    const say = useSay();
    const [typed, setTyped] = useState(oneLine(phase.typed));
    const {unresolved, found} = phase;
    const look = () => run.correct(typed);
    return (
        <Frame
            title={say(`find.correct.${state.verb}`)}
            state={state}
            close={close}
            keep={typed !== oneLine(phase.typed)}
            footer={(
                <>
                    <Quiet label={say('ask.cancel')} press={close}/>
                    {found.length > 0 && <Quiet label={say('find.goOn', {count: found.length})} press={() => run.goOn()}/>}
                    <Main label={say('find.again')} press={look}/>
                </>
            )}
        >
            <Names value={typed} change={setTyped} look={look} describedBy={WHY}/>
            <p className='useradmin-subtle'>{say('find.hint')}</p>
            <ul id={WHY} className='useradmin-unresolved'>
                {unresolved.map((one) => <Wrong key={one.typed} one={one} use={(person) => run.correct(replaced(typed, one.typed, person.username))}/>)}
            </ul>
            {found.length > 0 && <p className='useradmin-found'>{say('find.found', {names: {names: found.map(({username}) => `@${username}`)}})}</p>}
        </Frame>
    );
}

function Wrong({one, use}: {one: Unresolved; use(person: Person): void}): JSX.Element {
    const say = useSay();
    return (
        <li>
            <span className='useradmin-break'>{say(one.why)}</span>
            {one.meant.length > 0 && (
                <span className='useradmin-offers'>
                    {one.meant.map((person) => (
                        <button key={person.id} type='button' className='btn btn-tertiary btn-sm' onClick={() => use(person)}>
                            {say(isOff(person) ? 'find.useOff' : 'find.use', {username: person.username, name: joined(person.name, person.position), named: person.name || person.position ? 'yes' : 'no'})}
                        </button>
                    ))}
                </span>
            )}
        </li>
    );
}
