import {createKeys, keyFrom} from './keys';

const ALPHABET = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** Ids as the server makes them, the same in every run. */
function ids(count: number): string[] {
    let seed = 1;
    const next = () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return ALPHABET[seed >>> 27]!;
    };
    return Array.from({length: count}, () => Array.from({length: 26}, next).join(''));
}

const [ID = '', OTHER = ''] = ids(2);

test('a key is the same in every tab', () => {
    expect(keyFrom('a1b2c3d4e5f6g7h8i9j0k1l2m3')).toBe(keyFrom('a1b2c3d4e5f6g7h8i9j0k1l2m3'));
    expect(createKeys().keyOf(ID)).toBe(createKeys().keyOf(ID));
});

test('a key is short and holds nothing of the id', () => {
    for (const id of ids(500)) {
        const key = keyFrom(id);
        expect(key).toMatch(/^[0-9a-z]{1,11}$/);
        for (let at = 0; at + 5 <= id.length; at++) {
            expect(key).not.toContain(id.slice(at, at + 5));
        }
    }
});

test('ids that differ anywhere have keys that differ', () => {
    const near = Array.from(ID, (char, at) => ID.slice(0, at) + (char === 'x' ? 'y' : 'x') + ID.slice(at + 1));
    const all = [ID, ...near, ...ids(20_000)];
    expect(new Set(all.map(keyFrom)).size).toBe(new Set(all).size);
});

test('what was listed is found again, and nothing else', () => {
    const keys = createKeys();
    const key = keys.keyOf(ID);
    expect(keys.idOf(key)).toBe(ID);
    expect(keys.idOf(keyFrom(OTHER))).toBeUndefined();
    expect(createKeys().idOf(key)).toBeUndefined();
});
