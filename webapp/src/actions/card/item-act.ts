import type {Act, ItemActId, Says, Step} from '../../core/act';
import {isSystemAdmin} from '../../core/model';
import type {Facts, Text} from '../../core/model';

interface ItemAct {
    id: ItemActId;
    danger: boolean;
    /** One step over the chosen things. */
    step(ids: string[]): Step;
    ends: Text;
    undo: Text;
}

/** An act of the card: one step over what was chosen there. Of a system admin what takes away is confirmed with the handle. */
export function itemAct({id, danger, step, ends, undo}: ItemAct): Act {
    const says: Says = {ends: [ends], stops: [], staysOn: [], undo};
    return {
        kind: 'act', id, aliases: [], danger, asks: [], next: [],
        uses: ({ids}) => [{step: step(ids)}],
        ticks: () => [],
        typed: ({person}: Facts, actor) => danger && isSystemAdmin(person) && person.id !== actor.id,
        says: () => says,
    };
}
