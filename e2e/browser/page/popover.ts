/** The profile popover and our section in it. */
import type {Locator, Page} from 'playwright-core';

import type {Account} from '../../contract/world';
import type {VerbActId} from '../../../webapp/src/core/act';
import {said} from '../words';

import {posts} from './channel';

type Named = Pick<Account, 'username'>;

/** The open popover of a person. */
export function popover(page: Page, {username}: Named): Locator {
    return page.getByRole('dialog', {name: `${username}'s profile popover`});
}

/** What opens it: the newest mention of somebody. */
export function mention(page: Page, {username}: Named): Locator {
    return posts(page).getByRole('button', {name: `@${username}`, exact: true}).last();
}

/** What opens it: the name over the newest post of somebody. */
export function author(page: Page, {username}: Named): Locator {
    return posts(page).getByRole('button', {name: username, exact: true}).last();
}

/** Our section. */
export function section(page: Page, person: Named): Locator {
    return popover(page, person).getByRole('region', {name: said('pop.section', {username: person.username})});
}

/** One of our buttons. */
export function offer(within: Locator, act: VerbActId): Locator {
    return within.getByRole('button', {name: said(`act.${act}.offer`)});
}

/** Opens the popover from the newest mention of somebody and waits for our section to have read the account. */
export async function openPopover(page: Page, person: Named): Promise<Locator> {
    await mention(page, person).click();
    const ours = section(page, person);
    await ours.waitFor();
    return ours;
}
