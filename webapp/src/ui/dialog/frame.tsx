/** Header, body and footer with the class names of the web app's own dialogs: its styles hang on them. */
import React, {createContext, useContext, useEffect, useRef} from 'react';
import type {ReactNode} from 'react';

import {useSay} from '../words';

import {once} from './once';

/** The id of the title, which names the dialog. */
export const TITLE = 'useradmin-title';

/** Has the dialog opened? Before that the web app's Modal takes the focus for itself. */
export const Entered = createContext(false);

/** Put on the element that gets the focus when its phase comes on screen. */
export const FOCUS = {'data-useradmin-focus': true};

interface Props {
    title: string;
    footer: ReactNode;
    close(): void;
    /** Something has been typed that closing would lose: Esc does not close then, Cancel does. */
    keep?: boolean;
    children: ReactNode;
}

/** Focuses the marked element once the dialog has opened, and each time another phase brings its own frame. */
export function Frame({title, footer, close, keep, children}: Props): JSX.Element {
    const say = useSay();
    const entered = useContext(Entered);
    const wrapper = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const frame = wrapper.current;

        // Whoever was quicker than the opening and types already is not interrupted.
        if (entered && frame && !frame.querySelector(':focus')) {
            frame.querySelector<HTMLElement>('[data-useradmin-focus]')?.focus();
        }
    }, [entered]);
    return (
        // A press on plain text focuses this, not the web app's Modal around it, which would hear Esc by itself.
        <div ref={wrapper} tabIndex={-1} className='GenericModal__wrapper' onKeyDown={(event) => event.key === 'Escape' && keep && event.stopPropagation()}>
            <div className='modal-header'>
                <div className='GenericModal__header__text_container'>
                    <div className='GenericModal__header'>
                        <h1 id={TITLE} className='modal-title'>{title}</h1>
                    </div>
                </div>
                <button type='button' className='close' aria-label={say('dialog.close')} onClick={once(close)}>
                    <span aria-hidden='true'>{'×'}</span>
                </button>
            </div>
            <div className='modal-body'>
                <div className='GenericModal__body padding useradmin-body'>
                    {children}
                </div>
            </div>
            <div className='modal-footer useradmin-footer'>{footer}</div>
        </div>
    );
}
