/** Names as people write them, compared: umlauts, accents, hyphens and the order of two words do not tell people apart. */

/** Letters that accents alone do not make, as they are written out, and as they are written without. */
const OUT: Record<string, string> = {ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', ł: 'l', đ: 'd', ı: 'i'};
const PLAIN: Record<string, string> = {...OUT, ä: 'a', ö: 'o', ü: 'u', ø: 'o', å: 'a'};

const SPECIAL = /[äöüøåæœßþðłđı]/g;
const MARKS = /\p{M}/gu;
const SIMPLE = /^[a-z0-9]*$/;

// Hyphens, dots and underscores stand between words; apostrophes within one.
const BETWEEN = /[\s\-\u2010-\u2015_.,;:()"\u201c-\u201f/|]+/;
const WITHIN = /['\u2018\u2019`\u00b4]/g;

const folded = (word: string, letters: Record<string, string>) => word.replace(SPECIAL, (letter) => letters[letter]!).normalize('NFD').replace(MARKS, '');

/** The spellings of a word in lower case that are all in ASCII: "müller" is "mueller" or "muller". */
export function spellings(word: string): string[] {
    if (SIMPLE.test(word)) {
        return [word];
    }
    const whole = word.normalize('NFC');
    return [...new Set([folded(whole, OUT), folded(whole, PLAIN)])];
}

/** The words of a text, in lower case and as written. */
export function wordsIn(text: string): string[] {
    return text.toLowerCase().replace(WITHIN, '').split(BETWEEN).filter(Boolean);
}

/** Are these two words the same, however their umlauts are written? */
export function sameWord(a: string, b: string): boolean {
    const others = spellings(b);
    return spellings(a).some((one) => others.includes(one));
}

function inOrder(a: string[], b: string[]): boolean {
    return a.length === b.length && a.every((word, i) => sameWord(word, b[i]!));
}

/** Is it the same full name? Of two words, either may come first. */
export function sameName(a: string, b: string): boolean {
    const [first = '', last, ...rest] = a.trim().split(/\s+/);
    const theirs = wordsIn(b);
    const isSwapped = last !== undefined && rest.length === 0 && inOrder(wordsIn(`${last} ${first}`), theirs);
    return theirs.length > 0 && (isSwapped || inOrder(wordsIn(a), theirs));
}

/** Does this full name have all these words, and others besides: "Hans-Peter Müller" of "hans müller"? */
export function holdsName(name: string, typed: string): boolean {
    const [words, wanted] = [wordsIn(name), wordsIn(typed)];
    return wanted.length > 1 && wanted.every((word) => words.some((one) => sameWord(one, word)));
}

// What may be spelled otherwise: accents, and what stands for them.
const SPELLED = /[aou]e|ss|[^a-z0-9]/g;

// Here the dots were left out as well.
const LEFT_OUT = /[aou]e?|ss|[^a-z0-9]/g;

function piecesOf(name: string, unsure: RegExp): string {
    // Somebody's apostrophe may be missing here or there.
    const words = wordsIn(name.replace(WITHIN, '\u0000'));
    const longest = (word: string) => word.split(unsure).reduce((best, piece) => (piece.length > best.length ? piece : best), '');
    const pieces = words.map(longest).filter((piece) => piece.length > 1);
    return pieces.join('').length > 3 ? pieces.join(' ') : '';
}

/**
 * Terms under which a server that compares letters and finds parts of words finds a full name in all its spellings: of each word the longest
 * piece that is spelled in one way only. The second is wider: it finds "Müller" for "muller" too. '' where too little is left.
 */
export function termsFor(name: string): [narrow: string, wide: string] {
    return [piecesOf(name, SPELLED), piecesOf(name, LEFT_OUT)];
}
