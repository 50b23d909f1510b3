import React from 'react';

import {once} from './once';

/** A quiet button among the things that can be done with a receipt. */
export function Small({label, press}: {label: string; press(): void}): JSX.Element {
    return <button type='button' className='btn btn-tertiary btn-sm' onClick={once(press)}>{label}</button>;
}
