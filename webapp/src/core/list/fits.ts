/** Does what else stands in a line belong to the account its key led to? */
import type {Person} from '../model';

import {spellings, wordsIn} from './fold';
import type {Entry, Name} from './types';

/** What somebody is known by, in all spellings. `whole`: pieces that may be made of several words, such as "bmeier". */
interface Known {words: Set<string>; whole: string[]}

// The table is made anew with each tick, from the same people and lines.
const seen = new WeakMap<Person, Known>();
const judged = new WeakMap<Entry, {person: Person; strange: string[]}>();

function knownBy(person: Person): Known {
    const before = seen.get(person);
    if (before) {
        return before;
    }
    const [local = '', domain = ''] = person.email.toLowerCase().split('@');
    const known = {
        words: new Set(wordsIn([person.name, person.username, local, domain, person.position].join(' ')).flatMap(spellings)),
        whole: [person.username, local].map((part) => part.toLowerCase().replace(/[._-]/g, '')),
    };
    seen.set(person, known);
    return known;
}

/** Initials may be meant, and "meier" by "bmeier". */
function hasWord({words, whole}: Known, word: string): boolean {
    if (word.length === 1) {
        return [...words].some((one) => one.startsWith(word));
    }
    const ends = (one: string) => one.length > 2 && whole.some((part) => part.startsWith(one) || part.endsWith(one));
    return spellings(word).some((one) => words.has(one) || ends(one));
}

const isKey = ({kind}: Name) => kind === 'email' || kind === 'id' || kind === 'handle';

const withoutDots = (name: string) => name.replace(/\.+$/, '');

function isTheirs({kind, value}: Name, {id, username, email}: Person): boolean {
    if (kind === 'email') {
        // Not every role is told addresses.
        return email === '' || email.toLowerCase() === value;
    }

    // A dot at the end may be the sentence's.
    return value === 'me' || value === id || withoutDots(value) === withoutDots(username.toLowerCase());
}

function strange({names, words}: Entry, person: Person): string[] {
    const keys = names.filter((name) => isKey(name) && !isTheirs(name, person)).map(({value}) => value);
    const said = [...words, ...names.filter(({kind}) => kind === 'person').map(({value}) => value)];
    return [...keys, ...said.filter((word) => !wordsIn(word).every((one) => hasWord(knownBy(person), one)))];
}

/** What in a line is not this person's: other keys than theirs, and words that are part of no name of theirs. */
export function strangeIn(entry: Entry, person: Person): string[] {
    const before = judged.get(entry);
    if (before?.person === person) {
        return before.strange;
    }
    const found = strange(entry, person);
    judged.set(entry, {person, strange: found});
    return found;
}
