/** Lines: separators, numbers, bullets, brackets, rules, words, and the text between. */
import {listOf, seen, whySeen} from '../../../../test/list-seen';

import {atOnce, readingOf} from './read';

const BOTH = ['bob.meier ticked', 'eva.klein ticked'];

describe('a list of nothing but names', () => {
    test.each([
        ['lines', '@bob.meier\n@eva.klein'], ['lines of Windows', '@bob.meier\r\n@eva.klein\r\n'],
        ['old line ends', '@bob.meier\r@eva.klein'],
        ['line separators', '@bob.meier\u2028@eva.klein'], ['blank lines', '\n\n@bob.meier\n\n\n@eva.klein\n'],
        ['blanks', '@bob.meier   @eva.klein'],
        ['commas', '@bob.meier, @eva.klein'], ['semicolons', '@bob.meier;@eva.klein;'], ['commas of the east', '@bob.meier、@eva.klein'],
        ['a comma too many', '@bob.meier,,@eva.klein,'], ['numbers', '1. @bob.meier\n2. @eva.klein'],
        ['numbers with brackets', '1) @bob.meier\n2) @eva.klein'],
        ['bare numbers', '1 @bob.meier\n2 @eva.klein'], ['a column of numbers', '1\t@bob.meier\n2\t@eva.klein'],
        ['hyphens', '- @bob.meier\n- @eva.klein'],
        ['bullets', '\u2022 @bob.meier\n\u2022 @eva.klein'], ['indented stars', '  * @bob.meier\n  * @eva.klein'],
        ['brackets around all', '[@bob.meier, @eva.klein]'], ['brackets over lines', '(\n@bob.meier\n@eva.klein\n)'],
        ['quotes around each', '"@bob.meier"\n"@eva.klein"'], ['a list of a program', '["bob.meier@acme.test", "eva.klein@acme.test"]'],
        ['ruled lines', '---\n@bob.meier\n=====\n@eva.klein\n***'], ['a code fence', '```\n@bob.meier\n@eva.klein\n```'],
        ['recipients', 'Bob Meier <bob.meier@acme.test>; "Klein, Eva" <eva.klein@acme.test>'], ['usernames', 'bob.meier\neva.klein'],
        ['usernames with blanks', 'bob.meier eva.klein'],
    ])('with %s is ticked', async (_, text) => expect(await seen(text)).toEqual(BOTH));
});

describe('a sign', () => {
    test.each([
        ['numbers out of order', '2. @bob.meier\n1. @eva.klein', ['bob.meier check', 'eva.klein check']],
        ['a number that is not its place', '7 @bob.meier\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['another bullet', '- @bob.meier\n* @eva.klein', ['bob.meier check', 'eva.klein check']],
        ['a bullet at one of them', '- @bob.meier\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['another indentation', '- @bob.meier\n  - @eva.klein', ['bob.meier check', 'eva.klein check']],
        ['an indentation of one', '@bob.meier\n   @eva.klein', ['bob.meier ready', 'eva.klein check']],
        ['brackets around one', '(@bob.meier)\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['quotes around one', '"@bob.meier"\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['a quote that does not close', '"@bob.meier\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['check boxes', '- [ ] @bob.meier\n- [x] @eva.klein', ['bob.meier check', 'eva.klein check']],
        ['doubled dashes', '-- @bob.meier\n-- @eva.klein', ['bob.meier check', 'eva.klein check']],
        ['a separator at the beginning', '; @bob.meier\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['struck-out text', '~~@bob.meier~~\n@eva.klein', ['bob.meier check', 'eva.klein ready']],
        ['a quotation', '> @bob.meier\n> @eva.klein', ['bob.meier check', 'eva.klein check']],
    ])('such as %s ticks nobody, and its rows are to be checked', async (_, text, expected) => expect(await seen(text)).toEqual(expected));
});

describe('a line that names nobody', () => {
    test.each([
        ['above', 'Hi all,\n@bob.meier\n@eva.klein', ['"Hi all,"', 'bob.meier ready', 'eva.klein ready']],
        ['between', '@bob.meier\nnot these:\n@eva.klein', ['bob.meier ready', '"not these:"', 'eva.klein ready']],
        ['below', '@bob.meier\n\n  残る  ', ['bob.meier ready', '"残る"']],
        ['of one emoji', '@bob.meier\n\u{1f64f}', ['bob.meier ready', '"\u{1f64f}"']],
        ['of one number', '@bob.meier\n30.11.', ['bob.meier ready', '"30.11."']],
        ['of one sign', '#\n@bob.meier', ['"#"', 'bob.meier ready']],
        ['of dashes in two parts', '@bob.meier\n---  ---\n@eva.klein', ['bob.meier ready', '"---  ---"', 'eva.klein ready']],
    ])('%s stands whole where it stood, and nobody is ticked', async (_, text, expected) => expect(await seen(text)).toEqual(expected));
});

describe('words', () => {
    test.each([
        ['usernames where one has no full name', 'bob.meier\nberlin', ['bob.meier check', 'berlin check']],
        ['a username beside addresses', 'bob.meier\neva.klein@acme.test', ['bob.meier check', 'eva.klein ready']],
        ['a username beside text', 'Leavers:\nbob.meier', ['"Leavers:"', 'bob.meier check']],
        ['a username within a domain', 'ACME\\bob.meier', ['bob.meier check']],
        ['a username with its own name', 'eva.klein: Eva Klein', ['eva.klein check']],
        ['a username with another name', 'eva.klein: Bob Meier\n@frank', ['"eva.klein: Bob Meier"', 'frank ready']],
        ['full names', 'Bob Meier\nMüller, Hans', ['bob.meier check', 'hmueller check']],
        ['a full name in other letters', 'Joerg Weiss', ['joerg.weiss check']],
        ['full names with semicolons', 'Bob Meier; Eva Klein', ['bob.meier check', 'eva.klein check']],
        ['a name nobody has', 'Kind Regards\n@frank', ['"Kind Regards"', 'frank ready']],
        ['names with a word between', 'Bob Meier and Eva Klein\n@frank', ['"Bob Meier and Eva Klein"', 'frank ready']],
        ['a name of one word', 'Eva\n@frank', ['"Eva"', 'frank ready']],
    ])('%s tick nobody', async (_, text, expected) => expect(await seen(text)).toEqual(expected));
});

describe('parts of a line', () => {
    test.each([
        ['@eva.klein; Bob Meier', ['eva.klein ready', 'bob.meier check']],
        ['@eva.klein, Eva Klein', ['eva.klein ticked']],
        ['@eva.klein; bleibt', ['eva.klein check']],
        ['@eva.klein; Bleibt Hier', ['eva.klein check']],
        ['@eva.klein, @frank; bleibt', ['eva.klein check', 'frank check']],
        ['Nobody Here; Kind Regards\n@frank', ['"Nobody Here; Kind Regards"', 'frank ready']],
        ['@boob @eva.klein', ['nobody', 'eva.klein ticked']],
        ['@eva.klein, @frank stay', ['eva.klein check', 'frank check']],
    ])('%j: a part that names nobody speaks of the others', async (text, expected) => expect(await seen(text)).toEqual(expected));

    test('are shown whole: nothing that was pasted is out of sight', async () => {
        expect(await whySeen('@eva.klein; Bleibt Hier')).toEqual(['Something in this line is not @eva.klein\'s: Bleibt Hier']);
    });
});

describe('somebody named twice', () => {
    test.each([
        ['in one list is ticked once', '@bob.meier\nbob.meier@acme.test', ['bob.meier ticked', 'bob.meier twice']],
        ['with words beside is to be checked', '@bob.meier\n@bob.meier stays', ['bob.meier check', 'bob.meier twice']],
        ['under another text is to be checked', '@bob.meier\nStay\n@bob.meier', ['bob.meier check', '"Stay"', 'bob.meier twice']],
    ])('%s', async (_, text, expected) => expect(await seen(text)).toEqual(expected));
});

test.each([
    ['', 'list.nothing'], [' \n\t\n', 'list.nothing'], ['x\n'.repeat(1_001), 'list.many'], [`a,b\n${'x,y\n'.repeat(1_001)}`, 'list.many'],
    ['x'.repeat(1_000_001), 'list.long'], ['x\n'.repeat(1_000), undefined],
])('what is empty or too long is told so: %#', (text, why) => expect(atOnce(readingOf(text)).why?.id).toBe(why));

test('a text that names nobody goes back to be looked at', async () => {
    expect((await listOf('Hi all,\nsee you')).state()).toMatchObject({phase: 'paste', why: {id: 'list.nobody'}, text: 'Hi all,\nsee you'});
});
