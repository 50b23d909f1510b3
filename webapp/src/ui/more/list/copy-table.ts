/** The table as Markdown for a ticket: what would happen, before anything does. All that stands on screen is in it. */
import type {ListState} from '../../../app/list/types';
import {chosenTexts} from '../../../core/list/basis';
import {countsOf, pastCounts} from '../../../core/list/counts';
import {remarksOf} from '../../../core/list/remarks';
import type {Candidate, ListVerb, Row, Said} from '../../../core/list/types';
import type {Text} from '../../../core/model';
import {harmless, inUtc} from '../../export/markdown';
import {joined} from '../../joined';
import {newText, stateText, whoText} from '../../people';
import type {Say} from '../../words';

import {affectedBy, lastSeen, meantLabel} from './candidate';
import {stateOf} from './row';
import {itemsOf} from './view';

/** A ticket is read later: "4 min ago" would be another time then. */
const atText = (at: number): Text => ({id: 'list.activeAt', values: {at: {date: at}}});

/** Somebody as in the row: who it is, what tells them from others, what speaks against them. */
function identityOf(one: Candidate, row: Row, tell: Say): string {
    const {person} = one;
    const {email, position, isBot, deleteAt} = person;
    const {cautions, why} = remarksOf(one, row.why);
    const active = lastSeen(one, atText);
    const isNew = newText(person, Date.now());
    const who = tell(whoText(person));
    return joined(
        row.candidates.length > 1 && row.chosen === person.id ? tell('list.ticked', {name: who}) : who,
        email,
        position,
        isBot || deleteAt > 0 ? tell(stateText(person)) : '',
        active ? tell(active) : '',
        isNew ? tell(isNew) : '',
        ...[...cautions, ...(why ? [why] : [])].map((text) => tell(text)),
    );
}

function peopleOf(row: Row, tell: Say): string {
    return row.candidates.map((one) => (row.state === 'unknown' ? meantLabel(one, tell) : identityOf(one, row, tell))).join('; ');
}

function effectsIn(row: Row, tell: Say): string {
    const said = affectedBy(row).map(({person, effects}) => ({handle: `@${person.username}`, told: effects.map((effect) => tell(effect)).join('; ')}));
    return said.map(({handle, told}) => (row.candidates.length > 1 ? `${handle}: ${told}` : told)).join('; ');
}

function cellsOf(row: Row, verb: ListVerb, tell: Say): string[] {
    const state = tell(stateOf(row, verb));
    return [
        String(row.entry.line),
        row.entry.text,
        row.why ? `${state}: ${tell(row.why)}` : state,
        peopleOf(row, tell),
        ...(verb === 'status' ? [] : [effectsIn(row, tell)]),
    ];
}

/** A line that names nobody, where it stood. */
const cellsOfSaid = ({line, text}: Said, verb: ListVerb, tell: Say): string[] => [String(line), text, tell('list.text'), '', ...(verb === 'status' ? [] : [''])];

/** One line per row and per line of text, in the list's own order. Nothing in it formats, links or calls anybody; its moments are in UTC. */
export function tableMarkdown({verb, rows, said, asked, sum, blocked}: ListState, say: Say): string {
    const tell: Say = (text, values) => say(inUtc(typeof text === 'string' ? {id: text, values} : text));
    const line = (cells: string[]) => `| ${cells.map(harmless).join(' | ')} |`;
    const head = ['line', 'text', 'state', 'who', ...(verb === 'status' ? [] : ['effects'])].map((id) => say(`list.head.${id}`));
    const past = pastCounts(rows, verb);
    const asides = [...(past ? [past] : []), ...(blocked ? [blocked] : []), ...chosenTexts(asked), ...sum];
    const body = itemsOf(rows, said).map((item) => line('row' in item ? cellsOf(item.row, verb, tell) : cellsOfSaid(item, verb, tell)));
    return [
        `#### ${harmless(say('list.title', {verb}))}: ${harmless(say(countsOf(rows, verb)))}`,
        ...(asides.length > 0 ? [asides.map((text) => `- ${harmless(tell(text))}`).join('\n')] : []),
        [line(head), `|${head.map(() => '---|').join('')}`, ...body].join('\n'),
    ].join('\n\n');
}
