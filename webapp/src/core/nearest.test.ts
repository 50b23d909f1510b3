import fc from 'fast-check';

import {nearest, nearness, slips} from './nearest';

const VERBS = ['deactivate', 'activate', 'revoke', 'logout', 'status', 'help'];

test.each([
    ['bob', 'bob', 0], ['jnoas', 'jonas', 1], ['satuts', 'status', 2], ['usradmin', 'useradmin', 1], ['ab', 'ba', 1], ['', 'abc', 3],
])('%s and %s are %p slips apart', (a, b, count) => expect(slips(a, b)).toBe(count));

test.each([
    ['deactivat', 'deactivate'], ['daectivate', 'deactivate'], ['activte', 'activate'], ['stauts', 'status'], ['revok', 'revoke'], ['lgoout', 'logout'], ['hepl', 'help'],
    ['DEACTIVATE', 'deactivate'],
])('%s is first of all %s', (word, verb) => expect(nearest(word, VERBS, 3)[0]).toBe(verb));

test.each(['is', 'great', 'bob', 'on', 'frobnicate', ''])('%j is none of them', (word) => expect(nearest(word, VERBS, 3)).toEqual([]));

describe('usernames', () => {
    test('one that goes on is near, the same name nearer', () => {
        expect(nearest('bob', ['bob.meier', 'rob', 'bob', 'eve'], 5)).toEqual(['bob', 'bob.meier', 'rob']);
    });

    test('two letters are nobody but themselves', () => {
        expect(nearest('bo', ['bob', 'bo', 'ro'], 5)).toEqual(['bo']);
    });

    test('no more than asked for, none twice', () => {
        expect(nearest('anna', ['anna1', 'anna1', 'anna2', 'anna3'], 2)).toEqual(['anna1', 'anna2']);
    });
});

test('slips are the same in both directions and never more than the longer word', () => {
    const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8});
    fc.assert(fc.property(word, word, (a, b) => {
        expect(slips(a, b)).toBe(slips(b, a));
        expect(slips(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }));
});

test('a word with two neighbours swapped is near, from five letters on', () => {
    fc.assert(fc.property(fc.string({unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 12}), fc.nat(), (word, at) => {
        const i = at % (word.length - 1);
        const swapped = word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
        expect(nearness(swapped, word)).toBeLessThanOrEqual(1);
    }));
});
