import React, {useState} from 'react';
import type {ReactNode} from 'react';

import {Icon} from '../icon';

/** Something that folds out below its button. `id` has to be unique in the dialog. */
export function Fold({id, label, children}: {id: string; label: string; children: ReactNode}): JSX.Element {
    const [open, setOpen] = useState(false);
    return (
        <>
            <button type='button' className='style--none useradmin-fold' aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
                {label}
                <Icon name={open ? 'chevron-up' : 'chevron-down'}/>
            </button>
            {open && <div id={id} className='useradmin-folded'>{children}</div>}
        </>
    );
}
