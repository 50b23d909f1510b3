import type {Act, ItemActId, Says, Step} from '../../core/act';
import {isSystemAdmin} from '../../core/model';
import type {Facts, Text} from '../../core/model';

interface ItemAct {
    id: ItemActId;
    danger: boolean;
    /** One step over the chosen things. */
    step(ids: string[]): Step;
    /** Nothing where the person cannot sign in anyway. */
    ends(facts: Facts): Text | undefined;
    undo: Text;
}

/** An act of the card: one step over what was chosen there. Of a system admin what takes away is confirmed with the handle. */
export function itemAct({id, danger, step, ends, undo}: ItemAct): Act {
    return {
        kind: 'act', id, aliases: [], danger, asks: [], next: [],
        uses: ({ids}) => [{step: step(ids)}],
        ticks: () => [],
        typed: ({person}: Facts, actor) => danger && isSystemAdmin(person) && person.id !== actor.id,
        says: (facts): Says => ({ends: [ends(facts) ?? []].flat(), stops: [], staysOn: [], undo}),
    };
}
