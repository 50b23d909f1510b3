/** What can be answered in a confirmation besides yes and no. */
import React from 'react';

import type {Answers, Recording} from '../../app/types';
import type {Act, Tick} from '../../core/act';
import type {Actor, Person} from '../../core/model';
import {useSay} from '../words';

interface Props {answers: Answers; change(answers: Answers): void}

/** Room for the ticks that may still come: one at deactivation, two at activation. */
function roomFor({id}: Pick<Act, 'id'>, {isBot}: Person, actor: Actor): string | undefined {
    if (isBot) {
        return undefined;
    }
    if (id === 'deactivate') {
        return actor.can('revoke_user_access_token') ? 'useradmin-ticks' : undefined;
    }
    return id === 'activate' && actor.can('create_user_access_token') ? 'useradmin-ticks useradmin-two' : undefined;
}

interface TicksProps extends Props {ticks: Tick[]; act: Pick<Act, 'id'>; person: Person; actor: Actor}

/** Never ticked before somebody does it. */
export function Ticks({ticks, act, person, actor, answers, change}: TicksProps): JSX.Element {
    const say = useSay();
    const toggle = (id: Tick['id']) => {
        const others = answers.ticks.filter((ticked) => ticked !== id);
        change({...answers, ticks: others.length < answers.ticks.length ? others : [...others, id]});
    };
    return (
        <div className={roomFor(act, person, actor)}>
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
