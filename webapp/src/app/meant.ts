/** Who may be meant by a name that leads to nobody. Suggestions only: whatever goes wrong here, there are fewer of them. */
import type {Api} from '../api/types';
import {failureOf} from '../core/failure';
import type {Person} from '../core/model';
import {nearest, nearness} from '../core/nearest';
import type {Target} from '../core/targets';
import type {Host} from '../host/types';

export interface MeantDeps {api: Pick<Api, 'search' | 'peopleByUsernames'>; host: Pick<Host, 'usernames'>}

const MOST = 5;

// Enough to hold the near ones among those who begin alike, in one answer.
const PAGE = 100;

const localPart = (address: string) => address.split('@')[0] ?? '';

/** Without the signs around it: "-bob" may be a bullet before @bob. */
const wordOf = ({kind, value}: Pick<Target, 'kind' | 'value'>) => (kind === 'email' ? localPart(value) : value).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** "lena" of "lena.fischer": where names are made of two, people often know the first; '' where it is too short to tell. */
function firstName(word: string): string {
    const [first = '', ...rest] = word.split(/[._-]/);
    return rest.length > 0 && first.length > 2 ? first : '';
}

/** How near a person is to what was typed, by username or e-mail address; undefined when neither is. */
function away({kind, value}: Pick<Target, 'kind' | 'value'>, person: Person): number | undefined {
    const word = wordOf({kind, value});
    const ways = [nearness(word, person.username), nearness(word, localPart(person.email))];
    if (kind === 'email') {
        ways.push(nearness(value, person.email));
    }
    const near = ways.filter((way) => way !== undefined);
    return near.length > 0 ? Math.min(...near) : undefined;
}

/**
 * The term whole, then its beginning and its end: a slip spoils one of the two, and the server finds parts of names. The
 * middle is left out, for two letters swapped there would spoil both.
 */
function termsOf({kind, value}: Pick<Target, 'kind' | 'value'>): string[] {
    const word = wordOf({kind, value});
    const part = Math.max(2, Math.floor((word.length - 1) / 2));
    const beginning = firstName(word) || word.slice(0, part);
    const terms = kind === 'email' ? [value, word, beginning] : [word, beginning, word.slice(-part)];
    return [...new Set(terms)].filter((term) => term.length > 1);
}

/** A look-up for a suggestion: its failure is no suggestion. Being signed out is told, for nothing else will work either. */
async function tried(request: Promise<Person[]>): Promise<Person[]> {
    try {
        return await request;
    } catch (error) {
        if (failureOf(error).expired) {
            throw error;
        }
        return [];
    }
}

/** The people found so far, near ones first; then hits of the whole term, where only the full name fits, and those with the same first name. */
function ranked(target: Target, found: Map<string, Person>, sure: Set<string>): Person[] {
    const far = Number.MAX_SAFE_INTEGER;
    const first = firstName(wordOf(target));
    return [...found.values()].
        map((person) => ({person, rank: away(target, person) ?? (sure.has(person.id) || (first && first === firstName(person.username)) ? far : undefined)})).
        filter((one): one is {person: Person; rank: number} => one.rank !== undefined).
        sort((a, b) => a.rank - b.rank).
        slice(0, MOST).
        map(({person}) => person);
}

/**
 * At most five people who may be meant, nearest first, deactivated ones too. Asks at most three searches, fewer as soon as
 * somebody near is found, and once for the accounts of near usernames the web app has at hand. Rejects only when signed out.
 */
export async function meantBy(target: Target, {api, host}: MeantDeps): Promise<Person[]> {
    const found = new Map<string, Person>();
    const sure = new Set<string>();
    const atHand = nearest(wordOf(target), host.usernames(), MOST);
    if (atHand.length > 0) {
        (await tried(api.peopleByUsernames(atHand))).forEach((person) => found.set(person.id, person));
    }
    for (const [index, term] of termsOf(target).entries()) {
        for (const person of await tried(api.search(term, PAGE))) {
            found.set(person.id, person);
            if (index === 0) {
                sure.add(person.id);
            }
        }
        const best = ranked(target, found, sure);
        if (best.length > 0) {
            return best;
        }
    }
    return ranked(target, found, sure);
}
