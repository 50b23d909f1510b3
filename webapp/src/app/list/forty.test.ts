/** Forty lines as they are sent: an export of the personnel office, and a message. */
import {table, untilPhase} from '../../../test/list';
import {NOON, idOf, person} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import {chosenOf, countsOf} from '../../core/list/counts';
import type {Row, Said} from '../../core/list/types';
import type {Person} from '../../core/model';

import type {ListRun} from './types';

const staff = (username: string, name: string, change: Partial<Person> = {}) => person(username, {name, ...change});

/** A small company. Its accounts have addresses like "hans.mueller@acme.test". */
const COMPANY = [
    staff('hans.mueller', 'Hans Müller'), staff('hans.mueller2', 'Hans Müller', {position: 'Warehouse'}),
    staff('joerg.weiss', 'Jörg Weiß'), staff('renee.dubois', 'Renée Dubois'), staff('anna-lena.gross', 'Anna-Lena Groß'),
    staff('bob.meier', 'Bob Meier'), staff('carla.schmidt', 'Carla Schmidt'), staff('tim', 'Tim Vogel'), staff('max', 'Max Frisch'),
    staff('dora.klein', 'Dora Klein', {deleteAt: NOON - 86_400_000}),
    staff('root', 'Rita Root', {roles: ['system_user', 'system_admin']}), staff('ann', 'Ann Admin'), staff('eva.lang', 'Eva Lang'),
    staff('paul.boss', 'Paul Boss', {position: 'Head of Sales'}), staff('otto.bots', 'Otto Bots'), staff('lisa.late', 'Lisa Late'),
    staff('peter.pan', 'Peter Pan'), staff('sven.olsen', 'Sven Olsen'), staff('greta.haas', 'Greta Haas'),
    staff('ivan.petrov', 'Ivan Petrov'), staff('karl.otto', 'Karl Otto'), staff('noah.fink', 'Noah Fink'), staff('mia.wolf', 'Mia Wolf'),
    staff('lea.hahn', 'Lea Hahn'), staff('finn.sommer', 'Finn Sommer'), staff('nina.kurz', 'Nina Kurz'),
    staff('deploy-bot', 'Deploy Bot', {isBot: true}), staff('ottobot', '', {isBot: true}),
    staff('zoe.adam', 'Zoë Adam', {authService: 'ldap'}), staff('hr.desk', 'Helga Ruf'),
];

const listOf = (cases: Case[]) => table(COMPANY, cases.map(([line]) => line).join('\n'), (world) => {
    world.bots = [{id: idOf('ottobot'), username: 'ottobot', name: '', ownerId: idOf('otto.bots')}];
    world.activeAt = {[idOf('lisa.late')]: NOON - 120_000};
});

/** Line by line: what stands there, its state, why, and who is ticked; 'text' where it names nobody, '' where it is blank. */
type Case = [line: string, state: Row['state'] | 'text' | '', why?: string, whom?: string];

/** What each line came to; of several rows the first. */
function outcome(cases: Case[], rows: Row[], said: Said[]): Case[] {
    return cases.map(([line], index): Case => {
        const row = rows.find(({entry}) => entry.line === index + 1);
        const whom = COMPANY.find(({id}) => id === row?.chosen)?.username;
        if (!row) {
            return [line, said.some((one) => one.line === index + 1 && one.text === line) ? 'text' : ''];
        }
        return [line, row.state, ...(row.why || whom ? [row.why ? row.why.id : ''] : []), ...(whom ? [whom] : [])] as Case;
    });
}

const ready = (line: string, whom: string): Case => [line, 'ready', '', whom];

const EXPORT: Case[] = [
    ['Hello IT,', 'text'],
    ['', ''],
    ['please close these accounts by Friday:', 'text'],
    ['', ''],
    ['Name;E-Mail;Manager;Last day', 'text'],
    ready('Müller, Hans;hans.mueller@acme.test;paul.boss@acme.test;30.11.', 'hans.mueller'),
    ready('Weiß, Jörg;Joerg.Weiss@Acme.test;paul.boss@acme.test;30.11.', 'joerg.weiss'),
    ready('Dubois, Renee;renee.dubois@acme.test;eva.lang@acme.test;30.11.', 'renee.dubois'),
    ready('Groß, Anna Lena;anna-lena.gross@acme.test;eva.lang@acme.test;30.11.', 'anna-lena.gross'),
    ['Meier, Bob;"bob.meier@acme.test";eva.lang@acme.test;30.11.', 'check', 'list.why.also'],
    ['Schmitt, Karla;carla.schmidt@acme.test;eva.lang@acme.test;30.11.', 'check', 'list.why.otherName'],
    ['Klein, Dora;dora.klein@acme.test;eva.lang@acme.test;31.10.', 'already', 'list.already.off'],
    ['Root, Rita;root@acme.test;eva.lang@acme.test;30.11.', 'refused', 'list.admin'],
    ['Bots, Otto;otto.bots@acme.test;eva.lang@acme.test;30.11.', 'check', 'list.caution.bots'],
    ['Late, Lisa;lisa.late@acme.test;eva.lang@acme.test;30.11.', 'check', 'list.caution.active'],
    ['Olsen, Sven;sven.olson@acme.test;eva.lang@acme.test;30.11.', 'check', 'list.why.meant'],
    ['Haas, Greta;;eva.lang@acme.test;30.11.', 'check', 'list.why.byName'],
    ['Müller, Hans;;eva.lang@acme.test;30.11.', 'check', 'list.why.namesakes'],
    ['Adam, Zoe;zoe.adam@acme.test;paul.boss@acme.test;30.11.', 'refused', 'guard.ldap'],
    ['Meier, Robert;bob.meier@acme.test;eva.lang@acme.test;30.11.', 'twice', 'list.why.twice'],
    ready('Boss, Paul;paul.boss@acme.test;ann@acme.test;30.11.', 'paul.boss'),
    ['Kunz, Erich;erich.kunz@acme.test;paul.boss@acme.test;30.11.', 'unknown', 'target.nobodyEmail'],
    ['', ''],
    ['Kind regards', 'text'],
    ['Helga Ruf', 'text'],
    ['HR desk', 'text'],
    ['hr.desk@acme.test', 'check', 'list.doubt.cells'],
];

const MAIL: Case[] = [
    ready('@tim', 'tim'),
    ['peter.pan@acme.test', 'check', 'list.why.also'],
    ready('Ivan Petrov <ivan.petrov@acme.test>', 'ivan.petrov'),
    ['Otto, Karl', 'check', 'list.why.byName'],
    ['Fink Noah', 'check', 'list.why.byName'],
    ['mia.wolf@acme.test (not lea.hahn@acme.test)', 'check', 'list.doubt.several'],
    ['lea.hahn', 'twice', 'list.why.twice'],
    ['deploy-bot', 'check', 'list.why.byWord'],
    ['ann@acme.test', 'refused', 'guard.self'],
    ['# left in October:', 'text'],
    ['Mueller, Hans', 'check', 'list.why.namesakes'],
    ['Jörg Weiss', 'check', 'list.why.byName'],
    ['peter.pan', 'twice', 'list.why.twice'],
    ['Herr Sven Olsen', 'text'],
    ['Nina Kurtz', 'text'],
    ['@finn.somer', 'check', 'list.why.meant'],
    ['@nobody.knows', 'unknown', 'target.nobodyName'],
    ['', ''],
    ['Thanks', 'text'],
    ready('Helga Ruf, hr.desk@acme.test', 'hr.desk'),
];

const ticked = (list: ListRun) => chosenOf(list.state().rows).length;

describe('forty lines as they are sent', () => {
    test('an export with a column of managers is asked about, and its text stands on the same screen', async () => {
        const {list} = await listOf(EXPORT);
        const {phase, asked} = list.state();
        expect([phase, ticked(list), asked!.columns.preset]).toEqual(['columns', 0, undefined]);
        expect(asked!.columns.people.map(({columns: [first]}) => asked!.labels![first!])).toEqual(['E-Mail', 'Manager']);
        const others = asked!.columns.others.map(({column, filled, values}) => [asked!.labels![column], filled, values]);
        expect(others).toEqual([['Last day', 17, [['30.11.', 16], ['31.10.', 1]]]]);
        const beside = ['Hello IT,', 'please close these accounts by Friday:', 'Kind regards', 'Helga Ruf', 'HR desk', 'hr.desk@acme.test'];
        expect(asked!.said.map(({text}) => text)).toEqual(beside);
    });

    test('an export, once its column is chosen and the rows over its signature are included', async () => {
        const {list} = await listOf(EXPORT);
        list.column({people: [0]});
        await untilPhase(list, 'looking');
        await untilPhase(list, 'table');
        expect(ticked(list)).toBe(0);
        list.include(undefined, true);
        const {rows, said} = list.state();
        expect(outcome(EXPORT, rows, said)).toEqual(EXPORT);
        const counts = say(countsOf(rows, 'deactivate'));
        expect(counts).toBe('18 lines: 5 ticked · 8 to check · 1 already off · 1 not found · 2 not allowed · 1 named twice');
        expect(faultsIn(rows.flatMap(({why}) => why ?? []))).toEqual([]);
    });

    test('a message, before a press and once all of it is included', async () => {
        const {list} = await listOf(MAIL);
        expect(ticked(list)).toBe(0);
        list.include(undefined, true);
        const {rows, said} = list.state();
        expect(outcome(MAIL, rows, said)).toEqual(MAIL);
        expect(say(countsOf(rows, 'deactivate'))).toBe('16 people: 3 ticked · 9 to check · 1 not found · 1 not allowed · 2 named twice');
        expect(faultsIn(rows.flatMap(({why}) => why ?? []))).toEqual([]);
    });
});
