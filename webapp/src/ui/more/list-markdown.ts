/** A list as Markdown, for an incident ticket and for the team's channel. */
import type {VerbActId} from '../../core/act';
import {summaryOf} from '../../core/list/result';
import type {Line} from '../../core/list/types';
import type {Text} from '../../core/model';
import type {Versions} from '../../core/receipt';
import {harmless, inUtc, POST_LIMIT} from '../export/markdown';
import {whoText} from '../people';
import type {Say} from '../words';

import {isUnseen, outcomeOf} from './list-results';

/** `by`: username of the one who acted. `basis`: what was chosen of the text. */
export interface ListMeta {verb: VerbActId; by: string; ticket: string; versions: Versions; basis: Text[]}

/** From the first reading back to the last; nothing where nobody was asked about. */
function times(lines: Line[]): string[] {
    const all = lines.flatMap(({receipt}) => (receipt ? [receipt.at] : []));
    const ends = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [];
    return [...new Set(ends.map((at) => new Date(at).toISOString()))];
}

function facts(lines: Line[], {by, ticket, versions: {server, plugin}, basis}: ListMeta, say: Say): string {
    const [from, to] = times(lines);
    const unseen = lines.filter(isUnseen).length;
    return [
        say('md.by', {name: `@${by}`}),
        ...(from ? [to ? say('list.md.between', {from, to}) : say('md.at', {at: from})] : []),
        ...(unseen > 0 ? [say('list.neverSeen', {count: unseen})] : []),
        ...(ticket ? [say('done.ticket', {ticket})] : []),
        say('done.versions', {server: server || 'none', plugin}),
        ...basis.map((text) => say(inUtc(text))),
    ].map((line) => `- ${harmless(line)}`).join('\n');
}

const cells = (...texts: string[]) => `| ${texts.map(harmless).join(' | ')} |`;

function row(line: Line, verb: VerbActId, say: Say): string {
    const {person, text} = line;
    const {text: headline, notes} = outcomeOf(line, verb, false);
    const outcome = [headline, ...(line.receipt ? [] : notes)].map((one) => say(inUtc(one))).join(' · ');
    return cells(String(line.line), text, person ? say(whoText(person)) : '', outcome);
}

/** As many rows as there is room for: no more are put into words than are shown. */
function fitting(lines: Line[], verb: VerbActId, say: Say, room: number): string[] {
    const rows: string[] = [];
    let left = room;
    for (const line of lines) {
        const one = row(line, verb, say);
        left -= one.length + 1;
        if (left < 0) {
            break;
        }
        rows.push(one);
    }
    return rows;
}

/**
 * Heading, summary, who acted, when (UTC), the ticket and what was chosen, then a table of line, original, person and outcome in the list's own order.
 * At most `limit` characters, as long as what is above the table fits; what was cut off is counted.
 */
export function listMarkdown(lines: Line[], meta: ListMeta, say: Say, limit = POST_LIMIT): string {
    const {verb} = meta;
    const head = [
        `#### ${harmless(say('list.md.title', {verb, count: lines.length}))}`,
        harmless(say(summaryOf(lines, verb))),
        facts(lines, meta, say),
        [cells(say('list.md.line'), say('list.md.original'), say('list.md.person'), say('list.md.outcome')), '|---|---|---|---|'].join('\n'),
    ].join('\n\n');
    const more = (count: number) => (count > 0 ? `\n\n${harmless(say('md.more', {count}))}` : '');
    const all = fitting(lines, verb, say, limit - head.length);
    const rows = all.length === lines.length ? all : fitting(lines.slice(0, all.length), verb, say, limit - head.length - more(lines.length).length);
    return [head, ...rows].join('\n') + more(lines.length - rows.length);
}
