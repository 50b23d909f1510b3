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
const INSIDE = /(?<![\p{L}\p{N}\p{M}._%+@-]|[\p{L}\p{N}]-)(?:[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)*[a-z0-9-]*[a-z0-9]|@[a-z0-9._-]*[a-z0-9])(?!\.?[\p{L}\p{N}\p{M}@_-])/giu;
const LONGEST = 256;
const DEEPEST = 20;

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

function tokenOf(typed: string): Token {
    const colon = typed.length > 1 && typed.endsWith(':') && !typed.endsWith('::');
    const word = colon ? typed.slice(0, -1) : typed;
    const names = word.length > LONGEST ? [] : wholeNames(word);
    if (names.length > 0 || word.length > LONGEST) {
        return {names, rest: names.length > 0 ? [] : [word], colon};
    }
    const inside = word.includes('@') ? [...word.matchAll(INSIDE)] : [];
    const rest = inside.length > 0 ? word.split(INSIDE).filter(Boolean) : [word];
    return {names: inside.flatMap(([name]) => wholeNames(name)), rest, colon};
}

const sign = (text: string): Token => ({names: [], rest: [text], colon: false});

/** A piece that is being read. `from`: where it begins, -1 before it has. `open`: brackets that are not closed. `last`: the end of its shape. */
interface Draft extends Omit<Piece, 'text' | 'parted'> {from: number; to: number; open: string[]; last: string; isNamed: boolean}

const draft = (): Draft => ({from: -1, to: 0, tokens: [], shape: '', open: [], last: '', isNamed: false});

function reach(piece: Draft, at: number, text: string, shape: string): void {
    piece.from = piece.from < 0 ? at : piece.from;
    piece.to = at + text.length;
    piece.shape += shape;
    piece.last = shape;
}

/** A bracket or quote. `closes`: those that it may close. One that closes nothing, or has nothing in it, is a sign. */
function bracket(piece: Draft, char: string, at: number, closes: string): void {
    const [before, last] = [piece.last, piece.open.at(-1)];
    reach(piece, at, char, char);
    if (!closes && piece.open.length < DEEPEST) {
        piece.open.push(char);
    } else if (!closes || last === undefined || !closes.includes(last)) {
        piece.tokens.push(sign(char));
    } else {
        piece.open.pop();
        piece.tokens.push(...before === last ? [sign(last + char)] : []);
    }
}

/** Straight quotes, and those that open in one language and close in another, close what they can. */
function closesOf({open}: Draft, char: string): string {
    const closes = CLOSES[char] ?? '';
    return '"`\u201c'.includes(char) && !open.some((one) => closes.includes(one)) ? '' : closes;
}

/** A word, with the single quotes around it: within it they are apostrophes. */
function word(piece: Draft, typed: string, at: number): void {
    const isQuoted = OPEN_QUOTE.test(typed);
    if (isQuoted) {
        bracket(piece, '\'', at, '');
    }
    const text = typed.slice(isQuoted ? 1 : 0);
    const ends = CLOSE_QUOTE.test(text) && piece.open.at(-1) === '\'';
    const token = tokenOf(ends ? text.slice(0, -1) : text);
    reach(piece, at, typed, (token.names.length > 0 ? 'n' : 'w') + (token.colon ? ':' : ''));
    piece.tokens.push(token);
    piece.isNamed ||= token.names.length > 0;
    if (ends) {
        bracket(piece, '\'', at + typed.length - 1, '\'');
    }
}

function ended(text: string, {from, to, tokens, shape, open}: Draft, parted: boolean): Piece[] {
    const left = [...open, ...tokens.at(-1)?.colon ? [':'] : []];
    return from < 0 ? [] : [{text: text.slice(from, to), tokens: [...tokens, ...left.map(sign)], shape, parted}];
}

/** A text without line breaks in pieces: parted by semicolons, and by commas behind a name. A separator at the beginning is a sign. */
export function piecesOf(text: string): Piece[] {
    const pieces: Piece[] = [];
    let piece = draft();
    for (const {0: part, index, 1: blank, 2: comma, 3: semicolon, 6: letters} of text.matchAll(PART)) {
        if (letters) {
            word(piece, part, index);
        } else if (!comma && !semicolon) {
            if (!blank) {
                bracket(piece, part, index, closesOf(piece, part));
            }
        } else if (piece.from < 0 && pieces.length === 0 && piece.tokens.length === 0) {
            piece.tokens.push(sign(part));
        } else if (piece.open.length === 0 && (semicolon || piece.isNamed)) {
            pieces.push(...ended(text, piece, Boolean(semicolon)));
            piece = draft();
        }
    }
    pieces.push(...ended(text, piece, false));
    return pieces;
}

/** The shape of a piece without what is silent: angle brackets around a name, any around words, and how many words there are. */
export const silent = (shape: string): string => shape.replace(/<n>/g, 'n').replace(/w+/g, 'w').replace(/[^nw:]w[^nw:]/g, 'w').replace(/n+/g, 'n');

/** Names and words, and no sign between them. */
export const isPlainShape = (shape: string): boolean => (/^[nw;]*$/).test(shape);

/** A cell, or a row of several lines, on one line. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** All names in a piece, as they stand there. */
export const namesOf = ({tokens}: Pick<Piece, 'tokens'>): Name[] => tokens.flatMap(({names}) => names);
