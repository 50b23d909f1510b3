import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {makeFolder} from './folder';
import {programs} from './programs';

let release = '';

beforeAll(() => {
    release = mkdtempSync(path.join(tmpdir(), 'useradmin-release-'));
    for (const name of ['bin/mattermost', 'bin/mmctl', 'client/root.html', 'client/files/app.js', 'client/plugins/old.js']) {
        mkdirSync(path.dirname(path.join(release, name)), {recursive: true});
        writeFileSync(path.join(release, name), name);
    }
});

afterAll(() => rmSync(release, {recursive: true}));

test('takes the programs of an unpacked release', async () => {
    expect(await programs({MM_SERVER_DIR: release})).toEqual({mattermost: path.join(release, 'bin/mattermost'), mmctl: path.join(release, 'bin/mmctl'), release});
});

test('says what makes a folder no release', async () => {
    await expect(programs({MM_SERVER_DIR: tmpdir()})).rejects.toThrow('it has no bin/mattermost, bin/mmctl, client/root.html');
});

test('a server on a release serves its web app and leaves the release as it is', () => {
    const folder = makeFolder('root.html', release);
    const client = path.join(folder, 'client');
    writeFileSync(path.join(client, 'root.html'), 'rewritten');
    writeFileSync(path.join(client, 'plugins', 'new.js'), '');
    expect(readFileSync(path.join(client, 'files/app.js'), 'utf8')).toBe('client/files/app.js');
    expect(readFileSync(path.join(release, 'client/root.html'), 'utf8')).toBe('client/root.html');
    expect(readdirSync(path.join(release, 'client/plugins'))).toEqual(['old.js']);
    rmSync(folder, {recursive: true});
});
