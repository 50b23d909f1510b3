/** From lines, and the accounts their names lead to, to the rows and texts of the table. */
import type {Person, Text} from '../../model';
import type {AccountOf, Entry, Items, Name, Said} from '../types';

import {isAllNames} from './pure';
import type {Reading} from './read';
import {isPlainShape, namesOf, silent} from './scan';
import type {Grid, GridRow, Piece, ReadLine, Token} from './types';
import {bareName, byAccount, personName, strangeIn} from './words';

/** An entry before it has its place. */
export type Draft = Omit<Entry, 'key' | 'line' | 'span' | 'row'>;

/** A line or a cell names several accounts, and more besides. */
export const SEVERAL: Text = {id: 'list.doubt.several'};

/** A line is indented, numbered or marked in another way than the others. */
export const MARKS: Text = {id: 'list.doubt.marks'};

/** Names by themselves, or each in angle brackets. */
const LIST = /^(?:n+|w+|(?:<n>)+)$/;

/** The rows of a piece in which names stand. `beside`: other pieces of the line that are nobody's. */
function draftsOf(piece: Piece, beside: Token[], accountOf: AccountOf): Draft[] {
    const {text, tokens, shape} = piece;
    const names = namesOf(piece);
    const all = [...tokens, ...beside];
    const [first, ...others] = byAccount(names, accountOf);
    if (others.length === 0) {
        return [{text, names, strange: first?.person ? strangeIn(all, first.person, accountOf) : all.flatMap(({rest}) => rest)}];
    }
    const each = [first!, ...others].map((one) => one.names);

    // A handle with a dot at its end may lead to two accounts.
    const typed = each.flatMap((own) => [...new Set(own.map((name) => name.typed))]);
    const isList = all.every(({rest}) => rest.length === 0) && LIST.test(shape) && new Set(typed).size === typed.length;
    return each.map((own): Draft => ({
        text: isList ? own[0]!.typed : text, names: own, strange: own.some(({extra}) => extra) ? [own[0]!.typed] : [], doubt: isList ? undefined : SEVERAL,
    }));
}

/** The account of a piece that leads to one alone. */
function onlyAccount(piece: Piece | undefined, accountOf: AccountOf): Person | undefined {
    const people = piece ? byAccount(namesOf(piece), accountOf).flatMap(({person}) => person ?? []) : [];
    return people.length === 1 ? people[0] : undefined;
}

const isNamed = (piece: Piece) => namesOf(piece).length > 0;
const byName = (piece: Piece): Draft[] => {
    const name = personName([piece]);
    return name ? [{text: piece.text, names: [name], strange: [], isText: true, isOnlyText: true}] : [];
};

/**
 * The rows of a line with a name in it. A piece without one belongs to the account beside it, is a full name, or speaks of
 * all. What is nobody's in one piece is said of all: their rows have the whole line, and are to check.
 */
function namedDrafts({pieces, text}: ReadLine, accountOf: AccountOf): Draft[] {
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
            return person && strangeIn(piece.tokens, person, accountOf).length === 0;
        });
        const named = piece.parted || pieces[index - 1]?.parted ? byName(piece) : [];
        if (owner) {
            joined.set(owner, [...joined.get(owner) ?? [], ...piece.tokens]);
        } else if (named.length > 0) {
            names.push(...named);
        } else {
            beside.push(...piece.tokens);
        }
    });
    const drafts = pieces.filter(isNamed).flatMap((piece) => draftsOf(piece, [...joined.get(piece) ?? [], ...beside], accountOf));
    const all = [...drafts, ...names];
    const isSaid = beside.length > 0 || (all.length > 1 && drafts.some(({strange, doubt}) => strange.length > 0 || doubt));
    return isSaid ? all.map((draft) => ({...draft, text, doubt: draft.doubt ?? (all.length > 1 && draft.strange.length === 0 ? SEVERAL : undefined)})) : all;
}

/** The parts of a line that may be full names. Where another part is none, it speaks of them, so that they stand with the whole line. */
function nameDrafts({pieces, text}: ReadLine): Draft[] {
    const names = pieces.flatMap(byName);
    return names.length > 1 && names.length === pieces.length ? names : names.map((draft) => ({...draft, text}));
}

/** Are these usernames of accounts that have a full name, each by itself? */
const isPlainly = (pieces: Piece[], people: (Person | undefined)[]) => people.every((person) => person?.name) &&
    pieces.every(({tokens, shape}) => tokens.every(({rest: [word]}) => !word!.includes('\\')) && (tokens.length < 2 || LIST.test(shape)));

/** The rows of a line of words: usernames, a username with its own name, a full name. `isPlain`: usernames of accounts with a full name alone. */
function wordDrafts(line: ReadLine, accountOf: AccountOf): {drafts: Draft[]; isPlain: boolean} {
    const {pieces, text} = line;
    const tokens = pieces.flatMap((piece) => piece.tokens);
    const bare = tokens.map(bareName);
    const people = bare.map((name) => name && accountOf(name));
    const isNames = tokens.length > 0 && people.every(Boolean) && !tokens.some(({colon}) => colon);
    const named = nameDrafts(line);
    const rowOf = (...names: Name[]): Draft => ({text, names, strange: [], isText: true});
    if (isNames) {
        const each = bare.map((name): Draft => ({...rowOf(name!), ...bare.length > 1 ? {text: name!.typed} : {}}));
        return named[0] ? {drafts: [rowOf(named[0].names[0]!, ...bare.map((name) => name!))], isPlain: false} : {drafts: each, isPlain: isPlainly(pieces, people)};
    }
    const [first] = people;
    const isOwn = first && tokens[0]!.colon && tokens.length > 1 && pieces.length === 1 && strangeIn(tokens.slice(1), first, accountOf).length === 0;
    return {drafts: isOwn ? [rowOf(bare[0]!)] : named, isPlain: false};
}

/** Indentation, bullets, numbers and brackets are silent only where all lines with a name have the same. */
function marked(lines: ReadLine[], isWords: boolean): (line: ReadLine) => boolean {
    const shapesOf = ({pieces}: ReadLine) => pieces.map(({shape}) => silent(isWords ? shape.replace(/w/g, 'n') : shape));
    const isCounted = lines.every(({count}, index) => count === undefined || count === index + 1);
    const leads = new Set(lines.map(({lead}) => lead));
    const shapes = new Set(lines.flatMap(shapesOf));
    return (line) => (line.count !== undefined && !isCounted) || (leads.size > 1 && line.lead !== '') ||
        (shapes.size > 1 && shapesOf(line).some((shape) => !isPlainShape(shape)));
}

/** Two lines or more that each name the same number of accounts, several, and nothing else: a table whose columns are not named. */
function sideBySide(lines: {line: ReadLine; drafts: Draft[]}[], all: ReadLine[], isMarked: (line: ReadLine) => boolean): Grid | undefined {
    const isClear = ({line, drafts}: {line: ReadLine; drafts: Draft[]}) => !isMarked(line) && drafts.length > 1 && drafts.every(({doubt, strange, isText}) => !doubt && !isText && strange.length === 0);
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

/** Gives the drafts of each line, or of each row of a table, their place. */
export function numbered(parts: {line: number; span: number; row?: number; drafts: Draft[]}[]): Entry[] {
    return parts.flatMap(({line, span, row, drafts}) => drafts.map((draft) => ({line, span, row, ...draft}))).map((draft, key) => ({key, ...draft}));
}

/** Rows and texts of a text that is read line by line; or the table that its lines turn out to be, unless they are known to be lines. */
export function* itemsOf(lines: ReadLine[], accountOf: AccountOf, isLines = false): Reading<Items | Grid> {
    const filled = lines.filter(({pieces}) => pieces.length > 0);
    const read: {line: ReadLine; drafts: Draft[]; isPlain: boolean}[] = [];
    for (const [index, line] of filled.entries()) {
        const drafts = line.pieces.some(isNamed) ? {drafts: namedDrafts(line, accountOf), isPlain: false} : wordDrafts(line, accountOf);
        read.push({line, ...drafts});
        if (index % 50 === 49) {
            yield;
        }
    }
    const isWords = read.every(({isPlain}) => isPlain);
    const rows = isWords ? read : read.filter(({line}) => line.pieces.some(isNamed));
    const isMarked = marked(rows.map(({line}) => line), isWords);
    const grid = isLines || isWords ? undefined : sideBySide(rows, lines, isMarked);
    if (grid) {
        return grid;
    }
    const placed = (draft: Draft, line: ReadLine): Draft => ({...isWords ? asHandles(draft) : draft, doubt: draft.doubt ?? (isMarked(line) ? MARKS : undefined)});
    const entries = numbered(read.map(({line, drafts}) => ({line: line.line, span: 1, drafts: drafts.map((draft) => placed(draft, line))})));
    const said = read.filter(({drafts}) => drafts.length === 0).map(({line}): Said => ({line: line.line, text: line.text}));
    return {entries, said, isPure: said.length === 0 && entries.every(isReady) && isAllNames(lines, entries, accountOf)};
}

/** Where every word is a username, it counts as much as a handle. */
const asHandles = (draft: Draft): Draft => ({...draft, isText: false, names: draft.names.map((name) => ({...name, kind: 'handle'}))});

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
