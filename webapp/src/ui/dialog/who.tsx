/** The person a dialog is about: enough to notice that it is the wrong one. */
import React from 'react';

import type {Actor, Person} from '../../core/model';
import {isolated} from '../../core/names';
import type {Host} from '../../host/types';
import {joined} from '../joined';
import {roleText, signInText} from '../people';
import {useSay} from '../words';

interface Props {person: Person; actor: Actor; host: Pick<Host, 'picture'>; brief?: boolean}

/** `brief` leaves out sign-in and role, where they are told below. */
export function Who({person, actor, host, brief}: Props): JSX.Element {
    const say = useSay();
    const {username, name, position, email} = person;
    const signIn = signInText(person, actor);
    const method = signIn?.ok ? say('who.signIn', {method: signIn.value}) : '';
    return (
        <div className='useradmin-who'>
            <img className='Avatar Avatar-lg useradmin-avatar' src={host.picture(person.id, person.pictureAt)} alt=''/>
            <div className='useradmin-grow'>
                <div><strong>{isolated(name || `@${username}`)}</strong>{name && ` @${username}`}</div>
                <div className='useradmin-subtle'>{joined(position, email)}</div>
                {!brief && <div className='useradmin-subtle'>{joined(method, say('who.role', {role: roleText(person)}))}</div>}
            </div>
        </div>
    );
}
