/** The person a dialog is about: enough to notice that it is the wrong one. */
import React from 'react';

import type {Actor, Person} from '../../core/model';
import {isolated} from '../../core/names';
import type {Host} from '../../host/types';
import {joined} from '../joined';
import {newText, roleText, signInText} from '../people';
import {useSay} from '../words';

interface Props {person: Person; actor: Actor; host: Pick<Host, 'picture'>; brief?: boolean; at?: number}

/** `brief` leaves out sign-in and role, where they are told below. `at`: when the account was read; a new one is told as such. */
export function Who({person, actor, host, brief, at = 0}: Props): JSX.Element {
    const say = useSay();
    const {username, name, position, email} = person;
    const signIn = signInText(person, actor);
    const isNew = at > 0 && newText(person, at);
    const method = signIn?.ok ? say('who.signIn', {method: signIn.value}) : '';
    return (
        <div className='useradmin-who'>
            <img className='Avatar Avatar-lg useradmin-avatar' src={host.picture(person.id, person.pictureAt)} alt=''/>
            <div className='useradmin-grow'>
                <div><strong>{isolated(name || `@${username}`)}</strong>{name && ` @${username}`}</div>
                <div className='useradmin-subtle'>{joined(position, email, isNew ? say(isNew) : '')}</div>
                {!brief && <div className='useradmin-subtle'>{joined(method, say('who.role', {role: roleText(person)}))}</div>}
            </div>
        </div>
    );
}
