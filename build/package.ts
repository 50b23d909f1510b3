import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {pack} from 'tar-stream';

import {pluginDir, readManifest, root, runMain, tarballPath} from './paths';
import {measureBuild} from './size';
import type {Size} from './size';

const CHUNK = /^webapp\/[a-z][a-z-]*\.[0-9a-f]{16}\.js$/;
const FIXED = ['plugin.json', 'LICENSE', 'THIRD_PARTY.txt', 'assets/icon.svg', 'webapp/main.js'];

/** Where a file of the tarball comes from: the build, or the repository. */
function sourceOf(name: string): string {
    const built = name.startsWith('webapp/') || name === 'THIRD_PARTY.txt';
    return path.join(built ? pluginDir : root, name);
}

/** Everything the build left, by its name in the tarball. */
function builtNames(): string[] {
    return readdirSync(pluginDir, {recursive: true, withFileTypes: true}).
        filter((entry) => entry.isFile()).
        map((entry) => path.relative(pluginDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Throws when a file has no business in the tarball: whatever lies beside the bundle is served to anybody, without a log-in. */
export function checkNames(names: string[]): void {
    const unknown = names.filter((name) => !FIXED.includes(name) && !CHUNK.test(name));
    if (unknown.length > 0) {
        throw new Error(`These do not belong into the tarball: ${unknown.join(', ')}. Chunks are called name.<hash>.js (see webpackChunkName).`);
    }
    const chunks = names.filter((name) => CHUNK.test(name));
    for (const part of ['admin', 'more', 'list']) {
        if (!chunks.some((name) => name.startsWith(`webapp/${part}.`))) {
            throw new Error(`The ${part} chunk is missing: run \`npm run build\` first.`);
        }
    }
    const missing = FIXED.filter((name) => !names.includes(name));
    if (missing.length > 0) {
        throw new Error(`Missing in the tarball: ${missing.join(', ')}.`);
    }
}

const REACT = /react\.(transitional\.)?element|__SECRET_INTERNALS|jsx-runtime/;

/** Throws when a script points to a source map or carries one, or holds React: the host's copy is the only one that works. */
export function checkScript(name: string, content: Buffer): void {
    const text = name.endsWith('.js') ? content.toString('latin1') : '';
    if (text.includes('sourceMappingURL=')) {
        throw new Error(`${name} points to a source map: see devtool in build/webpack.config.mjs.`);
    }
    if (REACT.test(text)) {
        throw new Error(`${name} holds React: see externals in build/webpack.config.mjs, and the package that brought it.`);
    }
}

/** Throws when a part is over its budget. */
export function checkSizes(sizes: Size[]): void {
    const over = sizes.filter(({gzip, budget}) => gzip > budget);
    if (over.length > 0) {
        throw new Error(over.map(({part, gzip, budget}) => `The ${part} has ${gzip} bytes after gzip, ${budget} are allowed.`).join('\n'));
    }
}

/** The same gzip bytes on every system: no time, no name, "unknown" as the system. */
function gzipFixed(content: Buffer): Buffer {
    const zipped = gzipSync(content, {level: 9});
    zipped.writeUInt32LE(0, 4);
    zipped.writeUInt8(255, 9);
    return zipped;
}

/** Packs files (sorted by name, dated 1980, owned by nobody, mode 0644) into gzipped tar bytes. */
export async function tarball(files: Map<string, Buffer>): Promise<Buffer> {
    const archive = pack();
    for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        archive.entry({name, mode: 0o644, uid: 0, gid: 0, mtime: new Date(Date.UTC(1980, 0, 1)), type: 'file'}, content);
    }
    archive.finalize();
    const parts: Buffer[] = [];
    for await (const part of archive) {
        parts.push(part as Buffer);
    }
    return gzipFixed(Buffer.concat(parts));
}

/** Packs what `npm run build` left and resolves to the tarball's path. */
export async function packPlugin(): Promise<string> {
    const bundle = readManifest().webapp.bundle_path;
    if (bundle !== 'webapp/main.js') {
        throw new Error(`plugin.json names ${bundle}, the build writes webapp/main.js.`);
    }
    const names = [...builtNames(), ...FIXED.filter((name) => sourceOf(name).startsWith(root) && !sourceOf(name).startsWith(pluginDir))];
    checkNames(names);
    const files = new Map(names.map((name) => [name, readFileSync(sourceOf(name))]));
    files.forEach((content, name) => checkScript(name, content));
    checkSizes(measureBuild());
    const target = tarballPath();
    mkdirSync(path.dirname(target), {recursive: true});
    rmSync(target, {force: true});
    writeFileSync(target, await tarball(files));
    return target;
}

if (require.main === module) {
    runMain(async () => {
        const target = await packPlugin();
        const bytes = readFileSync(target);
        process.stdout.write(`${path.relative(process.cwd(), target)}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`);
    });
}
