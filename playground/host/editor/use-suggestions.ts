import {useCallback, useEffect, useRef, useState} from 'react';
import type {KeyboardEvent, RefObject} from 'react';

import {useHostDispatch} from '../store';
import type {CommandArgs} from '../types';

import {findSuggestions} from './suggestions';
import type {Found, Suggestion} from './suggestions';

export interface Suggesting {found: Found | undefined; selected: number; ask(pretext: string): void; choose(item: Suggestion): void; onKey(event: KeyboardEvent): boolean; close(): void}

interface Options {textbox: RefObject<HTMLTextAreaElement>; args: CommandArgs; updateText(message: string): void}

/** The host's list over the editor: what it holds, which row is chosen, and its keys. */
export function useSuggestions({textbox, args, updateText}: Options): Suggesting {
    const dispatch = useHostDispatch();
    const [found, setFound] = useState<Found>();
    const [selected, setSelected] = useState(0);
    const turn = useRef(0);
    const close = useCallback(() => {
        turn.current += 1;
        setFound(undefined);
    }, []);
    const ask = (pretext: string) => {

        const mine = turn.current += 1;
        const query = findSuggestions(pretext, args);
        if (!query) {
            close();
            return;
        }
        dispatch(query).then((next) => {
            if (turn.current === mine) {
                setFound(next.items.length ? next : undefined);
                setSelected(0);
            }
        }, close);
    };
    const choose = (item: Suggestion) => {
        const box = textbox.current!;
        const caret = box.selectionStart;
        updateText(box.value.slice(0, caret - found!.term.length) + item.complete + box.value.slice(caret));
        close();
        box.focus();
    };
    const isOpen = Boolean(found);
    useEffect(() => {
        // On the document: the web app's list closes on Esc even when somebody below keeps the key for themselves.
        const escape = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && close();
        if (isOpen) {
            document.addEventListener('keydown', escape, true);
        }
        return () => document.removeEventListener('keydown', escape, true);
    }, [close, isOpen]);
    const onKey = (event: KeyboardEvent) => {
        if (!found || event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter', 'Tab'].includes(event.key) || event.shiftKey) {
            return false;
        }
        // The answer for the newer text may still be under way: an older list must not complete it.
        const box = textbox.current!;
        if (!box.value.slice(0, box.selectionStart).endsWith(found.term)) {
            close();
            return false;
        }
        event.preventDefault();
        if (event.key.startsWith('Arrow')) {
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setSelected((selected + step + found.items.length) % found.items.length);
        } else {
            choose(found.items[selected]!);
        }
        return true;
    };
    return {found, selected, ask, choose, onKey, close};
}
