import React from 'react';

import {undoable} from '../../core/undo';
import {titleOfReceipt} from '../export/things';
import {useMore} from '../more-chunk';
import {useSay} from '../words';

import {Main, Offers, Quiet} from './buttons';
import {Frame} from './frame';
import {Outcomes} from './outcomes';
import type {PhaseProps} from './props';
import {ReceiptView} from './receipt';
import {Small} from './small';

/** The receipt of one person, and of all of them after the last. */
export function Done({phase: {receipt, offers}, state, run, host, close}: PhaseProps<'done'>): JSX.Element {
    const say = useSay();
    const {index, total, next, receipts, recording} = state;
    const more = useMore();
    return (
        <Frame
            title={say(titleOfReceipt(receipt))}
            state={state}
            close={close}
            footer={(
                <>
                    {receipt.steps.length > 0 && <Quiet label={say('done.again')} press={() => run.again()}/>}
                    {next && <Quiet label={say('done.stop')} press={close}/>}
                    {next ?
                        <Main label={say('done.next', {username: next.username, index: index + 1, total})} press={() => run.next()}/> :
                        <Main label={say('dialog.close')} press={close}/>}
                </>
            )}
        >
            <ReceiptView receipt={receipt} versions={run.versions()} recording={recording}/>
            <div className='useradmin-offers'>
                {undoable(receipt) && <Small label={say('done.undo')} press={() => run.undo()}/>}
                <Small label={say('card.details')} press={() => run.details()}/>
                {typeof more === 'string' ? <Without state={more}/> : <more.ReceiptTools run={run} receipt={receipt} host={host}/>}
            </div>
            <Offers run={run} offers={offers} person={receipt.person}/>
            {!next && receipts.length > 1 && <Outcomes receipts={receipts}/>}
        </Frame>
    );
}

/** The tools come with another chunk, which may be gone since the plugin was upgraded; the receipt is here all the same. */
function Without({state}: {state: 'loading' | 'missing'}): JSX.Element | null {
    const say = useSay();
    return state === 'missing' ? <p className='useradmin-subtle'>{say('more.missing')}</p> : null;
}
