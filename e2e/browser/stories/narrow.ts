import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import {anyDialog, asked, button, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import type {Story} from '../story';

async function isInside(page: Page, locator: Locator): Promise<void> {
    await locator.scrollIntoViewIfNeeded();
    const box = (await locator.boundingBox())!;
    const {width, height} = page.viewportSize()!;
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1, `${JSON.stringify(box)} in ${width} x ${height}`);
}

function fits(what: string, viewport: {width: number; height: number}): Story {
    return {
        name: `${what}: the dialog fits and its buttons are in reach`,
        pageOnly: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, {account}] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin, {viewport});
            await send(page, `/useradmin deactivate ${account.username}`);
            const box = await asked(page, 'deactivate', account);
            const content = box.locator('.modal-content');
            const {x, width} = (await content.boundingBox())!;
            assert.ok(x >= 0 && x + width <= viewport.width, 'The dialog is not wider than the screen.');
            assert.equal(await box.evaluate((element) => element.scrollWidth > element.clientWidth), false, 'Nothing has to be scrolled sideways.');
            await isInside(page, button(page, 'ask.cancel'));
            await isInside(page, deed(page, 'deactivate', account));
            await deed(page, 'deactivate', account).click();
            await receipt(page, 'head.deactivate.checked');
            await isInside(page, anyDialog(page).getByRole('heading', {level: 2}));
            await isInside(page, anyDialog(page).locator('.modal-footer').getByRole('button').last());
        },
    };
}

/** On small screens. */
export const narrow: Story[] = [
    fits('375 px wide', {width: 375, height: 667}),
    fits('375 px wide and 420 px high, with a keyboard on screen', {width: 375, height: 420}),
    fits('320 px wide, as at 400 % zoom', {width: 320, height: 256}),
];
