/** Another build of the packed plugin, told from the first by its words: as after an upgrade, with other names for bundle and chunk. */
import {createReadStream, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createGunzip} from 'node:zlib';
import {extract} from 'tar-stream';

import {deploy} from '../../build/deploy';
import {tarball} from '../../build/package';
import {readManifest, tarballPath} from '../../build/paths';
import {asAdmin, eventually} from '../contract/kit';
import type {World} from '../contract/world';
import {undoAtExit} from '../server/cleanup';

import {sentence} from './words';

const FIRST_TITLE = sentence('help.title');

/** The title of the help dialog in the second build. */
export const SECOND_TITLE = `${FIRST_TITLE}, second build`;

// What webpack calls the build (its global in the page) and its chunks.
const CHUNK_FILE = /^webapp\/admin\.([0-9a-f]{16})\.js$/;

async function unpacked(): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    const archive = createReadStream(tarballPath()).pipe(createGunzip()).pipe(extract());
    for await (const entry of archive) {
        const parts: Buffer[] = [];
        for await (const part of entry) {
            parts.push(part as Buffer);
        }
        files.set(entry.header.name, Buffer.concat(parts));
    }
    return files;
}

const turned = (hash: string) => [...hash].reverse().join('');

/** Every mention of build, chunks and title is renamed. Throws when the packed plugin is not made as it used to be. */
function renamed(files: Map<string, Buffer>): Map<string, Buffer> {
    const hash = [...files.keys()].map((name) => CHUNK_FILE.exec(name)?.[1]).find(Boolean);
    if (!hash || !files.get('webapp/main.js')?.toString().includes(`useradmin${hash}`)) {
        throw new Error('The packed plugin does not bear its hash any more.');
    }
    const change = (text: string) => text.replaceAll(hash, turned(hash)).replaceAll(FIRST_TITLE, SECOND_TITLE);
    return new Map([...files].map(([name, content]) => (name.endsWith('.js') ? [change(name), Buffer.from(change(content.toString()))] : [name, content])));
}

async function bundleOf(world: World): Promise<string | undefined> {
    const {json} = await (await asAdmin(world)).call('GET', '/plugins/webapp');
    return (json as {id: string; webapp: {bundle_path: string}}[]).find(({id}) => id === readManifest().id)?.webapp.bundle_path;
}

async function install(world: World, file: string): Promise<void> {
    const before = await bundleOf(world);
    const {username, password} = world.admin;
    await deploy({url: world.url, username, password}, file);
    await eventually('The other build', async () => {
        const now = await bundleOf(world);
        return now !== undefined && now !== before ? true : undefined;
    });
}

/** Puts the second build in place of the first; resolves with what puts the first back. */
export async function upgrade(world: World): Promise<() => Promise<void>> {
    const folder = mkdtempSync(path.join(tmpdir(), 'useradmin-second-'));
    const remove = undoAtExit(() => rmSync(folder, {recursive: true, force: true}));
    const file = path.join(folder, path.basename(tarballPath()));
    writeFileSync(file, await tarball(renamed(await unpacked())));
    await install(world, file);
    return async () => {
        remove();
        await install(world, tarballPath());
    };
}
