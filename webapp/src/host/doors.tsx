/** The components the loader registers: each shows the admin chunk's part, or nothing. */
import * as React from 'react';
import type {ComponentType, ReactElement} from 'react';

import type {Admin, Loader, PopoverProps, ResultProps} from '../contract';

import type {Chunk} from './chunk';
import {RELOAD, RELOAD_BUTTON} from './sentences';

type State = Admin | 'loading' | 'missing' | 'none';

/** The chunk for those who may, fetched when a door is shown to them; 'missing' when it cannot be had, 'none' for others. */
function useAdmin({manages}: Loader, chunk: Chunk): State {
    const [may] = React.useState(manages);
    const [state, setState] = React.useState<State>(chunk.get() ?? 'loading');
    React.useEffect(() => {
        let here = true;
        const set = (next: State) => here && setState(next);
        if (may && state === 'loading') {
            chunk.load().then(set, () => set('missing'));
        }
        return () => {
            here = false;
        };
    }, []);
    return may ? state : 'none';
}

function Reload(): ReactElement {
    return (
        <div className='user-popover__bottom-row-container'>
            <span role='alert'>{RELOAD}</span>
            <button type='button' className='btn btn-tertiary btn-sm' onClick={() => window.location.reload()}>{RELOAD_BUTTON}</button>
        </div>
    );
}

export interface Doors {
    Popover: ComponentType<PopoverProps>;
    Result: ComponentType<ResultProps>;
    /** Renders nothing; fetches the chunk once the browser is idle, for those who may manage users. */
    Prefetch: ComponentType;
}

/** Makes them. Permissions are read from the store when a door is shown, without subscribing to it. */
export function createDoors(loader: Loader, chunk: Chunk): Doors {
    return {
        Popover(props) {
            const state = useAdmin(loader, chunk);
            if (typeof state === 'string') {
                return state === 'missing' ? <Reload/> : null;
            }
            return <state.Popover {...props}/>;
        },
        Result(props) {
            const state = useAdmin(loader, chunk);
            return typeof state === 'string' ? <p>{props.post.message}</p> : <state.Result {...props}/>;
        },
        Prefetch() {
            React.useEffect(() => {
                const look = () => void (loader.manages() && chunk.load().catch(() => undefined));

                // Safari has no idle callback.
                (window.requestIdleCallback ?? setTimeout)(look);
            }, []);
            return null;
        },
    };
}
