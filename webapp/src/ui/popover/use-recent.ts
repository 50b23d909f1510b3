import {useEffect, useReducer} from 'react';

import type {App} from '../../app/types';
import type {Receipt} from '../../core/receipt';

const STEP = 5_000;

/** The last act of this tab on this person within a minute; its age goes on while the popover stays open. */
export function useRecent(app: App, personId: string): Receipt | undefined {
    const [, tick] = useReducer((count: number) => count + 1, 0);
    const receipt = app.recent(personId);
    const isRecent = receipt !== undefined;
    useEffect(() => {
        if (!isRecent) {
            return undefined;
        }
        const timer = setInterval(tick, STEP);
        return () => clearInterval(timer);
    }, [isRecent]);
    useEffect(() => app.onReceipts(tick), [app]);
    return receipt;
}
