/** What stands in a piece of text: names, words and signs. Linear in its length. */
import type {Name} from '../types';

import type {Piece, Token} from './types';

const PART = /([\s\u0085]+)|([,\uff0c\u3001])|([;\uff1b])|([([{<\u201c\u201e\u00ab\u2039`"])|([)\]}>\u201d\u00bb\u203a])|([^\s\u0085,;()[\]{}<>"`\uff0c\u3001\uff1b\u201c-\u201e\u00ab\u00bb\u2039\u203a]+)/gu;
const CLOSES: Record<string, string> = {
    ')': '(', ']': '[', '}': '{', '>': '<', '\u201d': '\u201c\u201e', '\u201c': '\u201e', '\u00bb': '\u00ab', '\u203a': '\u2039', '"': '"', '`': '`',
};
const OPEN_QUOTE = /^['\u2018\u201a](?=.)/u;
const CLOSE_QUOTE = /(?<=.)['\u2018\u2019]$/u;
const PREFIX = /^(?:mailto|smtp):(?=.*@)/i;
const ENDING = /[.:!?\u2026]+$/u;
const EMAIL = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._+'#&-]*@(?:[\p{L}\p{N}\p{M}-]+\.)*[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}]$/u;
const ID = /^[a-z0-9]{26}$/;
const HANDLE = /^@([a-z0-9._-]{1,64})$/;
const INSIDE = /(?<![\p{L}\p{N}\p{M}._%+@-]|[\p{L}\p{N}]-)(?:[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)*[a-z0-9-]*[a-z0-9]|@[a-z0-9._-]*[a-z0-9])(?![\p{L}\p{N}\p{M}@_-])/giu;
const LONGEST = 256;

/** Lower case of ASCII alone: other letters that fold to ASCII would name somebody else. */
export const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Can an exact name stand in it at all? Most cells have none, and are many. */
export const mayName = (text: string): boolean => text.includes('@') || (text.length >= 26 && (/[a-z0-9]{26}/i).test(text));

/** The names that the whole of a word stands for; of a handle with dots at its end both readings. */
function wholeNames(typed: string): Name[] {
    const word = typed.replace(PREFIX, '');
    const ending = ENDING.exec(word)?.[0] ?? '';
    const core = word.slice(0, word.length - ending.length);
    const value = lower(core);
    const extra = ending ? {extra: ending} : {};
    if (EMAIL.test(core) || ID.test(value)) {
        return [{kind: core.includes('@') ? 'email' : 'id', value, typed: core, ...extra}];
    }
    const handle = (text: string, more: object): Name[] => (HANDLE.test(text) && (/[a-z0-9]/).test(text) ? [{kind: 'handle', value: text.slice(1), typed, ...more}] : []);
    return [...ending && (/^\.+$/).test(ending) ? handle(lower(word), {}) : [], ...handle(value, extra)];
}

function tokenOf(typed: string, within: string): Token {
    const colon = typed.length > 1 && typed.endsWith(':') && !typed.endsWith('::');
    const word = colon ? typed.slice(0, -1) : typed;
    const names = word.length > LONGEST ? [] : wholeNames(word);
    if (names.length > 0 || word.length > LONGEST) {
        return {names, rest: names.length > 0 ? [] : [word], colon, within};
    }
    const inside = word.includes('@') ? [...word.matchAll(INSIDE)] : [];
    const rest = inside.length > 0 ? word.split(INSIDE).filter(Boolean) : [word];
    return {names: inside.flatMap(([name]) => wholeNames(name)), rest, colon, within};
}

interface Open {char: string; at: number; tokens: number}

/** Puts the pieces of one text together. */
function createBuilder(text: string) {
    const pieces: Piece[] = [];
    let open: Open[] = [];
    let [tokens, signs, from, to, wrap]: [Token[], string[], number, number, string] = [[], [], -1, 0, ''];
    const reset = () => ([open, tokens, signs, from, wrap] = [[], [], [], -1, '']);
    function reach(at: number, end: number): void {
        wrap = '';
        from = from < 0 ? at : from;
        to = end;
    }
    function close(char: string, at: number): void {
        const last = open.at(-1);
        if (last && (CLOSES[char] ?? char).includes(last.char)) {
            open.pop();
            signs.push(...last.tokens === tokens.length ? [`${last.char}${char}`] : []);
            const isWhole = last.at === from && last.char !== '<';
            reach(at, at + char.length);
            wrap = isWhole ? last.char : '';
        } else {
            signs.push(char);
            reach(at, at + char.length);
        }
    }
    function start(char: string, at: number): void {
        reach(at, at + char.length);
        open.push({char, at, tokens: tokens.length});
    }
    return {
        isNested: () => open.length > 0,
        hasNames: () => tokens.some(({names}) => names.length > 0),
        bracket: (char: string, at: number) => (char in CLOSES && (!'"`\u201c'.includes(char) || open.some((one) => CLOSES[char]!.includes(one.char))) ? close(char, at) : start(char, at)),
        word(typed: string, at: number) {
            const isQuoted = OPEN_QUOTE.test(typed);
            const word = typed.slice(isQuoted ? 1 : 0);
            if (isQuoted) {
                start('\'', at);
            }
            const ends = CLOSE_QUOTE.test(word) && open.at(-1)?.char === '\'';
            reach(at, at + typed.length);
            tokens.push(tokenOf(ends ? word.slice(0, -1) : word, open.map(({char}) => char).join('').replace(/</g, '')));
            if (ends) {
                close('\'', at + typed.length - 1);
            }
        },
        sign: (char: string) => void signs.push(char),
        /** The piece is at its end. `parted`: by a semicolon. */
        end(parted: boolean) {
            if (from >= 0) {
                const last = tokens.at(-1);
                const left = [...signs, ...open.map(({char}) => char), ...last?.colon ? [':'] : []];
                pieces.push({text: text.slice(from, to), tokens, signs: left, wrap, parted});
            }
            reset();
        },
        isFirst: () => from < 0 && pieces.length === 0,
        pieces,
    };
}

/** A text without line breaks in pieces: parted by semicolons, and by commas behind a name. */
export function piecesOf(text: string): Piece[] {
    const builder = createBuilder(text);
    const early: string[] = [];
    for (const {0: part, index, 1: blank, 2: comma, 3: semicolon, 6: word} of text.matchAll(PART)) {
        if (word) {
            builder.word(word, index);
        } else if (comma || semicolon) {
            if (builder.isFirst()) {
                early.push(part);
            } else if (!builder.isNested() && (semicolon || builder.hasNames())) {
                builder.end(Boolean(semicolon));
            }
        } else if (!blank) {
            builder.bracket(part, index);
        }
    }
    builder.end(false);
    builder.pieces[0]?.signs.push(...early);
    return builder.pieces;
}

/** All names in a piece, as they stand there. */
export const namesOf = ({tokens}: Pick<Piece, 'tokens'>): Name[] => tokens.flatMap(({names}) => names);
