/** The buttons that several phases share. */
import React from 'react';
import type {KeyboardEvent} from 'react';

import type {Run} from '../../app/types';
import {endsOwn} from '../../core/act';
import type {ActId} from '../../core/act';
import type {Person} from '../../core/model';
import {useSay} from '../words';

import {FOCUS} from './frame';
import {once} from './once';

/** `aside`: at the other end of the footer. */
interface QuietProps {label: string; press(): void; focus?: boolean; aside?: boolean}

// Enter held down in the editor reaches the dialog it has opened.
const notHeldDown = (event: KeyboardEvent) => event.repeat && event.preventDefault();

/** Cancel, Close and the like. */
export function Quiet({label, press, focus, aside}: QuietProps): JSX.Element {
    return (
        <button
            type='button'
            className={`GenericModal__button btn btn-tertiary${aside ? ' useradmin-aside' : ''}`}
            onKeyDown={notHeldDown}
            onClick={once(press)}
            {...(focus ? FOCUS : {})}
        >
            {label}
        </button>
    );
}

/** `resting`: takes the focus, and does nothing yet. `about`: id of what explains it. */
interface MainProps {label: string; press(): void; danger?: boolean; disabled?: boolean; resting?: boolean; focus?: boolean; about?: string}

/** The one thing a phase is there for. */
export function Main({label, press, danger, disabled, resting, focus, about}: MainProps): JSX.Element {
    return (
        <button
            type='button'
            className={`GenericModal__button btn ${danger ? 'btn-danger' : 'btn-primary'} confirm`}
            disabled={disabled}
            aria-disabled={resting || undefined}
            aria-describedby={about}
            onKeyDown={notHeldDown}
            onClick={once(() => !resting && press())}
            {...(focus ? FOCUS : {})}
        >
            {label}
        </button>
    );
}

/** Other acts that may be done now; each opens its own confirmation. */
export function Offers({run, offers, person}: {run: Run; offers: ActId[]; person: Pick<Person, 'id'>}): JSX.Element | null {
    const say = useSay();
    if (offers.length === 0) {
        return null;
    }
    return (
        <div className='useradmin-offers'>
            {offers.map((act) => (
                <button key={act} type='button' className='btn btn-tertiary btn-sm' onClick={once(() => run.offer(act))}>{say(endsOwn(act, person, run.actor) ? 'act.revoke.offerOwn' : `act.${act}.offer`)}</button>
            ))}
        </div>
    );
}
