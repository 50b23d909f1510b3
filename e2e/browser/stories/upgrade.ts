import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {answered, asAdmin, eventually} from '../../contract/kit';
import {RELOAD, RELOAD_BUTTON} from '../../../webapp/src/host/sentences';
import {deaf, neverIdle} from '../page/context';
import {anyDialog, asked, closeDialog, dialog, focused} from '../page/dialog';
import {editor, send, sendRefused} from '../page/editor';
import {mention, offer, openPopover, popover} from '../page/popover';
import {isSignedIn, mentioned} from '../people';
import {SECOND_TITLE, upgrade} from '../second-build';
import type {Stage, Story} from '../story';
import {CHUNK, DEEDS} from '../watch';
import {said, sentence} from '../words';

const needs: Story['needs'] = ['plugins', 'sockets'];

const loader = (page: Page) => page.locator('script[src*="/static/plugins/useradmin/"][id]').getAttribute('src');

/** Upgrades under the open page, waits until its loader is the new one if it is told, runs, and puts the first build back. */
export async function upgraded({world}: Stage, page: Page, isTold: boolean, run: () => Promise<void>): Promise<void> {
    const before = await loader(page);
    const putBack = await upgrade(world);
    try {
        if (isTold) {
            await eventually('The new loader', async () => (await loader(page) === before ? undefined : true));
        }
        await run();
    } finally {
        await putBack();
    }
}

/** The focus is where it was before the dialog, and what is typed arrives. */
async function isFree(page: Page): Promise<void> {
    await focused(editor(page)).waitFor();
    await page.keyboard.type('free');
    assert.equal(await editor(page).inputValue(), 'free');
}

/** A page on which our dialog asks whether to deactivate a person who is mentioned there. */
async function withQuestion({world, open}: Stage) {
    const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
    const opened = await open(admin);
    await send(opened.page, `/useradmin deactivate ${person.account.username}`);
    await asked(opened.page, 'deactivate', person.account);
    return {...opened, admin, person};
}

async function helpIs(page: Page, title: string): Promise<void> {
    await send(page, '/useradmin help');
    await dialog(page, title).waitFor();
    await closeDialog(page);
}

/** What happens to a tab that stays open. */
export const upgrades: Story[] = [
    {
        name: 'upgraded before the chunk was loaded: the new loader runs the new chunk',
        needs,
        alone: true,
        run: async (stage) => {
            const {page, watch} = await stage.open(await asAdmin(stage.world), {before: neverIdle});
            await upgraded(stage, page, true, async () => {
                await helpIs(page, SECOND_TITLE);
                assert.equal(watch.sent(CHUNK).length, 1);
            });
        },
    },
    {
        name: 'upgraded after the chunk was loaded: the new loader runs the new chunk, never the old one',
        hosts: true,
        needs,
        alone: true,
        run: async (stage) => {
            const {page, watch} = await stage.open(await asAdmin(stage.world), {before: neverIdle});
            await helpIs(page, sentence('help.title'));
            await upgraded(stage, page, true, async () => {
                await helpIs(page, SECOND_TITLE);
                assert.equal(new Set(watch.sent(CHUNK).map(({path}) => path)).size, 2);
            });
        },
    },
    {
        name: 'the chunk is gone after an upgrade the tab has not heard of: asked to reload, and what was typed stays',
        needs,
        alone: true,
        run: async (stage) => {
            const {world} = stage;
            const person = await mentioned(world);
            const {page, watch} = await stage.open(await asAdmin(world), {
                before: async (context) => {
                    await neverIdle(context);
                    await deaf(context);
                },
            });
            watch.expect(/404|Refused to execute script/);
            await upgraded(stage, page, false, async () => {
                await sendRefused(page, `/useradmin deactivate ${person.account.username}`, new RegExp(RELOAD));
                assert.equal(await anyDialog(page).count(), 0);
                await mention(page, person.account).click();
                const box = popover(page, person.account);
                await box.getByRole('alert').getByText(RELOAD).waitFor();
                await Promise.all([page.waitForEvent('load'), box.getByRole('button', {name: RELOAD_BUTTON, exact: true}).click()]);
                await editor(page).waitFor();
                await helpIs(page, SECOND_TITLE);
                await isSignedIn(person);
            });
        },
    },
    {
        name: 'upgraded under an open dialog: the dialog goes, nothing is sent, the focus is in the page, and the new one works',
        hosts: true,
        needs,
        alone: true,
        run: async (stage) => {
            const {page, watch, person} = await withQuestion(stage);
            await upgraded(stage, page, true, async () => {
                await anyDialog(page).waitFor({state: 'detached'});
                await isFree(page);
                assert.deepEqual(watch.sent(DEEDS), []);
                await page.getByText(said('error.gone')).waitFor();
                await helpIs(page, SECOND_TITLE);
            });
            await isSignedIn(person);
        },
    },
    {
        name: 'upgraded under an open popover: it sends nothing by itself, and opened again it is that of the new build',
        needs,
        alone: true,
        run: async (stage) => {
            const [admin, person] = await Promise.all([asAdmin(stage.world), mentioned(stage.world)]);
            const {page, watch} = await stage.open(admin);
            await openPopover(page, person.account);
            await upgraded(stage, page, true, async () => {
                await page.keyboard.press('Escape');
                await offer(await openPopover(page, person.account), 'deactivate').click();
                await asked(page, 'deactivate', person.account);
                assert.deepEqual(watch.sent(DEEDS), []);
                await page.keyboard.press('Escape');
                await helpIs(page, SECOND_TITLE);
            });
            await isSignedIn(person);
        },
    },
    {
        name: 'switched off under an open dialog: the dialog closes, nothing is sent; switched on again it works',
        hosts: true,
        needs,
        alone: true,
        run: async (stage) => {
            const {admin, page, watch, person} = await withQuestion(stage);
            try {
                answered(await admin.call('POST', '/plugins/useradmin/disable'), 200);
                await anyDialog(page).waitFor({state: 'detached'});
                await isFree(page);
                assert.deepEqual(watch.sent(DEEDS), []);
                await mention(page, person.account).click();
                await popover(page, person.account).getByRole('button', {name: 'Message'}).waitFor();
                assert.equal(await popover(page, person.account).getByRole('region', {name: said('pop.section')}).count(), 0);
                await page.keyboard.press('Escape');
            } finally {
                answered(await admin.call('POST', '/plugins/useradmin/enable'), 200);
            }
            await eventually('The loader', async () => (await page.locator('script[id="plugin_useradmin"]').count() > 0 ? true : undefined));
            await openPopover(page, person.account);
            await isSignedIn(person);
        },
    },
];
