/** The channel: opening it, what is written there, the theme. Names and ids are those of Mattermost's own web app. */
import type {Locator, Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import type {Account, Caller, World} from '../../contract/world';

export const THEMES = ['denim', 'sapphire', 'quartz', 'indigo', 'onyx'] as const;

export type Theme = typeof THEMES[number];

export type Place = 'center' | 'thread';

const LISTS: Record<Place, string> = {center: '#post-list', thread: '#rhsContainer'};

/** The posts of the channel or of the thread. */
export function posts(page: Page, place: Place = 'center'): Locator {
    return page.locator(LISTS[place]).getByRole('listitem');
}

/** The result card about somebody. */
export function card(page: Page, {username}: Pick<Account, 'username'>, place: Place = 'center'): Locator {
    return posts(page, place).filter({hasText: '(Only visible to you)'}).filter({hasText: `@${username}: `});
}

/** Posts through the API. Resolves with the post's id. */
export async function write(world: World, caller: Caller, message: string, rootId = ''): Promise<string> {
    const body = {channel_id: world.team.townSquareId, message, root_id: rootId};
    return (agreed(await caller.call('POST', '/posts', body), 'Posting').json as {id: string}).id;
}

/** Opens the thread of a post by the button on it. */
export async function openThread(page: Page, text: string): Promise<void> {
    const post = posts(page).filter({hasText: text}).last();
    await post.hover();
    await post.getByRole('button', {name: 'reply', exact: true}).click();
    await page.locator('#reply_textbox').waitFor();
}

/** Chooses one of the five stock themes. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
    await page.getByRole('combobox', {name: 'Theme'}).selectOption(theme);
}
