/** What stands over the table: the counts, what was chosen of the list, and what would happen in sum. */
import React from 'react';

import type {ListState} from '../../../app/list/types';
import {chosenTexts} from '../../../core/list/basis';
import {countsOf, pastCounts} from '../../../core/list/counts';
import type {Text} from '../../../core/model';
import {FOCUS} from '../../dialog/frame';
import {joined} from '../../joined';
import {useSay} from '../../words';

export function Head({state: {verb, rows, asked, sum, blocked}}: {state: ListState}): JSX.Element {
    const say = useSay();
    const past = pastCounts(rows, verb);
    const chosen = joined(...chosenTexts(asked).map((text) => say(text)));
    return (
        <>
            <div role='status'><h2 className='useradmin-headline' tabIndex={-1} {...FOCUS}>{say(countsOf(rows, verb))}</h2></div>
            {past && <p>{say(past)}</p>}
            {blocked && <p role='alert' className='useradmin-notice'>{say(blocked)}</p>}
            {chosen && <p className='useradmin-subtle'>{chosen}</p>}
            <Sum sum={sum}/>
        </>
    );
}

/** What would happen to all of them together. */
export function Sum({sum}: {sum: Text[]}): JSX.Element | null {
    const say = useSay();
    return sum.length > 0 ? <ul className='useradmin-stays'>{sum.map((text, index) => <li key={index}>{say(text)}</li>)}</ul> : null;
}
