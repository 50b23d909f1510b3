import {isVerbAct} from '../../actions';
import type {RunState} from '../../app/types';
import type {Text} from '../../core/model';

/** "Deactivate Bob Meier (@bob.meier)"; the person alone where no verb is meant. */
export function titleOf(verb: RunState['verb'], who: Text): Text {
    return isVerbAct(verb) ? {id: `act.${verb}.title`, values: {who}} : who;
}
