/** The words of a command line: its trigger and verbs, and what stands near them. */
import {verbNamed, verbs} from '../actions';
import type {Verb} from '../core/act';
import {nearest, slips} from '../core/nearest';
import {shorten, visible} from '../core/targets';

export const TRIGGER = 'useradmin';

const NAMES = verbs.flatMap(({id, aliases}) => [id, ...aliases]);

// What people coming from other tools say. Only ever suggested, never carried out.
const SYNONYMS: Record<Verb['id'], string> = {
    deactivate: 'disable suspend block lock ban off remove',
    activate: 'enable unblock unlock unban on',
    revoke: 'signout sign-out log-out kick sessions',
    status: 'show info who whois find',
    bulk: 'list lists batch many',
    help: '-h --help usage',
};

/** Does a whole verb stand in this word? */
export function holdsVerb(word: string): boolean {
    return NAMES.some((name) => word.toLowerCase().includes(name));
}

/**
 * The verb somebody may have meant by a word that is none, or undefined. What is put before a verb turns it round
 * ("undeactivate", "reactivte"): such a word is no slip of it, and a slip seldom takes the first letter.
 */
export function verbMeant(typed: string): Verb | undefined {
    const word = typed.toLowerCase();
    const known = verbs.find(({id}) => SYNONYMS[id].split(' ').includes(word));
    if (known || holdsVerb(word)) {
        return known;
    }
    const [name = ''] = nearest(word, NAMES.filter((other) => other[0] === word[0]), 1);
    return verbNamed(name);
}

/** The command's name as typed, without the marks people put between its parts. */
const bare = (word: string) => word.toLowerCase().replace(/[-_.:]+/g, '');

/** Is this word our command's name, mistyped or not? After a slash, two slips pass for one; otherwise it may be prose. */
export function isNearTrigger(word: string, afterSlash: boolean): boolean {
    const name = bare(word);
    if (name.length > 2 * TRIGGER.length) {
        return false;
    }
    const away = slips(name, TRIGGER);
    return away <= 1 || (afterSlash && away === 2 && name.startsWith('us'));
}

/** Cuts what is quoted in a sentence to a length that still reads, on one line. */
export function quoted(text: string): string {
    return shorten(visible(text).replace(/\s+/g, ' ').trim(), 60);
}
