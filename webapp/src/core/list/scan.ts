/** What stands in a piece of text: exact names, and words. Linear in its length. */
import {exactKind, undecorated} from '../targets';

import type {Name} from './types';

/**
 * One token. `names`: it names somebody exactly; two where a dot at its end may belong to the name. `word` is lower-case without decoration, '' for
 * mere punctuation or numbers. `aside`: in brackets or after a dash. `angled`: in <…>.
 */
export interface Token {typed: string; from: number; to: number; names: Name[]; word: string; plain: string; aside: boolean; angled: boolean; label: boolean}

const TOKEN = /[^\s,;~<>()[\]{}"\u201c-\u201f\u00ab\u00bb|=\uff0c\uff1b\u3001]+/gu;
const AT = /^['`~*\u2018-\u201b-]*[@\uff20]/;
const DASH = /^[-\u2010-\u2015\u2212]+$/;
const USERNAME = /^[a-z0-9._-]{1,64}$/;
const LONGEST_WORD = 256;
const PLAIN = /^[ -~]*$/;

/** Could this be typed for a username? In any case, and with a letter or a digit in it. */
export const looksLikeUsername = (typed: string): boolean => USERNAME.test(typed.toLowerCase()) && (/[a-z0-9]/i).test(typed);

/** One capitalised word of letters only: a name or an abbreviation as likely as a username. */
export const isCapitalised = (typed: string): boolean => (/^\p{Lu}[\p{L}\p{M}'\u2019-]*\.?$/u).test(typed);

/** The exact names that one token stands for. */
function namesOf(typed: string): Name[] {
    const bare = undecorated(typed);
    const value = bare.toLowerCase();
    if (typed.length > LONGEST_WORD || !(/[\p{L}\p{N}]/u).test(value)) {
        return [];
    }
    const kind = exactKind(value);
    if (kind) {
        return [{kind, value, typed}];
    }
    if (!AT.test(typed)) {
        return [];
    }
    const dots = (/^[a-z0-9._-]*(\.+)$/).exec(typed.slice(typed.indexOf(bare)).toLowerCase());
    return [{kind: 'handle', value, typed}, ...(dots ? [{kind: 'handle' as const, value: dots[0], typed}] : [])];
}

/** "Manager:eva@x.test" is two, "a@x.test/b@x.test" as well. */
function split(raw: string): string[] {
    const at = raw.search(/[@\uff20]/);
    if (at < 0 || raw.length > LONGEST_WORD) {
        return [raw];
    }
    const colon = raw.slice(0, at).lastIndexOf(':');
    if (colon >= 0) {
        return [raw.slice(0, colon + 1), ...split(raw.slice(colon + 1))];
    }
    const slash = raw.indexOf('/', at);
    return slash > 0 && (/[@\uff20]/).test(raw.slice(slash)) ? [raw.slice(0, slash), '/', ...split(raw.slice(slash + 1))] : [raw];
}

function tokenOf(typed: string, from: number, aside: boolean, angled: boolean): Token {
    // A bullet without a blank after it; an address does not begin so.
    const skipped = typed.length > LONGEST_WORD || !typed.includes('@') ? 0 : (/^[-\u2010-\u2015\u2022*+]+(?=[^@]*@)/).exec(typed)?.[0].length ?? 0;
    const named = typed.slice(skipped);
    const names = namesOf(named);
    const plain = typed.length > LONGEST_WORD ? typed : undecorated(typed);
    return {
        typed: named,
        from: from + skipped,
        to: from + typed.length,
        names,
        word: names.length === 0 && (/\p{L}/u).test(plain) ? plain.toLowerCase() : '',
        plain,
        aside,
        angled,
        label: names.length === 0 && typed.endsWith(':') && typed.length > 1,
    };
}

/** The pieces of the text that is being read: the cells of a table are asked for again and again, by column and by row. */
const scanned = new Map<string, Token[]>();
const named = new Map<string, Name[]>();

/** To be called when a text has been read: nothing of it stays in memory. */
export function forget(): void {
    scanned.clear();
    named.clear();
}

/** All tokens of a text without line breaks. Nobody changes them: the same text gets the same ones until `forget`. */
export function scan(text: string): Token[] {
    const known = scanned.get(text);
    if (known) {
        return known;
    }
    const tokens = tokensOf(text);
    scanned.set(text, tokens);
    return tokens;
}

function tokensOf(text: string): Token[] {
    const tokens: Token[] = [];
    let [depth, end, noted] = [0, 0, false];
    for (const {0: raw, index} of text.matchAll(TOKEN)) {
        for (let i = end; i < index; i++) {
            depth = Math.max(0, depth + ('([{'.includes(text[i]!) ? 1 : ')]}'.includes(text[i]!) ? -1 : 0));
        }
        end = index + raw.length;
        noted ||= tokens.length > 0 && DASH.test(raw);
        let from = index;
        for (const part of split(raw)) {
            if (part) {
                tokens.push(tokenOf(part, from, depth > 0 || noted, text[from - 1] === '<'));
            }
            from += part.length;
        }
    }
    return tokens;
}

/** Can there be an exact name in it at all? Most cells have none, and are many. */
export const mayName = (text: string): boolean => text.includes('@') || text.includes('\uff20') || (text.length >= 26 && (/[a-z0-9]{26}/i).test(text));

/** The different names in these tokens, each once. */
export function exactOf(tokens: Token[]): Name[] {
    const [first, ...others] = tokens.filter(({names}) => names.length > 0);
    if (!first || others.length === 0) {
        // Most name nobody, or one.
        return first?.names ?? [];
    }
    const seen = new Map<string, Name>();
    for (const name of [first, ...others].flatMap(({names}) => names)) {
        const key = `${name.kind}:${name.value}`;
        seen.set(key, seen.get(key) ?? name);
    }
    return [...seen.values()];
}

/** The different names in a cell, each once. */
export function exactIn(cell: string): Name[] {
    const known = named.get(cell) ?? (mayName(cell) ? exactOf(scan(cell)) : []);
    named.set(cell, known);
    return known;
}

/** How many of these tokens name somebody, the same one counted once. */
export function countExact(tokens: Token[]): number {
    const firsts = tokens.flatMap(({names: [first]}) => first ?? []);
    return firsts.length < 2 ? firsts.length : new Set(firsts.map(({kind, value}) => `${kind}:${value}`)).size;
}

/** "hans" beside hans.mueller@x.test says nothing new. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : withoutAccents(text));

const withoutAccents = (text: string): string => text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
