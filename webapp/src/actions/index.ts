/** The table of contents: everything an administrator can do. Command, help and popover read this list. */
import type {Act, ActId, Verb} from '../core/model';

import {activate} from './activate';
import {deactivate} from './deactivate';
import {help} from './help';
import {revoke} from './revoke';
import {status} from './status';

export const acts: Act[] = [deactivate, activate, revoke];
export const verbs: Verb[] = [...acts, status, help];

/** The verb called so, by its name or an alias in lower case, or undefined. */
export function verbNamed(word: string): Verb | undefined {
    return verbs.find((verb) => verb.id === word || verb.aliases.includes(word));
}

/** The act of this id. */
export function actOf(id: ActId): Act {
    return acts.find((act) => act.id === id)!;
}

/** Does this verb want people after it? */
export function takesPeople(verb: Verb): boolean {
    return verb.kind === 'act' || verb.takesPeople;
}
