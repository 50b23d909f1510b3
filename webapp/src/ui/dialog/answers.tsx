/** What can be answered in a confirmation besides yes and no. */
import React from 'react';

import type {Answers, Recording} from '../../app/types';
import type {Act, Tick} from '../../core/act';
import type {Actor, Person} from '../../core/model';
import {useSay} from '../words';

interface Props {answers: Answers; change(answers: Answers): void}

/** Room for the tick that may still come. */
const mayTick = ({id}: Pick<Act, 'id'>, {isBot}: Person, actor: Actor) => id === 'deactivate' && !isBot && actor.can('revoke_user_access_token');

interface TicksProps extends Props {ticks: Tick[]; act: Pick<Act, 'id'>; person: Person; actor: Actor}

/** Never ticked before somebody does it. */
export function Ticks({ticks, act, person, actor, answers, change}: TicksProps): JSX.Element {
    const say = useSay();
    const toggle = (id: Tick['id']) => {
        const others = answers.ticks.filter((ticked) => ticked !== id);
        change({...answers, ticks: others.length < answers.ticks.length ? others : [...others, id]});
    };
    return (
        <div className={mayTick(act, person, actor) ? 'useradmin-ticks' : undefined}>
            {ticks.map(({id, text}) => (
                <label key={id} className='useradmin-tick'>
                    <input type='checkbox' checked={answers.ticks.includes(id)} onChange={() => toggle(id)}/>
                    {say(text)}
                </label>
            ))}
        </div>
    );
}

const HINT = 'useradmin-ticket-hint';

/** A reference of the house's own for the receipt. */
export function Ticket({answers, change}: Props): JSX.Element {
    const say = useSay();
    return (
        <div className='useradmin-field'>
            <label>
                {say('ask.ticket')}
                <input
                    type='text'
                    className='form-control'
                    value={answers.ticket}
                    maxLength={200}
                    autoComplete='off'
                    aria-describedby={HINT}
                    onChange={(event) => change({...answers, ticket: event.target.value})}
                />
            </label>
            <p id={HINT} className='useradmin-subtle'>{say('ask.ticketHint')}</p>
        </div>
    );
}

/** Who will read the receipt without anybody sharing it. */
export function WillRecord({recording}: {recording: Recording | undefined}): JSX.Element | null {
    const say = useSay();
    return recording?.state === 'will' ? <p className='useradmin-subtle'>{say('ask.recorded', {channel: recording.channel, count: recording.members ?? 0})}</p> : null;
}
