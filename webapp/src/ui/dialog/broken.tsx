import React from 'react';

import {useSay} from '../words';

import {Quiet} from './buttons';
import {Frame} from './frame';

/** Shown where drawing a phase failed. */
export function Broken({close}: {close(): void}): JSX.Element {
    const say = useSay();
    return (
        <Frame
            title={say('dialog.brokenTitle')}
            close={close}
            footer={<Quiet label={say('dialog.close')} press={close}/>}
        >
            <p role='alert'>{say('dialog.broken')}</p>
        </Frame>
    );
}
