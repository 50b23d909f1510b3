import React, {useContext, useState} from 'react';
import type {KeyboardEvent, ReactNode} from 'react';

import {CloseMenu} from './close';

interface ItemProps {id?: string; icon?: string; isDestructive?: boolean; onClick(): void; children: ReactNode}

/** One entry; choosing it closes the menu first, then acts. */
export function MenuItem({id, icon, isDestructive, onClick, children}: ItemProps): JSX.Element {
    const close = useContext(CloseMenu);
    const choose = () => {
        close();
        onClick();
    };
    const keys = (event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            choose();
        }
    };
    return (
        <li id={id} className={`MenuItem ${isDestructive ? 'MenuItem__destructive' : ''}`} role='menuitem' tabIndex={-1} onClick={choose} onKeyDown={keys}>
            {icon ? <i className={`icon icon-${icon}`} aria-hidden='true'/> : null}<span className='MenuItem__label'>{children}</span>
        </li>
    );
}

/** An entry with entries of its own, shown under the pointer, or by Enter and the right arrow. */
export function SubMenu({label, children}: {label: string; children: ReactNode}): JSX.Element {
    const [isOpen, setOpen] = useState(false);
    const keys = (event: KeyboardEvent) => {
        const opens = event.target === event.currentTarget && ['Enter', ' ', 'ArrowRight'].includes(event.key);
        const closes = isOpen && event.key === 'ArrowLeft';
        if (opens || closes) {
            event.preventDefault();
            event.stopPropagation();
            setOpen(opens);
        }
    };
    return (
        <li className='MenuItem MenuItem--parent' role='menuitem' tabIndex={-1} aria-label={label} aria-haspopup='menu' aria-expanded={isOpen} onKeyDown={keys} onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)} onClick={() => setOpen(true)}>
            <span className='MenuItem__label'>{label}</span><i className='icon icon-chevron-right' aria-hidden='true'/>
            {isOpen ? <ul className='Menu__content Menu__content--sub dropdown-menu' role='menu' aria-label={label}>{children}</ul> : null}
        </li>
    );
}
