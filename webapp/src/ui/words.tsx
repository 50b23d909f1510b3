/** Hands the words to every component of ours below. */
import React, {createContext, useContext} from 'react';
import type {ReactNode} from 'react';

import type {Text} from '../core/model';
import type {Words} from '../i18n/words';

const Context = createContext<Words | undefined>(undefined);

export type Say = (id: string | Text, values?: Text['values']) => string;

/** Everything of ours that speaks has to be inside one. */
export function WordsProvider({words, children}: {words: Words; children: ReactNode}): JSX.Element {
    return <Context.Provider value={words}>{children}</Context.Provider>;
}

const silent: Words = {say: () => '', add: () => undefined};

/** The words themselves, for what brings more of them. */
export const useWords = (): Words => useContext(Context) ?? silent;

/** Says a Text, or an id of i18n/en.json with what goes into it. */
export function useSay(): Say {
    const words = useContext(Context);
    return (id, values) => words?.say(typeof id === 'string' ? {id, values} : id) ?? '';
}
