import {createIntl} from 'react-intl';

import en from './en.json';
import {createWords} from './words';

const now = new Date(2026, 10, 24, 23, 41, 7).getTime();
const {say} = createWords('en', () => now);
const at = (value: Parameters<typeof say>[0]['values']) => say({id: 'head.deactivate.checked', values: value});

test('puts values in', () => {
    expect(say({id: 'done.one', values: {username: 'bob', headline: {id: 'head.notStarted'}}})).toBe('@bob: Not started');
    expect(say({id: 'done.sessions', values: {count: 1}})).toBe('1 session');
});

describe('other people\'s text', () => {
    const aimed = (name: string) => say({id: 'thing.tokens', values: {name, named: 'yes', channel: '', placed: 'no'}});
    const listed = (name: string) => say({id: 'done.named', values: {names: {names: [name, 'ci']}}});

    test('turns nothing that stands around it', () => {
        expect(aimed('evil\u202e\u2067txt\u2069\u2069')).toBe(aimed('eviltxt'));
        expect(listed('evil\u202etxt')).toBe(listed('eviltxt'));
    });

    test('written from right to left stays within itself', () => {
        expect(aimed('\u05e9\u05dc\u05d5\u05dd')).toContain('\u2068\u05e9\u05dc\u05d5\u05dd\u2069');
        expect(listed('\u0645\u062b')).toBe('\u2068\u0645\u062b\u2069 and ci');
    });
});

test.each([
    [{time: now}, '23:41:07'],
    [{date: now - 60_000}, '23:40'],
    [{date: new Date(2026, 10, 12, 14, 2).getTime()}, '12 Nov, 14:02'],
    [{date: new Date(2025, 10, 12, 0, 5).getTime()}, '12 Nov 2025, 00:05'],
    [{names: ['a', 'b', {id: 'signin.saml'}]}, 'a, b and SAML'],
    [{id: 'signin.gitlab'}, 'GitLab'],
])('%j becomes %s', (value, words) => expect(at({at: value})).toBe(`Off and checked ${words}`));

test.each([
    [-5_000, /^0 sec\.? ago$/],
    [40_000, /^40 sec\.? ago$/],
    [9 * 60_000 + 59_000, /^9 min\.? ago$/],
    [3 * 3_600_000, /^3 hr\.? ago$/],
    [2 * 86_400_000, /^2 days ago$/],
])('a duration of %d ms', (ago, words) => expect(say({id: 'device.used', values: {ago: {ago}}}).replace('last used ', '')).toMatch(words));

test('a provider nobody has words for keeps its name', () => expect(say({id: 'signin.okta'})).toBe('okta'));

test.each(['de', 'pt-BR', 'xx_nonsense', ''])('%s has English words as long as there are no others', (locale) => {
    expect(createWords(locale).say({id: 'ask.cancel'})).toBe('Cancel');
});

test('every sentence is well formed', () => {
    const {formatters} = createIntl({locale: 'en'});
    const broken = Object.entries(en).filter(([, sentence]) => {
        try {
            formatters.getMessageFormat(sentence, 'en');
            return false;
        } catch {
            return true;
        }
    });
    expect(broken).toEqual([]);
});
