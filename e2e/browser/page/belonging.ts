/** The card's own buttons, by the thing they act on. */
import type {Locator, Page} from 'playwright-core';

import {said, sentence} from '../words';

import {anyDialog, button} from './dialog';
import {send} from './editor';

/** What a token, a bot or an incoming webhook in this channel is called in a sentence. */
export const called = {
    token: (name: string) => sentence('thing.tokens', {name, named: name ? 'yes' : 'no'}),
    bot: (name: string) => sentence('thing.bots', {name}),
    incoming: (name: string, channel: string) => sentence('thing.incoming', {name, named: name ? 'yes' : 'no', channel, placed: channel ? 'yes' : 'no'}),
};

/** Opens somebody's card and waits until nothing of it is being read any more. */
export async function openCard(page: Page, {username}: {username: string}): Promise<Locator> {
    await send(page, `/useradmin status ${username}`);
    const box = anyDialog(page);
    await box.getByText(sentence('card.role'), {exact: true}).waitFor();
    await box.getByText(said('card.reading')).waitFor({state: 'detached'});
    return box;
}

/** The button that ends the only session, which has whatever name the browser gave it. */
export function endOnly(page: Page): Locator {
    return anyDialog(page).getByRole('button', {name: said('card.endOf')});
}

/** The button of the card that does this with the thing of this name. */
export function ofThing(page: Page, how: 'disable' | 'enable' | 'delete', name: string): Locator {
    return button(page, `card.${how}Of`, {name});
}
