import {gzipSync} from 'node:zlib';

import {pack} from 'tar-stream';

import {fnv64a, unpack} from './archive';

async function tarOf(names: string[]): Promise<Buffer> {
    const archive = pack();
    names.forEach((name) => archive.entry({name}, name));
    archive.finalize();
    const parts: Buffer[] = [];
    for await (const part of archive) {
        parts.push(part as Buffer);
    }
    return gzipSync(Buffer.concat(parts));
}

const names = async (list: string[]) => [...(await unpack(await tarOf(list))).keys()];

// Seen on a real server: the bundle of these bytes was served as tiny_28e68d05a99d098c_bundle.js.
test('the hash in a bundle\'s name is that of the real server', () => {
    expect(fnv64a(Buffer.from('window.registerPlugin("tiny",{})'))).toBe('28e68d05a99d098c');
});

test('files may lie at the root or in one directory', async () => {
    expect(await names(['plugin.json', 'webapp/main.js'])).toEqual(['plugin.json', 'webapp/main.js']);
    expect(await names(['useradmin/plugin.json', 'useradmin/webapp/main.js'])).toEqual(['plugin.json', 'webapp/main.js']);
});

test('nothing leaves the directory', async () => {
    expect(await names(['plugin.json', '../evil.js', '/etc/evil.js', 'webapp/../../evil.js'])).toEqual(['plugin.json']);
});

test('what is no archive is refused with the server\'s error', async () => {
    await expect(unpack(Buffer.from('no archive'))).rejects.toMatchObject({status: 400, errorId: 'app.plugin.extract.app_error'});
});
