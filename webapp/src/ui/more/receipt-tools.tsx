import React from 'react';

import type {Run} from '../../app/types';
import type {Receipt} from '../../core/receipt';
import type {Host} from '../../host/types';
import {useSay} from '../words';

import {CopyButtons} from './export-buttons';
import {Share} from './share';

interface Props {run: Run; receipt: Receipt; host: Pick<Host, 'copy'>}

/** What can be done with a receipt besides reading it. What plugins of the server did on a deactivation no endpoint tells, so an undo cannot know of it. */
export function ReceiptTools({run, receipt, host}: Props): JSX.Element {
    const say = useSay();
    const {act, steps: [first]} = receipt;
    return (
        <>
            <CopyButtons host={host} receipts={[receipt]} versions={run.versions()}/>
            <Share key={receipt.id} run={run} person={receipt.person}/>
            {act === 'undo' && first?.step === 'account-on' && <p className='useradmin-subtle'>{say('undo.plugins')}</p>}
        </>
    );
}
