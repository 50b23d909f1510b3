import React from 'react';

import type {ListVerb} from '../../../core/list/types';
import {useSay} from '../../words';

const VERBS: ListVerb[] = ['deactivate', 'activate', 'revoke', 'status'];

/** What to do with them. */
export function Verbs({verb, choose}: {verb: ListVerb; choose(verb: ListVerb): void}): JSX.Element {
    const say = useSay();
    return (
        <fieldset className='useradmin-verbs'>
            <legend className='useradmin-small'>{say('list.verbs')}</legend>
            {VERBS.map((one) => (
                <label key={one} className='useradmin-tick'>
                    <input type='radio' name='useradmin-list-verb' checked={verb === one} onChange={() => choose(one)}/>
                    {say(`list.verb.${one}`)}
                </label>
            ))}
        </fieldset>
    );
}
