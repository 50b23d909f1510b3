import {FloatingPortal, autoUpdate, flip, shift, useFloating} from '@floating-ui/react';
import React, {useEffect, useRef, useState} from 'react';
import type {KeyboardEvent, ReactNode} from 'react';

import {CloseMenu} from './close';
import {focusItem, moveFocus} from './keys';

interface ListProps {id: string; label: string; button: HTMLElement | null; close(): void; children: ReactNode}

// Its own component: mounted means open, so that focus and listeners follow from mounting.
function MenuList({id, label, button, close, children}: ListProps): JSX.Element {
    const list = useRef<HTMLUListElement>(null);
    const dismiss = useRef(close);
    dismiss.current = close;
    useEffect(() => {
        focusItem(list.current!, 0);
        const away = (event: Event) => {
            if (!list.current!.contains(event.target as Node) && !button?.contains(event.target as Node)) {
                dismiss.current();
            }
        };
        document.addEventListener('mousedown', away);
        return () => document.removeEventListener('mousedown', away);
    }, [button]);
    const leave = () => {
        close();
        button?.focus();
    };
    const keys = (event: KeyboardEvent) => {
        if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            leave();
        } else if (moveFocus(list.current!, event.key)) {
            event.preventDefault();
        }
    };
    return <CloseMenu.Provider value={leave}><ul ref={list} id={id} className='Menu__content dropdown-menu' role='menu' aria-label={label} onKeyDown={keys}>{children}</ul></CloseMenu.Provider>;
}

interface MenuProps {id: string; buttonId: string; buttonClass: string; label: string; button: ReactNode; children: ReactNode}

/** A button with a menu in #root-portal: arrows, Home and End move, Esc and a press elsewhere close, the focus returns to the button. */
export function Menu({id, buttonId, buttonClass, label, button, children}: MenuProps): JSX.Element {
    const [isOpen, setOpen] = useState(false);
    const {refs, floatingStyles, elements} = useFloating<HTMLButtonElement>({open: isOpen, placement: 'bottom-start', strategy: 'fixed', middleware: [flip(), shift({padding: 4})], whileElementsMounted: autoUpdate});
    const popup = (
        <FloatingPortal id='root-portal'>
            <div ref={refs.setFloating} style={floatingStyles} className='Menu__popup'>
                <MenuList id={id} label={label} button={elements.domReference as HTMLElement | null} close={() => setOpen(false)}>{children}</MenuList>
            </div>
        </FloatingPortal>
    );
    return (
        <div className={`Menu ${isOpen ? 'Menu--open' : ''}`}>
            <button type='button' ref={refs.setReference} id={buttonId} className={buttonClass} aria-label={label} aria-haspopup='menu' aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>{button}</button>
            {isOpen ? popup : null}
        </div>
    );
}
