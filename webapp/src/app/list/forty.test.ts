import {NOON, bot, facts, holdings, person, server, systemAdmin} from '../../../test/people';
import {faultsIn, say} from '../../../test/says';
import {deactivate} from '../../actions/deactivate';
import {candidateOf} from '../../core/list/candidate';
import {chosenOf, countsOf} from '../../core/list/counts';
import {notRead} from '../../core/list/not-read';
import {readList} from '../../core/list/read';
import {tableOf} from '../../core/list/table';
import type {Row} from '../../core/list/types';
import {known} from '../../core/model';
import type {Person} from '../../core/model';

import {lookUp} from './look-up';

const staff = (username: string, name: string, change: Partial<Person> = {}) => person(username, {name, ...change});

/** A small company. Its accounts have addresses like "hans.mueller@acme.test". */
const COMPANY = [
    staff('hans.mueller', 'Hans Müller'), staff('hans.mueller2', 'Hans Müller', {position: 'Warehouse'}), staff('joerg.weiss', 'Jörg Weiß'), staff('renee.dubois', 'Renée Dubois'),
    staff('anna-lena.gross', 'Anna-Lena Groß'), staff('bob.meier', 'Bob Meier'), staff('carla.schmidt', 'Carla Schmidt'), staff('tim', 'Tim Vogel'), staff('max', 'Max Frisch'),
    staff('dora.klein', 'Dora Klein', {deleteAt: NOON - 86_400_000}), staff('root', 'Rita Root', {roles: ['system_user', 'system_admin']}), staff('ann', 'Ann Admin'),
    staff('eva.lang', 'Eva Lang'), staff('paul.boss', 'Paul Boss', {position: 'Head of Sales'}), staff('otto.bots', 'Otto Bots'), staff('lisa.late', 'Lisa Late'),
    staff('peter.pan', 'Peter Pan'), staff('sven.olsen', 'Sven Olsen'), staff('greta.haas', 'Greta Haas'), staff('ivan.petrov', 'Ivan Petrov'), staff('karl.otto', 'Karl Otto'),
    staff('noah.fink', 'Noah Fink'), staff('mia.wolf', 'Mia Wolf'), staff('lea.hahn', 'Lea Hahn'), staff('finn.sommer', 'Finn Sommer'), staff('nina.kurz', 'Nina Kurz'),
    staff('deploy-bot', 'Deploy Bot', {isBot: true}), staff('zoe.adam', 'Zoë Adam', {authService: 'ldap'}), staff('hr.desk', 'Helga Ruf'),
];

const text = (one: Person) => `${one.username} ${one.name} ${one.email}`.toLowerCase();
const api = {
    peopleByUsernames: (names: string[]) => Promise.resolve(COMPANY.filter(({username}) => names.includes(username))),
    peopleByIds: (ids: string[]) => Promise.resolve(COMPANY.filter(({id}) => ids.includes(id))),
    personByEmail: (address: string) => Promise.resolve(COMPANY.find(({email}) => email === address)),
    search: (term: string, limit: number) => Promise.resolve(COMPANY.filter((one) => term.split(' ').every((word) => text(one).includes(word))).slice(0, limit)),
};

function lookAt(who: Person) {
    const held = who.username === 'otto.bots' ? {bots: known([bot('ottobot')])} : {};
    return {facts: {...facts(who), sessions: notRead, holdings: holdings(held)}, activeAt: known(who.username === 'lisa.late' ? NOON - 120_000 : 0)};
}

async function tableFor(lines: string[], column?: number): Promise<Row[]> {
    const {entries, columns, why} = readList(lines.join('\n'), column);
    expect([columns, why]).toEqual([[], undefined]);
    const hits = await lookUp(entries, {api, host: {isGroup: () => false, usernames: () => []}, actor: systemAdmin}, () => undefined);
    const context = {verb: 'deactivate', act: deactivate, actor: systemAdmin, server, now: NOON} as const;
    return tableOf(entries, hits, (who) => candidateOf(who, lookAt(who), context), new Map(), 'deactivate');
}

/** Line by line: what stands there, its state, why, and who would be done; '' where the line is no row. */
type Case = [line: string, state: Row['state'] | '', why?: string, whom?: string];

function outcome(cases: Case[], rows: Row[]): Case[] {
    return cases.map(([line], index): Case => {
        const row = rows.find(({entry}) => entry.line === index + 1);
        const whom = COMPANY.find(({id}) => id === row?.chosen)?.username;
        return row ? [line, row.state, ...(row.why || whom ? [row.why ? row.why.id : ''] : []), ...(whom ? [whom] : [])] as Case : [line, ''];
    });
}

const ready = (line: string, whom: string): Case => [line, 'ready', '', whom];

const EXPORT: Case[] = [
    ['Hello IT,', ''],
    ['', ''],
    ['please close these accounts by Friday:', ''],
    ['', ''],
    ['Name;E-Mail;Manager;Last day', ''],
    ready('Müller, Hans;hans.mueller@acme.test;paul.boss@acme.test;30.11.', 'hans.mueller'),
    ready('Weiß, Jörg;Joerg.Weiss@Acme.test;paul.boss@acme.test;30.11.', 'joerg.weiss'),
    ready('Dubois, Renee;renee.dubois@acme.test;eva.lang@acme.test;30.11.', 'renee.dubois'),
    ready('Groß, Anna Lena;anna-lena.gross@acme.test;eva.lang@acme.test;30.11.', 'anna-lena.gross'),
    ready('Meier, Bob;"bob.meier@acme.test";eva.lang@acme.test;30.11.', 'bob.meier'),
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
    ['Kind regards', ''],
    ['Helga Ruf', ''],
    ['HR desk', ''],
    ['hr.desk@acme.test', 'check', 'list.doubt.signature'],
];

const MAIL: Case[] = [
    ready('@tim', 'tim'),
    ready('peter.pan@acme.test', 'peter.pan'),
    ready('Ivan Petrov <ivan.petrov@acme.test>', 'ivan.petrov'),
    ['Otto, Karl', 'check', 'list.why.byName'],
    ['Fink Noah', 'check', 'list.why.byName'],
    ['mia.wolf@acme.test (not lea.hahn@acme.test)', 'check', 'list.why.several'],
    ready('lea.hahn', 'lea.hahn'),
    ['deploy-bot', 'check', 'list.caution.bot'],
    ['ann@acme.test', 'refused', 'guard.self'],
    ['# left in October:', ''],
    ['Mueller, Hans', 'check', 'list.why.namesakes'],
    ['Jörg Weiss', 'check', 'list.why.byName'],
    ['peter.pan', 'twice', 'list.why.twice'],
    ['Herr Sven Olsen', 'check', 'list.why.byName'],
    ['Nina Kurtz', 'check', 'list.why.meant'],
    ['@finn.somer', 'check', 'list.why.meant'],
    ['@nobody.knows', 'unknown', 'target.nobodyName'],
    ['', ''],
    ['Thanks', ''],
    ['Helga Ruf, hr.desk@acme.test', 'check', 'list.doubt.signature'],
];

describe('forty lines as they are sent', () => {
    test('an export with a column of managers is asked about first', () => {
        expect(readList(EXPORT.map(([line]) => line).join('\n'))).toMatchObject({entries: [], columns: [{label: 'E-Mail'}, {label: 'Manager'}]});
    });

    test.each([
        ['an export', EXPORT, 1, '18 lines: 6 ready · 7 to check · 1 already off · 1 not found · 2 not allowed · 1 named twice'],
        ['a message', MAIL, undefined, '17 lines: 4 ready · 10 to check · 1 not found · 1 not allowed · 1 named twice'],
    ])('%s', async (_, cases, column, counts) => {
        const rows = await tableFor(cases.map(([line]) => line), column);
        expect(outcome(cases, rows)).toEqual(cases);
        expect(say(countsOf(rows, 'deactivate'))).toBe(counts);
        expect(chosenOf(rows).every(({state}) => state === 'ready')).toBe(true);
        expect(faultsIn(rows.flatMap(({why}) => why ?? []))).toEqual([]);
    });
});
