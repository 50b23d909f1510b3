/** Header, body and footer with the class names of the web app's own dialogs: its styles hang on them. */
import React from 'react';
import type {ReactNode} from 'react';

import {useSay} from '../words';

import {TITLE, useEsc} from './modal';
import {once} from './once';

/** Put on the element that gets the focus when its phase comes on screen. */
export const FOCUS = {'data-useradmin-focus': true};

/** `onEsc`: what Esc does instead of closing. */
interface Props {title: string; footer: ReactNode; close(): void; onEsc?: (() => void) | undefined; children: ReactNode}

/** One phase of the dialog. */
export function Frame({title, footer, close, onEsc, children}: Props): JSX.Element {
    const say = useSay();
    useEsc(onEsc ?? close);
    return (
        <div className='GenericModal__wrapper'>
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
