import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import {asAdmin, read} from '../../contract/kit';
import {anyDialog, armed, button, deed, focused, receipt} from '../page/dialog';
import {editor} from '../page/editor';
import {mention, offer, popover, section} from '../page/popover';
import {isSignedIn, isSignedOut, mentioned, signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';

const MOST_TABS = 20;

/** Goes on with Tab until `goal` has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        if (await focused(goal).count() > 0) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    throw new Error(`Not reached with ${MOST_TABS} presses of Tab.`);
}

/** Without a mouse. */
export const keyboard: Story[] = [
    {
        name: 'by keyboard alone: mention, popover, dialog, receipt, and back to the mention',
        hosts: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            await mention(page, person.account).focus();
            await page.keyboard.press('Enter');
            await offer(section(page, person.account), 'deactivate').waitFor();
            await tabTo(page, offer(section(page, person.account), 'deactivate'));
            await page.keyboard.press('Enter');
            await armed(page, 'deactivate', person.account);
            await page.keyboard.press('Tab');
            await focused(deed(page, 'deactivate', person.account)).waitFor();
            await page.keyboard.press('Enter');
            await receipt(page, 'head.deactivate.checked');
            await focused(anyDialog(page).getByRole('heading', {level: 2})).waitFor();
            await page.keyboard.press('Escape');
            await anyDialog(page).waitFor({state: 'detached'});
            await popover(page, person.account).waitFor({state: 'detached'});
            await focused(mention(page, person.account)).waitFor();
            await isSignedOut(person);
        },
    },
    {
        name: 'by keyboard alone: command, dialog, receipt, and back to the editor',
        hosts: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await editor(page).focus();

            // Without @: the host's list of mentions would take Enter for itself.
            await page.keyboard.type(`/useradmin revoke ${person.account.username}`);
            await page.keyboard.press('Enter');
            await armed(page, 'revoke', person.account);
            await page.keyboard.press('Tab');
            await page.keyboard.press('Enter');
            await receipt(page, 'head.revoke.checked');
            await page.keyboard.press('Escape');
            await anyDialog(page).waitFor({state: 'detached'});
            await focused(editor(page)).waitFor();
            await isSignedOut(person);
        },
    },
    {
        name: 'Enter pressed again and again while the dialog opens does nothing to the account',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin);
            await editor(page).fill(`/useradmin deactivate ${person.account.username}`);
            await editor(page).focus();
            for (let times = 0; times < 30 && await anyDialog(page).count() === 0; times++) {
                await page.keyboard.press('Enter');
            }
            await page.keyboard.press('Enter');
            await page.keyboard.press('Enter');

            // The last of them may have met Cancel, and the dialog is fading; otherwise it is still there to be cancelled.
            await button(page, 'ask.cancel').click({timeout: 2_000}).catch(() => undefined);
            await anyDialog(page).waitFor({state: 'detached'});
            assert.deepEqual(watch.sent(DEEDS), []);
            await isSignedIn(person);
            assert.equal((await read(world, person.account)).delete_at, 0);
        },
    },
    {
        name: 'Tab goes round inside the dialog',
        pageOnly: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await editor(page).fill(`/useradmin deactivate ${person.account.username}`);
            await editor(page).press('Enter');
            await armed(page, 'deactivate', person.account);
            await page.keyboard.press('Tab');
            await focused(deed(page, 'deactivate', person.account)).waitFor();
            await page.keyboard.press('Tab');
            await tabTo(page, button(page, 'ask.cancel'));
        },
    },
];
