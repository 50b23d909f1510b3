/** What can be done with a receipt: copies, sharing, and finding it again. */
import assert from 'node:assert/strict';

import type {BrowserContext, Locator, Page} from 'playwright-core';

import {said, sentence} from '../words';
import type {WordId} from '../words';

import {anyDialog, button, dialog} from './dialog';
import {send} from './editor';

/** Keeps what the page copies instead of giving it to the system, whose clipboard all pages share. */
export async function keepCopies(context: BrowserContext): Promise<void> {
    await context.addInitScript({content: `
        window.keptCopies = [];
        Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => void window.keptCopies.push(text)}});
    `});
}

/** Presses the button and resolves with what was copied. */
export async function copied(page: Page, id: 'copy.markdown' | 'copy.csv' | 'copy.all'): Promise<string> {
    await button(page, id).click();
    await anyDialog(page).getByText(sentence('copy.done'), {exact: true}).waitFor();
    const last = await page.evaluate(() => (window as unknown as {keptCopies: string[]}).keptCopies.at(-1));
    assert.ok(last, 'Something was copied.');
    return last;
}

/** A sentence about several, however many there are. */
export function ofSome(id: WordId, values: Record<string, string | number> = {}): RegExp {
    return new RegExp(sentence(id, {...values, count: 2}).replace('2', '[\\d,]+'));
}

/** What shares it, once the readers are named. */
export function sharing(page: Page): Locator {
    return anyDialog(page).getByRole('button', {name: ofSome('share.do', {counted: 'yes'})});
}

/** Shares the receipt on screen where the dialog was opened. */
export async function share(page: Page): Promise<void> {
    await button(page, 'share.offer').click();
    await sharing(page).click();
    await anyDialog(page).getByText(sentence('share.done'), {exact: true}).waitFor();
}

/** Opens what lists the lists and the receipts of this tab. */
export async function openStart(page: Page): Promise<Locator> {
    await send(page, '/useradmin');
    const box = dialog(page, sentence('start.title'));

    // Where all was done in lists, there is no heading for receipts.
    await box.getByRole('button', {name: sentence('start.list')}).waitFor();
    return box;
}

/** The entry of somebody's receipt in that list. */
export function kept(page: Page, {username}: {username: string}): Locator {
    return anyDialog(page).getByRole('button', {name: said('done.one', {username})});
}
