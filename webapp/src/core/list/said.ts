/** What is said of the one who is named: whether anything stands there besides who that is. */
import {exactOf, fold, isCapitalised} from './scan';
import type {Token} from './scan';
import {EXCEPTIONS, LABELS, NEUTRAL, NO_NAMES, PARTICLES, ROLES, TALK} from './words';

// Longer is more than a remark.
const LONGEST = 300;

const isDoubtful = (word: string) => ROLES.has(word) || TALK.has(word) || EXCEPTIONS.has(word);

const isKnown = (word: string) => NO_NAMES.has(word) || NEUTRAL.has(word) || PARTICLES.has(word);

/** Words that look like somebody's name, in lower case. */
export function nameWords(tokens: Token[]): string[] {
    // What is said in brackets or after a dash is about them, or takes them out: "(on leave)".
    const isName = ({word, plain, aside, label}: Token) => word !== '' && !label && !isDoubtful(word) && (aside ? !isKnown(word.replace(/\.$/, '')) && (/^\p{L}/u).test(word) : isCapitalised(plain) && !NO_NAMES.has(word.replace(/\.$/, '')));
    return [...new Set(tokens.filter(isName).map(({word}) => word.replace(/\.$/, '')))];
}

/** A date, a small word, a part of the name beside it. */
function isHarmless({word}: Token, beside: string): boolean {
    const bare = word.replace(/\.$/, '');
    return word === '' || isKnown(bare) || (bare.length > 1 && beside.includes(fold(bare)));
}

const isNameLike = ({word, plain}: Token) => (/^\p{Lu}/u).test(plain) || (/^(?:https?:|www\.)|^[^a-z]*\d/).test(word);

const isExpected = (token: Token, beside: string): boolean => token.aside || isNameLike(token) || isHarmless(token, beside);

/** Does a text take people out, or name them in another role? */
export const takesOut = (tokens: Token[]): boolean => tokens.some(({word}) => EXCEPTIONS.has(word));

/** Does it take out, or is it about managers and the like? What stands under such a heading is not simply meant; "from HR" says only where it comes from. */
export const isAway = (tokens: Token[]): boolean => tokens.some(({word}) => EXCEPTIONS.has(word) || (ROLES.has(word) && !['hr', 'by'].includes(word)));

/** Does it end like a sentence that asks or introduces, or is it struck out? */
export const isCut = (text: string): boolean => (/[?!:\uff1f\uff01]["'\u201d)\s]*$/u).test(text.slice(-20)) || text.includes('~~');

/** Does it speak of somebody in another role, or to somebody? */
export function isRemark(tokens: Token[]): boolean {
    return tokens.some(({word, label}) => isDoubtful(word) || (label && !LABELS.has(word)));
}

const SIGN = /[\p{S}\p{Extended_Pictographic}!\u00a1?]/u;
// "+49" begins a telephone number.
const FINE = /^[\u2713\u2714\u2705\u2611+|=<>\u2192\u25cf\u25cb\u25a0\u25a1\u25b6\u2022]+$|^\+\d\d/u;

// Not ticked, or something in brackets that is no word.
const BOX = /[[(][^\p{L}\p{N}[(\])@\u2713\u2714\u2705\u2611]*[\])]/u;

/** A star behind it, which leads to a note, and none before it. */
const isStarred = (text: string) => text.includes('*') && (/\*\s*$/).test(text.slice(-20)) && text.split(/\*+/).length % 2 === 0;

/** "@bob -> Sales". */
const isSent = (text: string) => text.slice(0, Math.max(0, text.search(/\s(?:[-=]?>|\u2192)\s/))).includes('@');

// "No" in a column of its own that has no header.
const NOUGHT = /\s(?:0|[-\u2010-\u2015\u2212=.]+)\s*$/;

/** A sign that may take somebody out: a cross, an exclamation mark, an empty box, a minus right before the name or behind it. */
export const isSigned = (text: string, tokens: Token[]): boolean => (/(?:^|\s)[-\u2010-\u2015\u2212\u00ac!]+[@\uff20]/).test(text) || BOX.test(text) || NOUGHT.test(text.slice(-20)) || isStarred(text) || isSent(text) ||
    tokens.some(({names: [name], typed}) => !name && SIGN.test(typed) && !(/\p{L}/u).test(typed) && !FINE.test(typed.replace('\ufe0f', '')));

const ASKED = /^(?:please|pls|plz|bitte|kindly|por favor|graag|merci de|s'il|kannst|könntest|können|könnt|can|could|would)$/;

/** "@petra please deactivate": whoever is spoken to is not meant. */
const isAsked = ([first, second]: Token[]) => Boolean(first?.names[0]?.kind === 'handle' && second && ASKED.test(second.word.replace(/[,.]$/, '')));

/** Beside the one exact name of a line: is more said than who that is? */
export function isTalk(tokens: Token[]): boolean {
    const words = tokens.filter(({word}) => word !== '');
    const beside = fold(exactOf(tokens).map(({value}) => value.replace(/@.*/, '')).join(' '));
    const isLong = [true, false].some((aside) => words.filter((token) => token.aside === aside).length > 6);
    return isLong || isAsked(tokens) || isRemark(words.filter(({word, label}) => !label || !beside.includes(fold(word)))) || words.some((token) => !isExpected(token, beside));
}

/**
 * Does a cell or a comment beside somebody say more than who that is? `beside`: how they are called, folded. Without `isStrict` words with a capital
 * letter may be names of places and the like.
 */
export function isSaid(text: string, tokens: Token[], beside: string, isStrict: boolean): boolean {
    return text.length > LONGEST || isCut(text) || isSigned(text, tokens) || isRemark(tokens) ||
        tokens.some((token) => (token.names.length > 0 ? isStrict && !token.names.some(({value}) => beside.includes(fold(value))) : !isHarmless(token, beside) && (isStrict || token.aside || !isNameLike(token))));
}
