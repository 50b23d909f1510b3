import React from 'react';

import type {Candidate} from '../../../core/list/types';
import type {Known, Text} from '../../../core/model';
import {Icon} from '../../icon';
import {joined} from '../../joined';
import {stateText} from '../../people';
import {useSay} from '../../words';
import type {Say} from '../../words';

function activeText(activeAt: Known<number>, now: number): Text {
    if (!activeAt.ok) {
        return {id: 'list.activeUnknown'};
    }
    return activeAt.value === 0 ? {id: 'list.never'} : {id: 'list.active', values: {ago: {ago: now - activeAt.value}}};
}

/** `now`: when the table came on screen, by the browser's clock. `said`: what stands beside the state already. */
interface OneProps {one: Candidate; now: number; said: Text | undefined}

/** What tells one person from another of the same name. */
function Identity({one: {person, activeAt, cautions}, now, said}: OneProps): JSX.Element {
    const say = useSay();
    const {name, username, email, position, isBot, deleteAt} = person;
    const state = isBot || deleteAt > 0 ? say(stateText(person)) : '';
    return (
        <span className='useradmin-grow'>
            <span className='useradmin-block'>{joined(name, `@${username}`)}</span>
            <span className='useradmin-subtle useradmin-block'>{joined(email, position, state, isBot ? '' : say(activeText(activeAt, now)))}</span>
            {cautions.filter((caution) => caution !== said).map((caution, index) => (
                <span key={index} className='useradmin-caution'><Icon name='alert-outline'/>{say(caution)}</span>
            ))}
        </span>
    );
}

/** What would happen to them. */
function Effects({one: {effects}}: {one: Candidate}): JSX.Element | null {
    const say = useSay();
    if (effects.length === 0) {
        return null;
    }
    return <ul className='useradmin-effects'>{effects.map((effect, index) => <li key={index}>{say(effect)}</li>)}</ul>;
}

/** A person without any choice. */
export function Plain(props: OneProps): JSX.Element {
    return <div className='useradmin-candidate'><Identity {...props}/><Effects one={props.one}/></div>;
}

interface ChoiceProps extends OneProps {ticked: boolean; tick(personId: string): void}

/** A person to be ticked, or left out. Whom a guard protects cannot be ticked; why is said beside. */
export function Choice({ticked, tick, ...props}: ChoiceProps): JSX.Element {
    const say = useSay();
    const {one} = props;
    const {person: {id}, state, why} = one;
    return (
        <div className='useradmin-candidate'>
            <label className='useradmin-tick useradmin-grow'>
                <input type='checkbox' checked={ticked} disabled={state !== 'todo'} onChange={() => tick(ticked ? '' : id)}/>
                <Identity {...props}/>
            </label>
            {state === 'todo' ? <Effects one={one}/> : why && <p className='useradmin-subtle useradmin-effects'>{say(why)}</p>}
        </div>
    );
}

/** "Use @bob.meier (Bob Meier · Sales)": who may be meant where nobody was found. */
export function meantLabel({person: {username, name, position, deleteAt}}: Candidate, say: Say): string {
    const values = {username, name: joined(name, position), named: name || position ? 'yes' : 'no'};
    return say(deleteAt > 0 ? 'find.useOff' : 'find.use', values);
}
