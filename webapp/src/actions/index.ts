/** The table of contents: everything an administrator can do. Command, help, popover and card read this list. */
import type {Act, ActId, Verb, VerbActId} from '../core/act';

import {activate} from './activate';
import {bulk} from './bulk';
import {cardActs} from './card';
import {deactivate} from './deactivate';
import {help} from './help';
import {revoke} from './revoke';
import {status} from './status';

export const acts: (Act & {id: VerbActId})[] = [deactivate, activate, revoke];
export const verbs: Verb[] = [...acts, status, bulk, help];

/** The verb called so, by its name or an alias in lower case, or undefined. */
export function verbNamed(word: string): Verb | undefined {
    return verbs.find((verb) => verb.id === word || verb.aliases.includes(word));
}

/** The act of this id. */
export function actOf(id: ActId): Act {
    return [...acts, ...cardActs].find((act) => act.id === id)!;
}

/** Is this one of the verbs that change something? */
export function isVerbAct(id: string): id is VerbActId {
    return acts.some((act) => act.id === id);
}

/** Does this verb want people after it? */
export function takesPeople(verb: Verb): boolean {
    return verb.kind === 'act' || verb.takesPeople;
}
