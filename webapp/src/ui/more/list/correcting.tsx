import React, {useState} from 'react';

import {Small} from '../../dialog/small';
import {useSay} from '../../words';

interface Props {id?: string; line: number; text: string; look(text: string): void}

/** One line of the list, to be put right where it stands. Enter looks it up: that changes nothing. */
export function Correcting({id, line, text, look}: Props): JSX.Element {
    const say = useSay();
    const [typed, setTyped] = useState(text);
    const go = () => typed.trim() && look(typed.trim());
    return (
        <div id={id} className='useradmin-correct'>
            <input
                type='text'
                className='form-control'
                aria-label={say('list.rightLine', {line})}
                value={typed}
                autoComplete='off'
                autoCapitalize='none'
                spellCheck={false}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && go()}
            />
            <Small label={say('list.lookOne')} press={go}/>
        </div>
    );
}
