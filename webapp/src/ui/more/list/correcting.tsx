import React, {createContext, useContext, useState} from 'react';

import {Small} from '../../dialog/small';
import {useSay} from '../../words';

/** What was typed and not looked up yet, by the entry's key: rows come and go with filters and pages. */
export const Drafts = createContext(new Map<number, string>());

interface Props {id?: string; of: number; line: number; text: string; busy: boolean; look(text: string): void}

/** One line of the list, to be put right where it stands. Enter looks it up: that changes nothing. */
export function Correcting({id, of, line, text, busy, look}: Props): JSX.Element {
    const say = useSay();
    const drafts = useContext(Drafts);
    const [typed, setTyped] = useState(() => drafts.get(of) ?? text);
    const type = (now: string) => {
        setTyped(now);
        drafts.set(of, now);
    };
    const go = () => {
        if (typed.trim() && !busy) {
            drafts.delete(of);
            look(typed.trim());
        }
    };
    return (
        <div id={id} className='useradmin-correct'>
            <input
                type='text'
                className='form-control'
                aria-label={say('list.rightLine', {line})}
                value={typed}
                readOnly={busy}
                autoComplete='off'
                autoCapitalize='none'
                spellCheck={false}
                onChange={(event) => type(event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && go()}
            />
            <Small label={say('list.lookOne')} press={go}/>
        </div>
    );
}
