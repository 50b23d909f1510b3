import fc from 'fast-check';

import {MOST_TARGETS, oddIdLength, readTargets} from './targets';
import type {Target} from './targets';

const ID = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
const isGroup = (name: string) => name === 'sales';
const read = (typed: string) => readTargets(typed, isGroup);
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
        ['<bob@example.com>', 'email:bob@example.com'],
        ['<mailto:bob@example.com>', 'email:bob@example.com'],
        ['[bob@example.com](mailto:bob@example.com)', 'email:bob@example.com'],
        ['[Bob Meier](mailto:bob@example.com).', 'email:bob@example.com'],
        [ID, `id:${ID}`],
        [ID.toUpperCase(), `id:${ID}`],
        [ID.slice(1), `name:${ID.slice(1)}`],
    ])('%j is %s', (typed, expected) => {
        const {targets, why} = read(typed);
        expect(why).toBeUndefined();
        expect(targets.map(short)).toEqual([expected]);
    });

    test('remembers how it was typed', () => expect(read(' (@Bob), ').targets[0]!.typed).toBe('(@Bob)'));
});

describe('a list', () => {
    test('takes blanks, newlines, commas and semicolons, mixed kinds, in order', () => {
        expect(read(`@bob,ann;eve\n- ${ID}\r\n\u00a0carl@x.org\uff0c me`).targets.map(short)).
            toEqual(['name:bob', 'name:ann', 'name:eve', `id:${ID}`, 'email:carl@x.org', 'me:']);
    });

    test('names everybody once', () => {
        const {targets} = read('@bob BOB ann "bob" me @me a@b.c A@B.C');
        expect(targets.map(short)).toEqual(['name:bob', 'name:ann', 'me:', 'email:a@b.c']);
    });

    test('may be as long as the limit, repetitions not counted', () => {
        const names = Array.from({length: MOST_TARGETS}, (_, n) => `user${n}`);
        expect(read([...names, 'user1'].join(' ')).why).toBeUndefined();
        expect(read([...names, 'onemore'].join(' ')).why).toEqual({id: 'target.many', values: {count: MOST_TARGETS + 1, most: MOST_TARGETS}});
    });
});

describe('refusals', () => {
    test.each([
        ['', 'target.none'],
        [' , ; \n', 'target.none'],
        ['... - "" @', 'target.none'],
        ['@all', 'target.everybody'],
        ['bob @Here', 'target.everybody'],
        ['@channel,', 'target.everybody'],
        ['ann @sales', 'target.group'],
        ['SALES', 'target.group'],
        ['@bob --force', 'target.option'],
        ['-y bob', 'target.option'],
        ['\u2014force bob', 'target.option'],
        ['bob \u2212\u2212now', 'target.option'],
        ['--reason="left us" @bob', 'target.option'],
        ['x'.repeat(129), 'target.long'],
        [`${'!'.repeat(400)}x`, 'target.long'],
    ])('%j: %s', (typed, id) => expect(read(typed).why?.id).toBe(id));

    test('still tell what could be read', () => expect(read('@bob --force').targets.map(short)).toEqual(['name:bob']));

    test('quote no more of a monster than fits a line', () => {
        expect(String(read('x'.repeat(5000)).why!.values!.typed).length).toBeLessThan(50);
    });
});

test.each([
    [ID.slice(3), 23], [`${ID}x`, 27], [ID, undefined], ['bob', undefined], ['averyveryverylongusername', undefined], [ID.repeat(2), undefined],
])('%s as an id that is none has %p characters', (value, length) => expect(oddIdLength(value)).toBe(length));

describe('any text at all', () => {
    const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: fc.constantFrom(...'@bo1 -,;<>[]()":.\n\u200b\u2014')}));

    test('is read without throwing, into targets or a reason', () => {
        fc.assert(fc.property(text, (typed) => {
            const {targets, why} = read(typed);
            expect(why !== undefined || targets.length > 0).toBe(true);
            expect(why === undefined || why.id !== '').toBe(true);
        }));
    });

    test('leads to clean values, each once, and reading them again changes nothing', () => {
        fc.assert(fc.property(text, (typed) => {
            const {targets, why} = read(typed);
            fc.pre(!why);
            const again = read(targets.map(({kind, value}) => (kind === 'name' ? `@${value}` : value || 'me')).join(' '));
            expect(again.targets.map(short)).toEqual(targets.map(short));
            expect(targets.filter(({value}) => (/\s/).test(value) || value !== value.toLowerCase())).toEqual([]);
        }));
    });
});
