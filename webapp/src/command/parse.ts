/** The grammar of a command line: `/useradmin verb people…`. Nothing is looked up; names are sorted out in the dialog. */
import type {RunVerb} from '../app/types';
import {takesPeople, verbNamed} from '../actions';
import type {Verb} from '../core/act';
import type {Text} from '../core/model';
import {readTargets} from '../core/targets';

import {headOf} from './head';
import {quoted, TRIGGER, verbMeant} from './words';

/**
 * `typed` are the people as typed; `of` is what is to be done with a list, where that was said. A failure with `verb` has a right verb: only the
 * people cannot be used as they stand.
 */
export type Parsed =
    | {ok: true; verb: RunVerb | 'help' | 'start'; typed: string}
    | {ok: true; verb: 'bulk'; of: RunVerb | undefined; typed: string}
    | {ok: false; why: Text; verb?: RunVerb; typed?: string};

type IsGroup = (name: string) => boolean;

/** A line as it should be typed. */
const lineOf = (...words: string[]) => quoted([`/${TRIGGER}`, ...words].filter(Boolean).join(' '));

function split(text: string): {word: string; rest: string} {
    const [, word = '', rest = ''] = (/^\s*(\S*)([\s\S]*)$/).exec(text) ?? [];
    return {word, rest: rest.trim()};
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
    const {why} = readTargets(rest, isGroup);
    return why ? {ok: false, why, verb: verb.id, typed: rest} : {ok: true, verb: verb.id, typed: rest};
}

function helpOn(rest: string): Parsed {
    const {word} = split(rest);
    const verb = verbOf(word);
    if (word === '' || verb) {
        return {ok: true, verb: 'help', typed: verb?.id ?? ''};
    }
    const meant = verbMeant(word.toLowerCase());
    return {ok: false, why: meant ? didYouMean(word, lineOf('help', meant.id)) : unknownVerb(word)};
}

/** Of a list verb and people may follow or be left to the dialog. A name alone could be a slip in a verb, so the first has to be a person beyond doubt. */
function listOf(typed: string): Parsed {
    const {word, rest} = split(typed);
    if (word === '' || looksLikePerson(word)) {
        return {ok: true, verb: 'bulk', of: undefined, typed};
    }
    const named = verbOf(word) ?? verbMeant(word.toLowerCase());
    if (!named) {
        return {ok: false, why: unknown(word, 'bulk', `@${word}`, rest)};
    }
    const {id} = named;
    if (id === 'bulk' || id === 'help') {
        return {ok: false, why: unknownVerb(`bulk ${word}`)};
    }
    return verbOf(word) ? {ok: true, verb: 'bulk', of: id, typed: rest} : {ok: false, why: didYouMean(word, lineOf('bulk', id, rest))};
}

const didYouMean = (word: string, line: string): Text => ({id: 'command.meant', values: {word: quoted(word), line}});
const unknown = (word: string, ...line: string[]): Text => ({id: 'command.unknown', values: {word: quoted(word), line: lineOf(...line)}});
const unknownVerb = (word: string): Text => ({id: 'command.unknownHelp', values: {word: quoted(word)}});

/** Why there is no verb where one should be: a person stands there, or a word that is none. */
function noVerb(word: string, rest: string): Text {
    const later = rest.split(/\s+/).find((other) => verbOf(other));
    if (later) {
        const people = [word, ...rest.split(/\s+/)].filter((other) => other !== later);
        return {id: 'command.order', values: {line: lineOf(later.toLowerCase(), ...people)}};
    }
    if (looksLikePerson(word)) {
        return {id: 'command.person', values: {line: lineOf('status', word)}};
    }
    const meant = verbMeant(word.toLowerCase());
    return meant ? didYouMean(word, lineOf(meant.id, takesPeople(meant) ? rest || '@name' : '')) : unknown(word, 'status', word);
}

/** Does this word name a person beyond doubt: by @, an e-mail address, an id, "me"? */
export function looksLikePerson(word: string): boolean {
    const [target] = readTargets(word, () => false).targets;
    return target !== undefined && (target.kind !== 'name' || (/^\W*@/).test(word));
}

/** The line somebody meant who mistyped the trigger; help where even the verb is unclear. */
function corrected(rest: string): string {
    const {word, rest: people} = split(rest);
    const verb = verbOf(word) ?? verbMeant(word.toLowerCase());
    if (verb) {
        return lineOf(verb.id, people);
    }
    return looksLikePerson(word) ? lineOf('status', word) : lineOf('help');
}
