import {fingerprint} from './fingerprint';

const base = fingerprint('mod', 'sum', 'go1.26');

test('is the same for the same files', () => expect(fingerprint('mod', 'sum', 'go1.26')).toBe(base));

test.each([
    ['go.mod', fingerprint('mod2', 'sum', 'go1.26')],
    ['go.sum', fingerprint('mod', 'sum2', 'go1.26')],
    ['Go', fingerprint('mod', 'sum', 'go1.27')],
    ['the border between the files', fingerprint('mods', 'um', 'go1.26')],
])('differs with %s', (_, other) => expect(other).not.toBe(base));
