import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import {anyDialog, asked, button, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {offer, openPopover} from '../page/popover';
import {mentioned, signedIn} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

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

/** The newest post stands at the bottom of the window, and the web app moves the popover as far as it can. */
const edge: Story = {
    name: 'the popover at the edge of the window: our buttons are in reach at 1280 x 600 and 400 x 700, also once the account has been read',
    pageOnly: true,
    run: async (stage) => {
        const [admin, person] = await Promise.all([asAdmin(stage.world), mentioned(stage.world)]);
        for (const viewport of [{width: 1280, height: 600}, {width: 400, height: 700}]) {
            const {page} = await stage.open(admin, {viewport});
            const ours = await openPopover(page, person.account);
            await ours.getByText(sentence('pop.sessions', {count: 1})).waitFor();
            await isInside(page, offer(ours, 'revoke'));
            await isInside(page, offer(ours, 'deactivate'));
        }
    },
};

/** On small screens. */
export const narrow: Story[] = [
    edge,
    fits('375 px wide', {width: 375, height: 667}),
    fits('375 px wide and 420 px high, with a keyboard on screen', {width: 375, height: 420}),
    fits('320 px wide, as at 400 % zoom', {width: 320, height: 256}),
];
