/** Tables: what a heading, a remark or a column says against a row keeps it from being simply meant, and clean rows stay simply meant. */
import {fold} from './scan';
import {readList} from './read';
import type {Entry} from './types';

const isMeant = ({doubt, names, words}: Entry) => !doubt && names.some(({kind}) => kind !== 'person' && kind !== 'bare') && words.every((word) => names.some(({value}) => fold(value).includes(fold(word))));
const meantIn = (text: string, column?: number) => readList(text, column).entries.filter(isMeant).map(({names: [name]}) => name!.value.replace('@x.test', ''));

describe('a heading', () => {
    test.each([['Not these, they stay:'], ['Bitte NICHT sperren:'], ['Please keep:'], ['Managers'], ['Joiners']])('%j reaches the rows below it', (heading) => {
        expect(meantIn(`${heading}\nName;Email\nAnna;anna@x.test\nBob;bob@x.test`)).toEqual([]);
        expect(meantIn(`Please deactivate:\nAnna\tanna@x.test\nBob\tbob@x.test\n${heading}\nPaul\tpaul@x.test\nCarla\tcarla@x.test`)).toEqual(['anna', 'bob']);
        expect(meantIn(`Name,Email\nAnna,anna@x.test\n\n${heading}\nName,Email\nPaul,paul@x.test\n\nLeavers:\nName,Email\nBob,bob@x.test`)).toEqual(['anna', 'bob']);
    });

    test('may be a row of its own', () => expect(meantIn('Name;E-Mail\nAustritte;\nAnna;anna@x.test\nEintritte;\nBob;bob@x.test\nBleiben;\nCarla;carla@x.test')).toEqual(['anna']));
});

describe('without a header', () => {
    test.each([
        ['dora@x.test, Nachfolge für Anna\nfrank@x.test, sera prolongé'], ['dora@x.test\ttbc\nfrank@x.test\tparental leave'], ['dora@x.test\textended\nfrank@x.test\tParental Leave'], ['dora@x.test | moved to Sales\nfrank@x.test | takes over from Anna'],
        ['dora@x.test;Rehired\nfrank@x.test;Postponed'], ['dora@x.test;???\nfrank@x.test;❌'], ['dora@x.test;yes\nfrank@x.test;yes'],
    ])('%j says more than who is meant', (text) => expect(meantIn(text)).toEqual([]));

    test.each([
        ['dora@x.test,HR\nfrank@x.test,Sales'], ['dora@x.test, leaves Friday\nfrank@x.test, Austritt 30.11.'], ['Dora\tdora@x.test\t30.11.2026\nFrank\tfrank@x.test\t30.11.2026'], ['1;dora@x.test;4711\n2;frank@x.test;4712'], ['1001;dora@x.test;+49 30 1234\n1002;frank@x.test;+49 30 1235'],
    ])('%j does not', (text) => expect(meantIn(text)).toEqual(['dora', 'frank']));

    test('a word that goes with nobody is not overlooked beside another column of people', () => {
        expect(meantIn('dora@x.test;leaver\nfrank@x.test;joiner', 0)).toEqual(['dora']);
        expect(meantIn('dora@x.test, Nachfolge\nfrank@x.test, Weiterleitung auf hugo@x.test einrichten', 0)).toEqual([]);
        expect(meantIn('dora@x.test,paul.chef\nfrank@x.test,eva.lang', 0)).toEqual(['dora', 'frank']);
    });

    test('a year later than the others is asked about', () => expect(meantIn('dora@x.test;30.11.2026\nfrank@x.test;30.11.2029')).toEqual(['dora']));

    test('a line of another shape above the rows is asked about', () => {
        expect(meantIn('anna@x.test,paul@x.test,note\nbob@x.test,paul@x.test\ncarla@x.test,paul@x.test', 0)).toEqual(['bob', 'carla']);
    });
});

describe('a column of remarks', () => {
    test.each([['Notes'], ['Comment'], ['Remarks'], ['Info'], ['Reason'], ['Bemerkung'], ['Anmerkungen'], ['Hinweis'], ['Remarque'], ['Comentarios'], ['Opmerkingen'], ['Successor note']])('%j', (label) => {
        const said = ['rehired', 'Rehired', 'postponed', '???', 'wait for OK from Paul', 'verlängert', '❌', 'on parental leave', 'Wrong', 'x', 'mailbox to paul@x.test'];
        expect(meantIn(`Name,Email,${label}\n${said.map((words, at) => `Eva,eva${at}@x.test,${words}`).join('\n')}\nAnna,anna@x.test,\nBob,bob@x.test,left 30 Nov\nCat,cat@x.test,Cat`, 1)).toEqual(['anna', 'bob', 'cat']);
    });
});

test.each([['Bob (stays)'], ['Bob ❌'], ['Bob (external)'], ['Bob?'], ['~~Bob~~']])('a name %j says more than who that is', (name) => expect(meantIn(`Name;Email\nAnna;anna@x.test\n${name};bob@x.test`)).toEqual(['anna']));

test.each([['❌ bob@x.test'], ['[ ] bob@x.test'], ['bob@x.test*'], ['bob@x.test ?']])('an address %j as well', (cell) => expect(meantIn(`Name;Email\nAnna;anna@x.test\nBob;${cell}`)).toEqual(['anna']));

test.each([
    ['Keep account', 'yes'], ['Exclude', 'x'], ['Behalten', 'ja'], ['Still employed', 'yes'], ['Aktiv', 'ja'], ['Enabled', 'True'], ['Employed', 'Yes'], ['Verlängert', 'ja'], ['Contract extended', 'yes'], ['Status', 'OK'], ['What to do', 'only sign out'],
    ['Type', 'Joiner'], ['Business Process', 'Hire'], ['Event', 'Job Change'], ['Termination Date', 'unbefristet'], ['Austrittsdatum', '31.12.9999'], ['Vertragsende', ''], ['Extended until', '31.03.2027'], ['Return', '01.03.2027'], ['Last day', 'open'],
])('where column %j says %j to everybody nobody is simply meant', (label, cell) => expect(meantIn(`Email;${label}\nanna@x.test;${cell}\nbob@x.test;${cell}`)).toEqual([]));

test.each([
    ['Type', 'Leaver', 'Joiner'], ['Type', 'Leaver', 'Mover'], ['Business Process', 'Termination', 'Hire'], ['Business Process', 'Termination', 'Job Change'], ['Termination Date', '2026-11-30', ''], ['Termination Date', '2026-11-30', '0000-00-00'],
    ['Austrittsdatum', '30.11.2026', ''], ['Austrittsdatum', '30.11.2026', '31.12.2027'], ['Austrittsdatum', '30.11.26', '31.12.27'], ['Termination Date', '30 Nov 2026', '31 Dec 2027'], ['Vertragsende', '30.11.2026', 'unbefristet'], ['What to do', 'deactivate', 'only sign out'], ['Maßnahme', 'sperren', 'Lizenz ändern'], ['Salida', '30/11/2026', ''],
    ['Datum uit dienst', '30-11-2026', ''], ['Last day', '30.11.', 'tbc'], ['Leaving date', '30.11.2026', ''], ['Department', 'Sales', '❌'], ['', '', 'Rehired'], ['Bem.', '', 'Verlängert'], ['Stand', 'Geht', 'Verlängert'], ['Process', 'Offboarding', 'Onboarding'],
])('where column %j says %j of one and %j of another only the first is simply meant', (label, meant, other) => expect(meantIn(`Email;${label}\nanna@x.test;${meant}\nbob@x.test;${other}`)).toEqual(['anna']));

test.each([
    ['Department', 'Human Resources', 'Research & Development'], ['Position', 'Sales Manager', 'Leitung Einkauf'], ['Standort', 'Frankfurt am Main', 'Werk 2 nord'], ['Deactivate', 'Y', 'Y'], ['Leaver', 'yes', 'yes'], ['Action', 'Deactivate', 'Deactivate'],
    ['Last day', '30.11.', '15.12.'], ['Last day', '30.11', '15.12'], ['Last day', '30.11.', '15.12.2026'], ['Last day', '30.11.26', '15.12.26'], ['Termination Date', '2026-11-30', '2026-12-31'], ['Personalnr', '4711', '4712'], ['Ort', 'Berlin', 'München'], ['Employee Type', 'Permanent', 'Contractor'], ['FTE', '1', '1'], ['Eintrittsdatum', '01.01.2019', '01.01.2020'],
    ['Effective', '30/11/2026', '01/12/2026'], ['Phone', '+49 30 1234', ''], ['Leaving date', '30.11.2026', '15.12.2026'], ['Date de départ', '30/11/2026', '30/11/2026'], ['Distinguished name', 'CN=Anna', 'CN=Bob'], ['Sparte', 'Nord', 'Süd'], ['Roles', 'system_user', 'system_user'],
])('a column %j of %j and %j keeps nobody back', (label, one, other) => expect(meantIn(`Email;${label}\nanna@x.test;${one}\nbob@x.test;${other}`)).toEqual(['anna', 'bob']));

describe('labels', () => {
    test('of a deputy\'s address are not the person\'s', () => {
        for (const label of ['E-Mail Stellvertretung', 'Mail to', 'E-Mail Kollege', 'Mail N+1']) {
            expect(readList(`Personalnr;${label}\n1;paul@x.test\n2;eva@x.test`)).toMatchObject({entries: [], columns: [{label}]});
        }
        expect(meantIn('Benutzername;Stellvertretung\nanna.berg;paul.chef\nbob.meier;eva.lang', 0)).toEqual(['anna.berg', 'bob.meier']);
    });

    test.each([['E-Mail dienstlich'], ['Work Email'], ['Email Address [Required]'], ['Company e-mail'], ['Mattermost username'], ['E-Mail (geschäftlich)']])('%j is', (label) => {
        expect(meantIn(`Personalnr;${label}\n1;paul@x.test\n2;eva@x.test`)).toEqual(['paul', 'eva']);
    });

    test('that ask for an answer name nobody by it', () => {
        expect(readList('Email,Leaver\nanna@x.test,yes\nbob@x.test,yes').entries.map(({names}) => names.length)).toEqual([1, 1]);
        expect(meantIn('Email,Leaver\nanna@x.test,yes\nbob@x.test,no')).toEqual([]);
    });

    test('are no people, and people are no labels', () => {
        expect(meantIn('Name,SamAccountName,ObjectClass\nAnna Berg,anna.berg,user\nName,SamAccountName,ObjectClass\nBob Meier,bob.meier,user')).toEqual(['anna.berg', 'bob.meier']);
        expect(readList('Username,Name,Role\nanna.berg,Anna Berg,User\nbob.meier,Bob Meier,Admin').entries).toHaveLength(2);
        expect(meantIn('anna.berg,Anna Berg,User\nbob.meier,Bob Meier,admin')).not.toContain('admin');
        expect(meantIn('Leaver,Email\nAnna,anna@x.test\n\nJoiner,Email\nBob,bob@x.test')).toEqual(['anna']);
    });
});
