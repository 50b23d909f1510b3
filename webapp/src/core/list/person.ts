/** Names as people write them: "Hans Müller", "Müller, Hans". */
import {isCapitalised} from './scan';
import type {Token} from './scan';
import type {Name} from './types';
import {LABELS, NO_NAMES, PARTICLES} from './words';

const MOST_WORDS = 4;
const bare = (word: string) => word.replace(/[.:]$/, '');

/** Is this all that is left of a name once titles are gone: two to four words of letters? */
function partOf(tokens: Token[], least: number): string | undefined {
    const words = tokens.filter(({word, label}) => word !== '' && !NO_NAMES.has(bare(word)) && !(label && LABELS.has(bare(word))));
    const all = words.every(({plain, word}) => isCapitalised(plain) || PARTICLES.has(word));
    const count = words.filter(({plain}) => isCapitalised(plain)).length;
    return all && count >= least && count <= MOST_WORDS && words.length <= MOST_WORDS + 2 ? words.map(({word}) => bare(word)).join(' ') : undefined;
}

/** Splits tokens where one of the separators stands between two of them, and at the ends. */
export function partsOf(text: string, tokens: Token[], separator: RegExp): Token[][] {
    const parts: Token[][] = [[]];
    let end = 0;
    for (const token of tokens) {
        if (separator.test(text.slice(end, token.from))) {
            parts.push([]);
        }
        parts.at(-1)!.push(token);
        end = token.to;
    }
    return parts.filter((part) => part.length > 0);
}

const span = (text: string, tokens: Token[]) => text.slice(tokens[0]!.from, tokens.at(-1)!.to);

/** One person's name, first name first; undefined for what is none. `tokens` are those of a piece of `text` without asides. */
export function personOf(text: string, tokens: Token[]): Name | undefined {
    const named = tokens.filter(({word}) => word !== '' && !NO_NAMES.has(bare(word)));
    const parts = partsOf(text, named, /,/);
    if (parts.length === 1) {
        const value = partOf(parts[0]!, 2);
        return value ? {kind: 'person', value, typed: span(text, named)} : undefined;
    }
    const [last, first] = parts.map((part) => partOf(part, 1));
    // Two of several words are two people.
    const isOne = parts.length === 2 && parts.some((part) => part.length === 1) && last && first && named.length <= MOST_WORDS + 2;
    return isOne ? {kind: 'person', value: `${first} ${last}`, typed: span(text, named)} : undefined;
}
