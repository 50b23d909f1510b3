import React from 'react';

import {useSay} from '../words';

import {Quiet} from './buttons';
import {Frame} from './frame';
import type {PhaseProps} from './props';

/** Names are being looked up. */
export function Finding({phase, close}: PhaseProps<'finding'>): JSX.Element {
    const say = useSay();
    return (
        <Frame title={say('find.title')} close={close} footer={<Quiet label={say('ask.cancel')} press={close} focus={true}/>}>
            <p role='status'>{say('find.status', {typed: phase.typed})}</p>
        </Frame>
    );
}
