import fc from 'fast-check';

import {parse} from './parse';
import type {Parsed} from './parse';

const isGroup = (name: string) => name === 'sales';
const read = (text: string) => parse(text, isGroup);
const refusal = (parsed: Parsed) => (parsed.ok ? parsed : {[parsed.why.id]: parsed.why.values?.line ?? parsed.why.values?.word ?? parsed.why.values?.typed});

describe('lines that are right', () => {
    test.each([
        ['/useradmin', 'start', ''],
        ['/useradmin  \n', 'start', ''],
        ['/useradmin help', 'help', ''],
        ['/useradmin HELP Deactivate', 'help', 'deactivate'],
        ['/useradmin help logout', 'help', 'revoke'],
        ['/useradmin deactivate @bob', 'deactivate', '@bob'],
        ['/UserAdmin\n\tDeactivate:\n @Bob,\n@ann ', 'deactivate', ' @Bob,\n@ann'],
        ['/useradmin activate bob', 'activate', 'bob'],
        ['/useradmin revoke me', 'revoke', 'me'],
        ['/useradmin logout @bob', 'revoke', '@bob'],
        ['/useradmin status a@b.c', 'status', 'a@b.c'],
        ['/useradmin\u00a0status\u00a0@bob', 'status', '@bob'],
        ['\u200b/useradmin status @bob', 'status', '@bob'],
    ])('%j', (text, verb, typed) => expect(read(text)).toEqual({ok: true, verb, typed}));
});

describe('lists', () => {
    test.each([
        ['/useradmin bulk', undefined, ''],
        ['/useradmin BULK deactivate', 'deactivate', ''],
        ['/useradmin bulk deactivate: @a @b', 'deactivate', '@a @b'],
        ['/useradmin bulk status a@b.c', 'status', 'a@b.c'],
        ['/useradmin bulk logout\nMüller, Hans\n@sales --now', 'revoke', 'Müller, Hans\n@sales --now'],
        ['/useradmin bulk @a b', undefined, '@a b'],
        ['/useradmin bulk me', undefined, 'me'],
    ])('%j', (text, of, typed) => expect(read(text)).toEqual({ok: true, verb: 'bulk', of, typed}));

    test('are explained like any verb', () => expect(read('/useradmin help bulk')).toEqual({ok: true, verb: 'help', typed: 'bulk'}));
});

describe('lines that are not, and what they should have been', () => {
    test.each([
        ['/useradmin deactivate', {'command.whom': '/useradmin deactivate @name'}],
        ['/useradmin logout ', {'command.whom': '/useradmin logout @name'}],
        ['/useradmin @bob', {'command.person': '/useradmin status @bob'}],
        ['/useradmin bob@example.com', {'command.person': '/useradmin status bob@example.com'}],
        ['/useradmin me', {'command.person': '/useradmin status me'}],
        ['/useradmin @bob deactivate', {'command.order': '/useradmin deactivate @bob'}],
        ['/useradmin @bob @ann Revoke', {'command.order': '/useradmin revoke @bob @ann'}],
        ['/useradmin deactivte @bob', {'command.meant': '/useradmin deactivate @bob'}],
        ['/useradmin stauts', {'command.meant': '/useradmin status @name'}],
        ['/useradmin disable @bob', {'command.meant': '/useradmin deactivate @bob'}],
        ['/useradmin --help', {'command.meant': '/useradmin help'}],
        ['/useradmin help deactivat', {'command.meant': '/useradmin help deactivate'}],
        ['/useradmin help frobnicate', {'command.unknownHelp': 'frobnicate'}],
        ['/useradmin bluk @a', {'command.meant': '/useradmin bulk @a'}],
        ['/useradmin bulk deactivat @a', {'command.meant': '/useradmin bulk deactivate @a'}],
        ['/useradmin bulk disable', {'command.meant': '/useradmin bulk deactivate'}],
        ['/useradmin bulk zoe @a', {'command.unknownHelp': 'zoe'}],
        ['/useradmin bulk zoe', {'command.unknown': '/useradmin bulk @zoe'}],
        ['/useradmin bulk help', {'command.unknownHelp': 'bulk help'}],
        ['/useradmin bulk bulk', {'command.unknownHelp': 'bulk bulk'}],
        ['/useradmin bob', {'command.unknown': '/useradmin status bob'}],
        ['/useradmin constructor', {'command.unknown': '/useradmin status constructor'}],
        ['/useradmin deactivate --force', {'target.option': '--force'}],
    ])('%j', (text, expected) => expect(refusal(read(text))).toEqual(expected));

    test.each([
        ['/usradmin deactivate @x', '/useradmin deactivate @x'],
        ['/user-admin status @x', '/useradmin status @x'],
        ['/user admin revok @x', '/useradmin revoke @x'],
        ['//useradmin activate x', '/useradmin activate x'],
        ['\\/useradmin help', '/useradmin help'],
        ['/useradmin,deactivate @bob', '/useradmin deactivate @bob'],
        ['/useradmin@bob', '/useradmin status @bob'],
        [' /useradmin frobnicate', '/useradmin help'],
    ])('a slip in the trigger: %j', (text, line) => expect(refusal(read(text))).toEqual({'command.trigger': line}));
});

test.each([
    ['/useradmin revoke @sales', 'revoke', '@sales'], ['/useradmin status @all', 'status', '@all'], ['/useradmin deactivate --now', 'deactivate', '--now'],
])('%j has a right verb, which is told along with the reason', (text, verb, typed) => {
    expect(read(text)).toMatchObject({ok: false, verb, typed});
});

describe('any text at all', () => {
    const tail = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: fc.constantFrom(...' @bo-\n/activestu')}));
    const text = fc.oneof(tail, tail.map((end) => `/useradmin${end}`), tail.map((end) => `/useradmin ${end}`), tail.map((end) => `/useradmin status ${end}`), tail.map((end) => `/useradmin bulk ${end}`));

    test('is read without throwing; a refusal has a sentence, and what it quotes fits a line', () => {
        fc.assert(fc.property(text, (line) => {
            const parsed = read(line);
            const quoted = parsed.ok ? [] : Object.values(parsed.why.values ?? {}).map(String);
            expect(parsed.ok || parsed.why.id.includes('.')).toBe(true);
            expect(quoted.filter((value) => value.length > 130 || value.includes('\n'))).toEqual([]);
        }));
    });

    test('a right line stays right when it is typed with other blanks and cases', () => {
        fc.assert(fc.property(fc.constantFrom(' ', '\n', '\t', '  '), fc.boolean(), (blank, loud) => {
            const line = ['/useradmin', 'deactivate', '@bob'].join(blank);
            expect(read(loud ? line.toUpperCase() : line)).toMatchObject({ok: true, verb: 'deactivate'});
        }));
    });
});
