import React from 'react';

import {undoable} from '../../core/undo';
import {titleOfReceipt} from '../export/things';
import {useMore} from '../more-chunk';
import {useSay} from '../words';

import {Main, Offers, Quiet} from './buttons';
import {Frame} from './frame';
import type {PhaseProps} from './props';
import {ReceiptView} from './receipt';
import {Small} from './small';

/** The receipt. */
export function Done({phase: {receipt, offers}, state, run, host, close}: PhaseProps<'done'>): JSX.Element {
    const say = useSay();
    const more = useMore();
    return (
        <Frame
            title={say(titleOfReceipt(receipt))}
            close={close}
            footer={(
                <>
                    {receipt.steps.length > 0 && <Quiet label={say('done.again')} press={() => run.again()}/>}
                    <Main label={say('dialog.close')} press={close}/>
                </>
            )}
        >
            <ReceiptView receipt={receipt} versions={run.versions()} recording={state.recording}/>
            <div className='useradmin-offers'>
                {undoable(receipt) && <Small label={say('done.undo')} press={() => run.undo()}/>}
                <Small label={say('card.details')} press={() => run.details()}/>
                {typeof more === 'string' ? <Without state={more}/> : <more.ReceiptTools run={run} receipt={receipt} host={host}/>}
            </div>
            <Offers run={run} offers={offers} person={receipt.person}/>
        </Frame>
    );
}

/** The tools come with another chunk, which may be gone since the plugin was upgraded; the receipt is here all the same. */
function Without({state}: {state: 'loading' | 'missing'}): JSX.Element | null {
    const say = useSay();
    return state === 'missing' ? <p className='useradmin-subtle'>{say('more.missing')}</p> : null;
}
