/** The last word on whether anybody is ticked before a press: counted anew from the lines as they stand, apart from how they were read. */
import type {AccountOf, Entry, Name} from '../types';

import {isRule} from './lines';
import {lower} from './scan';
import {isOwnWord} from './words';

const LEAD = /^(?:[-*\u2022\u2013\u2014\u00b7\u25aa\u25e6\u2023](?=\s)|\d{1,4}[.)]?(?=[\s,;|]))[\s,;|]*(?=\S)/u;
const BETWEEN = /[\s\u0085,;|\uff0c\u3001\uff1b()[\]{}<>"`\u201c-\u201e\u00ab\u00bb\u2039\u203a]+/u;
const ASTRAY = /^@?[a-z0-9](?:[!-~]*[a-z0-9])?$/i;
const ID = /^[a-z0-9]{26}$/;
const PREFIX = /^(?:mailto|smtp):/i;

/** A word without the single quotes around it and the colon behind it. */
const bare = (word: string) => word.replace(/:$/, '').replace(/^['\u2018\u201a]+|['\u2018\u2019]+$/gu, '').replace(PREFIX, '');

/**
 * Is each word of these lines a name of the rows there, or a word of the accounts they lead to? A line is `text` from its first `line` on; brackets
 * and other signs are not looked at.
 */
export function isAllNames(lines: {line: number; text: string}[], entries: Entry[], accountOf: AccountOf): boolean {
    const rows = new Map<number, Entry[]>();
    entries.forEach((entry) => rows.set(entry.line, [...rows.get(entry.line) ?? [], entry]));
    return lines.every(({line, text}) => {
        const here = rows.get(line) ?? [];
        const people = here.flatMap(({names}) => names.flatMap((name) => accountOf(name) ?? []));
        const words = isRule(text) ? [] : text.replace(LEAD, '').split(BETWEEN).map(bare).filter(Boolean);
        return words.every((word) => here.some(({names}) => isNameIn(word, names, accountOf)) || people.some((person) => isOwnWord(word, person)));
    });
}

/** Is it one of these names as a whole? A username without a mark needs a full name. What leads nowhere stands alone, and no sign or word is glued to it. */
function isNameIn(word: string, names: Name[], accountOf: AccountOf): boolean {
    const isExact = word.includes('@') || ID.test(lower(word));
    return names.some((name) => {
        const person = accountOf(name);
        const isSure = person ? isExact || (person.name !== '' && !word.includes('\\')) : isExact && ASTRAY.test(word) && !names.some(accountOf);
        return name.typed === word && !name.extra && isSure;
    });
}
