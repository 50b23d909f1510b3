import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {findChromium, missing} from './needs';

let folder = '';

beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'useradmin-needs-'));
    for (const name of ['google-chrome', 'mine']) {
        writeFileSync(path.join(folder, name), '');
        chmodSync(path.join(folder, name), 0o755);
    }
    writeFileSync(path.join(folder, 'chromium'), 'not a program');
});

afterAll(() => rmSync(folder, {recursive: true}));

test('finds a browser under a usual name, if it can be run', () => expect(findChromium({PATH: folder})).toBe(path.join(folder, 'google-chrome')));

test('prefers the one it is told of', () => expect(findChromium({PATH: folder, CHROMIUM: path.join(folder, 'mine')})).toBe(path.join(folder, 'mine')));

test('says how to get one', () => expect(() => findChromium({PATH: '/nowhere'})).toThrow(/Debian's package chromium/));

test('names all that is missing at once', async () => {
    const env = {PATH: '/nowhere', MM_SERVER_DIR: '/release', MM_TEST_POSTGRES: 'postgres://postgres@127.0.0.1:9/postgres'};
    expect(await missing(env, {server: true, browser: true})).toEqual([expect.stringContaining('No PostgreSQL'), expect.stringContaining('Chromium is missing')]);
});

test('asks for nothing that is not used', async () => {
    expect(await missing({PATH: '/nowhere'}, {server: false, browser: false})).toEqual([]);
});
