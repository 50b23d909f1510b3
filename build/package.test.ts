import {gunzipSync} from 'node:zlib';

import {checkNames, checkScript, checkSizes, tarball} from './package';

const NAMES = ['plugin.json', 'LICENSE', 'THIRD_PARTY.txt', 'assets/icon.svg', 'webapp/main.js', 'webapp/admin.0123456789abcdef.js', 'webapp/more.0123456789abcdef.js', 'webapp/list.0123456789abcdef.js'];
const files = (names: string[]) => new Map(names.map((name) => [name, Buffer.from(`content of ${name}`)]));

test('the same files give the same bytes, in whatever order they come', async () => {
    const one = await tarball(files(NAMES));
    const two = await tarball(files([...NAMES].reverse()));
    expect(one.equals(two)).toBe(true);
});

test('names are sorted, files belong to nobody, have mode 0644 and one date', async () => {
    const tar = gunzipSync(await tarball(files(NAMES)));
    const names: string[] = [];
    for (let at = 0; tar[at]; at += 1024) {
        const field = (from: number, length: number) => tar.toString('latin1', at + from, at + from + length).replace(/[\0 ]+$/, '');
        names.push(field(0, 100));
        expect([field(100, 8), field(108, 8), field(116, 8)]).toEqual(['000644', '000000', '000000']);
        expect(parseInt(field(136, 12), 8) * 1000).toBe(Date.UTC(1980, 0, 1));
    }
    expect(names).toEqual([...NAMES].sort());
});

test('the gzip header has neither time nor system', async () => {
    const zipped = await tarball(files(NAMES));
    expect([...zipped.subarray(4, 8), zipped[9]]).toEqual([0, 0, 0, 0, 255]);
});

test('what belongs there is let in', () => expect(() => checkNames([...NAMES, 'webapp/de.0123456789abcdef.js'])).not.toThrow());

test.each(['webapp/main.js.map', 'webapp/admin.test.js', 'webapp/884.js', '.env', 'webapp/notes.txt'])('%s is refused', (name) => {
    expect(() => checkNames([...NAMES, name])).toThrow(name);
});

test.each(['webapp/admin.0123456789abcdef.js', 'webapp/more.0123456789abcdef.js', 'webapp/list.0123456789abcdef.js', 'webapp/main.js', 'LICENSE'])('it does without %s not at all', (name) => {
    expect(() => checkNames(NAMES.filter((other) => other !== name))).toThrow(/missing/i);
});

test.each([
    ['a source map', 'x//# sourceMappingURL=main.js.map', /source map/],
    ['React', 'Symbol.for("react.transitional.element")', /holds React/],
])('a script with %s is refused', (_, text, why) => expect(() => checkScript('webapp/main.js', Buffer.from(text))).toThrow(why));

test('a part over its budget is refused', () => {
    const size = {part: 'loader', file: 'main.js', bytes: 9_000, gzip: 3_001, budget: 3_000} as const;
    expect(() => checkSizes([size])).toThrow(/loader has 3001 bytes/);
    expect(() => checkSizes([{...size, gzip: 3_000}])).not.toThrow();
});
