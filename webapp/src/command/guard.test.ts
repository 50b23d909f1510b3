import fc from 'fast-check';

import {guardOf} from './guard';

describe('is not posted', () => {
    test.each([
        '/useradmin deactivate @x', '/useradmin', '/USERADMIN\nstatus', '/useradmin is great', ' /useradmin deactivate @x', '\n/useradmin', '//useradmin deactivate @x',
        '/ useradmin status @x', '\\/useradmin', '\uff0fuseradmin', '\u200b/useradmin status @x', '/usradmin deactivate @x', '/user-admin', '/user admin deactivate @x',
        ' /useradmin.', '/useradmin,@bob', 'useradmin deactivate @x', 'useradmin deactivate bob', 'Useradmin: deactivate @x', 'useradmn deactivate @x',
        'useradmin deactivte @x', 'useradmin disable bob@example.com', 'useradmin logout a1b2c3d4e5f6g7h8i9j0k1l2m3', 'useradmin revoke', 'useradmin help',
        'useradmin bulk deactivate @bob', 'useradmin bulk', 'user admin deactivate @bob', 'useradmin deactivate @bob, he left yesterday and took everything along',
    ])('%j', (text) => expect(guardOf(text)?.id).toMatch(/^command\./));
});

describe('is posted', () => {
    test.each([
        'useradmin is great', 'useradmin', '/users', '/useradministrator', '/superadmin deactivate @bob', 'superadmin deactivate @bob', 'users deactivate @bob',
        '`/useradmin deactivate @bob` is the command', '"/useradmin deactivate @bob" is what you type', '> /useradmin deactivate @bob', 'Type /useradmin help',
        'useradmin helps admins', 'useradmin help is good', 'useradmin bulk runs are slow', 'useradmin status is down', 'useradmin deactivated @bob', 'useradmin deactivates @bob first, then @ann',
        'useradmin deactivate and activate are two commands', 'user admin rights are needed', 'user admins: deactivate your test accounts', '', ' ', '/', '@useradmin status',
        'useradmin@example.com deactivate @bob', 'The useradmin deactivate command',
    ])('%j', (text) => expect(guardOf(text)).toBeUndefined());
});

test('a slip is answered with the line to type', () => {
    expect(guardOf(' /usradmin deactivat @bob')).toEqual({id: 'command.trigger', values: {line: '/useradmin deactivate @bob'}});
});

test('a right line that would be posted as it is gets a reason of its own', () => {
    expect(guardOf('/useradmin deactivate @bob')).toEqual({id: 'command.notPosted'});
});

describe('any text at all', () => {
    const blanks = fc.string({unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u200b', '/', '\\')});
    const trigger = fc.array(fc.boolean(), {minLength: 9, maxLength: 9}).map((loud) => [...'useradmin'].map((letter, i) => (loud[i] ? letter.toUpperCase() : letter)).join(''));
    const end = fc.oneof(fc.constant(''), fc.string({unit: 'grapheme'}).map((text) => ` ${text}`), fc.string().map((text) => `\n${text}`));

    test('never throws, and what is refused gets a sentence', () => {
        fc.assert(fc.property(fc.oneof(fc.string({unit: 'grapheme'}), fc.tuple(trigger, end).map((parts) => parts.join(''))), (text) => {
            const why = guardOf(text);
            expect(why === undefined || why.id.startsWith('command.')).toBe(true);
        }));
    });

    test('what is let through never begins with the command, whatever stands before the slash', () => {
        fc.assert(fc.property(blanks, trigger, end, (before, name, after) => {
            expect(guardOf(`${before}/${name}${after}`)).toBeDefined();
        }));
    });

    test('ordinary words are let through', () => {
        const word = fc.constantFrom('the', 'meeting', 'is', 'at', 'ten', '@bob', 'deactivate', 'status', 'user', 'admins', 'usage', 'https://x.org/useradmin');
        fc.assert(fc.property(fc.array(word, {minLength: 1}), (words) => {
            expect(guardOf(words.join(' '))).toBeUndefined();
        }));
    });
});
