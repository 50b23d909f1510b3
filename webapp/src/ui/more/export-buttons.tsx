/** Copies receipts. */
import React from 'react';

import type {Receipt, Versions} from '../../core/receipt';
import type {Host} from '../../host/types';
import {Small} from '../dialog/small';
import {markdownOf} from '../export/markdown';
import {useSay} from '../words';

import {Told, useCopy} from './copying';
import {csvOf} from './csv';

interface Props {host: Pick<Host, 'copy'>; receipts: Receipt[]; versions: Versions; all?: boolean}

/** `all`: several receipts, as CSV alone; otherwise it is one. */
export function CopyButtons({host, receipts, versions, all}: Props): JSX.Element {
    const say = useSay();
    const [came, copy] = useCopy(host);
    return (
        <>
            {!all && <Small label={say('copy.markdown')} press={() => void copy(markdownOf(receipts[0]!, say, versions))}/>}
            <Small label={say(all ? 'copy.all' : 'copy.csv')} press={() => void copy(csvOf(receipts, say, versions))}/>
            <Told came={came}/>
        </>
    );
}
