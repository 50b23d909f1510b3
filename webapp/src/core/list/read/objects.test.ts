/** Tables that are written as objects, and our own CSVs. */
import {asked, seen, whySeen} from '../../../../test/list-seen';

const BOB = 'bob.meier@acme.test';
const EVA = 'eva.klein@acme.test';
const READY = ['bob.meier ready', 'eva.klein ready'];
const EVERY = {people: [0]};

describe('objects', () => {
    test.each([
        ['of an array', JSON.stringify([{mail: BOB, name: 'Bob'}, {mail: EVA, name: 'Eva'}]), '"mail, name"'],
        ['of an array over lines', JSON.stringify([{mail: BOB}, {mail: EVA}], undefined, 2), '"mail"'],
        ['one after the other over lines', [{mail: BOB}, {mail: EVA}].map((one) => JSON.stringify(one, undefined, 2)).join('\n'), '"mail"'],
        ['one a line', `{"mail":"${BOB}"}\n{"mail":"${EVA}"}`, '"mail"'],
        ['with objects in them', JSON.stringify([{mail: {home: BOB}}, {mail: {home: EVA}}]), '"mail.home"'],
        ['in blocks of lines', `Name: Bob Meier\nMail: ${BOB}\n\nName: Eva Klein\nMail: ${EVA}`, '"Name, Mail"'],
        ['in blocks with ruled lines', `Mail: ${BOB}\n-----\nMail: ${EVA}`, '"Mail"'],
    ])('%s are rows, and their keys are text: nobody is ticked before a press', async (_, text, keys) => {
        const all = await seen(text);
        expect(all.filter((one) => !one.startsWith('"'))).toEqual(READY);
        expect(all.filter((one) => one.startsWith('"'))).toEqual([keys]);
    });

    test.each([
        ['values of other keys', [{mail: BOB, state: 'Leaver'}, {mail: EVA, state: 'Joiner'}], ['state: Leaver 1, Joiner 1']],
        ['lists in them', [{mail: BOB, tags: ['a', 'b']}, {mail: EVA, tags: ['c']}], ['tags: a; b 1, c 1']],
        ['texts that look like brackets', [{mail: BOB, note: 'x} {'}, {mail: EVA, note: '[{y'}], ['note: x} { 1, [{y 1']],
        ['keys of one alone', [{mail: BOB}, {mail: EVA, note: 'stays'}], ['note: stays 1']],
    ])('with %s are asked about', async (_, value, others) => {
        expect(await asked(JSON.stringify(value))).toMatchObject({preset: 'mail', others});
    });

    test('of several arrays are told apart by a column of these', async () => {
        const text = JSON.stringify({leave: [{mail: BOB}], stay: [{mail: EVA}]});
        expect(await asked(text)).toMatchObject({preset: 'mail', others: ['Column 1: leave 1, stay 1']});
        const only = {...EVERY, only: {column: 0, values: ['leave']}};
        expect((await seen(text, only)).filter((one) => !one.startsWith('"'))).toEqual(['bob.meier ready', 'eva.klein aside']);
    });

    const users = `[{"mail":"${BOB}"},{"mail":"${EVA}"}]`;

    test.each([
        ['the key of their array', `{"keep":${users}}`, '{"keep":['],
        ['text before it', `{"note":"not eva","users":${users}}`, '{"note":"not eva","users":['],
        ['text at any depth', `{"data":{"note":"keep all","users":${users}}}`, '{"data":{"note":"keep all","users":['],
        ['text behind it', `{"data":{"users":${users},"note":"keep all"}}`, '],"note":"keep all"}}'],
        ['text on a line of its own', `{"data":{\n"note": "keep all",\n"users":${users}}}`, '"note": "keep all",'],
        ['text between them', `[{"mail":"${BOB}"},\n"keep",\n{"mail":"${EVA}"}]`, '"keep",'],
        ['text in a list beside', `{"keep":["x"],"users":${users}}`, '{"keep":["x"],"users":['],
        ['text in a list without objects, under the same key', `{"users":["keep"],"users":${users}}`, '{"users":["keep"],"users":['],
        ['text above and below', `Keep:\n${users}\n2 rows`, '2 rows'],
    ])('show %s', async (_, text, said) => {
        const all = await seen(text);
        expect(all).toContain(`"${said}"`);
        expect(all.filter((one) => !one.startsWith('"')).map((one) => one.split(' ')[0])).toEqual(['bob.meier', 'eva.klein']);
    });

    test.each([
        ['a key that stands there twice', `[{"state":"stays","mail":"${BOB}","state":"leaves"},{"state":"","mail":"${EVA}"}]`, 'state: stays; leaves 1'],
        ['keys that come to the same', `[{"a.b":1,"a":{"b":2},"mail":"${BOB}"},{"mail":"${EVA}"}]`, 'a.b: 1; 2 1'],
        ['a number longer than numbers can be', `[{"n":12345678901234567890,"mail":"${BOB}"},{"mail":"${EVA}"}]`, 'n: 12345678901234567890 1'],
        ['a key without letters', `[{"":"stays","mail":"${BOB}"},{"mail":"${EVA}"}]`, '"": stays 1'],
    ])('lose nothing of %s', async (_, text, other) => expect(await asked(text)).toMatchObject({others: [other]}));

    test('with two people under one key are rows to check', async () => {
        const text = `[{"mail":"${BOB}","mail":"${EVA}"},{"mail":"hans.mueller@acme.test"}]`;
        expect(await seen(text)).toEqual(['"mail"', 'bob.meier check', 'eva.klein check', 'hmueller ready']);
    });

    test('that break off are read line by line, as they stand', async () => {
        expect(await seen(`[{"mail": "${BOB}"},\n {"mail": "${EVA}"`)).toEqual(['bob.meier check', 'eva.klein check']);
    });
});

describe('blocks of lines', () => {
    test('with a line of brackets alone are to be checked', async () => {
        expect(await seen(`Mail: ${BOB}\n[ ]\n\nMail: ${EVA}\nTeam: A`, EVERY)).toEqual(['"Mail, Team"', 'bob.meier check', 'eva.klein check']);
    });

    test('show a heading between them, whose key has no value anywhere', async () => {
        const text = `Mail: ${BOB}\nTeam: A\n\nPlease keep:\n\nMail: ${EVA}\nTeam:`;
        expect(await asked(text)).toMatchObject({others: ['Team: A 1', 'Column 3: Please keep: 1']});
        expect(await seen(text, EVERY)).toEqual(['"Mail, Team"', 'bob.meier check', 'eva.klein ticked']);
    });

    test('that are only one are read line by line', async () => {
        expect(await seen(`Name: Bob Meier\nMail: ${BOB}`)).toEqual(['"Name: Bob Meier"', 'bob.meier check']);
    });

    test('keep a line that is no pair, and it speaks of its block', async () => {
        const text = `Mail: ${BOB}\nRole: x\n\nMail: ${EVA}\nRole: y\nstays until May`;
        expect(await seen(text, EVERY)).toEqual(['"Mail, Role"', 'bob.meier ticked', 'eva.klein check']);
        expect(await whySeen(text, EVERY)).toEqual([expect.stringContaining('stays until May')]);
    });
});

describe('our own CSV', () => {
    const HEADER = 'line,original,person_id,username,name,email,act,result,off_since';
    const BOB_ROW = `1,'@bob.meier,bobmeierq1w2e3r4t5y6u7i8o9,bob.meier,Bob Meier,${BOB},deactivate,done,2026-11-25T05:00:00.000Z`;
    const rows = (...more: string[]) => seen([HEADER, BOB_ROW, ...more].join('\n'), {people: [0]}).then((all) => all.slice(1).map((one) => one.replace('ticked', 'ready')));

    test.each([[','], [';'],
    ['\t']])('is known, parted by %j, by the labels of its columns; what stands in the others is shown once, as of any table', async (delimiter) => {
        const text = `${HEADER}\n${BOB_ROW}`.replaceAll(',', delimiter);
        expect(await asked(text)).toMatchObject({people: ['person_id+username+email+original+name'], same: expect.arrayContaining(['act = deactivate', 'result = done'])});
        expect(await seen(text, {people: [0]})).toEqual([`"${text.split('\n')[0]}"`, 'bob.meier ticked']);
    });

    test.each([
        ['is the line it was made for', '2,@eva.klein,,,,,,,', 'eva.klein check'],
        ['is found by the name in that line', '2,"Klein, Eva",,,,,,,', 'eva.klein check'],
        ['may still be nobody', '2,@nobody,,,,,,,', 'nobody'],
        ['is text where that line names nobody', '2,Leavers,,,,,,,', '"2,Leavers,,,,,,,"'],
    ])('a row without a person %s', async (_, row, expected) => expect(await rows(row)).toEqual(['bob.meier ready', expected]));

    test.each([
        ['by its address', `2,@eva.klein,evakleinq1w2e3r4t5y6u7i8o9,eva.klein,,${BOB},deactivate,done,`, '? check'],
        ['by its username', `2,@eva.klein,evakleinq1w2e3r4t5y6u7i8o9,frank,,${EVA},deactivate,done,`, 'eva.klein check'],
    ])('a row that leads to somebody else %s, as half of a sorted file does, is to be checked', async (_, row, expected) => {
        expect(await rows(row)).toContain(expected);
    });

    test('a line that is no row of it is to be checked, or text', async () => {
        expect(await rows('@eva.klein', 'See above')).toEqual(['bob.meier ready', 'eva.klein check', '"See above"']);
    });

    test('a row with a cell too many is to be checked, and shown whole', async () => {
        const row = `2,@eva.klein,evakleinq1w2e3r4t5y6u7i8o9,eva.klein,Eva Klein,${EVA},deactivate,done,,please keep`;
        expect(await rows(row)).toEqual(['bob.meier ready', 'eva.klein check']);
        expect(await rows(row.replace('please keep', ''))).toEqual(['bob.meier ready', 'eva.klein ready']);
    });

    test('a column that somebody has added is asked about', async () => {
        const text = `${HEADER},keep\n${BOB_ROW},\n2,@eva.klein,evakleinq1w2e3r4t5y6u7i8o9,eva.klein,Eva Klein,${EVA},deactivate,done,,yes`;
        expect(await asked(text)).toMatchObject({others: expect.arrayContaining(['keep: yes 1'])});
    });
});
