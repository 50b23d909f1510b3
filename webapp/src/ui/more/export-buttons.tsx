/** Copies receipts. What the browser does not let us copy is shown, to be copied by hand. */
import React, {useState} from 'react';

import type {Receipt, Versions} from '../../core/receipt';
import type {Host} from '../../host/types';
import {Small} from '../dialog/small';
import {markdownOf} from '../export/markdown';
import {useSay} from '../words';

import {csvOf} from './csv';

interface Props {host: Pick<Host, 'copy'>; receipts: Receipt[]; versions: Versions; all?: boolean}

type Came = {id: 'copied'} | {id: 'byHand'; text: string} | undefined;

/** `all`: several receipts, as CSV alone; otherwise it is one. */
export function CopyButtons({host, receipts, versions, all}: Props): JSX.Element {
    const say = useSay();
    const [came, setCame] = useState<Came>();
    const copy = async (text: string) => setCame(await host.copy(text) ? {id: 'copied'} : {id: 'byHand', text});
    return (
        <>
            {!all && <Small label={say('copy.markdown')} press={() => void copy(markdownOf(receipts[0]!, say, versions))}/>}
            <Small label={say(all ? 'copy.all' : 'copy.csv')} press={() => void copy(csvOf(receipts, say, versions))}/>
            <Told came={came}/>
        </>
    );
}

function Told({came}: {came: Came}): JSX.Element {
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
