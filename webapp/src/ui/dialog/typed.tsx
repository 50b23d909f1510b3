import React from 'react';

import {useSay} from '../words';

/** Is this the handle that was to be typed? Case, blanks around it and @ do not matter. */
export function isHandle(typed: string, username: string): boolean {
    return typed.trim().replace(/^@/, '').toLowerCase() === username.toLowerCase();
}

interface Props {username: string; value: string; change(value: string): void; disabled?: boolean}

/** The handle, typed out: asked where a slip would be worst. */
export function Typed({username, value, change, disabled}: Props): JSX.Element {
    const say = useSay();
    return (
        <label className='useradmin-field'>
            {say('ask.typed', {handle: `@${username}`})}
            <input
                type='text'
                className='form-control'
                value={value}
                disabled={disabled}
                autoComplete='off'
                autoCapitalize='none'
                spellCheck={false}
                onChange={(event) => change(event.target.value)}
            />
        </label>
    );
}
