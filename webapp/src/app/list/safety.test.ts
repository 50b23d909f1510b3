/** Whatever stands beside or between names: it ticks nobody. Made-up texts over the accounts of the collection. */
import fc from 'fast-check';

import {PEOPLE, answered, openText} from '../../../test/list-cases';
import {wordsIn} from '../../core/list/fold';
import {atOnce, readingOf} from '../../core/list/read/read';
import {isRule} from '../../core/list/read/lines';

const people = PEOPLE.filter(({name, deleteAt}) => name !== '' && deleteAt === 0).slice(0, 12);
const anybody = fc.constantFrom(...people);
const named = fc.tuple(anybody, fc.constantFrom('email', 'handle', 'id')).map(([person, kind]) =>
    ({person, text: {email: person.email, handle: `@${person.username}`, id: person.id}[kind]!}));
const some = fc.uniqueArray(named, {minLength: 1, maxLength: 6, selector: ({person}) => person.id});

const WORDS = ['not', 'keep', 'bleibt', 'stays!', '残る', 'يبقى', 'zostaje', '7', '30.11.2026', '->', '#', '✅', '🙏', '…', '-', 'x', 'Dr.', '(left)', '"', '[ ]', '&', 'and', '+', '~~', '/', '%', '=', '!', '?', '*'];
const noise = fc.oneof(fc.constantFrom(...WORDS), fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}));

const ticked = async (text: string) => {
    const list = await openText(text);
    const {phase, rows} = list.state();
    return phase === 'table' ? rows.filter(({chosen}) => chosen !== '').map(({only}) => only) : [];
};

/** Blanks and separators say nothing; neither do a person's own words. */
const says = (word: string, own: string) => (/[^\s,;\uff0c\uff1b\u3001\u0085\p{Cf}\p{Cc}]/u).test(word) &&
    !wordsIn(word).every((one) => wordsIn(own).includes(one));
const ownOf = ({name, username, email}: (typeof people)[number]) => `${name} ${username} ${email}`;

test('a list of nothing but names is ticked as it is', async () => {
    await fc.assert(fc.asyncProperty(some, fc.constantFrom('\n', ', ', '; ', '\r\n', '\n\n'), async (all, between) => {
        const list = await openText(all.map(({text}) => text).join(between));
        expect(list.state()).toMatchObject({phase: 'table'});
        expect((await ticked(all.map(({text}) => text).join(between))).sort()).toEqual(all.map(({person}) => person.id).sort());
    }), {numRuns: 40});
});

test('a word, number or sign beside a name ticks nobody', async () => {
    await fc.assert(fc.asyncProperty(some, noise, fc.nat(), fc.boolean(), async (all, word, at, isBefore) => {
        const index = at % all.length;
        fc.pre(says(word, ownOf(all[index]!.person)) && !(/[\n\r\u2028\u2029\v\f]/).test(word));
        const lines = all.map(({text}, place) => (place === index ? (isBefore ? `${word} ${text}` : `${text} ${word}`) : text));
        const isCount = isBefore && index === 0 && all.length === 1 && word === '1';
        fc.pre(!isCount && !(all.length === 1 && (/^[-*\u2022\u2013\u2014\u00b7\u25aa\u25e6\u2023]$|^1[.)]$/u).test(word) && isBefore));
        expect(await ticked(lines.join('\n'))).toEqual([]);
    }), {numRuns: 150});
});

test('a line of text anywhere ticks nobody', async () => {
    await fc.assert(fc.asyncProperty(some, fc.array(noise, {minLength: 1, maxLength: 5}), fc.nat(), async (all, words, at) => {
        const text = words.join(' ');
        fc.pre(says(text, '') && !isRule(text) && !(/[\n\r\u2028\u2029\v\f]/).test(text));
        const lines = all.map((one) => one.text);
        lines.splice(at % (lines.length + 1), 0, text);
        expect(await ticked(lines.join('\n'))).toEqual([]);
    }), {numRuns: 150});
});

test('a table with a column beside those of the person ticks nobody before it has been shown', async () => {
    const cell = fc.oneof(noise, fc.constantFrom('', 'yes', 'no', 'Leaver'));
    await fc.assert(fc.asyncProperty(some, fc.array(cell, {minLength: 6, maxLength: 6}), fc.constantFrom(',', ';', '\t', ' | '), fc.boolean(), async (all, cells, delimiter, isHeaded) => {
        const clean = cells.map((one) => one.replace(/[,;\t|"\s]/gu, ''));
        fc.pre(clean.slice(0, all.length).some((one, index) => says(one, ownOf(all[index]!.person))));
        const rows = all.map(({text}, index) => `${text}${delimiter}${clean[index]}`);
        expect(await ticked([...isHeaded ? [`E-Mail${delimiter}Note`] : [], ...rows].join('\n'))).toEqual([]);
    }), {numRuns: 150});
});

test('whatever is pasted, each line is in a row, in a text, or says nothing', async () => {
    const line = fc.oneof(named.map(({text}) => text), noise, fc.string({maxLength: 40}), fc.constantFrom('', '---', 'a,b', '"x', '{', '|', '@here', '[x] @bob.meier'));
    await fc.assert(fc.asyncProperty(fc.array(line, {minLength: 1, maxLength: 8}), async (lines) => {
        const text = lines.join('\n');
        const list = await openText(text);
        if (list.state().phase === 'columns') {
            await answered(list, undefined);
        }
        const {phase, rows, said} = list.state();
        fc.pre(phase === 'table');
        const shown = new Set([...rows.flatMap(({entry: {line: first, span}}) => Array.from({length: span}, (_, index) => first + index)), ...said.map((one) => one.line)]);
        const read = atOnce(readingOf(text)).lines.filter(({pieces}) => pieces.length > 0).map((one) => one.line);
        expect(read.filter((one) => !shown.has(one))).toEqual([]);
        const inRows = new Set(rows.map(({entry}) => entry.line));
        expect(said.filter((one) => inRows.has(one.line))).toEqual([]);
    }), {numRuns: 150});
});

test.each(['New Joiners', 'Please Keep', 'Paul Chef', ''])('a row %j without an address, between others, keeps every row from being ticked at once', async (heading) => {
    const list = await openText(`E-Mail;Name;Team\nbob.meier@acme.test;Bob Meier;A\n;${heading};${heading ? '' : 'X'}\neva.klein@acme.test;Eva Klein;B`);
    expect(list.state().phase).toBe('columns');
    const {rows} = (await answered(list, {people: [0]})).state();
    expect(rows.filter(({chosen}) => chosen !== '')).toEqual([]);
});

test('JSON with text around it is a table, and the text is shown', async () => {
    const list = await openText('Here they are:\n[\n  {"username": "bob.meier", "email": "bob.meier@acme.test"},\n  {"username": "eva.klein", "email": "eva.klein@acme.test"}\n]\n\nThere are 2 users');
    const shown = list.state().phase === 'columns' ? await answered(list, {people: [0]}) : list;
    const {rows, said} = shown.state();
    expect(rows.map(({only, state, chosen}) => [only, state, chosen])).toEqual([['bobmeierq1w2e3r4t5y6u7i8o9', 'ready', ''], ['evakleinq1w2e3r4t5y6u7i8o9', 'ready', '']]);
    expect(said.map(({text}) => text)).toEqual(expect.arrayContaining(['Here they are:', 'There are 2 users']));
});

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

test.each([
    'bob.meier (eva.klein)', 'bob.meier@acme.test\n7 ', '- \nbob.meier@acme.test\neva.klein@acme.test', '@bob.meier <eva.klein@acme.test>',
    'bob.meier@acme.test | Bob Meier\n-- | --\neva.klein@acme.test | Eva Klein',
    'bob.meier@acme.test,private@gmail.test\neva.klein@acme.test,eva.klein@acme.test', 'bob.meier,Bob Meier\nACME\\eva.klein,Eva Klein',
])('%j ticks nobody', async (text) => {
    expect(await ticked(text)).toEqual([]);
});
