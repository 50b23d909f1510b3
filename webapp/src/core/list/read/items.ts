/** From lines, and the accounts their names lead to, to the rows and texts of the table. */
import type {Person, Text} from '../../model';
import type {AccountOf, Entry, Items, Name, Said} from '../types';

import type {Reading} from './read';
import {namesOf} from './scan';
import type {Grid, GridRow, Piece, ReadLine, Token} from './types';
import {bareName, personName, strangeIn} from './words';

/** An entry before it has its place. */
export type Draft = Omit<Entry, 'key' | 'line' | 'span'>;

/** A line or a cell names several accounts, and more besides. */
export const SEVERAL: Text = {id: 'list.doubt.several'};
const MARKS: Text = {id: 'list.doubt.marks'};

/** The accounts of these names, each once, with the names that lead there; and the names that lead to nobody. */
function accountsOf(names: Name[], accountOf: AccountOf): {people: Map<Person, Name[]>; astray: Name[]} {
    const people = new Map<Person, Name[]>();
    const byId = new Map<string, Person>();
    const found = names.map((name) => [name, accountOf(name)] as const);
    for (const [name, account] of found) {
        if (account) {
            const person = byId.get(account.id) ?? account;
            byId.set(account.id, person);
            people.set(person, [...people.get(person) ?? [], name]);
        }
    }

    // Of a handle with a dot at its end one reading is enough.
    const astray = found.filter(([name, account]) => !account && !found.some(([other, theirs]) => theirs && other.typed === name.typed)).map(([name]) => name);
    return {people, astray};
}

const isOneBracket = (tokens: Token[]) => new Set(tokens.filter(({names}) => names.length > 0).map(({within}) => within)).size < 2;

/** The rows of a piece in which names stand. `beside`: other pieces of the line that are nobody's. */
function draftsOf(piece: Piece, beside: Token[], accountOf: AccountOf): Draft[] {
    const {text, tokens, signs} = piece;
    const names = namesOf(piece);
    const {people, astray} = accountsOf(names, accountOf);
    const all = [...tokens, ...beside];
    if (people.size + new Set(astray.map(({typed}) => typed)).size < 2) {
        const [person] = people.keys();
        return [{text, names, strange: [...signs, ...(person ? strangeIn(all, person) : all.flatMap(({rest}) => rest))]}];
    }
    const isList = all.every(({rest}) => rest.length === 0) && signs.length === 0 && isOneBracket(tokens);
    const each = [...people.values(), ...astray.map((name) => [name])].sort(([a], [b]) => names.indexOf(a!) - names.indexOf(b!));
    return each.map((own): Draft => ({
        text: isList ? own[0]!.typed : text, names: own, strange: own.some(({extra}) => extra) ? [own[0]!.typed] : [], ...isList ? {} : {doubt: SEVERAL},
    }));
}

/** The account of a piece that leads to one alone. */
function onlyAccount(piece: Piece | undefined, accountOf: AccountOf): Person | undefined {
    const [person, ...others] = piece ? accountsOf(namesOf(piece), accountOf).people.keys() : [];
    return others.length === 0 ? person : undefined;
}

const isNamed = (piece: Piece) => namesOf(piece).length > 0;
const byName = (piece: Piece): Draft[] => {
    const name = personName([piece]);
    return name ? [{text: piece.text, names: [name], strange: [], isText: true, isOnlyText: true}] : [];
};

/** The rows of a line with a name in it. A piece without one belongs to the account beside it, is a full name, or speaks of the whole line. */
function namedDrafts(pieces: Piece[], accountOf: AccountOf): Draft[] {
    const joined = new Map<Piece, Token[]>();
    const names: Draft[] = [];
    const beside: Token[] = [];
    pieces.forEach((piece, index) => {
        if (isNamed(piece)) {
            return;
        }
        const neighbours = [pieces[index - 1], pieces[index + 1]].filter((one) => one && isNamed(one));
        const owner = neighbours.find((one) => {
            const person = onlyAccount(one, accountOf);
            return person && piece.signs.length === 0 && strangeIn(piece.tokens, person).length === 0;
        });
        const named = piece.parted || pieces[index - 1]?.parted ? byName(piece) : [];
        if (owner) {
            joined.set(owner, [...joined.get(owner) ?? [], ...piece.tokens]);
        } else if (named.length > 0) {
            names.push(...named);
        } else {
            beside.push(...piece.tokens, {names: [], rest: piece.signs, colon: false, within: ''});
        }
    });
    const drafts = pieces.filter(isNamed).flatMap((piece) => draftsOf(piece, [...joined.get(piece) ?? [], ...beside], accountOf));
    return [...drafts, ...names];
}

/** The parts of a line that may be full names. A part that is none speaks of the others, so that they stand with all of it. */
function namedParts(pieces: Piece[], text: string): Draft[] {
    const parts = pieces.flatMap(byName);
    return parts.length === pieces.length ? parts : parts.map((draft) => ({...draft, text}));
}

/** Are these usernames of accounts that have a full name, each by itself? */
const isPlainly = (tokens: Token[], people: (Person | undefined)[]) =>
    people.every((person) => person?.name) && tokens.every(({rest: [word]}) => !word!.includes('\\')) && isOneBracket(tokens);

/** The rows of a line of words: usernames, a username with its own name, a full name. `isPlain`: usernames of accounts with a full name alone. */
function wordDrafts({pieces, text}: ReadLine, accountOf: AccountOf): {drafts: Draft[]; isPlain: boolean} {
    const tokens = pieces.flatMap((piece) => piece.tokens);
    const bare = tokens.map(bareName);
    const people = bare.map((name) => name && accountOf(name));
    const isNames = tokens.length > 0 && people.every(Boolean) && pieces.every(({signs}) => signs.length === 0) && !tokens.some(({colon}) => colon);
    const named = namedParts(pieces, text);
    const rowOf = (...names: Name[]): Draft => ({text, names, strange: [], isText: true});
    if (isNames) {
        const each = bare.map((name): Draft => ({...rowOf(name!), ...bare.length > 1 ? {text: name!.typed} : {}}));
        return named[0] ? {drafts: [rowOf(named[0].names[0]!, ...bare.map((name) => name!))], isPlain: false} : {drafts: each, isPlain: isPlainly(tokens, people)};
    }
    const [first] = people;
    const isOwn = first && tokens[0]!.colon && tokens.length > 1 && pieces.length === 1 && strangeIn(tokens.slice(1), first).length === 0;
    return {drafts: isOwn ? [rowOf(bare[0]!)] : wholeParts(named, pieces, text), isPlain: false};
}

/** Full names, where the line is one, or several between semicolons. */
function wholeParts(named: Draft[], pieces: Piece[], text: string): Draft[] {
    if (named.length === 1 && pieces.length === 1) {
        return [{...named[0]!, text}];
    }
    return named.length === pieces.length || pieces.some(({parted}) => parted) ? named : [];
}

/** Indentation, bullets, numbers and brackets are silent only where all lines with a name have the same. */
function marked(lines: {line: ReadLine; pieces: Piece[]}[]): (line: ReadLine) => boolean {
    const counts = lines.map(({line: {count}}) => count);
    const isCounted = counts.every((count, index) => count === undefined || count === index + 1);
    const forms = new Set(lines.flatMap(({line: {lead}, pieces}) => pieces.map(({wrap}) => `${lead}\n${wrap}`)));
    return ({lead, count, pieces}) => (count !== undefined && !isCounted) || (forms.size > 1 && (lead !== '' || pieces.some(({wrap}) => wrap !== '')));
}

/** Two lines or more that each name the same number of accounts, several, and nothing else: a table whose columns are not named. */
function sideBySide(lines: {line: ReadLine; drafts: Draft[]}[], all: ReadLine[]): Grid | undefined {
    const isClear = ({drafts}: {drafts: Draft[]}) => drafts.length > 1 && drafts.every(({doubt, strange, isText}) => !doubt && !isText && strange.length === 0);
    const counts = new Map<number, number>();
    lines.filter(isClear).forEach(({drafts}) => counts.set(drafts.length, (counts.get(drafts.length) ?? 0) + 1));
    const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    if (count < 2) {
        return undefined;
    }
    const cells = new Map(lines.filter((one) => isClear(one) && one.drafts.length === width).map(({line, drafts}) => [line, drafts.map(({text}) => text)]));
    const rows = all.filter(({pieces}) => pieces.length > 0).map((line): GridRow => ({line: line.line, span: 1, text: line.text, cells: cells.get(line)}));
    return {header: undefined, labels: undefined, width, rows};
}

/** Gives the drafts of each line their place. */
export function numbered(parts: {line: number; span: number; drafts: Draft[]}[]): Entry[] {
    return parts.flatMap(({line, span, drafts}) => drafts.map((draft) => ({line, span, ...draft}))).map((draft, key) => ({key, ...draft}));
}

/** Rows and texts of a text that is read line by line; or the table that its lines turn out to be, unless they are known to be lines. */
export function* itemsOf(lines: ReadLine[], accountOf: AccountOf, isLines = false): Reading<Items | Grid> {
    const filled = lines.filter(({pieces}) => pieces.length > 0);
    const read: {line: ReadLine; drafts: Draft[]; isNamed: boolean; isPlain: boolean}[] = [];
    for (const [index, line] of filled.entries()) {
        const isIn = line.pieces.some(isNamed);
        const words = isIn ? undefined : wordDrafts(line, accountOf);
        read.push({line, drafts: words?.drafts ?? namedDrafts(line.pieces, accountOf), isNamed: isIn, isPlain: words?.isPlain ?? false});
        if (index % 50 === 49) {
            yield;
        }
    }
    const grid = isLines ? undefined : sideBySide(read.filter((one) => one.isNamed), lines);
    if (grid) {
        return grid;
    }
    const isWords = read.every(({isPlain}) => isPlain);
    const rows = isWords ? read : read.filter((one) => one.isNamed);
    const isMarked = marked(rows.map(({line}) => ({line, pieces: isWords ? line.pieces : line.pieces.filter(isNamed)})));
    const entries = numbered(read.map(({line, drafts}) => ({
        line: line.line, span: 1, drafts: drafts.map((draft) => ({...plain(draft, isWords), ...isMarked(line) ? {doubt: draft.doubt ?? MARKS} : {}})),
    })));
    const said = read.filter(({drafts}) => drafts.length === 0).map(({line}): Said => ({line: line.line, text: line.text}));
    return {entries, said, isPure: said.length === 0 && entries.every(isReady)};
}

/** Where every word is a username, it counts as much as a handle. */
function plain({isText, ...draft}: Draft, isWords: boolean): Draft {
    return isWords ? {...draft, names: draft.names.map((name) => ({...name, kind: 'handle'}))} : {...draft, ...isText ? {isText} : {}};
}

/** Does nothing in the text speak against this row? */
export const isReady = ({strange, doubt, isText, aside}: Entry): boolean => strange.length === 0 && !doubt && !isText && !aside;

/** All names by which lines may lead to an account: exact ones, and words where a line has nothing else. */
export function namesInLines(lines: ReadLine[]): Name[] {
    return lines.flatMap(({pieces}) => {
        const names = pieces.flatMap(namesOf);
        const bare = pieces.flatMap(({tokens}) => tokens).map(bareName);
        const [first] = bare;
        const isColon = first && pieces[0]!.tokens[0]!.colon;
        return names.length > 0 ? names : bare.every(Boolean) ? bare.map((name) => name!) : isColon ? [first] : [];
    });
}
