import {gunzipSync} from 'node:zlib';

import {extract} from 'tar-stream';

import {AppError} from '../http/answer';

const SAFE = /^(?!\/)(?!.*(^|\/)\.\.(\/|$))/;

/** The regular files of a gzipped tar by name. A single directory around everything is taken off. Throws the server's 400 when it is no such archive. */
export async function unpack(archive: Buffer): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    try {
        const tar = extract();
        tar.end(gunzipSync(archive));
        for await (const entry of tar) {
            const parts: Buffer[] = [];
            for await (const part of entry) {
                parts.push(part as Buffer);
            }
            const name = entry.header.name.replace(/^\.\//, '');
            if (entry.header.type === 'file' && SAFE.test(name)) {
                files.set(name, Buffer.concat(parts));
            }
        }
    } catch {
        throw new AppError(400, 'app.plugin.extract.app_error');
    }
    return withoutFolder(files);
}

function withoutFolder(files: Map<string, Buffer>): Map<string, Buffer> {
    const roots = new Set([...files.keys()].map((name) => name.split('/')[0]!));
    const [root] = roots;
    if (roots.size !== 1 || !root || files.has(root)) {
        return files;
    }
    return new Map([...files].map(([name, content]) => [name.slice(root.length + 1), content]));
}

/** FNV-1a with 64 bits, in hex: what the server puts into a bundle's name. */
export function fnv64a(content: Buffer): string {
    let hash = 0xcbf29ce484222325n;
    for (const byte of content) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash.toString(16).padStart(16, '0');
}
