/** "Stop what posted this…": its way in, and the sentences of its dialog. */
import type {Locator, Page} from 'playwright-core';

import type {Account} from '../../contract/world';
import {said, sentence} from '../words';

import {posts} from './channel';
import {dialog} from './dialog';

type Named = Pick<Account, 'username'>;

/** The post with this text. */
export function postOf(page: Page, text: string): Locator {
    return posts(page).filter({hasText: text}).last();
}

/** Chooses the entry in the menu that plugins have on a post, and waits for the dialog that tells what posted it. */
export async function trace(page: Page, text: string): Promise<Locator> {
    const post = postOf(page, text);
    await post.hover();
    await post.getByRole('button', {name: 'actions', exact: true}).click();
    await page.getByRole('menuitem', {name: sentence('source.menu')}).click();
    return traced(page);
}

/** Waits until the dialog has found out. */
export async function traced(page: Page): Promise<Locator> {
    const box = dialog(page, sentence('source.title'));
    await box.getByRole('button', {name: said('source.details')}).first().waitFor();
    return box;
}

export type Kind = 'incoming' | 'outgoing' | 'command';

/** What a webhook or command is called there: its kind and its name. */
export function thing(kind: Kind, name: string): string {
    const quoted = name ? sentence('source.named', {name}) : sentence('source.unnamed');
    return sentence('source.what', {kind, name: kind === 'command' ? name : quoted});
}

/** The sentence about the only webhook that fits, which belongs to `place`. */
export function oneHook(kind: Kind, name: string, {username}: Named, place: string): string {
    const what = sentence('source.whatWhere', {what: thing(kind, name), where: place});
    return sentence('source.one.hook', {what, who: `@${username}`, username});
}

/** The question before a webhook or command is deleted. `channel`: where it belongs, '' for the whole team. */
export function deletion(kind: Kind, name: string, channel: string, {username}: Named): string {
    const part = kind === 'command' ? 'thing.commands' : `thing.${kind}` as const;
    const names = sentence(part, {name, named: name ? 'yes' : 'no', channel, placed: channel ? 'yes' : 'no'});
    return sentence('ask.aimed', {what: sentence('aimed.delete-hooks', {names, who: `@${username}`})});
}
