import React from 'react';

import {useSay} from '../words';

import {Main, Quiet} from '../dialog/buttons';
import {Frame} from '../dialog/frame';
import type {PhaseProps} from '../dialog/props';

/** What posted a post is being found out, or could not be. */
export function Tracing({phase: {why}, run, close}: PhaseProps<'tracing'>): JSX.Element {
    const say = useSay();
    return (
        <Frame
            title={say('source.title')}
            close={close}
            footer={<><Quiet label={say('dialog.close')} press={close} focus={true}/>{why && <Main label={say('read.again')} press={() => run.again()}/>}</>}
        >
            <p role='status' className='sr-only'>{why ? '' : say('source.reading')}</p>
            {why ? <p role='alert' className='useradmin-notice'>{say(why)}</p> : <p aria-hidden={true}>{say('source.reading')}</p>}
        </Frame>
    );
}
