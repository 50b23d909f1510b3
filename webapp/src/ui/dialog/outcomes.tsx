import React from 'react';

import type {Receipt} from '../../core/receipt';
import {ToneIcon} from '../tone';
import {useSay} from '../words';

/** What came of everybody, one line each. */
export function Outcomes({receipts}: {receipts: Receipt[]}): JSX.Element {
    const say = useSay();
    return (
        <section aria-labelledby='useradmin-all'>
            <h3 id='useradmin-all' className='useradmin-small'>{say('done.all')}</h3>
            <ul className='useradmin-lines'>
                {receipts.map(({id, person, headline}) => (
                    <li key={id}>
                        <ToneIcon tone={headline.tone}/>
                        <span className='useradmin-grow'>{say('done.one', {username: person.username, headline: headline.text})}</span>
                    </li>
                ))}
            </ul>
        </section>
    );
}
