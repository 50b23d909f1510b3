/** A person's card in our dialog: what is in their name, with a button each. */
import type {Locator, Page} from 'playwright-core';

import type {Account} from '../../contract/world';
import type {ItemActId} from '../../../webapp/src/core/act';
import {said, sentence} from '../words';

import {anyDialog, button, dialog, receipt} from './dialog';
import {send} from './editor';

type Named = Pick<Account, 'username'>;
type Group = 'sessions' | 'tokens' | 'bots' | 'incoming' | 'outgoing' | 'commands';

/** Waits until the card on screen has been read to the end. */
export async function readCard(page: Page, person: Named): Promise<Locator> {
    const box = dialog(page, sentence('who.bare', {username: person.username}));
    await box.getByText(sentence('card.state'), {exact: true}).waitFor();
    await box.getByText(said('card.reading')).waitFor({state: 'detached'});
    return box;
}

/** Opens the card by command. */
export async function openCard(page: Page, person: Named): Promise<Locator> {
    await send(page, `/useradmin status ${person.username}`);
    return readCard(page, person);
}

/** One group of the card, with this many things. */
export function group(box: Locator, part: Group, count: number): Locator {
    return box.getByRole('region', {name: sentence(`group.${part}`, {count}), exact: true});
}

/** Waits for the question of a button of the card and says yes; resolves with what was asked, and waits for the outcome, which must be this one. */
export async function sayYes(page: Page, act: ItemActId, values: {count?: number; part?: string} = {}): Promise<string> {
    const does = button(page, `act.${act}.do`, {count: 1, part: '', ...values});
    await does.and(page.locator(':enabled:not([aria-disabled])')).waitFor();
    const question = await anyDialog(page).innerText();
    await does.click();
    await receipt(page, 'head.item.checked', {did: sentence(`did.${act}`, {count: values.count ?? 1})});
    return question;
}
