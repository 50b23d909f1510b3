import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import {anyDialog, armed, asked, button, closeDialog, deed, focused, receipt} from '../page/dialog';
import {editor, send} from '../page/editor';
import {answer, counted, ended, lookUp, openList, people, yes} from '../page/list';
import {installOther, othersOpened, othersOwn, pagesOwn, switcher} from '../page/other-dialogs';
import type {OtherDialog} from '../page/other-dialogs';
import {isLockedOut, signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

const KEYS = {'Control+k': 'Find Channels', 'Control+/': 'Keyboard shortcuts'};

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
    await focused(editor(page)).waitFor();
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

/** Holds back what switches accounts until the function is called. */
async function holdDeeds(page: Page): Promise<() => Promise<void>> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
        release = resolve;
    });
    await page.route('**/active', async (route) => {
        await released;
        await route.continue();
    });
    return async () => void await Promise.all([page.waitForResponse('**/active'), Promise.resolve(release())]);
}

/** The page's own dialog comes over a run that waits for its answer, which arrives under it. */
async function under(page: Page, release: () => Promise<void>): Promise<void> {
    await page.waitForRequest('**/active');
    await switcher.open(page);
    await switcher.field(page).waitFor();
    await anyDialog(page).waitFor({state: 'hidden'});
    await release();
    await switcher.leave(page);
    await switcher.field(page).waitFor({state: 'detached'});
}

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
    {
        name: 'a dialog of the page opens over one that is at work: the work goes on, and the outcome is there when ours is back',
        hosts: true,
        pageOnly: true,
        run: async ({world, open}) => {
            const [admin, person, ...others] = await Promise.all([asAdmin(world), signedIn(world), signedIn(world), signedIn(world)]);
            const {page} = await open(admin);
            const single = await holdDeeds(page);
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await armed(page, 'deactivate', person.account);
            await Promise.all([under(page, single), deed(page, 'deactivate', person.account).click()]);
            await receipt(page, 'head.deactivate.checked');
            await closeDialog(page);

            await page.unrouteAll();
            const several = await holdDeeds(page);
            await openList(page, 'deactivate');
            await lookUp(page, others.map(({account}) => `@${account.username}`).join('\n'));
            await answer(page, 'deactivate', 2);
            await Promise.all([under(page, several), yes(page, 'deactivate', 2).click()]);
            assert.equal(await ended(page), sentence('list.end.all', {verb: 'deactivate', count: 2}));
            await Promise.all([person, ...others].map(({account}) => isLockedOut(world, account)));
        },
    },
    fades(true),
    fades(false),
];
