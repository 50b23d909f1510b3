import {spawn} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {tmpdir} from 'node:os';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = path.join(tmpdir(), `useradmin-jest-${process.pid}.json`);

const colour = process.stdout.isTTY ? ['--color'] : [];
const bin = (name) => path.join(root, 'node_modules', name);
const SECTIONS = {
    types: [bin('typescript/bin/tsc'), '--noEmit', '--pretty', String(Boolean(process.stdout.isTTY))],
    lint: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', ...colour, '.'],
    jest: [bin('jest/bin/jest.js'), ...colour, '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
};

/** Runs one section to its end; resolves to {name, ok, output, seconds}. */
function run(name) {
    const start = Date.now();
    return new Promise((resolve) => {
        const child = spawn(process.execPath, SECTIONS[name], {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
        const parts = [];
        // With --json jest also prints the whole report on its standard output: the file has it.
        child.stdout.on('data', (part) => name !== 'jest' && parts.push(part));
        child.stderr.on('data', (part) => parts.push(part));
        child.on('close', (code) => resolve({name, ok: code === 0, output: Buffer.concat(parts).toString(), seconds: (Date.now() - start) / 1000}));
    });
}

function show({name, ok, output, seconds}) {
    const text = output.replace(/^Test results written to: .*$/m, '').trim();
    process.stdout.write(`\n== ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s) ==\n${text ? `${text}\n` : ''}`);
}

/** jest's own counts; a file that can't even be loaded counts as one failure. Nothing at all when jest broke down. */
function totals() {
    try {
        const {numPassedTests, numFailedTests, testResults} = JSON.parse(readFileSync(report, 'utf8'));
        const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
        return {passed: numPassedTests, failed: numFailedTests + unloadable};
    } catch {
        return undefined;
    } finally {
        rmSync(report, {force: true});
    }
}

/** Types and lint run one after the other beside jest: one core is theirs. */
async function typesThenLint() {
    const types = await run('types');
    return [types, await run('lint')];
}

const [checks, jest] = await Promise.all([typesThenLint(), run('jest')]);
const sections = [...checks, jest];
sections.forEach(show);

const counted = totals();
const passed = (counted?.passed ?? 0) + checks.filter(({ok}) => ok).length;
const failed = Math.max(counted?.failed ?? 0, jest.ok ? 0 : 1) + checks.filter(({ok}) => !ok).length;
process.stdout.write(`\ntypes, lint and ${counted ? counted.passed + counted.failed : 'no'} tests\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && sections.every(({ok}) => ok) ? 0 : 1;
