/** The way to the chunk of `more/`. */
import {createContext, useContext, useEffect, useState} from 'react';

import type {Failure} from '../core/act';
import type {Words} from '../i18n/words';

export type More = typeof import('./more');

export interface MoreChunk {
    /** When it is in memory. */
    get(): More | undefined;
    /** Fetches it; the same promise for all who ask meanwhile. Rejects when it cannot be had: after an upgrade under an open tab it is gone. */
    load(): Promise<More>;
    /** The same for what is no component; rejects with a Failure. */
    need(): Promise<More>;
}

const GONE: Failure = {said: 'none', why: {id: 'more.missing'}, expired: false, status: undefined, errorId: undefined, hidden: false};

/** Its words are known before any of it is shown. */
export function createMoreChunk(words: Words, fetchIt: () => Promise<More> = () => import(/* webpackChunkName: "more" */ './more')): MoreChunk {
    let more: More | undefined;
    let loading: Promise<More> | undefined;

    async function fetchAndKeep(): Promise<More> {
        const module = await fetchIt();
        words.add(module.words);
        more = module;
        return module;
    }

    function load(): Promise<More> {
        loading ??= fetchAndKeep().catch((error: unknown) => {
            loading = undefined;
            throw error;
        });
        return loading;
    }

    return {
        get: () => more,
        load,
        need: () => load().catch(() => {
            throw Object.assign(new Error('no chunk'), GONE);
        }),
    };
}

const none = () => Promise.reject(new Error('no chunk'));
const nothing: MoreChunk = {get: () => undefined, load: none, need: none};

export const MoreSource = createContext<MoreChunk>(nothing);

/** The chunk; 'loading' until it has come, 'missing' when it cannot be had. */
export function useMore(): More | 'loading' | 'missing' {
    const chunk = useContext(MoreSource);
    const [state, setState] = useState<More | 'loading' | 'missing'>(chunk.get() ?? 'loading');
    useEffect(() => {
        let here = true;
        const set = (next: More | 'missing') => here && setState(next);
        if (state === 'loading') {
            chunk.load().then(set, () => set('missing'));
        }
        return () => {
            here = false;
        };
    }, []);
    return state;
}
