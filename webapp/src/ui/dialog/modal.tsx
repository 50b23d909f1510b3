/** The platform's modal dialog. Focus, Tab and what lies behind are its affair; the class names inside are those of the web app's own dialogs. */
import React, {createContext, useContext, useEffect, useLayoutEffect, useReducer, useRef} from 'react';
import type {KeyboardEvent, MutableRefObject, ReactNode, SyntheticEvent} from 'react';

import {keepOpen} from './keep-open';
import {Openings} from './use-armed';

/** The id of the title, which names the dialog. */
export const TITLE = 'useradmin-title';

/** The second press of a double click that opened the dialog does not take the focus from where it is. */
const DOUBLE_CLICK_MS = 500;

/** What Esc does now. */
const Esc = createContext<MutableRefObject<() => void>>({current: () => undefined});

/** Esc does nothing: what was typed would be lost. */
export const stay = (): void => undefined;

/** As long as the component is on screen Esc calls this, once for a key that is held down. Phases hand over in one go. */
export function useEsc(press: () => void): void {
    const esc = useContext(Esc);
    useLayoutEffect(() => {
        esc.current = press;
    });
}

interface Props {isOpen: boolean; children: ReactNode; onGone(): void}

/** Opens with its first drawing and closes once `isOpen` is false; `onGone` is called when it has faded. */
export function Modal({isOpen, children, onGone}: Props): JSX.Element {
    const element = useRef<HTMLDialogElement>(null);
    const leave = useRef(stay);
    const esc = useRef(stay);
    const openedAt = useRef(0);
    const [openings, opened] = useReducer((count: number) => count + 1, 0);
    useLayoutEffect(() => {
        leave.current = keepOpen(element.current!, () => {
            openedAt.current = performance.now();
            opened();
        });
        return () => leave.current();
    }, []);
    useEffect(() => {
        if (!isOpen) {
            // Without motion there is nothing to wait for; jsdom and old browsers have no such function.
            const fading = element.current!.getAnimations?.().map(({finished}) => finished) ?? [];
            void Promise.allSettled(fading).then(() => {
                leave.current();
                onGone();
            });
        }
    }, [isOpen]);

    // React's handlers stop a key before the web app's listeners on the document. A listener on the element itself would hide it from ours inside.
    const hear = (event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            if (!event.repeat) {
                esc.current();
            }
        }
    };

    // A browser also asks to close by a gesture. The event of a file chooser inside bubbles up to here.
    const cancel = (event: SyntheticEvent) => {
        if (event.target === event.currentTarget) {
            event.preventDefault();
            esc.current();
        }
    };
    return (
        <dialog
            ref={element}
            tabIndex={-1}
            aria-labelledby={TITLE}
            className={`useradmin-modal${isOpen ? '' : ' useradmin-fading'}`}
            onKeyDown={hear}
            onKeyUp={(event) => event.stopPropagation()}
            onMouseDown={(event) => event.detail > 1 && event.timeStamp - openedAt.current < DOUBLE_CLICK_MS && event.preventDefault()}
            onCancel={cancel}
        >
            <Esc.Provider value={esc}>
                <Openings.Provider value={openings}>
                    <div className='modal'>
                        <div className='modal-dialog a11y__modal GenericModal GenericModal__compassDesign GenericModal__location--center useradmin-dialog'>
                            <div className='modal-content'>{children}</div>
                        </div>
                    </div>
                </Openings.Provider>
            </Esc.Provider>
        </dialog>
    );
}
