/** What is said in the channel when the dialog of a list is over. */
import type {Text} from '../model';
import type {Group} from '../receipt-result';

import {canGoOn, canRetry, totalsOf, totalText} from './result';
import type {Line, ListVerb} from './types';

/** Worth a word there besides what the run was for; the rest is in the list. */
const TOLD: Group[] = ['failed', 'unknown', 'not-started', 'refused', 'again'];

/**
 * "Deactivated 195 people from a list; 3 failed and 80 not started. Open /useradmin to go on." Of `verb` status nothing is told.
 * After an undo that is told instead, with what is still as the list made it. `may`: the role still allows to go on.
 */
export function toldText({verb, lines, undoing}: {verb: ListVerb; lines: Line[]; undoing: boolean}, may: boolean): Text {
    if (verb === 'status') {
        return {id: 'list.came.none'};
    }
    const totals = totalsOf(lines);
    const countOf = (...groups: Group[]) => totals.reduce((sum, {result, count}) => sum + (groups.includes(result) ? count : 0), 0);
    const [done, open, back] = [countOf('done', 'open', 'blind'), countOf('open'), countOf('back')];
    const rest: Text[] = [
        ...(undoing && done > 0 ? [{id: 'list.told.kept', values: {count: done, verb}}] : []),
        ...(open > 0 ? [{id: 'list.told.open', values: {count: open}}] : []),
        ...totals.filter(({result}) => TOLD.includes(result) || (result === 'back' && !undoing)).map((total) => totalText(total, verb)),
    ];
    return {
        id: undoing ? 'list.told.back' : 'list.told.done',
        values: {
            verb,
            count: undoing ? back : done,
            sure: countOf('unknown') > 0 ? 'no' : 'yes',
            some: rest.length > 0 ? 'yes' : 'no',
            rest: {names: rest},
            more: lines.some((line) => canGoOn(line) || canRetry(line)) ? may ? 'yes' : 'role' : 'no',
        },
    };
}
