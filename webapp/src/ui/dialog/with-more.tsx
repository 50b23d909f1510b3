import React, {useContext} from 'react';
import type {ReactNode} from 'react';

import {MoreSource, useChunk} from '../more-chunk';
import type {Chunk, More} from '../more-chunk';
import {useSay} from '../words';

import {Main, Quiet} from './buttons';
import {FOCUS, Frame} from './frame';

/** `kept` is shown when the chunk cannot be had. */
interface Props<T> {chunk: Chunk<T>; kept?: ReactNode; close(): void; children(module: T): JSX.Element}

/** What belongs to a chunk that may still be on its way, or be gone since the plugin was upgraded. */
export function WithChunk<T extends object>({chunk, kept, close, children}: Props<T>): JSX.Element {
    const say = useSay();
    const module = useChunk(chunk);
    if (typeof module !== 'string') {
        return children(module);
    }
    const isMissing = module === 'missing';
    return (
        <Frame
            title={say('more.title')}
            close={close}
            footer={<><Quiet label={say('dialog.close')} press={close}/>{isMissing && <Main label={say('more.reload')} press={() => window.location.reload()}/>}</>}
        >
            <p role={isMissing ? 'alert' : 'status'} tabIndex={-1} {...FOCUS}>{say(isMissing ? 'more.missing' : 'more.loading')}</p>
            {isMissing && kept}
        </Frame>
    );
}

/** The same for what belongs to the chunk of `more/`. */
export const WithMore = (props: Omit<Props<More>, 'chunk'>): JSX.Element => <WithChunk {...props} chunk={useContext(MoreSource)}/>;
