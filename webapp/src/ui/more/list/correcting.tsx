import React, {createContext, useContext, useState} from 'react';

import {pieceOf} from '../../../core/list/piece';
import type {Entry} from '../../../core/list/types';
import {Small} from '../../dialog/small';
import {useSay} from '../../words';

/** What was typed and not looked up yet, by the entry's key: rows come and go with filters and pages. */
export const Drafts = createContext(new Map<number, string>());

interface Props {id?: string; entry: Entry; busy: boolean; look(text: string): void}

/** One line of the list, to be put right where it stands. Enter looks it up: that changes nothing. */
export function Correcting({id, entry, busy, look}: Props): JSX.Element {
    const say = useSay();
    const drafts = useContext(Drafts);
    const [typed, setTyped] = useState(() => drafts.get(entry.key) ?? pieceOf(entry));
    const type = (now: string) => {
        setTyped(now);
        drafts.set(entry.key, now);
    };
    const go = () => {
        if (typed.trim() && !busy) {
            drafts.delete(entry.key);
            look(typed.trim());
        }
    };
    return (
        <div id={id} className='useradmin-correct'>
            <input
                type='text'
                className='form-control'
                aria-label={say('list.rightLine', {line: entry.line})}
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
