import assert from 'node:assert/strict';

import type {BrowserContext} from 'playwright-core';

import {answered, asAdmin, eventually} from '../../contract/kit';
import {RELOAD} from '../../../webapp/src/host/sentences';
import {posts} from '../page/channel';
import {anyDialog, asked, confirm, receipt} from '../page/dialog';
import {editor, send} from '../page/editor';
import {isSignedIn, isSignedOut, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {CHUNK, DEEDS} from '../watch';

// Long enough for a script that has come to run.
const SETTLED_MS = 500;

interface Gate {let(through: boolean): void; close(context: BrowserContext): Promise<void>}

/** Holds the admin chunk back until it is let through, or turned away. */
function gate(): Gate {
    let decide: (through: boolean) => void = () => undefined;
    const decided = new Promise<boolean>((resolve) => (decide = resolve));
    return {
        let: (through) => decide(through),
        close: async (context) => {
            await context.route(CHUNK, async (route) => (await decided ? route.continue() : route.abort()));
        },
    };
}

/** A command is sent while the chunk is still on its way; the hook may hold the editor for a second only, then the line is on its own. */
async function sentTooEarly(stage: Stage) {
    const {world} = stage;
    const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
    const way = gate();
    const {page, watch} = await stage.open(admin, {before: way.close});
    await send(page, `/useradmin deactivate @${person.account.username} `);
    await eventually('The empty editor', async () => (await editor(page).inputValue() === '' ? true : undefined));
    assert.equal(await anyDialog(page).count(), 0);
    return {page, watch, person, way};
}

/** A slow line. */
export const slowChunk: Story[] = [
    {
        name: 'a chunk that takes long: the line is carried into the dialog when it comes',
        run: async (stage) => {
            const {page, person, way} = await sentTooEarly(stage);
            way.let(true);
            await asked(page, 'deactivate', person.account);
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.checked');
            await isSignedOut(person);
        },
    },
    {
        name: 'a chunk that arrives after the plugin was switched off registers nothing, and opens nothing',
        hosts: true,
        pageOnly: true,
        needs: ['plugins', 'sockets'],
        run: async (stage) => {
            const {page, watch, way} = await sentTooEarly(stage);
            const calls = () => page.evaluate(() => (window as unknown as {__registryCalls: object[]}).__registryCalls.length);
            answered(await (await asAdmin(stage.world)).call('POST', '/plugins/useradmin/disable'), 200);
            await eventually('The end of the loader', async () => (await page.locator('script[id="plugin_useradmin"]').count() === 0 ? true : undefined));
            const before = await calls();
            const come = page.waitForResponse(CHUNK);
            way.let(true);
            assert.equal((await come).status(), 200);
            await (await come).finished();
            await page.waitForTimeout(SETTLED_MS);
            assert.equal(await calls(), before);
            assert.equal(await anyDialog(page).count(), 0);
            assert.deepEqual(watch.sent(DEEDS), []);
        },
    },
    {
        name: 'a chunk that takes long and never comes: told in the channel, with what was typed',
        run: async (stage) => {
            const {page, watch, person, way} = await sentTooEarly(stage);
            watch.expect(/Failed to load resource.*admin\./);
            way.let(false);
            const told = posts(page).filter({hasText: '(Only visible to you)'}).filter({hasText: RELOAD});
            await told.getByText(`/useradmin deactivate @${person.account.username}`).waitFor();
            await isSignedIn(person);
        },
    },
];
