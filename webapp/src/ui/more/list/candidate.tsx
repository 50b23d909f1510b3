import React from 'react';

import {remarksOf} from '../../../core/list/remarks';
import {mayTick} from '../../../core/list/sections';
import type {Candidate, Row} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {Icon} from '../../icon';
import {joined} from '../../joined';
import {newText, stateText} from '../../people';
import {useSay} from '../../words';
import type {Say} from '../../words';

const MINUTE = 60_000;

/** When somebody was there last, in the words of `seen`; nothing of a bot, nor of whoever is off: being switched off counts as activity for Mattermost. */
export function lastSeen({person: {isBot, deleteAt}, activeAt}: Candidate, seen: (at: number) => Text): Text | undefined {
    if (isBot || deleteAt > 0) {
        return undefined;
    }
    if (!activeAt.ok) {
        return {id: 'list.activeUnknown'};
    }
    return activeAt.value === 0 ? {id: 'list.never'} : seen(activeAt.value);
}

/** Clocks differ: what is still to come is now as well. */
const agoText = (ago: number): Text => (ago < MINUTE ? {id: 'list.activeNow'} : {id: 'list.active', values: {ago: {ago}}});

/** Inside a word, after an @ or a dot. */
const SEAM = /(\S[@.])(?=\S)/g;

/**
 * What is too long for its column goes on after an @ or a dot, not in the middle of a name. The place to do so is drawn by the style sheet: it
 * is in no copy, and Chromium reads out a blank where a <wbr> stands.
 */
export function Breakable({text}: {text: string}): JSX.Element {
    const parts = text.replace(SEAM, '$1\0').split('\0');
    return <>{parts.map((part, index) => (index < parts.length - 1 ? <span key={index} className='useradmin-seam'>{part}</span> : part))}</>;
}

/** `now`: when the table came on screen, by the browser's clock. `said`: what stands beside the state already. */
interface OneProps {one: Candidate; now: number; said: Text | undefined}

/** What tells one person from another of the same name. */
function Identity({one, now, said}: OneProps): JSX.Element {
    const say = useSay();
    const {person} = one;
    const {name, username, email, position, isBot, deleteAt} = person;
    const state = isBot || deleteAt > 0 ? say(stateText(person)) : '';
    const active = lastSeen(one, (at) => agoText(now - at));
    const isNew = newText(person, now);
    const {cautions, why} = remarksOf(one, said);
    return (
        <span className='useradmin-grow'>
            <span className='useradmin-block'><Breakable text={joined(name, `@${username}`)}/></span>
            <span className='useradmin-subtle useradmin-block'><Breakable text={joined(email, position, state, active ? say(active) : '', isNew ? say(isNew) : '')}/></span>
            {cautions.map((caution, index) => (
                <span key={index} className='useradmin-caution'><Icon name='alert-outline'/>{say(caution)}</span>
            ))}
            {why && <span className='useradmin-caution'><Icon name='cancel'/>{say(why)}</span>}
        </span>
    );
}

/** Of whom in this row something would be done, if they are ticked. To a row that is left alone nothing happens. */
export function affectedBy({state, candidates}: Row): Candidate[] {
    return mayTick(state) ? candidates.filter((one) => one.state === 'todo' && one.effects.length > 0) : [];
}

/** What would happen to somebody; `of`: their handle, where it has to be said. */
export function Effects({of, effects}: {of: string; effects: Text[]}): JSX.Element {
    const say = useSay();
    return (
        <div className='useradmin-happens'>
            {of && <span className='useradmin-subtle useradmin-block'><Breakable text={of}/></span>}
            <ul className='useradmin-effects'>{effects.map((effect, index) => <li key={index}>{say(effect)}</li>)}</ul>
        </div>
    );
}

/** A person without any choice. */
export function Plain(props: OneProps): JSX.Element {
    return <div className='useradmin-candidate'><Identity {...props}/></div>;
}

interface ChoiceProps extends OneProps {ticked: boolean; tick(personId: string): void}

/** A person to be ticked, or left out. Whom a guard protects cannot be ticked. */
export function Choice({ticked, tick, ...props}: ChoiceProps): JSX.Element {
    const {person: {id}, state} = props.one;
    return (
        <label className='useradmin-candidate useradmin-tick'>
            <input type='checkbox' checked={ticked} disabled={state !== 'todo'} onChange={() => tick(ticked ? '' : id)}/>
            <Identity {...props}/>
        </label>
    );
}

/** "Use @bob.meier (Bob Meier · Sales)": who may be meant where nobody was found. */
export function meantLabel({person: {username, name, position, deleteAt}}: Candidate, say: Say): string {
    const values = {username, name: joined(name, position), named: name || position ? 'yes' : 'no'};
    return say(deleteAt > 0 ? 'find.useOff' : 'find.use', values);
}
