/** Tables, known by their shape: whatever their labels say. */
import {asked, seen, whySeen} from '../../../../test/list-seen';

const [BOB, EVA, HANS, CARLA] = ['bob.meier@acme.test', 'eva.klein@acme.test', 'hans.mueller@acme.test', 'carla.lang@acme.test'];
const PEOPLE = {people: [0]};
const table = (delimiter: string, ...rows: string[][]) => rows.map((row) => row.join(delimiter)).join('\n');

describe('a table of the person\'s own columns', () => {
    const rows = [['bob.meier', 'Bob Meier', BOB!], ['eva.klein', 'Eva Klein', EVA!]];

    test.each([[','], [';'], ['\t'], ['|'], [' | ']])('parted by %j is as good as a list of names', async (delimiter) => {
        expect(await seen(table(delimiter, ...rows))).toEqual(['bob.meier ticked', 'eva.klein ticked']);
    });

    test.each([[','], [';'], ['\t'], ['|']])('and labels, parted by %j, waits for a press: its labels are text', async (delimiter) => {
        const labels = ['x', 'y', 'z'].join(delimiter);
        expect(await seen(`${labels}\n${table(delimiter, ...rows)}`)).toEqual([`"${labels}"`, 'bob.meier ready', 'eva.klein ready']);
    });

    test.each([
        ['between bars', `| Name | Mail |\n|---|:---:|\n| Bob | ${BOB} |\n| Eva | ${EVA} |`, '| Name | Mail |'],
        ['as a database prints it', `+----+----+\n| Name | Mail |\n+====+====+\n| Bob | ${BOB} |\n+----+----+\n| Eva | ${EVA} |\n+----+----+`, '| Name | Mail |'],
        ['with the shortest ruled line', `| Name | Mail |\n|-|:-:|\n| Bob | ${BOB} |\n| Eva | ${EVA} |`, '| Name | Mail |'],
        ['as psql prints it', ` id | Mail\n----+------\n    | ${BOB}\n    | ${EVA}`, 'id | Mail'],
        ['in a code fence', `\`\`\`\nMail,Name\n${BOB},Bob\n${EVA},Eva\n\`\`\``, 'Mail,Name'],
        ['between lines of signs', `===\nMail;Name\n***\n${BOB};Bob\n---\n${EVA};Eva\n~~~`, 'Mail;Name'],
        ['over a ruled line', `Name       Mail\n---------  -------------------\nBob Meier  ${BOB}\nEva Klein  ${EVA}`, 'Name       Mail'],
        ['with quotes', `"Name","Mail"\n"Meier, Bob","${BOB}"\n"Klein, Eva","${EVA}"`, '"Name","Mail"'],
        ['with empty cells at its end', `Mail,Name,,\n${BOB},Bob,,\n${EVA},Eva,,`, 'Mail,Name,,'],
        ['with trailing separators in its rows alone', `Mail;Name\n${BOB};Bob;\n${EVA};Eva;`, 'Mail;Name'],
        ['with blank lines', `Mail;Name\n\n${BOB};Bob\n\n${EVA};Eva\n`, 'Mail;Name'],
        ['with an empty cell before one in quotes', `x\tMail\n\t"${BOB}"\n\t"${EVA}"`, 'x\tMail'],
        ['of one column', `E-Mail\n${BOB}\n${EVA}`, 'E-Mail'],
    ])('%s waits for a press', async (_, text, labels) => {
        expect(await seen(text)).toEqual([`"${labels}"`, 'bob.meier ready', 'eva.klein ready']);
    });
});

describe('a cell', () => {
    test('of several lines is one, and its row stands for all of them', async () => {
        const text = `Mail,Note\n${EVA},"left\non Monday"\n${BOB},"left\non Friday"`;
        expect(await asked(text)).toMatchObject({people: ['Mail'], others: ['Note: left\non Monday 1, left\non Friday 1'], said: []});
        expect(await seen(text, PEOPLE)).toEqual(['"Mail,Note"', 'eva.klein ticked', 'bob.meier ticked']);
    });

    test('with a quote that does not close spoils its own row alone', async () => {
        const all = await seen(`Mail;Name\n${BOB};Bob\n${EVA};"Eva\n${HANS};Hans`);
        expect(all.filter((one) => one.endsWith('ticked'))).toEqual([]);
        expect(all.join(' ')).toMatch(/bob.meier.*eva.klein.*hmueller/);
    });

    test('with several people in it is a row to check for each', async () => {
        const text = table(';', ['Mail', 'Team'], [`${BOB}, ${EVA}`, 'A'], [HANS!, 'B']);
        expect(await seen(text, PEOPLE)).toEqual(['"Mail;Team"', 'bob.meier check', 'eva.klein check', 'hmueller ticked']);
    });

    test('with a foreign word beside the name is a row to check', async () => {
        expect(await seen(table(';', ['Mail', 'Team'], [`${BOB} (stays)`, 'A'],
        [HANS!, 'B']), PEOPLE)).toEqual(['"Mail;Team"', 'bob.meier check', 'hmueller ticked']);
    });
});

describe('a line with another number of cells', () => {
    const text = `Mail,Name\n${EVA},Eva\n${BOB},Bob,stays,${CARLA}\n${HANS},Hans`;

    test('is quoted whole, and whoever it names is to be checked', async () => {
        expect(await seen(text)).toEqual(['"Mail,Name"', 'eva.klein ready', 'bob.meier check', 'carla.lang check', 'hmueller ready']);
        expect(await whySeen(text)).toEqual(Array(2).fill('This line does not have the table\'s columns. Check that it is meant.'));
    });

    test.each([
        ['of dashes between bars', `Mail|Name\n${EVA}|Eva\n-- | --\n${HANS}|Hans`, '"-- | --"'],
        ['of dashes between tabs', `Mail\tName\n${EVA}\tEva\n---\t---\n${HANS}\tHans`, '"---\t---"'],
        ['of empty quotes', `Mail,Name\n${EVA},Eva\n"",""\n${HANS},Hans`, '""","""'],
        ['with fewer cells', `Mail,Name,x\n${EVA},Eva,\n${BOB}\n${HANS},Hans,`, 'bob.meier check'],
        ['that names nobody', `Mail,Name\n${EVA},Eva\nthese stay,x,y\n${HANS},Hans`, '"these stay,x,y"'],
    ])('%s is not lost', async (_, some, line) => expect((await seen(some))[2]).toBe(line));
});

describe('what is no table', () => {
    test.each([
        ['a sentence with commas', 'Hi, all, please\nlook, at, this\n@frank', ['"Hi, all, please"', '"look, at, this"', 'frank ready']],
        ['recipients over two lines', `Bob <${BOB}>; Eva <${EVA}>;\nHans <${HANS}>`,
            ['bob.meier ticked', 'eva.klein ticked', 'hmueller ticked']],
        ['names with commas', 'Müller, Hans\nKlein, Eva', ['hmueller check', 'eva.klein check']],
        ['a list with a comma at each end', `${BOB},\n${EVA},`, ['bob.meier ticked', 'eva.klein ticked']],
        ['one line with a comma', `${BOB}, leaves`, ['bob.meier check']],
    ])('%s is read line by line', async (_, text, expected) => expect(await seen(text)).toEqual(expected));
});

describe('people side by side', () => {
    test.each([
        ['a tab between two', `${BOB}\t${EVA}`], ['as many on each line', `@bob.meier @eva.klein\n@hmueller @frank`],
        ['semicolons', `${BOB};${EVA}\n${HANS};${CARLA}`],
    ])('with %s are asked about: all of them may be meant', async (_, text) => {
        expect(await asked(text)).toMatchObject({preset: 'asked', all: true, people: ['Column 1', 'Column 2']});
    });

    test('are all in the table, or one column, or read line by line, as it is chosen', async () => {
        const text = `${BOB};${EVA}\n${HANS};${CARLA}`;
        const all = ['bob.meier ticked', 'eva.klein ticked', 'hmueller ticked', 'carla.lang ticked'];
        expect(await seen(text, {people: [0, 1]})).toEqual(all);
        expect(await seen(text, {people: [1]})).toEqual(['eva.klein ticked', 'carla.lang ticked']);
        expect(await seen(text, null)).toEqual(all.map((one) => one.replace('ticked', 'ready')));
    });
});
