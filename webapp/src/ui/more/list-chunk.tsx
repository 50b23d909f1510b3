/** The way to the chunk of `list/`: the list dialog alone needs it. */
import React, {useRef} from 'react';

import type {Words} from '../../i18n/words';
import type {PhaseProps} from '../dialog/props';
import {useEnd} from '../dialog/use-end';
import {WithChunk} from '../dialog/with-more';
import {createChunk} from '../more-chunk';
import type {Chunk} from '../more-chunk';
import {listStyles} from '../styles-list';
import {useSay, useWords} from '../words';

type ListModule = typeof import('./list');

const fetchIt = () => import(/* webpackChunkName: "list" */ './list');

// Fetched ahead, so that an upgrade under an open tab rarely finds it missing. Where a browser does not tell when it is idle, it waits to be needed.
if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(() => void fetchIt().catch(() => undefined));
}

const chunks = new WeakMap<Words, Chunk<ListModule>>();

/** The chunk that brings its sentences to these words; the same one for the same words. `fetchList` is the dynamic import. */
export function listChunk(words: Words, fetchList: () => Promise<ListModule> = fetchIt): Chunk<ListModule> {
    const chunk = chunks.get(words) ?? createChunk(words, fetchList);
    chunks.set(words, chunk);
    return chunk;
}

/**
 * Several people: the list's run begins when the chunk is there. Where it cannot be had, what was typed so far can be copied. The style element makes
 * the dialog wider as long as a list is on screen.
 */
export function List(props: PhaseProps<'list'>): JSX.Element {
    const {phase: {parts, opening: {text}}, close} = props;
    const begun = useRef(false);

    // Once it has begun the list ends the run itself.
    useEnd(() => begun.current || parts.end());
    return (
        <WithChunk chunk={listChunk(useWords())} close={close} kept={text && <Typed text={text}/>}>
            {(list) => {
                begun.current = true;
                return <><style>{listStyles}</style><list.List {...props}/></>;
            }}
        </WithChunk>
    );
}

function Typed({text}: {text: string}): JSX.Element {
    const say = useSay();
    return (
        <label className='useradmin-field'>
            {say('more.typed')}
            <textarea className='form-control useradmin-people' rows={10} readOnly={true} value={text}/>
        </label>
    );
}
