/** Webhooks and slash commands, gone for good: DELETE /hooks/incoming/{id}, /hooks/outgoing/{id}, /commands/{id}. */
import type {Item, Step} from '../core/act';
import {refuseHooks} from '../core/guards';
import {hookId, partOf} from '../core/holdings';
import type {Hook} from '../core/holdings';
import {known} from '../core/model';
import type {Facts, Known} from '../core/model';

import {each} from './each';

const toItem = (hook: Hook): Item => ({kind: 'hook', id: hookId(hook), hook});

/** Deletes those with these ids (`hookId`). */
export function hooksGone(ids: string[]): Step {
    const reads = [...new Set(ids.map(partOf))];
    const left = ({holdings}: Facts): Known<Item[]> => {
        const items: Item[] = [];
        for (const part of reads) {
            const hooks = holdings[part];
            if (!hooks.ok) {
                return hooks;
            }
            items.push(...hooks.value.map(toItem).filter(({id}) => ids.includes(id)));
        }
        return known(items);
    };
    return {
        id: 'hooks-gone',
        reads,
        refuse: (facts, actor) => refuseHooks(facts, actor, reads),
        left,
        run: (deeds, facts) => each(left(facts), (item) => (item.kind === 'hook' ? deeds.deleteHook(item.hook) : Promise.reject(new Error('no webhook')))),
    };
}
