/** What the bench does in the list dialog besides what the browser suite does there. */
import type {Locator, Page} from 'playwright-core';

import {button} from '../browser/page/dialog';
import {answer, counted, yes} from '../browser/page/list';
import {sentence} from '../browser/words';

/** What is measured. */
export const VERB = 'deactivate';

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
    const ready = yes(page, VERB, count);
    if (await ready.count() === 0) {
        throw new Error(`Not ${count} are ready: ${await counted(page)}`);
    }
    await answer(page, VERB, count);
    return ready;
}

/** There when everybody has been dealt with. */
export const ENDED = '.useradmin-dialog .useradmin-receipt [role="alert"]';

/** The headline when all are off and were looked at again. */
export function allDone(count: number): string {
    return sentence('list.end.all', {verb: VERB, count});
}
