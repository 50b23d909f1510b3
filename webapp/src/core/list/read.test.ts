import fc from 'fast-check';

import {readList} from './read';
import {MOST_LINES} from './types';
import type {Entry, ListText} from './types';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const named = ({names}: Entry) => names.map(({kind, value}) => `${kind}:${value}`).join(' ');
const doubtful = ({doubt}: Entry) => (doubt ? ` ?${doubt.id.replace('list.doubt.', '')}` : '');
const short = (entry: Entry) => `${named(entry)}${entry.words.length > 0 ? ` (${entry.words.join(' ')})` : ''}${doubtful(entry)}`;
const read = (text: string, column?: number) => readList(text, column).entries.map(short);

/** What each line came to, from the first. */
function byLine(text: string): string[] {
    const {entries, ignored} = readList(text);
    return text.split('\n').map((_, index) => {
        const own = entries.filter(({line}) => line === index + 1).map(short);
        return own.length > 0 ? own.join(' | ') : `- ${ignored.find(({line}) => line === index + 1)?.why}`;
    });
}

describe('one line', () => {
    test.each([
        ['@Bob', ['handle:bob']],
        ['bob.meier', ['handle:bob.meier']],
        ['Hans', ['bare:hans']],
        [ID.toUpperCase(), [`id:${ID}`]],
        ['\ufeff\u200b@bo\u200bb', ['handle:bob']],
        ['Bob <Bob@x.test>; "Müller, Hans" <hans@x.test>, Eva <eva@x.test>', ['email:bob@x.test (bob)', 'email:hans@x.test (müller hans)', 'email:eva@x.test (eva)']],
        ['Müller, Hans <hans@x.test>; Klein, Eva <eva@x.test>', ['email:hans@x.test (müller hans)', 'email:eva@x.test (klein eva)']],
        ['@a @b @c', ['handle:a', 'handle:b', 'handle:c']],
        ['a@x.test b@x.test c@x.test', ['email:a@x.test', 'email:b@x.test', 'email:c@x.test']],
        ['a@x.test boss@x.test', ['email:a@x.test email:boss@x.test']],
        ['@a a@x.test', ['handle:a email:a@x.test']],
        ['a@x.test, boss@x.test', ['email:a@x.test', 'email:boss@x.test']],
        ['bob, ann, eve', ['bare:bob', 'bare:ann', 'bare:eve']],
        ['[Bob](mailto:bob@x.test)', ['email:bob@x.test (bob)']],
        ['<mailto:bob@x.test>', ['email:bob@x.test']],
        ['1) @bob # left', ['handle:bob']],
        ['@bob # not yet', ['handle:bob ?words']],
        ['@bob replaces @eve', ['handle:bob handle:eve ?several']],
        ['@bob | @eve', ['handle:bob handle:eve ?several']],
        ['bob@x.test\tboss@x.test', ['email:bob@x.test email:boss@x.test']],
        ['Manager:eva@x.test', ['email:eva@x.test ?words']],
        ['please keep @eve', ['handle:eve ?words']],
        ['~~@eve~~', ['handle:eve ?words']],
        ['@eve?', ['handle:eve ?words']],
        ['Hans Müller; Eva Klein', ['person:hans müller', 'person:eva klein']],
        ['Dr. Ursula von der Leyen', ['person:ursula von der leyen']],
        ['We will see you later', []],
        ['Dear Eva,', []],
        ['// @bob', []],
    ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

    test('keeps each one\'s own piece as it stood there', () => {
        expect(readList('"Müller, Hans" <hans@x.test>; @b\u200bob').entries.map(({text}) => text)).toEqual(['"Müller, Hans" <hans@x.test>', '@b\u200bob']);
    });
});

describe('tables', () => {
    const STAFF = 'Name,E-Mail,Manager e-mail\n"Müller, Hans",hans@x.test,boss@x.test\nEva Klein,eva@x.test,boss@x.test';

    test('with a column of managers ask which is meant', () => {
        const {entries, columns} = readList(STAFF);
        expect(entries).toEqual([]);
        expect(columns).toEqual([
            {index: 1, label: 'E-Mail', samples: ['hans@x.test', 'eva@x.test'], count: 2},
            {index: 2, label: 'Manager e-mail', samples: ['boss@x.test'], count: 2},
        ]);
    });

    test('take the chosen one and say what is left out', () => {
        const list = readList(STAFF, 1);
        expect(list.entries.map(short)).toEqual(['email:hans@x.test (müller hans)', 'email:eva@x.test (eva klein)']);
        expect(list.left.map(({label, count}) => [label, count])).toEqual([['Manager e-mail', 2]]);
        expect(read(STAFF, 2)).toEqual(['email:boss@x.test', 'email:boss@x.test']);
    });

    test.each([
        ['keys of one person', `User ID;Username;Email\n${ID};Bob;bob@x.test`, [`id:${ID} handle:bob email:bob@x.test`]],
        ['names only', 'Vorname;Nachname;Abteilung\nHans;Müller;Sales\nEva;Klein;HR', ['person:hans müller', 'person:eva klein']],
        ['no header', 'Hans;Müller;hans.mueller@x.test;Sales\nEva;Klein;eva.klein@x.test;HR', ['email:hans.mueller@x.test (hans müller)', 'email:eva.klein@x.test (eva klein)']],
        ['one account in two columns', 'hans,hans@x.test\neva,eva@x.test', ['email:hans@x.test', 'email:eva@x.test']],
        ['Markdown', '| Name | E-mail |\n|---|---|\n| Eva | eva@x.test |', ['email:eva@x.test (eva)']],
        ['notes that take out', 'Name,Email,Notes\nEva,eva@x.test,not yet', ['email:eva@x.test (eva) ?words']],
        ['a cell of two lines', 'Email,Notes\neva@x.test,"left\non monday"\nbob@x.test,', ['email:eva@x.test', 'email:bob@x.test']],
        ['a row out of step', 'Email,Name\neva@x.test,Eva\nbob@x.test,Bob,x,boss@x.test', ['email:eva@x.test (eva)', 'email:bob@x.test email:boss@x.test ?several']],
        ['names with commas', 'Müller, Hans\nKlein, Eva', ['person:hans müller', 'person:eva klein']],
        ['a list over two lines', 'a@x.test, b@x.test,\nc@x.test, d@x.test', ['email:a@x.test', 'email:b@x.test', 'email:c@x.test', 'email:d@x.test']],
    ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

    test('without a header two columns with people are asked about', () => {
        expect(readList('hans@x.test;boss@x.test\neva@x.test;boss@x.test').columns.map(({index}) => index)).toEqual([0, 1]);
    });
});

describe('our own files', () => {
    const FILE = `line,original,person_id,act,result,off_since,by\n1,"'@bob",${ID},deactivate,done,2026-01-02T03:04:05.678Z,ann\n2,"Müller, Hans",,deactivate,unknown,,ann`;

    test('give the person and what became of them', () => {
        const {entries, columns} = readList(FILE);
        expect(columns).toEqual([]);
        expect(entries.map(short)).toEqual([`id:${ID}`, 'person:hans müller ?notThen']);
        expect(entries[1]?.past).toEqual({act: 'deactivate', result: 'unknown', offSince: 0});
        expect(entries[0]).toMatchObject({text: '@bob', past: {act: 'deactivate', result: 'done', offSince: Date.UTC(2026, 0, 2, 3, 4, 5, 678)}});
    });
});

test('forty lines as they come from HR', () => {
    const lines: [string, string][] = [
        ['From: Petra Personal <petra@x.test>', '- mail'],
        ['To: it@x.test', '- mail'],
        ['Subject: Leavers November', '- mail'],
        ['', '- blank'],
        ['Hi all,', '- words'],
        ['please deactivate the following people from 30 Nov:', '- words'],
        ['', '- blank'],
        ['# Sales', '- comment'],
        ['1. Müller, Hans', 'person:hans müller'],
        ['2. Hans Müller hans.mueller2@x.test', 'email:hans.mueller2@x.test (hans müller)'],
        ['3. Jörg Weiß', 'person:jörg weiß'],
        ['4) Anne-Marie O\'Neil <amo@x.test>', 'email:amo@x.test (anne-marie o\'neil)'],
        ['5) Dr. Özgür Şahin (Sales)', 'person:özgür şahin'],
        ['- @bob.meier', 'handle:bob.meier'],
        ['* carl', 'handle:carl'],
        ['• Dora', 'bare:dora'],
        ['> erik@x.test', 'email:erik@x.test'],
        ['Klein, Eva - last day 30 Nov', 'person:eva klein'],
        ['Frank Groß frank.gross@x.test - last day 30 Nov', 'email:frank.gross@x.test (frank groß)'],
        ['// old: @gone', '- comment'],
        ['gina@x.test # left last week', 'email:gina@x.test'],
        ['hugo@x.test (manager: ida@x.test)', 'email:hugo@x.test email:ida@x.test ?several'],
        ['Jan Maier, manager jens@x.test', 'email:jens@x.test (jan maier) ?words'],
        ['@kai @lea', 'handle:kai | handle:lea'],
        ['max@x.test; "Nagel, Nina" <nina@x.test>', 'email:max@x.test | email:nina@x.test (nagel nina)'],
        [ID, `id:${ID}`],
        ['Name: Otto Prinz', 'person:otto prinz'],
        ['Vorgesetzte: paula@x.test', 'email:paula@x.test ?words'],
        ['Rückfragen an quirin@x.test', 'email:quirin@x.test ?words'],
        ['rita@x.test bleibt', 'email:rita@x.test ?words'],
        ['30.11.2026', '- words'],
        ['', '- blank'],
        ['Not these:', '- words'],
        ['- @system.admin', 'handle:system.admin ?heading'],
        ['', '- blank'],
        ['Viele Grüße', '- signature'],
        ['Petra Personal', '- signature'],
        ['HR Manager', '- signature'],
        ['Tel. +49 30 123456', '- signature'],
        ['petra@x.test', 'email:petra@x.test ?signature'],
    ];
    expect(lines).toHaveLength(40);
    expect(byLine(lines.map(([line]) => line).join('\n'))).toEqual(lines.map(([, expected]) => expected));
});

describe('what is too much', () => {
    test.each([
        ['', 'list.nothing'],
        [' \n\t\n', 'list.nothing'],
        ['x\n'.repeat(MOST_LINES + 1), 'list.many'],
        [Array.from({length: MOST_LINES + 1}, (_, index) => `@a${index}`).join(' '), 'list.many'],
        ['x'.repeat(1_000_001), 'list.long'],
    ])('%#', (text, id) => {
        const {why, entries, ignored} = readList(text);
        expect([why?.id, entries, ignored]).toEqual([id, [], []]);
    });

    test('a thousand lines are not', () => expect(readList('x\n'.repeat(MOST_LINES)).entries).toHaveLength(MOST_LINES));
});

describe('any text', () => {
    const word = fc.constantFrom('@bob', 'ann', 'Hans', 'Müller', 'a@x.test', 'b@y.test', ID, 'not', 'Regards,', '--', 'To:', 'E-Mail', 'Name', 'Manager', '"', '#', '- ', '<', '>', '(', ')', '\u200b', 'person_id,act,result,off_since', '~~', '[x](mailto:c@x.test)');
    const glue = fc.constantFrom(' ', ',', ';', '\t', '|', '\n', '\r\n', '\r', '\n\n', '');
    const text = fc.oneof(fc.string({unit: 'binary'}), fc.array(fc.tuple(word, glue), {maxLength: 40}).map((parts) => parts.flat().join('')));

    const isParted = (source: string, {entries, ignored, columns, why}: ListText) => {
        const lines = source.split(/\r\n|\n|\r/);
        if (why || columns.length > 0) {
            return entries.length + ignored.length === 0;
        }
        const starts = new Set(entries.map(({line}) => line));
        const spans = [...starts].map((line) => Math.max(...entries.filter((entry) => entry.line === line).map((entry) => entry.text.split('\n').length)));
        const missing = lines.map((_, index) => index + 1).filter((line) => !starts.has(line) && !ignored.some((one) => one.line === line));
        return new Set(ignored.map(({line}) => line)).size === ignored.length && ignored.every(({line}) => !starts.has(line)) &&
            missing.every((line) => Math.max(...spans) > 1 || source.slice(0, 40_000).includes('"') && line > Math.min(...starts)) &&
            entries.every((entry, index) => entry.key === index && entry.names.length > 0 && lines.slice(entry.line - 1).join('\n').includes(entry.text)) &&
            ignored.every((one) => lines[one.line - 1]!.trim() === one.text);
    };

    test('is parted into its lines', () => {
        fc.assert(fc.property(text, fc.option(fc.nat(3), {nil: undefined}), (source, column) => isParted(source, readList(source, column))), {numRuns: 1_000});
    });
});

test('in a line of far too many words whoever is named exactly still gets a row, to be looked at', () => {
    expect(readList(`${'a, '.repeat(10_001)}ann@x.test`).entries).toMatchObject([{names: [{kind: 'email', value: 'ann@x.test'}], doubt: {id: 'list.doubt.several'}}]);
});
