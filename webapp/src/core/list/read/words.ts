/** Does what stands beside a name belong to the account it leads to? */
import type {Person} from '../../model';
import {spellings, wordsIn} from '../fold';
import type {AccountOf, Name} from '../types';

import {lower} from './scan';
import type {Piece, Token} from './types';

/** Letters and digits, and what stands within a name: a dot, a hyphen, an apostrophe. */
const WORD = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._'\u2019-]*[\p{L}\p{N}\p{M}])?$/u;
const PERSON = /^[\p{Lu}\p{Lo}\p{Lt}][\p{L}\p{M}'\u2019.-]*$/u;
const PARTICLE = /^\p{Ll}{1,4}$/u;
const BARE = /^(?:[a-z0-9.-]+\\)?([a-z0-9_][a-z0-9._-]{0,63})$/i;

/** Between the words of a name: brackets and quotes are no word of anybody's. */
const APART = /[\s()[\]{}<>"`\u201c-\u201e\u00ab\u00bb\u2039\u203a]+/u;

/** A mark that is no part of a letter may strike the word out: only the very same word is the account's own. */
const MARK = /\p{M}/u;
const composed = (word: string) => word.normalize('NFC').toLowerCase();

const known = new WeakMap<Person, Set<string>>();

/** An account's own words, in all spellings: of its name, nickname, username and address. */
function ownWords(person: Person): Set<string> {
    const before = known.get(person);
    if (before) {
        return before;
    }
    const {name, nickname, username, email} = person;
    const words = [name, nickname, username, email.split('@')[0]].join(' ');
    const own = new Set([...wordsIn(words).flatMap(spellings), ...[...words.split(APART), email].flatMap((word) => [lower(word), composed(word)])]);
    known.set(person, own);
    return own;
}

/** Is this word part of what the account is called? */
export function isOwnWord(word: string, person: Person): boolean {
    const own = ownWords(person);
    if (MARK.test(composed(word))) {
        return own.has(composed(word));
    }
    const parts = WORD.test(word) ? wordsIn(word) : [];
    return own.has(lower(word)) || (parts.length > 0 && parts.every((part) => spellings(part).some((one) => own.has(one))));
}

/** What in these tokens is not this account's: words, signs, and names that do not lead to it. */
export function strangeIn(tokens: Token[], person: Person, accountOf: AccountOf): string[] {
    return tokens.flatMap(({names, rest}) => {
        const isTheirs = names.length === 0 || names.some((name) => !name.extra && accountOf(name)?.id === person.id);
        return [...isTheirs ? [] : [names.map(({typed, extra = ''}) => (typed.endsWith(extra) ? typed : typed + extra))[0]!], ...rest.filter((word) => !isOwnWord(word, person))];
    });
}

/** The username that a token without a name may be, also in `DOMAIN\name`. */
export function bareName({names, rest}: Token): Name | undefined {
    const [typed, ...others] = rest;
    const value = names.length === 0 && others.length === 0 && typed !== undefined ? BARE.exec(typed)?.[1] : undefined;
    return value === undefined ? undefined : {kind: 'bare', value: lower(value), typed: typed!};
}

/** A full name as people write it, two to four words, first name first: "Hans Müller", "Müller, Hans". Undefined for what cannot be one. */
export function personName(pieces: Piece[]): Name | undefined {
    const [piece, ...others] = pieces;
    if (!piece || others.length > 0) {
        return undefined;
    }
    const words = (/[([{<:]/).test(piece.shape) ? [] : piece.tokens.flatMap(({rest}) => rest);
    const isName = words.length >= 2 && words.length <= 4 && words.filter((word) => PERSON.test(word)).length >= 2;
    if (!isName || !words.every((word) => PERSON.test(word) || PARTICLE.test(word))) {
        return undefined;
    }
    const [last, first, ...more] = piece.text.split(/[,\uff0c\u3001]/).map((part) => part.replace(/^["'\u201c\u201e]+|["'\u201d\u201c]+$/gu, '').trim());
    const value = more.length > 0 ? '' : first ? `${first} ${last}` : last!;
    return value ? {kind: 'person', value: value.toLowerCase(), typed: piece.text} : undefined;
}

/** Names that lead to the same account, or as they were typed to nobody. */
export interface Named {person: Person | undefined; names: Name[]}

/** The accounts of these names in their order, each once. Of a handle with a dot at its end one reading that leads somewhere is enough. */
export function byAccount(names: Name[], accountOf: AccountOf): Named[] {
    const all = new Map<string, Named>();
    const led = new Set(names.flatMap((name) => (accountOf(name) ? [name.typed] : [])));
    for (const name of names) {
        const person = accountOf(name);
        const key = person?.id ?? ` ${name.typed}`;
        const known = all.get(key);
        known?.names.push(name);
        if (!known && (person || !led.has(name.typed))) {
            all.set(key, {person, names: [name]});
        }
    }
    return [...all.values()];
}
