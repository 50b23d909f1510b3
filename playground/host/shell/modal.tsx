/** The page's own Modal for React 19: the elements, class names and behaviour of react-bootstrap's. */
import React, {createContext, useContext, useEffect, useRef, useState} from 'react';
import type {MouseEvent, ReactNode} from 'react';
import {createPortal} from 'react-dom';

// As long as `.fade` takes.
const FADE_MS = 150;

interface Props {show: boolean; onHide(): void; onExited?(): void; dialogClassName?: string; role?: string; 'aria-labelledby'?: string; children: ReactNode}

const Hide = createContext<() => void>(() => undefined);

/** Keeps the focus inside as long as it is shown, and gives it back. */
function useFocusInside(isShown: boolean): React.RefObject<HTMLDivElement> {
    const element = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (!isShown) {
            return undefined;
        }
        const before = document.activeElement;
        const enforce = () => {
            if (!element.current?.contains(document.activeElement)) {
                element.current?.focus();
            }
        };
        enforce();
        document.addEventListener('focus', enforce, true);
        document.body.classList.add('modal-open');
        return () => {
            document.removeEventListener('focus', enforce, true);
            document.body.classList.remove('modal-open');
            if (before instanceof HTMLElement) {
                before.focus();
            }
        };
    }, [isShown]);
    return element;
}

/** Fades in, and once `show` is false out; then `onExited` is called. */
export function Modal({show, onHide, onExited, dialogClassName = '', role = 'dialog', children, ...rest}: Props): JSX.Element | null {
    const [isThere, setThere] = useState(show);
    const [isIn, setIn] = useState(false);
    const element = useFocusInside(show);
    useEffect(() => {
        setIn(show);
        if (show) {
            setThere(true);
            return undefined;
        }
        const timer = setTimeout(() => {
            setThere(false);
            onExited?.();
        }, FADE_MS);
        return () => clearTimeout(timer);
    }, [show]);
    useEffect(() => {
        const press = (event: KeyboardEvent) => {
            if (event.key === 'Escape' && show) {
                onHide();
            }
        };
        document.addEventListener('keydown', press);
        return () => document.removeEventListener('keydown', press);
    }, [show, onHide]);
    if (!isThere) {
        return null;
    }
    const leave = (event: MouseEvent<HTMLElement>) => event.target === event.currentTarget && onHide();
    const fade = isIn ? 'fade in' : 'fade';
    return createPortal(
        <div role={role}>
            <div className={`modal-backdrop ${fade}`}/>
            <div ref={element} role='dialog' aria-labelledby={rest['aria-labelledby']} tabIndex={-1} className={`${fade} modal`} style={{display: 'block'}} onClick={leave}>
                <div className={`${dialogClassName} modal-dialog`}>
                    <Hide.Provider value={onHide}><div className='modal-content' role='document'>{children}</div></Hide.Provider>
                </div>
            </div>
        </div>,
        document.body,
    );
}

function Header({closeButton, children}: {closeButton?: boolean; children?: ReactNode}): JSX.Element {
    const hide = useContext(Hide);
    const close = <button type='button' className='close' onClick={hide}><span aria-hidden='true'>{'×'}</span><span className='sr-only'>{'Close'}</span></button>;
    return <div className='modal-header'>{closeButton ? close : null}{children}</div>;
}

Modal.Header = Header;
Modal.Body = ({children}: {children?: ReactNode}) => <div className='modal-body'>{children}</div>;
Modal.Footer = ({children}: {children?: ReactNode}) => <div className='modal-footer'>{children}</div>;
