/** What is chosen on the columns screen, and what comes of it. */
import {listOf, seen, tableSeen, whySeen} from '../../../../test/list-seen';

const MAILS = ['bob.meier', 'eva.klein', 'hans.mueller', 'carla.lang'].map((name) => `${name}@acme.test`);
const WHO = ['bob.meier', 'eva.klein', 'hmueller', 'carla.lang'];
const EVERY = {people: [0]};
const rows = (...cells: string[]) => cells.map((cell, index) => `${MAILS[index]};${cell}`).join('\n');
const seenAs = (...states: string[]) => states.map((state, index) => `${WHO[index]} ${state}`);

describe('every row', () => {
    test.each([
        ['ticks all that are ready', 'Leaver', 'Leaver', 'Joiner', 'Joiner', seenAs('ticked', 'ticked', 'ticked', 'ticked')],
        ['leaves to check whose cell alone says something', '', 'stays', '', '', seenAs('ticked', 'check', 'ticked', 'ticked')],
        ['leaves to check whose cell alone has a number', '', '', '7', '', seenAs('ticked', 'ticked', 'check', 'ticked')],
        ['leaves to check whose cell alone has a sign', '', '', '', '!', seenAs('ticked', 'ticked', 'ticked', 'check')],
        ['ticks where half of the rows say something', 'x', 'y', '', '', seenAs('ticked', 'ticked', 'ticked', 'ticked')],
    ])('%s', async (_, a, b, c, d, expected) => {
        const text = `Mail;Note\n${rows(a, b, c, d)}`;
        expect(await seen(text)).toEqual(['columns']);
        expect(await seen(text, EVERY)).toEqual(['"Mail;Note"', ...expected]);
    });

    test('leaves to check rows of a column that few fill with words, not those with a date', async () => {
        const many = Array.from({length: 7}, (_, i) => `${MAILS[i % 4]};${i === 0 ? '1.1.' : i === 1 ? 'stays' : i === 2 ? '2.2.' : ''}`);
        const list = await listOf(`Mail;Note\n${many.join('\n')}`, EVERY);
        const told = list.state().rows.map(({why, entry: {doubt}}) => [doubt?.id, why?.id]);
        expect(told.map(([doubt]) => doubt)).toEqual([undefined, 'list.doubt.column', ...Array<undefined>(5).fill(undefined)]);
    });

    test('tells which column speaks, and what it says', async () => {
        const why = await whySeen(`Mail;Note\n${rows('', 'stays', '', '')}`, EVERY);
        expect(why).toEqual(['Note says “stays”. Check that this person is meant.']);
    });
});

describe('values of a column', () => {
    const text = `Mail;State\n${rows('Leaver', 'Joiner', 'Leaver', '')}`;
    const only = (...values: string[]) => ({people: [0], only: {column: 1, values}});

    test.each([
        ['one value', only('Leaver'), ['ticked', 'aside', 'ticked', 'aside']],
        ['another', only('Joiner'), ['aside', 'ticked', 'aside', 'aside']],
        ['two of them', only('Leaver', 'Joiner'), ['ticked', 'ticked', 'ticked', 'aside']],
        ['the empty one', only(''), ['aside', 'aside', 'aside', 'ticked']],
    ])('with %s: the other rows are left aside', async (_, choice, states) => {
        expect((await seen(text, choice)).slice(1)).toEqual(seenAs(...states));
    });

    test('tell of each row that was not chosen why', async () => {
        expect(await whySeen(text, only('Leaver'))).toEqual(['State is “Joiner”', 'State is empty']);
    });

    test('a row that was not chosen can still be ticked by itself, never with all that are shown', async () => {
        const list = await listOf(text, only('Leaver'));
        const {rows: all} = list.state();
        list.tickAll(all.map(({entry: {key}}) => key), true);
        list.include(undefined, true);
        expect(tableSeen(list).slice(1)).toEqual(seenAs('ticked', 'aside', 'ticked', 'aside'));
        list.tick(all[1]!.entry.key, all[1]!.candidates[0]!.person.id);
        expect(tableSeen(list).slice(1)).toEqual(seenAs('ticked', 'ticked', 'ticked', 'aside'));
    });
});

describe('text', () => {
    test('above and below a table is on the screen of its columns: every row is ticked by that press', async () => {
        const text = `Hi,\n\nMail;State\n${rows('A', 'B', 'A', 'B')}\nThanks`;
        expect(await seen(text, EVERY)).toEqual(['"Hi,"', '"Mail;State"', ...seenAs('ticked', 'ticked', 'ticked', 'ticked'), '"Thanks"']);
    });

    test('between rows keeps the parts to be included one by one', async () => {
        const [first, second, ...others] = rows('A', 'B', 'A', 'B').split('\n');
        const list = await listOf(['Mail;State', first, second, 'These stay:', ...others].join('\n'), EVERY);
        expect(tableSeen(list).slice(1)).toEqual([...seenAs('ready', 'ready'), '"These stay:"', 'hmueller ready', 'carla.lang ready']);
        list.include(0, true);
        expect(tableSeen(list).slice(1)).toEqual([...seenAs('ticked', 'ticked'), '"These stay:"', 'hmueller ready', 'carla.lang ready']);
    });
});

test('where no column fits the text is read line by line, and nobody is ticked', async () => {
    const all = await seen(`Mail;State\n${rows('A', 'B', 'A', 'B')}`, null);
    expect(all.slice(1)).toEqual(seenAs('check', 'check', 'check', 'check'));
});

test('by full name nobody is ticked, however it is chosen', async () => {
    const text = 'Name;Ort\nBob Meier;Ulm\nKlein, Eva;Bonn\nHans Müller;Ulm\nNobody Here;Ulm';
    expect(await seen(text, EVERY)).toEqual(['"Name;Ort"', ...seenAs('check', 'check', 'check'), 'nobody']);
});
