import React, {useEffect} from 'react';

import {useHost, useHostDispatch} from '../store';

const KEPT_FOR = 2000;

/** Says `SET_READOUT` texts to screen readers, and forgets them after two seconds, as the web app does. */
export function Readout(): JSX.Element {
    const dispatch = useHostDispatch();
    const message = useHost((state) => state.views.readout.message);
    useEffect(() => {
        if (!message) {
            return undefined;
        }
        const timer = setTimeout(() => dispatch({type: 'CLEAR_READOUT'}), KEPT_FOR);
        return () => clearTimeout(timer);
    }, [dispatch, message]);
    return <div className='sr-only' id='readout' role='status' aria-live='polite' aria-atomic='true'>{message}</div>;
}
