import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'useradmin-install-'));
    mkdirSync(path.join(folder, 'build'));
    cpSync(path.join(__dirname, 'install-if-needed.mjs'), path.join(folder, 'build/install-if-needed.mjs'));
    need('>=20.0');
    write('package-lock.json', 100);
});

afterEach(() => rmSync(folder, {recursive: true}));

function write(name: string, seconds: number) {
    writeFileSync(path.join(folder, name), '{}');
    utimesSync(path.join(folder, name), seconds, seconds);
}

function need(node: string) {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({engines: {node}}));
}

/** Runs the script with a stand-in for npm that leaves a file where it was started. */
function run() {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'npm'), '#!/bin/sh\necho "$@" > installed\n', {mode: 0o755});
    const done = spawnSync(process.execPath, [path.join(folder, 'build/install-if-needed.mjs')], {env: {PATH: `${bin}:/bin:/usr/bin`}, encoding: 'utf8'});
    return {code: done.status, said: done.stdout + done.stderr, installed: existsSync(path.join(folder, 'installed'))};
}

test('installs when nothing is installed', () => expect(run()).toMatchObject({code: 0, installed: true}));

test('installs when the lock is newer', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', 99);
    expect(run()).toMatchObject({code: 0, installed: true});
});

test('is quiet when all is there', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', 100);
    expect(run()).toEqual({code: 0, said: '', installed: false});
});

test('leaves a linked node_modules alone', () => {
    mkdirSync(path.join(folder, 'elsewhere'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'node_modules'));
    expect(run()).toMatchObject({code: 1, said: expect.stringContaining('is a link'), installed: false});
});

test('says which Node is needed', () => {
    need('>=99.1');
    expect(run()).toMatchObject({code: 1, said: expect.stringContaining('Node 99.1 or newer is needed'), installed: false});
});
