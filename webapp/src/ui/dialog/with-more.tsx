import React from 'react';

import {useMore} from '../more-chunk';
import type {More} from '../more-chunk';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {FOCUS, Frame} from './frame';

interface Props {close(): void; children(more: More): JSX.Element}

/** What belongs to a chunk that may still be on its way, or be gone since the plugin was upgraded. */
export function WithMore({close, children}: Props): JSX.Element {
    const say = useSay();
    const more = useMore();
    if (typeof more !== 'string') {
        return children(more);
    }
    const isMissing = more === 'missing';
    return (
        <Frame
            title={say('more.title')}
            close={close}
            footer={<><Quiet label={say('dialog.close')} press={close}/>{isMissing && <Main label={say('more.reload')} press={() => window.location.reload()}/>}</>}
        >
            <p role={isMissing ? 'alert' : 'status'} tabIndex={-1} {...FOCUS}>{say(isMissing ? 'more.missing' : 'more.loading')}</p>
        </Frame>
    );
}
