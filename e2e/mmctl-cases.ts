import assert from 'node:assert/strict';

import {readManifest} from '../build/paths';
import {eventually, makeToken, read} from './contract/kit';
import type {Case, World} from './contract/world';
import {logInMmctl} from './server/mmctl';
import type {Mmctl} from './server/mmctl';

async function listed(world: World): Promise<boolean> {
    const active = (await world.bearer(world.admin, undefined).call('GET', '/plugins/webapp')).json as {id: string}[];
    return active.some(({id}) => id === readManifest().id);
}

async function agrees(mmctl: Mmctl, ...args: string[]): Promise<void> {
    const {code, stdout, stderr} = await mmctl.run(...args);
    assert.equal(code, 0, `mmctl ${args.join(' ')}: ${stderr || stdout}`);
}

function withMmctl(program: string, name: string, run: (world: World, mmctl: Mmctl) => Promise<void>): Case {
    return {
        name,
        run: async (world) => {
            const mmctl = await logInMmctl(program, world.url, (await makeToken(world, world.admin)).token);
            try {
                await run(world, mmctl);
            } finally {
                mmctl.close();
            }
        },
    };
}

/** What the texts say of mmctl, tried with the real one beside our uploaded plugin. */
export function mmctlCases(program: string): Case[] {
    return [
        withMmctl(program, 'mmctl user deactivate does what PUT active does, and activate takes it back', async (world, mmctl) => {
            const person = await world.person();
            await agrees(mmctl, 'user', 'deactivate', person.username);
            assert.ok((await read(world, person)).delete_at > 0);
            await agrees(mmctl, 'user', 'activate', person.username);
            assert.equal((await read(world, person)).delete_at, 0);
        }),
        withMmctl(program, 'mmctl plugin disable takes the plugin away from everybody, and enable brings it back', async (world, mmctl) => {
            const {id} = readManifest();
            assert.equal(await listed(world), true);
            try {
                await agrees(mmctl, 'plugin', 'disable', id);
                await eventually('The end of the plugin', async () => (await listed(world) ? undefined : true));
            } finally {
                await agrees(mmctl, 'plugin', 'enable', id);
            }
            await eventually('The plugin', async () => (await listed(world) || undefined));
        }),
    ];
}
