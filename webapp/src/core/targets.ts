/** Reads what somebody typed or pasted to name people. Nothing is looked up here. */
import type {Text} from './model';

export type TargetKind = 'me' | 'name' | 'email' | 'id';

/**
 * `value` is lower-case and without decoration, '' for `me`; `typed` is how it stood there. `exact` is a name with the dots at its end, which
 * may belong to it or to the sentence it was copied from.
 */
export interface Target {kind: TargetKind; value: string; typed: string; exact?: string}

type IsGroup = (name: string) => boolean;

/** What was read: somebody, or why the text cannot be used as it is. Neither: it says more than one name does, and is for a list. */
export interface Read {target?: Target; why?: Text}

// The longest e-mail address Mattermost takes; usernames are shorter.
const LONGEST = 128;
export const EVERYBODY = ['all', 'here', 'channel'];

// Characters that take no room but come along when a name is copied from a page or a chat.
const UNSEEN = /(?=\p{Cf})\p{Default_Ignorable_Code_Point}/gu;

// What a chat makes of an address. The words of another link are words beside its address.
const MAILTO_LINK = /\[([^[\]\s]+)\]\(mailto:\1\)(?!\S*\w)/gi;
const SEPARATOR = /[\s,;\uff0c\uff1b\u3001]+|\](?=\(mailto:)/i;
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

/** At most as many characters as fit where it is quoted. */
export function shorten(text: string, most = 40): string {
    return text.length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;
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
    const dots = (/^[a-z0-9._-]*\.$/).exec(typed.replace(LEADING, '').toLowerCase());
    return {kind: exactKind(value) ?? 'name', value, typed, ...(dots ? {exact: dots[0]} : {})};
}

function refuse({kind, value, typed}: Target, isGroup: IsGroup): Text | undefined {
    // "@-dash" is a name, and a legal one.
    if (!typed.includes('@') && OPTION.test(typed.replace(LEADING, ''))) {
        return {id: 'target.option', values: {typed: shorten(typed)}};
    }
    if (value.length > LONGEST) {
        return {id: 'target.long', values: {typed: shorten(value)}};
    }
    const id = EVERYBODY.includes(value) ? 'target.everybody' : kind === 'name' && isGroup(value) ? 'target.group' : undefined;
    return id && {id, values: {name: value}};
}

const wordsIn = (typed: string) => visible(typed).replace(MAILTO_LINK, ' $1').split(SEPARATOR).filter(Boolean);

/**
 * Reads a text that may name one person. `isGroup` tells names of user groups. A second word of any kind makes it a list: what that word
 * means for the first is not guessed.
 */
export function readTarget(typed: string, isGroup: IsGroup): Read {
    const words = wordsIn(typed);
    const [target] = words.flatMap((word) => targetOf(word) ?? []);
    if (!target) {
        return {why: {id: 'target.none'}};
    }
    if (words.length > 1) {
        return {};
    }
    const why = refuse(target, isGroup);
    return why ? {why} : {target};
}

/** Does every word of this text name a person beyond doubt: by @, an e-mail address, an id, "me"? */
export function namesOnly(typed: string): boolean {
    const targets = wordsIn(typed).map(targetOf);
    return targets.length > 0 && targets.every((target) => target && (target.kind !== 'name' || target.typed.includes('@')));
}
