/** The way to a chunk that comes after the admin chunk, and to that of `more/`. */
import {createContext, useContext, useEffect, useState} from 'react';

import type {Failure} from '../core/act';
import type {Words} from '../i18n/words';

export type More = typeof import('./more');

export interface Chunk<T> {
    /** When it is in memory. */
    get(): T | undefined;
    /** Fetches it; the same promise for all who ask meanwhile. Rejects when it cannot be had: after an upgrade under an open tab it is gone. */
    load(): Promise<T>;
    /** The same for what is no component; rejects with a Failure. */
    need(): Promise<T>;
}

const GONE: Failure = {said: 'none', why: {id: 'more.missing'}, expired: false, status: undefined, errorId: undefined, hidden: false};

/** `fetchIt` is the dynamic import; a failed one may be tried again. The chunk's words are known before any of it is shown. */
export function createChunk<T extends {words: Record<string, string>}>(words: Pick<Words, 'add'>, fetchIt: () => Promise<T>): Chunk<T> {
    let chunk: T | undefined;
    let loading: Promise<T> | undefined;

    async function fetchAndKeep(): Promise<T> {
        const module = await fetchIt();
        words.add(module.words);
        chunk = module;
        return module;
    }

    function load(): Promise<T> {
        loading ??= fetchAndKeep().catch((error: unknown) => {
            loading = undefined;
            throw error;
        });
        return loading;
    }

    return {
        get: () => chunk,
        load,
        need: () => load().catch(() => {
            throw Object.assign(new Error('no chunk'), GONE);
        }),
    };
}

/** The chunk of `more/`. `style` adds its rules to the style sheet. */
export const createMoreChunk = (words: Words, style: (css: string) => void): Chunk<More> => createChunk<More>(words, async () => {
    const more = await import(/* webpackChunkName: "more" */ './more');
    style(more.styles);
    return more;
});

const none = () => Promise.reject(new Error('no chunk'));

export const MoreSource = createContext<Chunk<More>>({get: () => undefined, load: none, need: none});

/** What is in a chunk; 'loading' until it has come, 'missing' when it cannot be had. */
export function useChunk<T extends object>(chunk: Chunk<T>): T | 'loading' | 'missing' {
    const [state, setState] = useState<T | 'loading' | 'missing'>(chunk.get() ?? 'loading');
    useEffect(() => {
        let here = true;
        const set = (next: T | 'missing') => here && setState(next);
        if (state === 'loading') {
            chunk.load().then(set, () => set('missing'));
        }
        return () => {
            here = false;
        };
    }, []);
    return state;
}

/** The same of the chunk of `more/`. */
export const useMore = (): More | 'loading' | 'missing' => useChunk(useContext(MoreSource));
