import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {asAdmin} from '../../contract/kit';
import type {Account} from '../../contract/world';
import {barriers} from '../page/axe';
import {THEMES, card, chooseTheme} from '../page/channel';
import type {Theme} from '../page/channel';
import {anyDialog, armed, button, closeDialog, deed, dialog, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {openPopover, popover} from '../page/popover';
import {mentioned} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

async function close(page: Page): Promise<void> {
    await page.keyboard.press('Escape');
    await anyDialog(page).waitFor({state: 'detached'});
}

/** Every screen of ours, one after the other, with its name and the part of the page it is. */
async function* screens(page: Page, person: Account): AsyncGenerator<[string, string]> {
    const ours = await openPopover(page, person);
    await ours.getByText(said('pop.sessions', {count: 1})).waitFor();
    yield ['popover', '.user-profile-popover'];
    await page.keyboard.press('Escape');
    await popover(page, person).waitFor({state: 'detached'});

    await send(page, '/useradmin help');
    await dialog(page, sentence('help.title')).waitFor();
    yield ['help', '.modal'];
    await close(page);

    await send(page, `/useradmin status ${person.username}`);
    await anyDialog(page).getByText(sentence('card.state')).waitFor();
    yield ['status card', '.modal'];
    await close(page);

    await send(page, `/useradmin deactivate ${person.username.slice(0, -1)}`);
    await button(page, 'find.use', {username: person.username}).waitFor();
    yield ['correcting', '.modal'];
    await button(page, 'find.use', {username: person.username}).click();

    const box = await armed(page, 'deactivate', person);
    await box.getByRole('button', {name: sentence('device.show')}).click();
    yield ['asking, devices shown', '.modal'];
    await deed(page, 'deactivate', person).click();
    await receipt(page, 'head.deactivate.checked');
    await anyDialog(page).getByRole('button', {name: sentence('done.support')}).click();
    yield ['receipt', '.modal'];
    await closeDialog(page);
    await card(page, person).waitFor();
    yield ['card in the channel', '.post--ephemeral .post__body'];
}

function inTheme(theme: Theme): Story {
    return {
        name: `axe finds no barrier in ${theme}`,
        pageOnly: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            await chooseTheme(page, theme);
            const found: string[] = [];
            for await (const [name, part] of screens(page, person.account)) {
                found.push(...(await barriers(page, part)).map((line) => `${name}: ${line}`));
            }
            assert.ok(found.length === 0, found.join('\n'));
        },
    };
}

/** Popover, dialogs and card in all stock themes. */
export const axe: Story[] = THEMES.map(inTheme);
