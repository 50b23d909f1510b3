/** Headings: of whom what stands below is said. */
import {LEAVES} from './labels';
import type {LineRead} from './line';
import {isAway, takesOut} from './said';
import {isCapitalised} from './scan';
import type {Token} from './scan';
import type {Name} from './types';
import {COMMON, DEEDS, DEPARTMENTS, ELSEWHERE, GREETINGS, LABELS, NEUTRAL, NO_NAMES, OPENERS, PARTICLES} from './words';

const HEADING_WORDS = 4;

// "No longer with us" takes nobody out of a list of those who leave; "no longer to be locked" does.
const GONE = /(?:^| )(?:no longer|not? .*any ?more|nicht mehr|n[e'’].* plus|ya no|niet (?:meer|langer))(?: |$)/;

/** "The following people are no longer with the company": with no word of what is to be done, which the negation could mean. */
function isGone(words: Token[]): boolean {
    return GONE.test(words.map(({word}) => word).join(' ')) && !words.some(({word}) => DEEDS.has(word) || LEAVES.has(word));
}

/** Is somebody named so that no word could be meant? */
export const isExact = ({names}: {names: Name[]}): boolean => names.some(({kind}) => kind !== 'bare' && kind !== 'person');

/** By an address, an id or with an @: nobody types that for a heading. */
export const isSure = ({names}: {names: Name[]}) => names.some(({kind, typed}) => kind === 'email' || kind === 'id' || (kind === 'handle' && (/[@\uff20]/).test(typed)));

const isOpener = ({word}: Token) => OPENERS.has(word) || LEAVES.has(word) || LABELS.has(word) || (DEPARTMENTS.has(word) && word !== 'hr');
const isSmall = ({word}: Token) => ([COMMON, NEUTRAL, PARTICLES, NO_NAMES].some((words) => words.has(word)) && word !== 'hr') || word === 'access';

/** "Leavers", "Sales", "all accounts", "Departures in Berlin": are those below meant? "New accounts" may be anybody's, and "HR" whom to ask. */
function isOpening(words: Token[]): boolean {
    const isPlace = words.some(({word}) => LEAVES.has(word)) ? ({plain}: Token) => isCapitalised(plain) : () => false;
    return words.some(isOpener) && words.every((word) => isOpener(word) || isSmall(word) || isPlace(word));
}

/** A heading of which nobody knows whom it announces is not trusted; a long sentence before a colon is. */
function announces({colon, why, pieces}: LineRead, words: Token[], isAmong: boolean): boolean | undefined {
    const isShort = words.length <= HEADING_WORDS;
    const isProse = isAmong && why === 'words' && (pieces.length === 0 || (isOpener(words[0]!) && !words[0]!.label)) && !words.every(isSmall);
    return colon ? isShort : (isProse && isShort) || undefined;
}

/** "Mutterschutz", which may be read as a name; "Leavers November" announces those who leave. */
const isElsewhere = (words: Token[]) => words.some(({word}) => ELSEWHERE.has(word)) && !words.some(({word}) => LEAVES.has(word));

/** Does it say of those below that they are not meant? A longer sentence only where it takes somebody out. */
function isLeavingOut({colon, why}: LineRead, words: Token[], isAmong: boolean): boolean {
    const isShort = words.length <= HEADING_WORDS;
    return isShort || colon || why === 'comment' ? isAway(words) || (isShort && isAmong && isElsewhere(words)) : takesOut(words);
}

/**
 * "Not these:", "Managers", "# keep", "Joiners:": what follows is not simply meant (true). "Leavers:" ends that (false). undefined: this is no heading.
 * Of a few words before a colon, or between people (`isAmong`), somebody has to know that those below are meant; a longer sentence only must not take them out.
 */
export function heading(read: LineRead, isAmong: boolean): boolean | undefined {
    const words = read.tokens.filter(({word}) => word !== '');
    const [first] = words;
    if (!first || read.why === 'header' || read.pieces.some(isSure)) {
        return undefined;
    }
    if (isGone(words)) {
        return read.colon ? false : undefined;
    }
    if (isLeavingOut(read, words, isAmong)) {
        return true;
    }
    if (words.length <= HEADING_WORDS && isOpening(words)) {
        // "Eva User" is a name.
        return read.colon || read.why === 'comment' || words.every(isOpener) ? false : undefined;
    }
    return GREETINGS.has(first.word) ? undefined : announces(read, words, isAmong);
}
