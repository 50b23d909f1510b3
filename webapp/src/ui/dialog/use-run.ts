import {useEffect, useReducer} from 'react';

import type {Run, RunState} from '../../app/types';

/** The state of a run; the component follows every change. */
export function useRun(run: Run): RunState {
    const [, changed] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
        // Between the first drawing and this line the run may have gone on.
        changed();
        return run.subscribe(changed);
    }, [run]);
    return run.state();
}
