import React from 'react';

import type {Run} from '../../app/types';
import type {Receipt} from '../../core/receipt';
import type {Host} from '../../host/types';

import {CopyButtons} from './export-buttons';
import {Share} from './share';

interface Props {run: Run; receipt: Receipt; host: Pick<Host, 'copy'>}

/** What can be done with a receipt besides reading it. */
export function ReceiptTools({run, receipt, host}: Props): JSX.Element {
    return (
        <>
            <CopyButtons host={host} receipts={[receipt]} versions={run.versions()}/>
            <Share key={receipt.id} run={run} person={receipt.person}/>
        </>
    );
}
