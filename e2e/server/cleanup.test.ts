import {spawnSync} from 'node:child_process';

/** What a process that owes two deeds prints when it ends so. */
function ending(how: string): string {
    const script = `const {undoAtExit} = require('./cleanup.ts');
        undoAtExit(() => console.log('first'));
        undoAtExit(() => { throw new Error('stuck'); });
        const third = undoAtExit(() => console.log('third'));
        ${how}`;
    return spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {cwd: __dirname, encoding: 'utf8'}).stdout;
}

test.each([
    ['of itself', ''],
    ['by a crash', 'throw new Error("crash")'],
    ['by an unhandled rejection', 'Promise.reject(new Error("crash")); setInterval(() => 0, 1000);'],
    ['by Ctrl-C', 'setInterval(() => 0, 1000); process.kill(process.pid, "SIGINT");'],
    ['by SIGTERM', 'setInterval(() => 0, 1000); process.kill(process.pid, "SIGTERM");'],
])('everything owed is done, newest first, when a process ends %s', (_, how) => expect(ending(how)).toBe('third\nfirst\n'));

test('what was done before is not done again', () => expect(ending('third(); third();')).toBe('third\nfirst\n'));
