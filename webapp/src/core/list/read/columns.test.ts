/** Columns, by where they lead: whom they name, and what the others say. No label counts. */
import {asked, seen} from '../../../../test/list-seen';

const NAMES = ['bob.meier', 'eva.klein', 'hans.mueller', 'carla.lang', 'paul.chef'];
const [BOB, EVA, HANS, CARLA, CHEF] = NAMES.map((name) => `${name}@acme.test`);
const BOB_ID = 'bobmeierq1w2e3r4t5y6u7i8o9';
const EVA_ID = 'evakleinq1w2e3r4t5y6u7i8o9';
const table = (...rows: string[]) => rows.join('\n');

describe('columns that name people', () => {
    test.each([
        ['that lead to the same accounts are one',
            table('Id;Login;Mail;x', `${BOB_ID};bob.meier;${BOB};1`, `${EVA_ID};eva.klein;${EVA};2`), ['Id+Mail+Login'], 'Id+Mail+Login'],
        ['and the accounts\' own words are one',
            table('Vorname;Nachname;Mail;x', `Bob;Meier;${BOB};1`, `Eva;Klein;${EVA};2`),
            ['Mail+Vorname+Nachname'], 'Mail+Vorname+Nachname'],
        ['are one where one of them is empty here and there',
            table('Id;Mail;x', `${BOB_ID};;1`, `${EVA_ID};${EVA};2`), ['Id+Mail'], 'Id+Mail'],
        ['that lead nowhere name nobody', table('Mail;Private;x', `${BOB};b@home.test;1`, `${EVA};e@home.test;2`), ['Mail'], 'Mail'],
        ['that differ are asked about', table('Mail;Boss;x', `${BOB};${CHEF};1`, `${EVA};${CHEF};2`), ['Mail', 'Boss'], 'asked'],
        ['of usernames are offered where no other names anybody',
            table('Login;x', 'bob.meier;1', 'eva.klein;2'), ['Login by username'], 'Login by username'],
        ['of usernames that lead to different accounts are chosen before one that does not',
            table('Login;State', 'bob.meier;active', 'eva.klein;active', 'frank;active', 'hmueller;inactive'),
            ['Login by username'], 'Login by username'],
        ['of usernames that lead to two people each are asked about',
            table('Login;Boss;x', 'bob.meier;paul.chef;1', 'eva.klein;lea.hahn;2'),
            ['Login by username', 'Boss by username'], 'asked'],
        ['of usernames beside addresses of others are asked about',
            table('Login;Boss;x', `bob.meier;${CHEF};1`, `eva.klein;${CHEF};2`), ['Login by username', 'Boss'], 'asked'],
        ['by full name are offered', table('Name;Ort', 'Bob Meier;Ulm', 'Klein, Eva;Bonn'), ['Name by name'], 'Name by name'],
        ['by full name are asked about where there are two',
            table('Name;Boss', 'Bob Meier;Paul Chef', 'Eva Klein;Lea Hahn'), ['Name by name', 'Boss by name'], 'asked'],
        ['by full name beside addresses of others are asked about',
            table('Name;Boss;x', `Bob Meier;${CHEF};1`, `Eva Klein;${CHEF};2`), ['Name by name', 'Boss'], 'asked'],
    ])('%s', async (_, text, people, preset) => expect(await asked(text)).toMatchObject({people, preset}));

    test('of two that differ one is in the table, as it is chosen', async () => {
        const text = table('Mail;Boss;x', `${BOB};${CHEF};1`, `${EVA};${CHEF};2`);
        expect((await seen(text, {people: [0]})).slice(1)).toEqual(['bob.meier ticked', 'eva.klein ticked']);
        expect((await seen(text, {people: [1]})).slice(1)).toEqual(['paul.chef ticked', 'paul.chef twice']);
    });

    test('whose names differ from their accounts are to be checked', async () => {
        const text = table('Mail;Name', `${BOB};Bob Meier`, `${EVA};Klein, Eva`, `${HANS};Hanna Möller`, `${CARLA};Carla Lang`);
        expect(await seen(text)).toEqual(['"Mail;Name"', 'bob.meier ready', 'eva.klein ready', 'hmueller check', 'carla.lang ready']);
    });

    test('a row without an address is found by its full name, to be checked', async () => {
        const text = table('Mail;Name', `${BOB};Bob Meier`, ';Klein, Eva', `${CARLA};Carla Lang`, ';Nobody Here');
        expect((await seen(text)).slice(1)).toEqual(['bob.meier ready', 'eva.klein check', 'carla.lang ready', 'nobody']);
    });

    test('a row without anybody is text, where it stands', async () => {
        const all = await seen(table('Mail;Name', `${BOB};Bob`, ';', ';x', `${EVA};Eva`));
        expect(all.slice(1)).toEqual(['bob.meier ready', '";x"', 'eva.klein ready']);
    });
});

describe('what the other columns say', () => {
    const rows = (...cells: string[]) => table('Mail;x', ...[BOB, EVA, HANS, CARLA].map((mail, index) => `${mail};${cells[index]}`));

    test.each<[string, string, object]>([
        ['values are counted', rows('Leaver', 'Joiner', 'Leaver', 'Leaver'), {others: ['x: Leaver 3, Joiner 1'], same: []}],
        ['the same in all rows is one line', rows('Leaver', 'Leaver', 'Leaver', 'Leaver'), {others: [], same: ['x = Leaver']}],
        ['the same in all but one is none', rows('Leaver', 'Leaver', 'Leaver', ''), {others: ['x: Leaver 3'], same: []}],
        ['dates are values as others are', rows('1.1.', '1.1.', '2.1.', '3.1.'), {others: ['x: 1.1. 2, 2.1. 1, 3.1. 1'], same: []}],
    ])('%s', async (_, text, expected) => expect(await asked(text)).toMatchObject({people: ['Mail'], preset: 'Mail', ...expected}));

    test('columns that are mostly empty come first, then those of few values, then the rest', async () => {
        const mails = [BOB, EVA, HANS, CARLA];
        const rows = Array.from({length: 16}, (_, i) => `n${i};${i % 2};${mails[i % 4]};${i === 3 ? 'stays' : ''};`);
        const many = table('Id;Kind;Mail;Note;Empty', ...rows);
        const {others} = await asked(many) as {others: string[]};
        expect(others.map((one) => one.split(':')[0])).toEqual(['Note', 'Kind', 'Id']);
    });

    test('empty columns, and one that counts the rows, say nothing', async () => {
        expect(await seen(table('Nr,Mail,,', `1,${BOB},,`, `2,${EVA},,`, `3,${HANS},,`))).toEqual(['"Nr,Mail,,"', 'bob.meier ready', 'eva.klein ready', 'hmueller ready']);
        expect(await asked(table('Keep,Mail', `1,${BOB}`))).toMatchObject({same: ['Keep = 1']});
    });

    test('columns without labels are told by their place', async () => {
        const screen = await asked(table(`${BOB};Leaver`, `${EVA};Joiner`));
        expect(screen).toMatchObject({people: ['Column 1'], others: ['Column 2: Leaver 1, Joiner 1']});
    });
});

describe('a table is asked about', () => {
    test.each([
        ['never where it has nothing but the people\'s own columns', table('Mail;Name', `${BOB};Bob`, `${EVA};Eva`), 'table'],
        ['never where nobody is named in a column', table('a;b', '1;2', '3;4', '@bob.meier'), 'table'],
        ['never as long as nobody is named at all', table('a;b', '1;2', '3;4'), 'paste'],
    ])('%s', async (_, text, phase) => expect(await asked(text)).toBe(phase));

    test('with the text outside it on the same screen', async () => {
        const text = table('Hi all,', `Mail;x`, `${BOB};1`, `${EVA};2`, 'Thanks');
        expect(await asked(text)).toMatchObject({said: ['Hi all,', 'Thanks']});
    });
});

test('a remark in a column of people who are not meant keeps its row to check', async () => {
    const rows = [[BOB, CHEF], [EVA, CHEF], [HANS, CHEF], [CARLA, 'not her']].map((row) => row.join(';'));
    expect(await seen(table('Mail;Boss', ...rows), {people: [0]})).toEqual(['"Mail;Boss"', 'bob.meier ticked', 'eva.klein ticked', 'hmueller ticked', 'carla.lang ticked']);
    const few = [[BOB, ''], [EVA, CHEF], [HANS, ''], [CARLA, '']].map((row) => row.join(';'));
    expect(await seen(table('Mail;Boss', ...few), {people: [0]})).toEqual(['"Mail;Boss"', 'bob.meier ticked', 'eva.klein check', 'hmueller ticked', 'carla.lang ticked']);
});
