import type {RunState} from '../../app/types';
import type {Text} from '../../core/model';

/** "Deactivate Bob Meier (@bob.meier)"; the person alone where no act is meant. */
export function titleOf(verb: RunState['verb'], who: Text): Text {
    return verb === 'status' || verb === 'help' ? who : {id: `act.${verb}.title`, values: {who}};
}
