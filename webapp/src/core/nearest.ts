/** "Did you mean …": which of the words at hand are near what was typed. */
import {distance} from 'fastest-levenshtein';

/** The best that swapping two neighbours in `a` can do. */
function swapped(a: string, b: string): number {
    let best = Infinity;
    for (let i = 0; i + 1 < a.length; i++) {
        if (a[i] !== a[i + 1]) {
            best = Math.min(best, 1 + distance(a.slice(0, i) + a[i + 1]! + a[i]! + a.slice(i + 2), b));
        }
    }
    return best;
}

/** How many slips lie between two words; two neighbours swapped ("jnoas") count as one, as fingers do it. */
export function slips(a: string, b: string): number {
    const plain = distance(a, b);
    return plain < 2 ? plain : Math.min(plain, swapped(a, b), swapped(b, a));
}

/** How many slips still count as the same word: short words are soon another one. */
function allowed(word: string): number {
    if (word.length <= 2) {
        return 0;
    }
    return word.length <= 4 ? 1 : Math.min(3, Math.floor(word.length / 3) + (word.length < 6 ? 1 : 0));
}

/** 0 for the same word, more the further away; undefined when too far. The beginning of a longer word is near as well. */
export function nearness(word: string, candidate: string): number | undefined {
    const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
    const begins = a.length >= 3 && b.startsWith(a);
    if (begins) {
        return Math.min(1, b.length - a.length);
    }

    // A swap saves one slip at most: this spares thousands of usernames the closer look.
    const most = allowed(a);
    const away = distance(a, b) > most + 1 ? Infinity : slips(a, b);
    return away <= most ? away : undefined;
}

/** The candidates near `word`, nearest first, those equally near in the order given; at most `limit`. */
export function nearest(word: string, candidates: readonly string[], limit: number): string[] {
    return [...new Set(candidates)].
        map((candidate) => ({candidate, away: nearness(word, candidate)})).
        filter((one): one is {candidate: string; away: number} => one.away !== undefined).
        sort((a, b) => a.away - b.away).
        slice(0, limit).
        map(({candidate}) => candidate);
}
