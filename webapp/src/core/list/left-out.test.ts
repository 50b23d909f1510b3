/** Lines, headings and messages around a list: nobody is simply meant whom the writer left out, and clean lines stay simply meant. */
import {fold} from './scan';
import {readList} from './read';
import type {Entry} from './types';

/** Named exactly, without a doubt and without a word that is not theirs. */
const isMeant = ({doubt, names: [name], words}: Entry) => !doubt && name?.kind !== 'person' && name?.kind !== 'bare' && words.every((word) => fold(name!.value).includes(fold(word)));
const meantIn = (text: string) => readList(text).entries.filter(isMeant).map(({names: [name]}) => name!.value.replace('@x.test', ''));

test.each([
    ['Joiners:'], ['New starters:'], ['Eintritte:'], ['Neuzugänge'], ['Rückkehrer:'], ['On leave:'], ['FYI:'], ['Zur Info:'], ['Please inform:'], ['Reminder'], ['Hands off'], ['Later:'],
    ['December:'], ['Entrants'], ['Altas:'], ['Nieuw in dienst:'], ['À conserver :'], ['Exception:'], ['Exceptions'], ['Ausnahmen:'], ['Exclusions'], ['Excepciones:'], ['Uitzonderingen:'],
    ['Protected:'], ['Whitelist'], ['Moved to Sales:'], ['Elternzeit:'], ['Zuständig:'], ['HR:'], ['In copy:'], ['En copie :'], ['Verteiler:'], ['Handover to'], ['Successors:'],
    ['Please do not disable the following accounts'], ['Folgende Konten bitte nicht sperren'], ['Folgende Konten bitte auf keinen Fall sperren'], ['Estos se mantienen:'],
    ['The accounts below must remain enabled'], ['Leave these alone:'], ['Aktiv:'], ['To reactivate:'], ['Reactivate'], ['Wieder aktivieren:'], ['Please create accounts for:'],
    ['Please do not touch the accounts of these people yet'], ['New employees:'], ['Neue Kollegen:'], ['Left out:'], ['Other accounts:'], ['Starting in December:'], ['On parental leave'], ['contract extended'], ['Transfers'], ['Departures (on hold)'], ['Leavers (postponed)'], ['unklar'], ['Maybe'], ['TBD'], ['Rehires'],
    ['Access:'], ['Zugänge:'], ['In dienst:'], ['New interns:'], ['Diese bitte nicht mehr sperren:'], ['These are no longer to be deactivated:'], ['Ne plus désactiver :'], ['No longer leaving:'],
])('under %j nobody is simply meant', (heading) => expect(meantIn(`anna@x.test\n${heading}\nstay@x.test\nsera@x.test\n\nLeavers:\nbob@x.test`)).toEqual(['anna', 'bob']));

test.each([
    ['Leavers:'], ['Please deactivate:'], ['Bitte sperren:'], ['Départs :'], ['Estos usuarios:'], ['Deze accounts:'], ['# Sales'], ['Sales:'], ['# left in October:'], ['Only these please:'], ['Nur diese:'],
    ['Hi Tim:'], ['Austritte:'], ['please close these accounts by Friday:'], ['wie besprochen verlassen uns zum Monatsende folgende Kollegen:'], ['Leavers'], ['Hello IT,'], ['E-Mail:'], ['see below'], ['Ticket INC-4711'], ['Leavers in Berlin:'], ['List of users:'], ['Departures November:'], ['Leavers this week:'], ['anbei die Austritte zum 30.11.:'],
    ['These people are no longer with the company:'], ['The following employees no longer work here'], ['Die folgenden Personen sind nicht mehr bei uns:'], ['Elles ne font plus partie de l\'entreprise :'],
    ['Ya no trabajan aquí:'], ['Zijn niet meer werkzaam:'], ['To be deactivated:'], ['Please remove access for:'], ['Contractors ending 30 Nov:'],
])('under %j everybody is', (heading) => expect(meantIn(`${heading}\nstay@x.test\nsera@x.test`)).toEqual(['stay', 'sera']));

test.each([
    ['#stays'], ['#keep'], ['# wrong one'], ['# extended until 2027'], ['// tbc'], ['# joiner'], ['# on leave, comes back'], ['# not'], ['# ❌'], ['# ???'], ['# ~~'], ['// only sign out'], ['# manager is @paul'],
    ['#bleibt'], ['# Rehired'], ['#N/A'], ['(?)'], ['(*)'], ['*'], ['**'], ['❓'], ['-'], ['0'], ['=']
])('beside @bob %j is a doubt', (said) => {
    expect(meantIn(`@bob ${said}`)).toEqual([]);
    expect(meantIn(`@bob, @cat ${said}`)).toEqual([]);
});

test.each([['# left last week'], ['# Sales'], ['# 30.11.2026'], ['// leaver'], ['# Bob'], ['(1)'], ['✅']])('%j is none', (said) => expect(meantIn(`@bob ${said}`)).toEqual(['bob']));

test.each([
    ['2. [ ] bob@x.test'], ['• [ ] bob@x.test'], ['> - [ ] bob@x.test'], ['[] bob@x.test'], ['[  ] bob@x.test'], ['[-] bob@x.test'], ['[?] bob@x.test'], ['? bob@x.test'], ['?? bob@x.test'], ['(-) bob@x.test'],
    ['; bob@x.test'], ['% bob@x.test'], ['-- bob@x.test'], ['/* bob@x.test */'], ['1. [ ] @bob'],
])('%j is no tick', (line) => expect(meantIn(line)).toEqual([]));

test.each([['1. [x] bob@x.test'], ['• [X] bob@x.test'], ['[✓] bob@x.test'], ['- **bob@x.test**'], ['* bob@x.test *'], ['(bob@x.test)'], ['- - bob@x.test']])('%j is one', (line) => expect(meantIn(line)).toEqual(['bob']));

describe('a message', () => {
    test.each([
        ['On Thu, Nov 12, 2026 at 9:12 AM Tim Vogel <tim@x.test> wrote:'], ['> On 12 Nov 2026, at 09:12, Tim Vogel wrote:'], ['-----Original Message-----'], ['-----Ursprüngliche Nachricht-----'], ['---------- Forwarded message ---------'],
        ['Am 12.11.2026 um 09:12 schrieb Tim Vogel:'], ['Le 12 nov. 2026 à 09:12, Tim Vogel a écrit :'], ['From: Tim Vogel <tim@x.test>\nSent: Monday\nTo: Petra <petra@x.test>\nSubject: leavers?\n'],
        ['Von: Tim Vogel\nGesendet: Montag\n'],
    ])('quotes an older one after %j', (start) => expect(meantIn(`Only these please:\n@bob\n\n${start}\n> @carla\n@dora\n\nLeavers:\n@erik\n`)).toEqual(['bob']));

    test.each([['---------- Forwarded message ---------\nFrom: Petra <petra@x.test>\nSubject: Leavers\nTo: <it@x.test>\n'], ['Please see below.\n\nOn Thu, Nov 12, 2026 Petra <petra@x.test> wrote:']])(
        'is handed on: %j', (start) => expect(meantIn(`${start}\n@bob\n@carla`)).toEqual(['bob', 'carla']));

    test.each([
        ['Thx'], ['Ciao'], ['Viele Grüße aus Berlin'], ['Best regards from Berlin'], ['Danke Dir!'], ['Beste Grüße / Best regards'], ['Vielen Dank für Ihre Unterstützung!'], ['Thanks for your help!'], ['Bonne journée'],
        ['Cdlt'], ['Hartelijke groet'], ['Have a nice day'], ['Mit besten Grüßen'], ['____________'], ['- - -'], ['---'], ['Sent from Outlook for iOS'], ['Tschüss'],
    ])('has its sender below %j', (closing) => {
        expect(meantIn(`@anna\nbob@x.test\n\n${closing}\n\nPetra Personal\nHR Business Partner\npetra@x.test`)).toEqual(['anna', 'bob']);
        expect(meantIn(`Müller, Hans\nEva Klein\n\n${closing}\nPetra Personal\npetra@x.test\n\nACME GmbH`)).toEqual([]);
        expect(meantIn(`Name;Email\nBob;bob@x.test\n\n${closing}\n\nPetra Personal\npetra@x.test`)).toEqual(['bob']);
    });

    test.each([['HR'], ['— Petra'], ['Herzlichst'], ['Petra (HR)'], ['Human Resources'], ['i. A. Petra Personal']])('has its sender below %j alone', (name) => {
        expect(meantIn(`@anna\nbob@x.test\n\n${name}\npetra@x.test`)).toEqual(['anna', 'bob']);
    });

    test('has its sender by handle', () => expect(meantIn('@anna\n@bob\n\nThank you for your help!\n@petra')).toEqual(['anna', 'bob']));

    test.each([['T: +49 30 123456'], ['+49 30 123456'], ['M +49 170 1234567'], ['']])('has its sender beside %j', (contact) => expect(meantIn(`anna@x.test\n\nPetra Personal\nACME GmbH\n${contact}\npetra@x.test`)).toEqual(['anna']));

    test('is not begun by a date in a form, and a label without anything behind it hides nobody', () => {
        expect(meantIn('Email: anna@x.test\nDate: 30 Nov\n\nEmail: bob@x.test\nDate: 30 Nov')).toEqual(['anna', 'bob']);
        expect(meantIn('Subject:\n@bob')).toEqual(['bob']);
    });

    test('has addresses below the label of its header', () => {
        expect(meantIn('From:\nPetra Personal <petra@x.test>\nSent:\nMonday\nTo: \nIT Desk<it@x.test>;\nPaul Chef<paul@x.test>\nCc:\nLea Hahn <lea@x.test>\nSubject:\nLeavers\n\nanna@x.test\nbob@x.test')).toEqual(['anna', 'bob']);
        expect(meantIn('To: IT Desk <it@x.test>\nLea Hahn <lea@x.test>\nSubject: x\n\nanna@x.test')).toEqual(['anna']);
    });

    test.each([
        ['Please disable\nbob@x.test'], ['Hi team,\n\nplease deactivate\n\nbob@x.test'], ['Hans Müller\nhans@x.test\n\nBob Meier\nbob@x.test'], ['Berlin\n@anna\n@bob\n\nHamburg\n@carla'], ['@anna\nLeavers in Berlin:\nbob@x.test'], ['anna@x.test\n\nbob@x.test'],
    ])('has none in %j', (text) => expect(meantIn(text).length).toBe(text.split('@').length - 1));
});

test.each([
    ['bob@x.test\n  stays until March'], ['bob@x.test\n(on leave)'], ['- email: bob@x.test\n  leaver: false'], ['Email: bob@x.test\nLeaver: no'], ['Email: bob@x.test\nStatus: active'], ['> bob@x.test\nno, he stays'], ['bob@x.test\nNo'], ['bob@x.test -> Sales'], ['bob@x.test → Sales'], ['~~@paul\nbob@x.test\n@carla~~'],
])('what stands below or around somebody is said of them: %j', (text) => expect(meantIn(`${text}\n\nanna@x.test`)).not.toContain('bob'));

test.each([['bob@x.test\n  Sales'], ['Email: bob@x.test\nDepartment: Sales\nLast day: 30 Nov'], ['bob@x.test\n(left 30 Nov)'], ['→ bob@x.test'], ['> bob@x.test\nyes'], ['~~@paul~~\nbob@x.test']])('and may say nothing: %j', (text) => expect(meantIn(`${text}\n\nanna@x.test`)).toEqual(['bob', 'anna']));
