/** The list dialog, step by step, as somebody uses it who has a list of names. Nothing here waits longer than what is on screen. */
import type {Locator, Page} from 'playwright-core';

import {anyDialog, button, dialog, headline} from '../browser/page/dialog';
import {send} from '../browser/page/editor';
import {sentence} from '../browser/words';

const verb = 'deactivate';

const people = (page: Page) => anyDialog(page).getByLabel(sentence('list.people'), {exact: true});

// The button under the table and the one that confirms have the same words.
const yes = (page: Page, count: number) => button(page, 'list.do', {verb, count});

/** Opens it by command, and waits until something can be pasted. */
export async function openList(page: Page): Promise<void> {
    await send(page, '/useradmin bulk deactivate');
    await people(page).and(page.locator(':focus')).waitFor();
}

/** Pastes the names; resolves with the button that has them looked up. */
export async function paste(page: Page, usernames: string[]): Promise<Locator> {
    // In one go, as a paste comes: one event, whatever the length.
    await page.keyboard.insertText(usernames.join('\n'));
    return button(page, 'list.look');
}

/** There when the table says what would happen. */
export const TABLE = '.useradmin-dialog [role="table"]';

/** Presses the button under the table and answers what is asked; resolves with the button that says yes. Rejects with what the table says when it is not about so many people. */
export async function prepareToConfirm(page: Page, count: number): Promise<Locator> {
    if (await yes(page, count).count() === 0) {
        throw new Error(`Not ${count} are ready: ${await anyDialog(page).getByRole('status').getByRole('heading').innerText()}`);
    }
    await yes(page, count).click();
    const box = dialog(page, sentence('list.ask', {verb, count}));
    await box.waitFor();
    const number = box.getByLabel(sentence('list.typeCount', {count}), {exact: true});
    if (await number.count() > 0) {
        await number.fill(String(count));
    }
    const ready = yes(page, count).and(page.locator(':enabled:not([aria-disabled])'));
    await ready.waitFor();
    return ready;
}

/** There when everybody has been dealt with. */
export const ENDED = '.useradmin-dialog .useradmin-receipt [role="alert"]';

/** What is said then. */
export const ended = (page: Page): Promise<string> => headline(page);

/** The headline when all are off and were looked at again. */
export function allDone(count: number): string {
    return sentence('list.end.all', {verb, count});
}
