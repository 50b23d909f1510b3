/** More of who is left out: headings without a colon, whoever is spoken to, columns of events and days, rows without an address; and clean lists. */
import {fold} from './scan';
import {readList} from './read';
import type {Entry} from './types';

const isMeant = ({doubt, names, words}: Entry) => !doubt && names.some(({kind}) => kind !== 'person' && kind !== 'bare') && words.every((word) => names.some(({value}) => fold(value).includes(fold(word))));
const meantIn = (text: string) => readList(text).entries.filter(isMeant).map(({names: [name]}) => name!.value.replace('@x.test', ''));

test.each([
    ['Mutterschutz'], ['Maternity'], ['Sabbatical'], ['New hires'], ['Hires'], ['Neueinstellungen'], ['Neue Kollegen'], ['Neue Leute'], ['Interne Wechsel'], ['Versetzungen'], ['Verschoben'], ['Postponed'], ['Extensions'],
    ['Embauches'], ['Prolongations'], ['Altas'], ['Incorporaciones'], ['Nieuwe collega\'s'], ['Instroom'], ['Verteiler'], ['Nachfolge'], ['Vacation'], ['Januar 2027'],
])('the heading %j needs no colon', (heading) => expect(meantIn(`Leavers:\nanna@x.test\n\n${heading}\ns@x.test\n\nLeavers:\nbob@x.test`)).toEqual(['anna', 'bob']));

test.each([['@s please deactivate'], ['@s bitte sperren'], ['@s can you do these']])('whoever is spoken to in %j is not meant', (line) => expect(meantIn(`${line}\nanna@x.test`)).toEqual(['anna']));

test.each([
    ['Art', 'Abgang', 'Zugang'], ['Bewegung', 'Abgang', 'Zugang'], ['Movement', 'Out', 'In'], ['Mouvement', 'Sortie', 'Entrée'], ['Mutatie', 'Uit', 'In'], ['MM', 'off', 'on'],
    ['Datum', '30.11.2026', ''], ['Date', '30.11.2026', '01.04.2027'], ['Befristet bis', '30.11.2026', ''], ['Zugang bis', '30.11.2026', ''], ['Stichtag', '30.11.2026', '01.04.2027'], ['Effective Date', '2026-11-30', '2027-04-01'],
])('column %j: %j is meant, %j is not', (label, one, other) => expect(meantIn(`Email;${label}\nanna@x.test;${one}\ns@x.test;${other}`)).toEqual(['anna']));

test('a row without an address loses nobody, and a name with a comma is no heading', () => {
    const list = readList('Name;E-Mail\nMeier, Bob;bob@x.test\nLang, Eva;\nBerg, Anna;anna@x.test');
    expect(list.entries.map(({line, doubt}) => [line, doubt?.id])).toEqual([[2, undefined], [3, undefined], [4, undefined]]);
    expect(readList('Name;E-Mail\nBob Meier;bob@x.test\nEva Lang;\nAnna Berg;anna@x.test').entries.map(({line}) => line)).toEqual([2, 3, 4]);
});

test.each([
    ['anna.berg@x.test;Kündigung AN\nbob.meier@x.test;Rente', 'Austrittsgrund'], ['anna.berg@x.test;Resignation\nbob.meier@x.test;End of contract', 'Termination Reason'], ['anna.berg@x.test;Démission\nbob.meier@x.test;Fin de CDD', 'Motif'],
    ['anna.berg@x.test;Jubilación\nbob.meier@x.test;Fin de contrato', 'Motivo'], ['anna.berg@x.test;Pensioen\nbob.meier@x.test;Einde contract', 'Reden'],
    ['anna.berg@x.test;30.11.2026\nbob.meier@x.test;31.12.2026', 'Austritt'], ['anna.berg@x.test;30.11.2026\nbob.meier@x.test;30.11.2026', 'Austritt zum'],
])('%j in column %j keeps nobody back', (rows, label) => expect(meantIn(`Email;${label}\n${rows}`)).toEqual(['anna.berg', 'bob.meier']));

test.each([
    ['Anna Berg: anna.berg@x.test\nBob Meier: bob.meier@x.test'], ['Name: Anna Berg\nE-Mail: anna.berg@x.test\n\nName: Bob Meier\nE-Mail: bob.meier@x.test'], ['bitte sperrt folgende Konten:\nanna.berg@x.test\nbob.meier@x.test'],
    ['Graag onderstaande accounts uitschakelen:\nanna.berg@x.test\nbob.meier@x.test'], ['Anna Berg (anna.berg@x.test) - last working day 30 Nov\nBob Meier (bob.meier@x.test) - last working day 30 Nov'],
])('%j is clean', (text) => expect(readList(text).entries.filter(({doubt, names}) => !doubt && names.some(({kind}) => kind === 'email')).length).toBe(2));
