import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

import {builtFiles, pluginDir, root, runMain} from './paths';

/** Budgets in bytes after gzip; 1 kB is 1,000 bytes. */
const BUDGET = {loader: 3_000, admin: 55_000, more: 25_000, list: 40_000};

type Part = keyof typeof BUDGET;

export interface Size {part: Part; file: string; bytes: number; gzip: number; budget: number}

function measure(part: Part, file: string): Size {
    const content = readFileSync(path.join(pluginDir, 'webapp', file));
    return {part, file, bytes: content.length, gzip: gzipSync(content, {level: 9}).length, budget: BUDGET[part]};
}

function chunk(part: Part): Size {
    const file = builtFiles().find((name) => name.startsWith(`${part}.`));
    if (!file) {
        throw new Error(`There is no ${part} chunk in dist/plugin/webapp: run \`npm run build\`.`);
    }
    return measure(part, file);
}

/** Bytes of the loader and the chunks, plain and gzipped, as they lie in dist/plugin. */
export function measureBuild(): Size[] {
    return [measure('loader', 'main.js'), chunk('admin'), chunk('more'), chunk('list')];
}

function table(sizes: Size[]): string {
    const rows = [['', 'file', 'bytes', 'gzip', 'budget', ''], ...sizes.map(({part, file, bytes, gzip, budget}) => [
        part, file, bytes, gzip, budget, gzip > budget ? `${gzip - budget} too many` : 'ok'].map((cell) => cell.toLocaleString('en')))];
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
    const line = (row: string[]) => row.map((cell, column) => ((/^[\d,]+$/).test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ');
    return rows.map((row) => line(row).trimEnd()).join('\n');
}

if (require.main === module) {
    runMain(() => {
        execFileSync('npm', ['run', '--silent', 'build'], {cwd: root, stdio: ['ignore', 2, 2]});
        const sizes = measureBuild();
        process.stdout.write(`${table(sizes)}\n`);
        if (process.argv.includes('--json')) {
            process.stdout.write(`${JSON.stringify(Object.fromEntries(sizes.map(({part, gzip}) => [`${part}_gzip`, gzip])))}\n`);
        }
        process.exitCode = sizes.some(({gzip, budget}) => gzip > budget) ? 1 : 0;
    });
}
