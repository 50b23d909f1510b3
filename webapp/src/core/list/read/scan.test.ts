/** What names an account, and what does not. */
import fc from 'fast-check';

import {seen, whySeen} from '../../../../test/list-seen';

import {namesOf, piecesOf} from './scan';

const ID = 'bobmeierq1w2e3r4t5y6u7i8o9';

describe('one identifier', () => {
    test.each([
        '@bob.meier', '@Bob.Meier', 'bob.meier@acme.test', 'Bob.Meier@ACME.test', ID, ID.toUpperCase(), '<bob.meier@acme.test>',
        'mailto:bob.meier@acme.test',
        '<mailto:bob.meier@acme.test>', 'SMTP:bob.meier@acme.test', 'smtp:bob.meier@acme.test', '[Bob Meier](mailto:bob.meier@acme.test)',
        '[bob.meier@acme.test](mailto:bob.meier@acme.test)', 'Bob Meier <bob.meier@acme.test>', '"Meier, Bob" <bob.meier@acme.test>',
        '\ufeff@b\u200bob.meier\u200b', '(@bob.meier)', '"@bob.meier"', '„@bob.meier“', '«@bob.meier»', '\'@bob.meier\'',
        '`@bob.meier`', '  @bob.meier\t',
    ])('%j is ticked as it is', async (text) => expect(await seen(text)).toEqual(['bob.meier ticked']));

    test.each([
        ['@bob.meier\'s', '\'s'], ['@bob.meier:acme.test', ':acme.test'], ['@bob.meier:', ':'], ['bob.meier@acme.test#left', '#left'],
        ['@bob.meier.', '@bob.meier.'],
        ['bob.meier@acme.test.', 'bob.meier@acme.test.'], ['@bob.meier?', '@bob.meier?'], ['@bob.meier…', '@bob.meier…'],
        ['~~@bob.meier~~', '~~ and ~~'],
        ['*@bob.meier*', '* and *'], ['@bob.meier)', ')'], ['("@bob.meier', '( and "'], ['@bob.meier ()', '()'], ['> @bob.meier', '>'],
        ['[ ] @bob.meier', '[]'], ['[x] @bob.meier', 'x'], ['https://chat.acme.test/@bob.meier', 'https://chat.acme.test/'],
        ['[Eva Klein](mailto:bob.meier@acme.test)', 'Eva and Klein'], ['-- @bob.meier', '--'], [`→ ${ID}`, '→'],
        ['@bob.meier \u{1f64f}', '\u{1f64f}'],
    ])('%j is to be checked, with what is not its own', async (text, strange) => {
        expect(await seen(text)).toEqual(['bob.meier check']);
        expect(await whySeen(text)).toEqual([`Something in this line is not @bob.meier's: ${strange}`]);
    });

    test.each([
        ['a Cyrillic o', '@b\u043eb.meier'], ['a Cyrillic e at its end', '@bob.m\u0435ier'], ['a combining mark', '@bob\u0301.meier'],
        ['full width', '\uff20bob.meier'],
        ['one full-width letter', '@\uff42ob.meier'], ['a dotless i', '@bob.me\u0131er'],
        ['a long s, which is an s in capitals', '@\u017f.'],
        ['a remote account', '@bob.meier@mastodon.test'], ['an id that is a letter short', ID.slice(1)], ['an id within a word', `x${ID}`],
        ['a prefix of an address', 'mailto:bob.meier'], ['an @ alone', '@ bob.meier'], ['everybody', '@all'],
    ])('%s leads to nobody', async (_, text) => {
        const [first, ...others] = await seen(`${text}\n@eva.klein`);
        expect([`"${text.trim()}"`, 'nobody']).toContain(first);
        expect([['eva.klein ready'], ['eva.klein ticked']]).toContainEqual(others);
    });

    test.each([['bob.meier@acme.t\u0435st'], ['bob.meier@\u0430cme.test'],
    ['b\u043eb.meier@acme.test']])('the look-alike address %j leads to nobody', async (text) => {
        expect((await whySeen(text))[0]).toContain(`Nobody here has the e-mail address “${text}”.`);
        expect((await seen(text)).filter((one) => one.endsWith('ticked') || one.endsWith('ready'))).toEqual([]);
    });
});

describe('a dot at the end', () => {
    test.each([
        ['belongs to the name of whoever is called so', '@s.', 'ticked'], ['belongs to it in the middle of a list', '@jr., @s.', 'ticked'],
        ['belongs to the sentence otherwise', '@frank.', 'check'],
    ])('%s', async (_, text, state) => expect((await seen(text)).every((one) => one.endsWith(state))).toBe(true));
});

describe('several identifiers', () => {
    test.each([
        ['@bob.meier/@eva.klein'], ['@bob.meier and @eva.klein'], ['@bob.meier → @eva.klein'], ['@bob.meier (@eva.klein)'],
        ['bob.meier@acme.test + eva.klein@acme.test'],
        ['@bob.meier | @eva.klein'],
    ])('%j are rows to be checked, with the whole line', async (text) => {
        expect(await seen(text)).toEqual(['bob.meier check', 'eva.klein check']);
    });

    test.each([
        ['bob.meier (bob.meier@acme.test)', ['bob.meier ticked']], [`${ID}: bob.meier (bob.meier@acme.test)`, ['bob.meier ticked']],
        ['@bob.meier bob.meier@acme.test', ['bob.meier ticked']],
        ['@bob.meier eva.klein@acme.test', ['bob.meier ticked', 'eva.klein ticked']],
        [`@bob.meier (eva.klein@acme.test)`, ['bob.meier check', 'eva.klein check']],
    ])('of %j are one person where they lead to one account', async (text, expected) => expect(await seen(text)).toEqual(expected));
});

describe('beside an identifier', () => {
    test.each(['Bob', 'Meier', 'Bob Meier', 'Meier, Bob', 'meier', 'bob.meier', 'BOB'])('the own word %j says nothing', async (word) => {
        expect(await seen(`${word} bob.meier@acme.test`)).toEqual(['bob.meier ticked']);
    });

    test.each([['Joerg'], ['Jörg'], ['Weiss'],
    ['WEIß']])('%j is Jörg Weiß\'s own', async (word) => expect(await seen(`@joerg.weiss ${word}`)).toEqual(['joerg.weiss ticked']));

    test.each(['Eva', 'B.', 'acme', 'Dr.', '1', '2026-11-30', 'Bobby', 'ob'])('%j is not its own', async (word) => {
        expect(await seen(`bob.meier@acme.test ${word}`)).toEqual(['bob.meier check']);
    });
});

test('of any text each piece stands in it, in order, and names are found again in their pieces', () => {
    const word = fc.constantFrom('@bob', 'a@x.test', ID, '@a/@b', 'x@y#z', ...'"\'()<>,; :„“`.\u0301');
    fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.array(word, {maxLength: 30}).map((parts) => parts.join(''))), (text) => {
        let from = 0;
        for (const piece of piecesOf(text)) {
            const at = text.indexOf(piece.text, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + piece.text.length;
            namesOf(piece).forEach(({typed}) => expect(piece.text).toContain(typed));
        }
    }), {numRuns: 200});
});

test.each(['a, ', '(a ', '"', '\' ', '(,', 'a;', '@a@', 'a.'])('a line of nothing but %j takes no more time than its length', (unit) => {
    const started = performance.now();
    piecesOf(unit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5_000);
});
