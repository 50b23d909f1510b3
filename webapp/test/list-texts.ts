/** Made-up texts over the accounts of the collection. */
import fc from 'fast-check';

import {wordsIn} from '../src/core/list/fold';

import {PEOPLE, openText} from './list-cases';

/** Accounts that are on and have a full name. */
export const people = PEOPLE.filter(({name, deleteAt}) => name !== '' && deleteAt === 0).slice(0, 12);
const anybody = fc.constantFrom(...people);
/** One of them, named exactly. */
export const named = fc.tuple(anybody, fc.constantFrom('email', 'handle', 'id')).map(([person, kind]) =>
    ({person, text: {email: person.email, handle: `@${person.username}`, id: person.id}[kind]!}));
/** A few of them, each once. */
export const some = fc.uniqueArray(named, {minLength: 1, maxLength: 6, selector: ({person}) => person.id});

const WORDS = ['not', 'keep', 'bleibt', 'stays!', '残る', 'يبقى', 'zostaje', '7', '30.11.2026', '->', '#', '✅', '🙏', '…', '-', 'x', 'Dr.', '(left)', '"', '[ ]', '&', 'and', '+', '~~', '/', '%', '=', '!', '?', '*'];
/** Words and signs of many languages, and anything. */
export const noise = fc.oneof(fc.constantFrom(...WORDS), fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}));

/** Ids of the people who are ticked before any press. */
export const ticked = async (text: string) => {
    const list = await openText(text);
    const {phase, rows} = list.state();
    return phase === 'table' ? rows.filter(({chosen}) => chosen !== '').map(({only}) => only) : [];
};

/** Blanks and separators say nothing; neither do a person's own words. */
export const says = (word: string, own: string) => (/[^\s,;\uff0c\uff1b\u3001\u0085\p{Cf}\p{Cc}]/u).test(word) &&
    !wordsIn(word).every((one) => wordsIn(own).includes(one));
/** All words of somebody. */
export const ownOf = ({name, username, email}: (typeof people)[number]) => `${name} ${username} ${email}`;
