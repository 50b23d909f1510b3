/** One line that is no row of a table: whom it names. */
import {partsOf, personOf} from './person';
import {isCut, isRemark, isSaid, isSigned, isTalk, nameWords} from './said';
import {countExact, exactOf, fold, isCapitalised, looksLikeUsername, scan} from './scan';
import type {Token} from './scan';
import type {Ignored, Name} from './types';
import type {Text} from '../model';
import {ANSWERS, HEADERS, NO} from './labels';
import {COMMON, EXCEPTIONS, NEUTRAL, PARTICLES, ROLES, TALK} from './words';

/** One who is named in a line, and where: `from` and `to` are undefined where that is the whole line. */
export interface Piece {from?: number; to?: number; names: Name[]; words: string[]; doubt?: Text}

/** `tokens`: of a line with nobody in it too, so that a heading can be told. */
export interface LineRead {pieces: Piece[]; why: Ignored['why']; tokens: Token[]; colon: boolean}

const TALKS: Text = {id: 'list.doubt.words'};
// A thousand people with their addresses take less.
const LONGEST_LINE = 100_000;
// More words than that are no list that somebody wrote: only who is named exactly is looked for.
const MOST_TOKENS = 10_000;
const SEVERAL: Text = {id: 'list.doubt.several'};
const BULLET = /^(?:[-*\u2022\u00b7\u2023\u25aa\u25e6\u2013\u2014+](?:\s+|(?=@))|\u2022|>+\s*|\(?\d{1,4}[.)]\s+|[a-z][.)]\s+|\[[ xX]\]\s*|\s+)/;
const LINK = /\[([^[\]\n]*)\]\(([^)\s[\]]{0,320})\)/g;
const LIST_SEPARATOR = /[,;\uff0c\uff1b\u3001]/;
const BETWEEN = /^[\s,;\uff0c\uff1b\u3001<>"\u201c-\u201f\u00ab\u00bb]*$/;
const COLUMNS = /\t| {3}/;
const COMMENT = /^\s*(?:#|\/\/)/;
// How lines are put out of force in programs.
const PUT_OUT = /^\s*(?:[;%]|--+|\/\*)\s/;
const MARKS = /^[\s#/]+/;
const TRAILING_COMMENT = /\s(?:#|\/\/\s)/;

const isComment = (line: string): boolean => COMMENT.test(line);

/** How many characters at the beginning are bullets and numbering. */
export function bulletLength(line: string): number {
    let at = 0;
    for (let times = 0; times < 12; times++) {
        const found = BULLET.exec(line.slice(at, at + 40))?.[0].length ?? 0;
        if (found === 0) {
            break;
        }
        at += found;
    }
    return at;
}

/** The same number of characters, with blanks for what is not part of the line's say; links give way to their address. */
function cleared(line: string): {text: string; comment: string} {
    const bullets = bulletLength(line);
    const body = ' '.repeat(bullets) + line.slice(bullets);
    const cut = TRAILING_COMMENT.exec(body)?.index ?? body.length;
    const text = body.slice(0, cut).replace(LINK, (_, label: string, target: string) => {
        const mail = (/^mailto:([^?]*)/i).exec(target)?.[1];
        return mail ? ` ${label}  ${' '.repeat(6)}<${mail}${' '.repeat(target.length - 7 - mail.length)}>` : ` ${label}  ${' '.repeat(target.length)} `;
    });
    return {text, comment: body.slice(cut)};
}

const isAnswer = (word: string) => word.length > 1 && (ANSWERS.has(word) || NO.has(word));
const isCommon = (word: string) => [COMMON, EXCEPTIONS, NEUTRAL, PARTICLES, ROLES, TALK].some((words) => words.has(word));
const wordName = ({plain, word, typed}: Token, alone: boolean): Name => ({kind: alone && !isCapitalised(plain) ? 'handle' : 'bare', value: word, typed});

/** Two with nothing but a blank between, of which one is an address: two keys of one person, or somebody else beside. That is asked, not taken for a list. */
function isPair(text: string, tokens: Token[]): boolean {
    const [one, other] = tokens;
    const isBlank = one && other && text.slice(one.to, other.from).trim() === '';
    return Boolean(isBlank) && tokens.length === 2 && tokens.every(({names, angled}) => names.length > 0 && !angled) && tokens.some(({names}) => names[0]!.kind === 'email');
}

/** "Müller, Hans <hans@x.test>; @bob, ann": every piece is one person; undefined where that is not plain. */
function listed(text: string, tokens: Token[]): Piece[] | undefined {
    const isBare = tokens.every(({names}) => names.length > 0);
    const isNamed = tokens.some(({angled}) => angled);
    if (isPair(text, tokens)) {
        return [{names: exactOf(tokens), words: []}];
    }
    const separator = isBare && !COLUMNS.test(text) ? /[\s,;\uff0c\uff1b\u3001]/ : LIST_SEPARATOR;
    const pieces: Token[][] = [[]];
    let end = 0;
    for (const token of tokens) {
        const last = pieces.at(-1)!;
        const gap = text.slice(end, token.from);
        const isOver = separator.test(gap) && (gap.includes(';') || !isNamed || last.some(({names}) => names.length > 0)) && (!token.angled || LIST_SEPARATOR.test(gap));
        if (!BETWEEN.test(gap)) {
            return undefined;
        }
        if (last.length > 0 && isOver) {
            pieces.push([]);
        }
        pieces.at(-1)!.push(token);
        end = token.to;
    }
    const read = pieces.map((piece) => pieceOf(text, piece));
    return read.every((piece) => piece !== undefined) ? read : undefined;
}

function pieceOf(text: string, tokens: Token[]): Piece | undefined {
    const last = tokens.at(-1)!;
    const place = {from: tokens[0]!.from, to: last.to + (last.angled && text[last.to] === '>' ? 1 : 0)};
    const others = tokens.slice(0, -1);
    if (tokens.some(({aside, label}) => aside || label) || others.some(({names: [name]}) => name && name.value !== last.names[0]?.value)) {
        return undefined;
    }
    if (last.names.length === 0) {
        return others.length === 0 && looksLikeUsername(last.plain) && last.word && !isCapitalised(last.plain) && !isRemark([last]) ? {...place, names: [wordName(last, false)], words: []} : undefined;
    }
    const isNamed = others.length === 0 || (last.angled && others.length <= 6 && !isTalk(tokens));
    return isNamed ? {...place, names: last.names, words: nameWords(others)} : undefined;
}

/** A line with nobody exact in it: words, names of people, lists of these. */
function inexact(text: string, all: Token[]): Piece[] {
    const tokens = all.filter(({aside, word}) => !aside && word !== '');
    const first = tokens[0];
    if (!first || TALK.has(first.word)) {
        return [];
    }
    if (tokens.length === 1) {
        const isName = looksLikeUsername(first.plain) && !first.label && !isAnswer(first.word);
        return isName ? [{names: [wordName(first, all.length === 1)], words: []}] : [];
    }
    const one = text.includes(';') ? undefined : personOf(text, tokens);
    return one ? [{names: [one], words: []}] : several(text, tokens);
}

function several(text: string, tokens: Token[]): Piece[] {
    const parts = partsOf(text, tokens, text.includes(';') ? /[;\uff1b]/ : LIST_SEPARATOR);
    const isList = parts.length > 1;
    const pieces = (isList ? parts : tokens.map((token) => [token])).map((part): Piece | undefined => {
        const place = {from: part[0]!.from, to: part.at(-1)!.to};
        const [only] = part;
        const isWord = only && part.length === 1 && looksLikeUsername(only.plain) && !only.label;
        if (isWord && (isList ? !isRemark([only]) : !isCapitalised(only.plain) && !isCommon(only.word))) {
            return {...place, names: [wordName(only, false)], words: []};
        }
        const person = isList ? personOf(text, part) : undefined;
        return person && {...place, names: [person], words: []};
    });
    return pieces.every((piece) => piece !== undefined) ? pieces : [];
}

const ALONE = /^(?:user ?name|benutzername|gebruikersnaam|utilisateur)$/;
function isHeader(tokens: Token[]): boolean {
    const [first] = tokens;
    const word = first?.word.replace(/-/g, ' ') ?? '';
    return tokens.length === 1 && (HEADERS.email.has(word) || ALONE.test(word));
}

/** Does the comment behind a line say more than who is in it? */
function isNoted(comment: string, tokens: Token[]): boolean {
    const said = comment.replace(MARKS, '');
    return comment !== '' && isSaid(said, scan(said), fold(tokens.map(({word, plain}) => word || plain).join(' ')), true);
}

/** Reads one line from which invisible characters are gone. Places are in it. */
export function readLine(line: string): LineRead {
    if (line.length > LONGEST_LINE) {
        return {pieces: [], why: 'words', tokens: [], colon: false};
    }
    if (isComment(line.slice(bulletLength(line)))) {
        return {pieces: [], why: 'comment', tokens: scan(line), colon: line.trimEnd().endsWith(':')};
    }
    const {text, comment} = cleared(line);
    const tokens = scan(text);
    const said = {tokens, colon: text.trimEnd().endsWith(':')};
    if (tokens.length > MOST_TOKENS) {
        return {pieces: exactOf(tokens).map((name) => ({names: [name], words: [], doubt: SEVERAL})), why: 'words', tokens: [], colon: false};
    }
    const count = countExact(tokens);
    const ignored = (why: Ignored['why']): LineRead => ({pieces: [], why, ...said});
    if (text.trim() === '') {
        return ignored(comment ? 'comment' : 'blank');
    }
    const isOut = isCut(text) || isNoted(comment, tokens) || isSigned(line, tokens) || PUT_OUT.test(line);
    const doubted = (pieces: Piece[], isDoubted: boolean): LineRead => ({pieces: isDoubted ? pieces.map((piece) => ({...piece, doubt: TALKS})) : pieces, why: 'words', ...said});
    if (count === 0) {
        return isHeader(tokens) ? ignored('header') : doubted(inexact(text, tokens), isOut || isRemark(tokens));
    }
    if (count === 1) {
        return doubted([{names: exactOf(tokens), words: nameWords(tokens)}], isOut || isTalk(tokens));
    }
    const list = listed(text, tokens);
    return list ? doubted(list, isOut) : {pieces: [{names: exactOf(tokens), words: [], doubt: SEVERAL}], why: 'words', ...said};
}
