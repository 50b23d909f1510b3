/** The message editor. */
import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import type {Place} from './channel';

const BOXES: Record<Place, string> = {center: '#post_textbox', thread: '#reply_textbox'};

const around = (page: Page, place: Place) => page.locator('.AdvancedTextEditor').filter({has: page.locator(BOXES[place])});

/** The text field. */
export function editor(page: Page, place: Place = 'center'): Locator {
    return page.locator(BOXES[place]);
}

/** Types a line over whatever is there, and presses the send button: Enter would take a name from the host's list of mentions. */
export async function send(page: Page, line: string, place: Place = 'center'): Promise<void> {
    await editor(page, place).fill(line);
    await around(page, place).getByRole('button', {name: 'Send Now'}).click();
}

/** The red line under the editor. */
export function refusal(page: Page, place: Place = 'center'): Locator {
    return around(page, place).locator('.has-error');
}

/** Sends a line that must be refused with this sentence, with the text kept. */
export async function sendRefused(page: Page, line: string, why: RegExp, place: Place = 'center'): Promise<void> {
    await send(page, line, place);
    await refusal(page, place).filter({hasText: why}).waitFor();
    assert.equal(await editor(page, place).inputValue(), line, 'What was typed stays.');
}
