import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

import {builtFiles, pluginDir, root, runMain} from './paths';

/** Budgets in bytes after gzip; 1 kB is 1,000 bytes. */
const BUDGET = {loader: 3_000, admin: 55_000};

export interface Size {part: keyof typeof BUDGET; file: string; bytes: number; gzip: number; budget: number}

function measure(part: keyof typeof BUDGET, file: string): Size {
    const content = readFileSync(path.join(pluginDir, 'webapp', file));
    return {part, file, bytes: content.length, gzip: gzipSync(content, {level: 9}).length, budget: BUDGET[part]};
}

/** Bytes of the loader and the admin chunk, plain and gzipped, as they lie in dist/plugin. */
export function measureBuild(): Size[] {
    const admin = builtFiles().find((name) => name.startsWith('admin.'));
    if (!admin) {
        throw new Error('There is no admin chunk in dist/plugin/webapp: run `npm run build`.');
    }
    return [measure('loader', 'main.js'), measure('admin', admin)];
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
            process.stdout.write(`${JSON.stringify({loader_gzip: sizes[0]!.gzip, admin_gzip: sizes[1]!.gzip})}\n`);
        }
        process.exitCode = sizes.some(({gzip, budget}) => gzip > budget) ? 1 : 0;
    });
}
