/** A sign or a bracket anywhere in a list of names: it ticks nobody, and its row is not ticked with all the others. */
import fc from 'fast-check';

import {answered, openText} from '../../../test/list-cases';
import {named, noise, people, says, some, ticked} from '../../../test/list-texts';
import {othersThan} from '../../core/list/read/columns';

const OPENS = ['(', '[', '{', '<', '"', '\u00ab', '\u2018', '`'];
const CLOSES = [')', ']', '}', '>', '"', '\u00bb', '\u2019', '`'];
const SIGNS = ['?', '!', '…', '.', ':', '::', '->', '-', '--', '*', '#', '~', '"', '\'', '(', ')', '[', ']', '<', '>', '()', '""', '✗', 'x', '7', 'keep', 'nicht', '残る'];

/** One word of a list that names somebody, as a whole. Written apart from the reader. */
const isName = (word: string) => people.some(({username}) => word === `@${username}`) || (/^@[a-z0-9][a-z0-9._-]*[a-z0-9]$|^[a-z0-9][a-z0-9._+'#&-]*@[a-z0-9.-]+[a-z0-9]$|^[a-z0-9]{26}$/).test(word);

const plain = (word: string) => word.replace(/(?<=\p{L})['.-]+(?=\p{L})/gu, '');

/** Does each line hold names, and words of the accounts these lead to, and nothing else? */
const isAllNames = (text: string) => text.split('\n').every((line) => {
    const words = line.split(/[\s,;]+/).filter(Boolean);
    const here = people.filter((one) => words.some((word) => [one.email, `@${one.username}`, one.id].includes(word)));
    const own = here.flatMap(({name, username}) => [...name.split(' '), username].map(plain));
    return words.length === 0 || (words.some(isName) && words.every((word) => isName(word) || own.includes(plain(word))));
});

const shapes: Record<string, (all: {person: (typeof people)[number]; text: string}[]) => string> = {
    lines: (all) => all.map(({text}) => text).join('\n'),
    commas: (all) => all.map(({text}) => text).join(', '),
    pairs: (all) => all.map(({person, text}) => `${text},${person.name}`).join('\n'),
    columns: (all) => all.map(({person}) => [person.username, person.email, person.name].join('\t')).join('\n'),
    handles: (all) => all.map(({person}) => `@${person.username};${person.email}`).join('\n'),
};

test('a sign anywhere in a list of names, glued to one or by itself, ticks nobody', async () => {
    await fc.assert(fc.asyncProperty(some, fc.constantFrom(...Object.keys(shapes)), fc.constantFrom(...SIGNS), fc.nat(), async (all, shape, sign, at) => {
        const text = shapes[shape]!(all);
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + sign + text.slice(place);
        const isLead = place === 0 || text[place - 1] === '\n';
        fc.pre(!isAllNames(changed) && !((isLead || sign === ':') && all.length === 1) && all.every(({person: {username}}) => !username.endsWith('.')));
        expect([changed, await ticked(changed)]).toEqual([changed, []]);
    }), {numRuns: 500});
});

test('brackets or quotes around some of the names tick nobody', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(named, {minLength: 2, maxLength: 5, selector: ({person}) => person.id}), fc.constantFrom('\n', ', ', '; ', ' '), fc.nat(7), fc.nat(), fc.constantFrom(1, 2), async (all, between, kind, at, deep) => {
        const place = at % all.length;
        const texts = all.map(({text}, index) => (index === place ? OPENS[kind]!.repeat(deep) + text + CLOSES[kind]!.repeat(deep) : text));
        fc.pre(!(kind === 3 && deep === 1 && between !== ' '));
        const text = texts.join(between);
        expect([text, await ticked(text)]).toEqual([text, []]);
    }), {numRuns: 200});
});

test('a colon between accounts ticks nobody', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(named, {minLength: 2, maxLength: 5, selector: ({person}) => person.id}), async ([first, ...others]) => {
        expect(await ticked(`${first!.text}: ${others.map(({text}) => text).join(', ')}`)).toEqual([]);
    }), {numRuns: 40});
});

test('a row of a table in which nobody is found ticks nobody, if it says something', async () => {
    await fc.assert(fc.asyncProperty(some, noise, noise, fc.constantFrom(',', ';', '\t'), fc.nat(), async (all, first, second, delimiter, at) => {
        const [clean, other] = [first, second].map((one) => one.replace(/[,;\t|"\s]/gu, ''));
        fc.pre(says(clean!, '') && says(other!, ''));
        const rows = all.map(({person, text}) => [text, person.name].join(delimiter));
        rows.splice(at % (rows.length + 1), 0, [`nobody.${at}@else.test`, `${clean} ${other}`].join(delimiter));
        expect([rows, await ticked(rows.join('\n'))]).toEqual([rows, []]);
    }), {numRuns: 100});
});

test('a row without a name in a table ticks nobody with "every row", wherever it stands', async () => {
    await fc.assert(fc.asyncProperty(some, noise, fc.constantFrom(',', ';', '\t'), fc.nat(), async (all, word, delimiter, at) => {
        const clean = word.replace(/[,;\t|"\s]/gu, '');
        fc.pre(says(clean, '') && all.length > 1);
        const rows = all.map(({person, text}) => [person.name, text, 'A'].join(delimiter));
        rows.splice(at % (rows.length + 1), 0, [clean, '', ''].join(delimiter));
        const list = await openText(['Name', 'E-Mail', 'Team'].join(delimiter) + `\n${rows.join('\n')}`);
        const {phase, asked} = list.state();
        fc.pre(phase === 'columns');
        const {rows: came} = (await answered(list, {people: [asked!.columns.preset ?? 0]})).state();
        expect([rows, came.filter(({chosen}) => chosen !== '').map(({only}) => only)]).toEqual([rows, []]);
    }), {numRuns: 100});
});

const heads: Record<string, string> = {lines: 'Please:', commas: 'Please:', pairs: 'E-Mail,Name', columns: 'Login\tE-Mail\tName', handles: 'Login;E-Mail'};

test('a sign in a row keeps that row from being ticked with all the others', async () => {
    await fc.assert(fc.asyncProperty(some, fc.constantFrom('lines', 'pairs', 'columns', 'handles'), fc.constantFrom(...SIGNS), fc.nat(), fc.nat(), async (all, shape, sign, at, inside) => {
        const lines = shapes[shape]!(all).split('\n');
        const index = at % lines.length;
        const line = lines[index]!;
        const place = 1 + inside % line.length;
        const changed = line.slice(0, place) + sign + line.slice(place);
        fc.pre(!isAllNames(changed) && sign !== ':' && all.every(({person: {username}}) => !username.endsWith('.')));
        const text = [heads[shape]!, ...lines.map((one, number) => (number === index ? changed : one))].join('\n');
        const list = await openText(text);
        const {phase, asked} = list.state();

        // What stands in other columns than theirs is on the columns screen.
        const beside = asked ? [...asked.columns.same.map(([, value]) => value), ...othersThan([0], asked.columns).flatMap(({values}) => values.map(([value]) => value))] : [];
        fc.pre(!changed.split(/[,;\t]/).some((cell) => beside.includes(cell.trim())));
        const shown = phase === 'columns' ? await answered(list, {people: [0]}) : list;
        shown.include(undefined, true);
        const {rows} = shown.state();
        expect([text, rows.filter(({entry, chosen}) => chosen !== '' && entry.line === index + 2).map(({entry}) => entry.text)]).toEqual([text, []]);
    }), {numRuns: 500});
});

test.each([
    'bob.meier (eva.klein)', 'bob.meier@acme.test\n7 ', '- \nbob.meier@acme.test\neva.klein@acme.test', '@bob.meier <eva.klein@acme.test>',
    'bob.meier@acme.test | Bob Meier\n-- | --\neva.klein@acme.test | Eva Klein',
    'bob.meier@acme.test,Bob Meier\n"",""\neva.klein@acme.test,Eva Klein',
    '@bob.meier B\u0336o\u0336b\u0336\n@eva.klein', 'B\u0338ob @bob.meier\n@eva.klein', 'Bo\u20ddb Meier, bob.meier@acme.test\nEva Klein, eva.klein@acme.test',
    'lea.hahn@acme.test,Lea Hahn\n  bob.meier@acme.test,Bob Meier\n  eva.klein@acme.test,Eva Klein', '@lea.hahn\tlea.hahn@acme.test\n\t@bob.meier\n\t@eva.klein',
    '@lea.hahn;lea.hahn@acme.test\n;bob.meier@acme.test\n;eva.klein@acme.test', '@bob.meier\n\u06dd\n@eva.klein', 'bob.meier@acme.test\u06dd\neva.klein@acme.test',
    'bob.meier@acme.test,private@gmail.test\neva.klein@acme.test,eva.klein@acme.test', 'bob.meier,Bob Meier\nACME\\eva.klein,Eva Klein',
])('%j ticks nobody', async (text) => {
    expect(await ticked(text)).toEqual([]);
});

test.each([
    ['Leavers:\n@bob.meier\n@eva.klein, @frank stay both', ['bob.meier']], ['Leavers:\nkeep @eva.klein, @frank, @bob.meier', []],
    ['eva.klein@acme.test, frank.gross@acme.test (both stay)', []],
])('%j: what stands beside one name of a line is said of all of them', async (text, meant) => {
    const list = await openText(text);
    list.include(undefined, true);
    expect(list.state().rows.filter(({chosen}) => chosen !== '').map(({candidates}) => candidates[0]!.person.username)).toEqual(meant);
});

test('a manager whose reports stand indented or beside an empty cell below is to be checked', async () => {
    const list = await openText('Manager,Mail\n@lea.hahn,lea.hahn@acme.test\n,bob.meier@acme.test\n,eva.klein@acme.test');
    list.include(undefined, true);
    expect(list.state().rows.filter(({chosen}) => chosen !== '').map(({candidates}) => candidates[0]!.person.username)).toEqual(['bob.meier', 'eva.klein']);
});
