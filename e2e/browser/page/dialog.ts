/** Our dialog. */
import assert from 'node:assert/strict';

import type {Locator, Page} from 'playwright-core';

import type {Account} from '../../contract/world';
import type {VerbActId} from '../../../webapp/src/core/act';
import {said, sentence} from '../words';
import type {WordId} from '../words';

type Named = Pick<Account, 'username'>;

const who = ({username}: Named) => `@${username}`;

/** The dialog with this title, a sentence or a part of it. */
export function dialog(page: Page, title: RegExp | string): Locator {
    return page.getByRole('dialog', {name: title});
}

/** Our dialog, whatever it shows. */
export function anyDialog(page: Page): Locator {
    return page.locator('dialog.useradmin-modal');
}

/** A button of our dialog by its words. */
export function button(page: Page, id: WordId, values: Record<string, string | number> = {}): Locator {
    return anyDialog(page).getByRole('button', {name: sentence(id, values), exact: true});
}

/** The button that does it. */
export function deed(page: Page, act: VerbActId, person: Named): Locator {
    return button(page, `act.${act}.do`, {name: who(person)});
}

/** The element that has the focus, if `locator` is it. */
export function focused(locator: Locator): Locator {
    return locator.and(locator.page().locator(':focus'));
}

/** Waits for the question, with its facts read and the focus on Cancel. */
export async function asked(page: Page, act: VerbActId, person: Named): Promise<Locator> {
    const box = dialog(page, sentence(`act.${act}.ask`, {who: who(person)}));
    await box.waitFor();
    await focused(button(page, 'ask.cancel')).waitFor();
    await box.locator('[data-line]').first().waitFor();
    return box;
}

/** Waits for the question, and until its button works: it does not at once, so that the second of two clicks confirms nothing. */
export async function armed(page: Page, act: VerbActId, person: Named): Promise<Locator> {
    const box = await asked(page, act, person);
    await deed(page, act, person).and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    return box;
}

/** Waits for the question and says yes. */
export async function confirm(page: Page, act: VerbActId, person: Named): Promise<void> {
    await asked(page, act, person);
    await deed(page, act, person).click();
}

/** Waits for the receipt and resolves with its headline, without the word its icon stands for. */
export async function headline(page: Page): Promise<string> {
    const line = anyDialog(page).getByRole('alert').getByRole('heading');
    await line.waitFor();
    return (await line.textContent() ?? '').trim();
}

/** Waits for the receipt, whose headline must be this one. */
export async function receipt(page: Page, id: WordId, values: Record<string, string | number> = {}): Promise<Locator> {
    assert.match(await headline(page), said(id, values));
    return anyDialog(page).getByRole('alert');
}

/** Closes the dialog by the button in its footer and waits until it has gone. */
export async function closeDialog(page: Page): Promise<void> {
    await anyDialog(page).locator('.modal-footer').getByRole('button', {name: sentence('dialog.close'), exact: true}).click();
    await anyDialog(page).waitFor({state: 'detached'});
}
