/** The words of a command line: its trigger and verbs, and what stands near them. */
import {verbNamed, verbs} from '../actions';
import type {Verb} from '../core/act';
import {nearest, slips} from '../core/nearest';

export const TRIGGER = 'useradmin';

const NAMES = verbs.flatMap(({id, aliases}) => [id, ...aliases]);

// What people coming from other tools say. Only ever suggested, never carried out.
const SYNONYMS: Record<string, Verb['id']> = {
    disable: 'deactivate', suspend: 'deactivate', block: 'deactivate', lock: 'deactivate', ban: 'deactivate', off: 'deactivate', remove: 'deactivate',
    enable: 'activate', reactivate: 'activate', unblock: 'activate', unlock: 'activate', unban: 'activate', on: 'activate',
    signout: 'revoke', 'sign-out': 'revoke', 'log-out': 'revoke', kick: 'revoke', sessions: 'revoke',
    show: 'status', info: 'status', who: 'status', whois: 'status', find: 'status',
    list: 'bulk', lists: 'bulk', batch: 'bulk', many: 'bulk',
    '-h': 'help', '--help': 'help', usage: 'help',
};

/** The verb somebody may have meant by a word that is none (lower case), or undefined. */
export function verbMeant(word: string): Verb | undefined {
    const synonym = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : undefined;
    const [name] = synonym ? [synonym] : nearest(word, NAMES, 1);
    return name ? verbNamed(name) : undefined;
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
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
