import fc from 'fast-check';

import {namesOnly, oddIdLength, readTarget} from './targets';
import type {Target} from './targets';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const isGroup = (name: string) => name === 'sales';
const read = (typed: string) => readTarget(typed, isGroup);
const short = ({kind, value}: Target) => `${kind}:${value}`;

describe('one target', () => {
    test.each([
        ['@bob', 'name:bob'],
        ['bob', 'name:bob'],
        ['@Bob.Meier-2_x', 'name:bob.meier-2_x'],
        ['@bob,', 'name:bob'],
        ['(@bob)!', 'name:bob'],
        ['"bob"', 'name:bob'],
        ['\u201cbob\u201d', 'name:bob'],
        ['**@bob**', 'name:bob'],
        ['`@bob`', 'name:bob'],
        ['\uff20bob', 'name:bob'],
        ['\u200b@bo\u200bb\ufeff', 'name:bob'],
        ['bob:partner', 'name:bob:partner'],
        ['@bob_', 'name:bob_'],
        ['me', 'me:'],
        ['@Me.', 'me:'],
        ['Bob@Example.com', 'email:bob@example.com'],
        ['@bob@example.com', 'email:bob@example.com'],
        ['pia+chat@example.com', 'email:pia+chat@example.com'],
        ['bob#1@example.com', 'email:bob#1@example.com'],
        ['<bob@example.com>', 'email:bob@example.com'],
        ['<mailto:bob@example.com>', 'email:bob@example.com'],
        ['[bob@example.com](mailto:bob@example.com)', 'email:bob@example.com'],
        ['[Bob@example.com](mailto:bob@example.com).', 'email:bob@example.com'],
        [' @bob ,;\n', 'name:bob'],
        [ID, `id:${ID}`],
        [ID.toUpperCase(), `id:${ID}`],
        [ID.slice(1), `name:${ID.slice(1)}`],
    ])('%j is %s', (typed, expected) => {
        const {target, why} = read(typed);
        expect(why).toBeUndefined();
        expect(target && short(target)).toBe(expected);
    });

    test('remembers how it was typed', () => expect(read(' (@Bob), ').target!.typed).toBe('(@Bob)'));
});

test.each([
    '@bob @ann', '@bob,ann', '@bob BOB', 'me @ann', 'Bob Meier', '@bob please', '@bob\n--\nAnn', '- @bob', '@bob \u{1f44d}', 'not @bob', '"Bob Meier" <bob@example.com>',
    '[Bob Meier](mailto:bob@example.com)', '[Bob](mailto:bob@example.com)', '[a@b.c](mailto:a@b.c)om', '@bob \uff0c ann', '@all but @bob', '@sales @bob', '-y bob', '@bob --force', `bob ${'x'.repeat(200)}`,
])('%j is a list', (typed) => expect(read(typed)).toEqual({}));

describe('refusals', () => {
    test.each([
        ['', 'target.none'],
        [' , ; \n', 'target.none'],
        ['... - "" @', 'target.none'],
        ['@all', 'target.everybody'],
        ['@Here', 'target.everybody'],
        ['@channel,', 'target.everybody'],
        ['@sales', 'target.group'],
        ['SALES', 'target.group'],
        ['--force', 'target.option'],
        ['-u102', 'target.option'],
        ['\u2014force', 'target.option'],
        ['\u2212\u2212now', 'target.option'],
        ['--reason="left"', 'target.option'],
        ['x'.repeat(129), 'target.long'],
        [`${'!'.repeat(400)}x`, 'target.long'],
    ])('%j: %s', (typed, id) => expect(read(typed).why?.id).toBe(id));

    test('quote no more of a monster than fits a line', () => {
        expect(String(read('x'.repeat(5000)).why!.values!.typed).length).toBeLessThan(50);
    });
});

test.each([
    [ID.slice(3), 23], [`${ID}x`, 27], [ID, undefined], ['bob', undefined], ['averyveryverylongusername', undefined], [ID.repeat(2), undefined],
])('%s as an id that is none has %p characters', (value, length) => expect(oddIdLength(value)).toBe(length));

test.each(['@bob', 'me', 'a@b.c', ID, '@bob, <a@b.c>;me', '@bob\n@ann', '@bob,@ann'])('%j is nothing but people', (typed) => expect(namesOnly(typed)).toBe(true));

test.each(['', ' ', 'bob', '@bob please', '@bob,please', 'not @bob', '@bob - @ann', '@bob !', 'Bob <a@b.c>', '[Bob](mailto:a@b.c)'])('%j is more, or less', (typed) => {
    expect(namesOnly(typed)).toBe(false);
});

describe('any text at all', () => {
    const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: fc.constantFrom(...'@bo1 -,;<>[]()":.\n\u200b\u2014')}));

    test('is read without throwing, into a target, a reason or a list', () => {
        fc.assert(fc.property(text, (typed) => {
            const {target, why} = read(typed);
            expect(target === undefined || why === undefined).toBe(true);
            expect(why === undefined || why.id !== '').toBe(true);
        }));
    });

    test('leads to a clean value, and reading that again changes nothing', () => {
        fc.assert(fc.property(text, (typed) => {
            const {target} = read(typed);
            fc.pre(target !== undefined);
            const {kind, value} = target;
            expect((/\s/).test(value) || value !== value.toLowerCase()).toBe(false);
            expect(read(kind === 'name' ? `@${value}` : value || 'me').target).toMatchObject({kind, value});
        }));
    });

    test('is a list as soon as a word stands beside a name', () => {
        const word = fc.string({unit: 'grapheme', minLength: 1}).filter((typed) => (/^[\p{L}\p{N}\p{P}\p{S}]+$/u).test(typed) && !(/[,;\uff0c\uff1b\u3001]/).test(typed));
        fc.assert(fc.property(word, fc.constantFrom(' ', '\n', ', '), (beside, blank) => {
            expect([read(`@bob${blank}${beside}`), read(`${beside}${blank}@bob`)]).toEqual([{}, {}]);
        }));
    });
});
