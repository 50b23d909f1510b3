/** Copying, and what is shown where the browser does not let us: the text itself, to be copied by hand. */
import React, {useState} from 'react';

import type {Host} from '../../host/types';
import {Small} from '../dialog/small';
import {useSay} from '../words';

export type Came = {id: 'copied'} | {id: 'byHand'; text: string} | undefined;

/** What came of the latest copy, and the function that copies. */
export function useCopy(host: Pick<Host, 'copy'>): [Came, (text: string) => Promise<void>] {
    const [came, setCame] = useState<Came>();
    return [came, async (text) => setCame(await host.copy(text) ? {id: 'copied'} : {id: 'byHand', text})];
}

/** Says that it is copied, or holds it to be copied by hand. */
export function Told({came}: {came: Came}): JSX.Element {
    const say = useSay();
    return (
        <div className='useradmin-told'>
            <span role='status'>
                {came?.id === 'copied' && say('copy.done')}
                {came?.id === 'byHand' && say('copy.byHand')}
            </span>
            {came?.id === 'byHand' && (
                <textarea
                    className='form-control useradmin-by-hand'
                    aria-label={say('copy.byHand')}
                    readOnly={true}
                    rows={5}
                    value={came.text}
                    onFocus={(event) => event.target.select()}
                />
            )}
        </div>
    );
}

/** One button that copies what `text` gives when it is pressed. */
export function CopyText({host, label, text}: {host: Pick<Host, 'copy'>; label: string; text(): string}): JSX.Element {
    const [came, copy] = useCopy(host);
    return (
        <>
            <Small label={label} press={() => void copy(text())}/>
            <Told came={came}/>
        </>
    );
}
