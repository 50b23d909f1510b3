import {useCallback, useEffect, useRef, useState} from 'react';

import {store, useHostDispatch} from '../store';
import {draftKey, setDraft} from '../store/drafts';
import type {Draft} from '../types';

const SAVED_AFTER = 500;

function stored(channelId: string, rootId: string): Draft {
    const empty: Draft = {message: '', channelId, rootId, fileInfos: [], uploadsInProgress: [], createAt: 0, updateAt: 0};
    return store.getState().storage.storage[draftKey(channelId, rootId)] ?? empty;
}

/**
 * What is being typed. One editor serves all channels, as in the web app: another channel brings its own draft. Saved half a second after the
 * last key, and at once on leaving.
 */
export function useDraft(channelId: string, rootId: string): [Draft, (message: string) => void, (channelId: string) => void] {
    const dispatch = useHostDispatch();
    const [draft, setState] = useState(() => stored(channelId, rootId));
    const unsaved = useRef<Draft>();
    const save = useCallback(() => {
        if (unsaved.current) {
            dispatch(setDraft(unsaved.current.channelId, unsaved.current.rootId, unsaved.current.message));
            unsaved.current = undefined;
        }
    }, [dispatch]);
    useEffect(() => {
        setState(stored(channelId, rootId));
        return save;
    }, [channelId, rootId, save]);
    useEffect(() => {
        const timer = setTimeout(save, SAVED_AFTER);
        return () => clearTimeout(timer);
    }, [draft, save]);
    const change = useCallback((message: string) => {
        unsaved.current = {...stored(channelId, rootId), channelId, rootId, message};
        setState(unsaved.current);
    }, [channelId, rootId]);
    const clear = useCallback((ofChannel: string) => {
        if (unsaved.current?.channelId === ofChannel) {
            unsaved.current = undefined;
        }
        dispatch(setDraft(ofChannel, rootId, ''));
        setState((current) => (current.channelId === ofChannel ? {...current, message: ''} : current));
    }, [dispatch, rootId]);
    return [draft, change, clear];
}
