import React from 'react';

import {useHost, useHostDispatch} from '../store';

/**
 * Renders every open entry of `state.views.modals.modalState`: `dialogType` with its `dialogProps`, and with `onExited` (drops the entry, then calls the
 * dialog's own) and `onHide` (drops it at once). No error boundary, as in the web app: a dialog that throws takes the page down.
 */
export function ModalController(): JSX.Element {
    const dispatch = useHostDispatch();
    const modalState = useHost((state) => state.views.modals.modalState);
    const dialogs = Object.entries(modalState).filter(([, modal]) => modal.open).map(([modalId, modal]) => {
        const Dialog = modal.dialogType;
        const close = () => dispatch({type: 'MODAL_CLOSE', modalId});
        const onExited = () => {
            close();
            (modal.dialogProps.onExited as (() => void) | undefined)?.();
        };
        return <Dialog key={modalId} {...modal.dialogProps} onExited={onExited} onHide={close}/>;
    });
    return <div className='modals-container'>{dialogs}</div>;
}
