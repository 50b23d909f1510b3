/** Esc, where it is not simply "close". */
import {useLayoutEffect, useRef} from 'react';

import {TITLE} from '../../dialog/frame';

/** In our dialog, or around it: the focus may be on the web app's Modal or on the page. A dialog that was opened on top keeps its own Esc. */
function isHere(target: EventTarget | null): boolean {
    const frame = document.getElementById(TITLE)?.closest('.GenericModal__wrapper');
    const top = [...document.querySelectorAll('[role=dialog]')].pop();
    return frame instanceof Node && target instanceof Node && (frame.contains(target) || (target.contains(frame) && Boolean(top?.contains(frame))));
}

/**
 * As long as the component is on screen and gives a `press`, Esc calls it, once for a key that is held down, and nobody else hears of it: the web app's Modal listens
 * on the document, and would close. Phases hand over in one go, so that no Esc slips through between two of them.
 */
export function useEsc(press: (() => void) | undefined): void {
    const latest = useRef(press);
    latest.current = press;
    useLayoutEffect(() => {
        const hear = (event: KeyboardEvent) => {
            if (!latest.current || event.key !== 'Escape' || event.isComposing || !isHere(event.target)) {
                return;
            }
            event.stopPropagation();
            if (!event.repeat) {
                latest.current();
            }
        };
        document.addEventListener('keydown', hear, true);
        return () => document.removeEventListener('keydown', hear, true);
    }, []);
}
