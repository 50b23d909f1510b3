/** The grammar of a command line: `/useradmin verb people…`. Nothing is looked up; names are sorted out in the dialog. */
import type {RunVerb} from '../app/types';
import {takesPeople, verbNamed} from '../actions';
import type {Verb} from '../core/act';
import type {Text} from '../core/model';
import {namesOnly, readTarget, visible} from '../core/targets';

import {headOf} from './head';
import {holdsVerb, quoted, TRIGGER, verbMeant} from './words';

/**
 * `typed` is what follows the verb, as it was typed; `of` is what is to be done with a list, where that was said. A failure with `verb`
 * has a right verb: only the person cannot be used as they stand.
 */
export type Parsed =
    | {ok: true; verb: RunVerb | 'help' | 'start'; typed: string}
    | {ok: true; verb: 'bulk'; of: RunVerb | undefined; typed: string}
    | {ok: false; why: Text; verb?: RunVerb; typed?: string};

// Nothing, or one word that may be a username.
const PLAIN = /^(\w[\w.-]*)?$/;

type IsGroup = (name: string) => boolean;

/** A line as it should be typed. */
const lineOf = (...words: string[]) => quoted([`/${TRIGGER}`, ...words].filter(Boolean).join(' '));

/** Everything after the first word is kept: the lines, and the indentation of the first one if it has a line of its own. */
function split(text: string): {word: string; rest: string} {
    const [, word = '', rest = ''] = (/^[\s\p{Cf}]*(\S*)(?:\s*\n|\s*)([^]*)$/u).exec(text) ?? [];
    return {word: visible(word), rest: rest.trimEnd()};
}

/** The verb a word names, whatever hangs on it in a pasted sentence. */
const verbOf = (word: string) => verbNamed(word.toLowerCase().replace(/[:,;.]+$/, ''));

/**
 * Reads a line that begins with `/useradmin`, or nearly so. Any case and white space; any string is fine. A refusal is
 * never empty and names the line to type where there is one.
 */
export function parse(text: string, isGroup: IsGroup): Parsed {
    const head = headOf(text);
    if (!head || head.match === 'near') {
        return {ok: false, why: {id: 'command.trigger', values: {line: corrected(head?.rest ?? '')}}};
    }
    const {word, rest} = split(head.rest);
    if (word === '') {
        return {ok: true, verb: 'start', typed: ''};
    }
    const verb = verbOf(word);
    return verb ? withVerb(verb, word, rest, isGroup) : {ok: false, why: noVerb(word, rest)};
}

function withVerb(verb: Verb, word: string, rest: string, isGroup: IsGroup): Parsed {
    if (verb.id === 'help') {
        return helpOn(rest);
    }
    if (verb.id === 'bulk') {
        return listOf(rest);
    }
    if (rest === '') {
        return {ok: false, why: {id: 'command.whom', values: {line: lineOf(word.toLowerCase(), '@name')}}};
    }
    const {why} = readTarget(rest, isGroup);
    return why ? {ok: false, why, verb: verb.id, typed: rest} : {ok: true, verb: verb.id, typed: rest};
}

function helpOn(rest: string): Parsed {
    const {word} = split(rest);
    const verb = verbOf(word);
    if (word === '' || verb) {
        return {ok: true, verb: 'help', typed: verb?.id ?? ''};
    }
    const meant = verbMeant(word);
    return {ok: false, why: meant ? didYouMean(word, lineOf('help', meant.id)) : unknownVerb(word)};
}

/** Of a list verb and people may follow or be left to the dialog. A name alone could be a slip in a verb, so the first has to be a person beyond doubt. */
function listOf(typed: string): Parsed {
    const {word, rest} = split(typed);
    if (word === '' || looksLikePerson(word)) {
        return {ok: true, verb: 'bulk', of: undefined, typed};
    }
    const named = verbOf(word) ?? verbMeant(word);
    if (!named) {
        return {ok: false, why: unknown(word, rest, `bulk @${word}`)};
    }
    const {id} = named;
    if (id === 'bulk' || id === 'help') {
        return {ok: false, why: unknownVerb(`bulk ${word}`)};
    }
    return verbOf(word) ? {ok: true, verb: 'bulk', of: id, typed: rest} : {ok: false, why: didYouMean(word, lineFor(rest, 'bulk', id))};
}

const didYouMean = (word: string, line: string): Text => ({id: 'command.meant', values: {word: quoted(word), line}});
const unknownVerb = (word: string): Text => ({id: 'command.unknownHelp', values: {word: quoted(word)}});

/** A word that is none, and the line for somebody who is called so: there is one where nothing else was said. */
function unknown(word: string, rest: string, line: string): Text {
    return rest === '' && !holdsVerb(word) ? {id: 'command.unknown', values: {word: quoted(word), line: lineOf(line)}} : unknownVerb(word);
}

/** The line in full, or '': a name that is cut short may be somebody else's. */
function whole(...words: string[]): string {
    const line = lineOf(...words);
    return line.endsWith('…') ? '' : line;
}

/** The line to type where `verb` was meant. Beside words that are no names it may mean the opposite: then there is only its help. */
function lineFor(people: string, verb: string, ...more: string[]): string {
    return ((PLAIN.test(people) || namesOnly(people)) && whole(verb, ...more, people)) || lineOf('help', verb);
}

const meantLine = (verb: Verb, people: string) => lineFor(takesPeople(verb) ? people || '@name' : '', verb.id);

/** Why there is no verb where one should be: a person stands there, or a word that is none. */
function noVerb(word: string, rest: string): Text {
    const others = rest.split(/\s+/);
    const later = others.find(verbOf);
    const people = [word, ...others.filter((other) => other !== later)].join(' ');
    if (later && namesOnly(people)) {
        return {id: 'command.order', values: {line: lineFor(people, later.toLowerCase())}};
    }
    if (looksLikePerson(word)) {
        return {id: 'command.person', values: {line: lineFor(people, 'status')}};
    }
    const meant = verbMeant(word);
    return meant ? didYouMean(word, meantLine(meant, rest)) : unknown(word, rest, `status ${word}`);
}

/** Does this word name a person beyond doubt: by @, an e-mail address, an id, "me"? What hangs on it by a comma does not count. */
export function looksLikePerson(word: string): boolean {
    return namesOnly(word.split(/[,;]/).find(Boolean) ?? '');
}

/** The line somebody meant who mistyped the trigger. With a right verb it is what they typed; help where even the verb is unclear. */
function corrected(rest: string): string {
    const {word, rest: people} = split(rest);
    const verb = verbOf(word);
    if (verb) {
        return (!people.includes('\n') && whole(verb.id, people)) || lineOf(verb.id, '…');
    }
    const meant = verbMeant(word);
    return meant ? meantLine(meant, people) : looksLikePerson(word) ? lineFor(rest, 'status') : lineOf('help');
}
