/** What the pieces of one run share. */
import type {Acting} from './acting';
import type {RunParts} from './parts';
import type {Store} from './store';
import type {Phase, RunState} from './types';

/** A reading that comes back after the person at the keyboard has moved on is dropped. */
export interface Turns {
    /** Begins a new one; the function tells whether it is still that one. */
    take(): () => boolean;
    /** The same for the present one. */
    keep(): () => boolean;
}

export interface Stage extends RunParts {
    store: Store<RunState>;
    acting: Acting;
    turns: Turns;
    isOpen(): boolean;
    show(phase: Phase): void;
    /** The dialog may have been closed meanwhile: then the run is over. */
    finished(): void;
    /** Nothing rejects by design; a fault of ours must still not end as an unhandled rejection in the host. */
    go(work: Promise<void>): void;
}

export function createTurns(): Turns {
    let turn = 0;
    const keep = () => {
        const mine = turn;
        return () => mine === turn;
    };
    return {
        keep,
        take() {
            turn += 1;
            return keep();
        },
    };
}
