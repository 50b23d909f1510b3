/** A list that is an earlier run's own CSV: what that run did, and whether it is still so. */
import type {Person, Text} from '../model';

import type {ListVerb, Past} from './types';

/** For activate: why this is not taken back. For status: what has become of it. Undefined where there is nothing to say. */
export function pastWhy(past: Past | undefined, {deleteAt}: Person, verb: ListVerb): Text | undefined {
    if (!past) {
        return undefined;
    }
    const isDone = past.act === 'deactivate' && past.result === 'done';
    if (verb === 'status') {
        // Whoever was off before that run was left off by it as well, and need not have been looked at for that.
        const wasOff = past.offSince > 0 || (past.act === 'deactivate' && ['done', 'already'].includes(past.result));
        return wasOff && deleteAt === 0 ? {id: 'list.past.onAgain'} : undefined;
    }
    if (past.act === 'deactivate' && past.result === 'already') {
        return {id: 'list.past.before'};
    }
    if (!isDone) {
        return {id: 'list.past.notThen'};
    }
    return deleteAt === past.offSince ? undefined : {id: 'list.past.changed'};
}
