import React from 'react';

import {whoText} from '../people';
import {useSay} from '../words';

import {Main, Offers, Quiet} from './buttons';
import {Frame} from './frame';
import {Outcomes} from './outcomes';
import type {PhaseProps} from './props';
import {ReceiptView} from './receipt';
import {titleOf} from './title';

/** The receipt of one person, and of all of them after the last. */
export function Done({phase: {receipt, offers}, state, run, close}: PhaseProps<'done'>): JSX.Element {
    const say = useSay();
    const {index, total, next, receipts} = state;
    return (
        <Frame
            title={say(titleOf(receipt.act, whoText(receipt.person)))}
            state={state}
            close={close}
            footer={(
                <>
                    {receipt.unknown && <Quiet label={say('done.again')} press={() => run.again()}/>}
                    {next && <Quiet label={say('done.stop')} press={close}/>}
                    {next ?
                        <Main label={say('done.next', {username: next.username, index: index + 1, total})} press={() => run.next()}/> :
                        <Main label={say('dialog.close')} press={close}/>}
                </>
            )}
        >
            <ReceiptView receipt={receipt}/>
            <Offers run={run} offers={offers} person={receipt.person}/>
            {!next && receipts.length > 1 && <Outcomes receipts={receipts}/>}
        </Frame>
    );
}
