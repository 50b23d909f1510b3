/** The table as Markdown for a ticket: what would happen, before anything does. */
import type {ListState} from '../../../app/list/types';
import {countsOf} from '../../../core/list/counts';
import type {Candidate, ListVerb, Row} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {harmless, inUtc} from '../../export/markdown';
import {whoText} from '../../people';
import type {Say} from '../../words';

import {ignoredTexts} from './head';
import {stateName} from './row';

function stateOf({state, out, chosen}: Row, verb: ListVerb): Text {
    if (out) {
        return {id: 'list.leftOut'};
    }
    return state === 'check' && chosen ? {id: 'list.ticked', values: {name: stateName(state, verb)}} : stateName(state, verb);
}

/** Whom a row stands for, or may. */
function meantBy({candidates, chosen}: Row): Candidate[] {
    const one = candidates.find(({person}) => person.id === chosen);
    return one ? [one] : candidates;
}

function cellsOf(row: Row, verb: ListVerb, say: Say): string[] {
    const meant = meantBy(row);
    const [one] = meant;
    const told = [...(row.why ? [row.why] : []), ...(meant.length === 1 && one && !row.out ? one.effects : [])];
    return [
        String(row.entry.line),
        row.entry.text,
        say(stateOf(row, verb)),
        meant.map(({person}) => say(whoText(person))).join(', '),
        told.map((text) => say(inUtc(text))).join('; '),
    ];
}

/** One line per row, in the list's own order. Nothing in it formats, links or calls anybody. */
export function tableMarkdown({verb, rows, list, sum, blocked}: ListState, say: Say): string {
    const line = (cells: string[]) => `| ${cells.map(harmless).join(' | ')} |`;
    const head = ['list.head.line', 'list.head.text', 'list.head.state', 'list.head.who', 'list.head.effects'].map((id) => say(id));
    const {columns = [], lines} = list ? ignoredTexts(list) : {};
    const asides = [...(blocked ? [blocked] : []), ...sum, ...columns, ...(lines ? [lines] : [])];
    return [
        `#### ${harmless(say('list.title', {verb}))}: ${harmless(say(countsOf(rows, verb)))}`,
        ...(asides.length > 0 ? [asides.map((text) => `- ${harmless(say(inUtc(text)))}`).join('\n')] : []),
        [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map((row) => line(cellsOf(row, verb, say)))].join('\n'),
    ].join('\n\n');
}
