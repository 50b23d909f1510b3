/** Reads what somebody typed or pasted to name people. Nothing is looked up here. */
import type {Text} from './model';

export type TargetKind = 'me' | 'name' | 'email' | 'id';

/**
 * `value` is lower-case and without decoration, '' for `me`; `typed` is how it stood there. `exact` is a name with the dots at its end, which
 * may belong to it or to the sentence it was copied from.
 */
export interface Target {kind: TargetKind; value: string; typed: string; exact?: string}

/** What was read. `why`: it cannot be used as it is. */
export interface Targets {targets: Target[]; why: Text | undefined}

/** As many as the list dialog takes. */
export const MOST_TARGETS = 1_000;

// The longest e-mail address Mattermost takes; usernames are shorter.
const LONGEST = 128;
export const EVERYBODY = ['all', 'here', 'channel'];

// Characters that take no room but come along when a name is copied from a page or a chat.
const UNSEEN = new RegExp('[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]', 'g');
const MAILTO_LINK = /\[[^[\]\n]*\]\(mailto:([^)\s]+)\)/gi;
const SEPARATOR = /[\s,;\uff0c\uff1b\u3001]+/;
const OPTION = /^[-\u2010-\u2015\u2212]+[\p{L}\p{N}]/u;
const LEADING = /^(?:mailto:|[<([{"'`*\u00ab\u2018-\u201f\u2039@\uff20])+/i;
const TRAILING = /[>)\]}"'`*\u00bb\u2018-\u201f\u203a.,:!?\u2026]+$/;
const ID = /^[a-z0-9]{26}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;

/** Takes away the characters nobody sees. */
export function visible(text: string): string {
    return text.replace(UNSEEN, '');
}

/** How many characters a half-typed or overlong id has; undefined for what cannot be meant as one. */
export function oddIdLength(value: string): number | undefined {
    const looksSo = (/^[a-z0-9]{20,40}$/).test(value) && (/\d/).test(value);
    return looksSo && !ID.test(value) ? value.length : undefined;
}

/** How a target is named to people: "@bob", an address, an id. */
export function handleOf({kind, value, exact}: Target): string {
    return kind === 'name' || kind === 'me' ? `@${exact ?? (value || 'me')}` : value;
}

function shorten(text: string): string {
    return text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
}

/** A word without what stands around a name: brackets, quotes, an @, the end of a sentence. */
export function undecorated(typed: string): string {
    // What is far too long is refused whole: undecorating it would take long as well.
    return typed.length > 2 * LONGEST ? typed : typed.replace(LEADING, '').replace(TRAILING, '');
}

/** Whether a word in lower case is an e-mail address or an id by its looks. */
export function exactKind(value: string): 'email' | 'id' | undefined {
    if (value.length > LONGEST) {
        return undefined;
    }
    return EMAIL.test(value) ? 'email' : ID.test(value) ? 'id' : undefined;
}

/** What one word names; undefined for mere punctuation. */
function targetOf(typed: string): Target | undefined {
    const bare = undecorated(typed);
    const value = bare.toLowerCase();
    const isNamed = typed.startsWith('@') && (/^[._-]+$/).test(value);
    if (!isNamed && !(/[\p{L}\p{N}]/u).test(value)) {
        return undefined;
    }
    if (value === 'me') {
        return {kind: 'me', value: '', typed};
    }
    if (EMAIL.test(value)) {
        return {kind: 'email', value, typed};
    }
    const dots = (/^[a-z0-9._-]*\.$/).exec(typed.replace(LEADING, '').toLowerCase());
    return {kind: ID.test(value) ? 'id' : 'name', value, typed, ...(dots ? {exact: dots[0]} : {})};
}

function refuse({kind, value}: Target, isGroup: (name: string) => boolean): Text | undefined {
    if (value.length > LONGEST) {
        return {id: 'target.long', values: {typed: shorten(value)}};
    }
    if (kind !== 'name') {
        return undefined;
    }
    if (EVERYBODY.includes(value)) {
        return {id: 'target.everybody', values: {name: value}};
    }
    return isGroup(value) ? {id: 'target.group', values: {name: value}} : undefined;
}

/**
 * Reads names, e-mail addresses and ids in any mixture, in the order typed and each once. Blanks, newlines, commas and
 * semicolons separate. `isGroup` tells names of user groups. With `why` the rest is still what could be read.
 */
export function readTargets(typed: string, isGroup: (name: string) => boolean): Targets {
    const parts = visible(typed).replace(MAILTO_LINK, ' $1 ').split(SEPARATOR).filter(Boolean);
    // "@-dash" is a name, and a legal one.
    const isOption = (part: string) => !part.includes('@') && OPTION.test(part.replace(LEADING, ''));
    const option = parts.find(isOption);
    const all = parts.filter((part) => !isOption(part)).map(targetOf).filter((target) => target !== undefined);
    const targets = [...new Map(all.map((target) => [handleOf(target), target])).values()];
    return {targets, why: complaint(option, targets, isGroup)};
}

function complaint(option: string | undefined, targets: Target[], isGroup: (name: string) => boolean): Text | undefined {
    if (option) {
        return {id: 'target.option', values: {typed: shorten(option)}};
    }
    if (targets.length === 0) {
        return {id: 'target.none'};
    }
    if (targets.length > MOST_TARGETS) {
        return {id: 'target.many', values: {count: targets.length, most: MOST_TARGETS}};
    }
    for (const target of targets) {
        const why = refuse(target, isGroup);
        if (why) {
            return why;
        }
    }
    return undefined;
}
