/** The way to the chunk of `more/`. */
import {createContext, useContext, useEffect, useState} from 'react';

import type {Words} from '../i18n/words';

export type More = typeof import('./more');

export interface MoreChunk {
    /** When it is in memory. */
    get(): More | undefined;
    /** Fetches it; the same promise for all who ask meanwhile. Rejects when it cannot be had: after an upgrade under an open tab it is gone. */
    load(): Promise<More>;
}

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

    return {
        get: () => more,
        load() {
            loading ??= fetchAndKeep().catch((error: unknown) => {
                loading = undefined;
                throw error;
            });
            return loading;
        },
    };
}

const nothing: MoreChunk = {get: () => undefined, load: () => Promise.reject(new Error('no chunk'))};

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
