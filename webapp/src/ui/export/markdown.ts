/** A receipt as Markdown for an incident ticket. Names, tickets and descriptions are other people's text: nothing in them may format, link or call anybody. */
import type {Part} from '../../core/holdings';
import type {Text, TextValue} from '../../core/model';
import {partNames, thingText} from '../../core/names';
import type {Receipt, Versions} from '../../core/receipt';
import {expiredText} from '../../core/stays';
import {headlineNow} from '../../core/undo';
import {whoText} from '../people';
import type {Say} from '../words';

import {rowsOf} from './rows';
import {titleOfReceipt} from './things';

// Blanks of every kind, control characters, and marks that turn the direction of writing or cannot be seen.
const BLANKS = /[\s\p{Cc}]+/gu;
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A word that Mattermost or another Markdown could take for more than text: formatting, an address with or without a scheme, somebody, a channel,
 * a tag, an emoji, a formula.
 */
const READ = /[@/\\#~<>&*_[\]$:]|www/i;
const TIME = /^(\d{4}-\d\d-\d\dT)?\d\d:\d\d(:\d\d)?(\.\d+Z)?$/;

// What a sentence sets around a word is no part of it.
const WORD = /^([“"(]*)(.+?)([”"),;.:!?]*)$/u;

function word(text: string): string {
    const [, before = '', inner = '', after = ''] = WORD.exec(text) ?? [];
    return READ.test(inner) && !TIME.test(inner) ? `${before}\`${inner}\`${after}` : text;
}

/** Any text as one line of Markdown that shows it and does nothing else: nothing is read inside a code span. A backtick becomes an apostrophe. */
export function harmless(text: string): string {
    const line = text.replace(BLANKS, ' ').replace(UNSEEN, '').replace(/`/g, '\'').trim();
    return line.split(/( |\|)/).map((part) => (part === '|' ? '\\|' : word(part))).join('');
}

/** A post of Mattermost has at most 16,383 characters. */
export const POST_LIMIT = 14_000;

/** Room for the line that counts the rest. */
const MORE = 100;

/** The same sentence with its moments in UTC: a ticket is read in other time zones. */
export function inUtc(text: Text): Text {
    const {id, values} = text;
    return {id, values: values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueInUtc(value)]))};
}

function valueInUtc(value: TextValue): TextValue {
    if (typeof value !== 'object') {
        return value;
    }
    if ('id' in value) {
        return inUtc(value);
    }
    if ('time' in value) {
        return `${new Date(value.time).toISOString().slice(11, 19)} UTC`;
    }
    return 'date' in value ? `${new Date(value.date).toISOString().slice(0, 16).replace('T', ' ')} UTC` : value;
}

function table(receipt: Receipt, say: Say): string[] {
    if (receipt.steps.length === 0) {
        return [];
    }
    const line = (...cells: string[]) => `| ${cells.map(harmless).join(' | ')} |`;
    return [[
        line(say('done.step'), say('done.before'), say('done.after')),
        '|---|---|---|',
        ...rowsOf(receipt.steps, say).map(({step, before, after}) => line(step, before, after)),
    ].join('\n')];
}

const listed = (lines: string[]) => lines.map((line) => `- ${harmless(line)}`);

/** What goes on working, what of it the role cannot see, and what could not be read: three different things. */
export function staysOf({stays}: Pick<Receipt, 'stays'>, say: Say): {things: string[]; gaps: string[]} {
    const {things, hidden, unread} = stays;
    const names = (parts: Part[]) => ({names: {names: partNames(parts)}});
    return {
        things: things.map((thing) => say(thingText(thing))),
        gaps: [
            ...(hidden.length > 0 ? [say('who.hidden', names(hidden))] : []),
            ...(unread.length > 0 ? [say('done.unreadNames', names(unread))] : []),
            ...expiredText(stays).map((text) => say(text)),
        ],
    };
}

function footer({person, by, at, ticket, steps, undone}: Receipt, say: Say, {server, plugin}: Versions): string[] {
    const errors = steps.flatMap(({errorId}) => errorId ?? []);
    return [
        say('md.person', {name: whoText(person), id: person.id}),
        say('md.by', {name: `@${by}`}),
        say('md.at', {at: new Date(at).toISOString()}),
        ...(ticket ? [say('done.ticket', {ticket})] : []),
        ...(errors.length > 0 ? [say('md.error', {ids: errors.join(', ')})] : []),
        ...(undone ? [say('done.undone')] : []),
        say('done.versions', {server: server || 'none', plugin}),
    ];
}

/** As many lines as there is room for, and how many more there are. */
function fitting(lines: string[], room: number, say: Say): string[] {
    let left = room;
    const shown = lines.filter((line) => (left -= line.length + 1) >= 0);
    return shown.length < lines.length ? [...shown, `- ${say('md.more', {count: lines.length - shown.length})}`] : lines;
}

/** What was done and seen, to be pasted as it is; what goes on working is cut at the size of a post. No secret can be in it: there is none in a receipt. */
export function markdownOf(receipt: Receipt, say: Say, versions: Versions): string {
    const {stays} = receipt;
    const headline = headlineNow(receipt);
    const {things, gaps} = staysOf({stays}, say);
    const head = [
        `#### ${harmless(say(titleOfReceipt(receipt)))}: ${harmless(say(inUtc(headline.text)))}`,
        ...headline.notes.map((note) => harmless(say(inUtc(note)))),
        ...table(receipt, say),
        listed(footer(receipt, say, versions)).join('\n'),
        ...(things.length > 0 ? [`**${harmless(say('done.stays'))}**`] : []),
    ].join('\n\n');
    const end = gaps.map((gap) => `\n\n${harmless(gap)}`).join('');
    return [head, ...(things.length > 0 ? ['', ...fitting(listed(things), POST_LIMIT - MORE - head.length - end.length, say)] : [])].join('\n') + end;
}
