/** Whatever stands beside or between names: it ticks nobody. Made-up texts over the accounts of the collection. */
import fc from 'fast-check';

import {answered, openText} from '../../../test/list-cases';
import {named, noise, ownOf, says, some, ticked} from '../../../test/list-texts';
import {atOnce, readingOf} from '../../core/list/read/read';
import {isRule} from '../../core/list/read/lines';
import {visible} from '../../core/targets';

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

test('whatever is pasted, each word of a line that is not the account\'s own stands in one of its rows, in the reason there, or in a text', async () => {
    const part = fc.oneof(named.map(({text}) => text), noise, fc.constantFrom(',', ';', '. Thanks, Petra', 'Bob Meier', '(', ')', '"', ':'));
    const line = fc.array(part, {minLength: 1, maxLength: 5}).map((parts) => parts.join(' '));
    await fc.assert(fc.asyncProperty(fc.array(line, {minLength: 1, maxLength: 4}), async (lines) => {
        const text = lines.join('\n');
        const list = await openText(text);
        const {phase, rows, said} = (list.state().phase === 'columns' ? await answered(list, undefined) : list).state();
        fc.pre(phase === 'table');
        const shown = new Map<number, string>(said.map((one) => [one.line, one.text]));
        rows.forEach(({entry, candidates}) => shown.set(entry.line,
            [shown.get(entry.line), entry.text, ...entry.strange, ...entry.names.map(({typed}) => typed), ...candidates.map((one) => ownOf(one.person))].join(' ')));
        const lost = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).flatMap((one, at) => visible(one).split(/[\s,;\uff0c\uff1b\u3001\u0085()[\]{}<>"'`\u2018-\u201e\u00ab\u00bb\u2039\u203a.:]+/u)
            .filter((word) => word !== '' && !isRule(one) && !shown.get(at + 1)?.includes(word)).map((word) => [word, shown.get(at + 1)]));
        expect([text, lost.filter(([word]) => !(/^\d{1,4}$|^[-*\u2022\u2013\u2014\u00b7\u25aa\u25e6\u2023]$/u).test(word!))]).toEqual([text, []]);
    }), {numRuns: 300});
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
