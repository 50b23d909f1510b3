import type {Phase, Run, RunState} from '../../app/types';
import type {Host} from '../../host/types';

/** What every phase of the dialog is given; `close` closes the dialog and tells the run. */
export interface PhaseProps<Id extends Phase['id']> {
    phase: Extract<Phase, {id: Id}>;
    state: RunState;
    run: Run;
    host: Pick<Host, 'picture' | 'copy'>;
    close(): void;
}
