import React from 'react';

import {useSay} from '../words';

import {FOCUS} from './frame';

interface Props {value: string; change(value: string): void; look(): void; describedBy: string}

/** Who is meant, as it was typed. Enter looks again: that changes nothing. */
export function Names({value, change, look, describedBy}: Props): JSX.Element {
    const say = useSay();
    return (
        <label className='useradmin-field'>
            {say('find.label')}
            <input
                type='text'
                className='form-control'
                value={value}
                autoComplete='off'
                autoCapitalize='none'
                spellCheck={false}
                aria-describedby={describedBy}
                onChange={(event) => change(event.target.value)}
                onKeyDown={(event) => {
                    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                        event.preventDefault();
                        look();
                    }
                }}
                {...FOCUS}
            />
        </label>
    );
}

/** A list as one line, for a field of one line: the browser would drop its line breaks and glue the names together. */
export const oneLine = (typed: string) => typed.replace(/\s+/g, ' ').trim();
