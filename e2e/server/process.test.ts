import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {freePort, startProcess, stopProcess} from './process';

const folder = mkdtempSync(path.join(tmpdir(), 'useradmin-process-'));

afterAll(() => rmSync(folder, {recursive: true}));

async function start(script: string): ReturnType<typeof startProcess> {
    const port = await freePort();
    return startProcess({
        program: process.execPath, args: ['-e', script, String(port)], cwd: folder, env: {}, log: path.join(folder, 'log'), url: `http://127.0.0.1:${port}`,
    });
}

test('resolves when the server answers, and stops it', async () => {
    const child = await start('require("http").createServer((_, answer) => answer.end("{}")).listen(process.argv[1], "127.0.0.1")');
    expect(child.exitCode).toBeNull();
    await stopProcess(child);
    expect(child.signalCode).toBe('SIGTERM');
    await stopProcess(child);
});

test('a server that ends at once is shown with the end of its log', async () => {
    await expect(start('console.log("no such database"); process.exit(1)')).rejects.toThrow(/did not start[^]*no such database/);
});

test('a program that is not there is named', async () => {
    const options = {program: path.join(folder, 'none'), args: [], cwd: folder, env: {}, log: path.join(folder, 'log'), url: 'http://127.0.0.1:9'};
    await expect(startProcess(options)).rejects.toThrow(/did not start[^]*ENOENT/);
});
