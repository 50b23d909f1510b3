import {FloatingFocusManager, FloatingOverlay, FloatingPortal, autoPlacement, autoUpdate, shift, useClick, useDismiss, useFloating, useInteractions, useRole} from '@floating-ui/react';
import React, {useState} from 'react';
import type {ReactNode} from 'react';

import {ProfilePopoverContent} from './popover';
import {useHost} from '../store';

interface Props {userId: string; triggerClass: string; label?: string | undefined; fromWebhook?: boolean; overwriteName?: string; children: ReactNode}

/** A button that opens the person's profile popover in #root-portal; the rest of the page is inert meanwhile. */
export function ProfilePopover({userId, triggerClass, label, fromWebhook = false, overwriteName = '', children}: Props): JSX.Element {
    const [isOpen, setOpen] = useState(false);
    const {refs, floatingStyles, context} = useFloating({open: isOpen, onOpenChange: setOpen, whileElementsMounted: autoUpdate, middleware: [autoPlacement(), shift({padding: 4})]});
    const {getReferenceProps, getFloatingProps} = useInteractions([useClick(context), useDismiss(context), useRole(context)]);
    const username = useHost((state) => state.entities.users.profiles[userId]?.username);
    const popover = (
        <FloatingPortal id='root-portal'>
            <FloatingOverlay className='user-profile-popover-floating-overlay' lockScroll={true}>
                <FloatingFocusManager context={context}>
                    <div ref={refs.setFloating} style={floatingStyles} {...getFloatingProps({className: 'user-profile-popover a11y__popup', 'aria-label': `${username}'s profile popover`})}>
                        <ProfilePopoverContent userId={userId} hide={() => setOpen(false)} fromWebhook={fromWebhook} overwriteName={overwriteName}/>
                    </div>
                </FloatingFocusManager>
            </FloatingOverlay>
        </FloatingPortal>
    );
    return (
        <>
            <button type='button' ref={refs.setReference} className={triggerClass} aria-label={label} {...getReferenceProps()}>{children}</button>
            {isOpen && username ? popover : null}
        </>
    );
}
