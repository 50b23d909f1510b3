import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import {anyDialog, asked, button, focused} from '../page/dialog';
import {editor} from '../page/editor';
import {counted, openList, people} from '../page/list';
import {installOther, othersOpened, othersOwn, pagesOwn, switcher} from '../page/other-dialogs';
import type {OtherDialog} from '../page/other-dialogs';
import {signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';

const KEYS = {'Control+k': 'Find Channels', 'Control+/': 'Keyboard shortcuts'};

// As long as ours fades.
const FADE_MS = 150;

/** Keys that the document hears from now on, as the web app's own listeners do. */
async function overhear(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
        const heard: string[] = [];
        document.addEventListener('keydown', ({key}) => heard.push(key));
        Object.assign(window, {heard});
    });
    return () => page.evaluate(() => (window as unknown as {heard: string[]}).heard.splice(0));
}

/** With a list typed, not yet looked up, the other dialog opens, is typed into and left: ours is back as it was, and goes on. */
async function stepsAside(page: Page, text: string, {field, open, leave}: OtherDialog): Promise<void> {
    await openList(page, 'deactivate');
    await people(page).fill(text);
    await open(page);
    await field(page).waitFor();
    await anyDialog(page).waitFor({state: 'hidden'});
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.modal, [aria-modal]') !== null), true, 'The focus is in the other one.');
    await field(page).click();
    await page.keyboard.type('town');
    assert.equal(await field(page).inputValue(), 'town');
    await leave(page);
    await field(page).waitFor({state: 'detached'});
    await focused(people(page)).waitFor();
    assert.equal(await people(page).inputValue(), text);
    await button(page, 'list.look').click();
    await counted(page);
    await page.keyboard.press('Escape');
    await button(page, 'ask.cancel').click();
    await anyDialog(page).waitFor({state: 'detached'});
}

const aside = (name: string, other: OtherDialog, before?: typeof installOther): Story => ({
    name: `${name} opens over ours: ours steps aside with what was typed, and is back with the focus when that one is gone`,
    hosts: true,
    pageOnly: true,
    run: async ({world, open}) => {
        await before?.(world);
        const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
        const {page, watch} = await open(admin);
        await stepsAside(page, `@${person.account.username}`, other);
        assert.deepEqual(watch.sent(DEEDS), []);
    },
});

interface Closing {moving: number; took: number}

/** Closes ours by Esc and tells how much moved, and how many ms it took. */
async function closing(page: Page): Promise<Closing> {
    await page.evaluate(() => {
        const dialog = document.querySelector('dialog.useradmin-modal')!;
        let begun: {moving: number; at: number} | undefined;
        const closed = new Promise<Closing>((resolve) => {
            new MutationObserver(() => {
                if (dialog.matches('.useradmin-fading')) {
                    begun ??= {moving: dialog.getAnimations().length, at: performance.now()};
                }
                if (!dialog.isConnected) {
                    resolve({moving: begun!.moving, took: performance.now() - begun!.at});
                }
            }).observe(document.body, {subtree: true, childList: true, attributes: true});
        });
        Object.assign(window, {oursClosed: closed});
    });
    await page.keyboard.press('Escape');
    return page.evaluate(() => (window as unknown as {oursClosed: Promise<Closing>}).oursClosed);
}

const fades = (motion: boolean): Story => ({
    name: motion ? 'with motion ours fades and is gone' : 'without motion ours is gone at once',
    hosts: true,
    pageOnly: true,
    run: async ({world, open}) => {
        const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
        const {page} = await open(admin, {motion});
        await editor(page).fill(`/useradmin deactivate ${person.account.username}`);
        await editor(page).press('Enter');
        await asked(page, 'deactivate', person.account);
        const {moving, took} = await closing(page);
        assert.equal(moving, motion ? 1 : 0);
        assert.equal(took > FADE_MS / 2, motion, `It took ${took} ms.`);
        await anyDialog(page).waitFor({state: 'detached'});
        await focused(editor(page)).waitFor();
    },
});

/** Ours among dialogs of the page and of other plugins. */
export const otherDialogs: Story[] = [
    {
        name: 'Ctrl+K and Ctrl+/ never reach the page while ours is open, and do when it is gone',
        hosts: true,
        pageOnly: true,
        run: async ({world, open}) => {
            const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page} = await open(admin);
            const heard = await overhear(page);
            await openList(page, 'deactivate');
            await heard();
            const places = [people(page), anyDialog(page).locator('.modal-footer button').first(), anyDialog(page)];
            for (const place of places) {
                await place.focus();
                for (const key of Object.keys(KEYS)) {
                    await page.keyboard.press(key);
                }
            }
            assert.deepEqual(await heard(), []);
            assert.equal(await pagesOwn(page).count(), 0);
            await button(page, 'ask.cancel').click();
            await editor(page).fill(`/useradmin revoke ${person.account.username}`);
            await editor(page).press('Enter');
            await asked(page, 'revoke', person.account);
            await heard();
            for (const key of [...Object.keys(KEYS), 'Escape']) {
                await page.keyboard.press(key);
            }
            await anyDialog(page).waitFor({state: 'detached'});
            assert.deepEqual(await heard(), []);
            await focused(editor(page)).waitFor();
            for (const [key, title] of Object.entries(KEYS)) {
                await page.keyboard.press(key);
                await pagesOwn(page).filter({hasText: title}).waitFor();
                await page.keyboard.press('Escape');
                await pagesOwn(page).waitFor({state: 'detached'});
            }
        },
    },
    aside('a dialog of the page', switcher),
    aside('a dialog of another plugin', othersOwn, installOther),
    aside('a dialog that another plugin has the page open', othersOpened, installOther),
    fades(true),
    fades(false),
];
