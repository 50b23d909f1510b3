import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import {asAdmin, read, saidOk, setActive} from '../../contract/kit';
import type {World} from '../../contract/world';
import {card} from '../page/channel';
import {deaf} from '../page/context';
import {anyDialog, asked, button, closeDialog, deed, dialog, receipt} from '../page/dialog';
import {unfold} from '../page/confirmation';
import {editor, send} from '../page/editor';
import {equipped, isLockedOut, isSignedIn, isSignedOut, letsIn, oneMoreToken, ownAdmin, postBy} from '../people';
import type {Equipped} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const hookName = ({hook: {name}}: Equipped) => sentence('thing.incoming', {named: 'yes', name, placed: 'yes', channel: 'Town Square'});

async function get(world: World, path: string): Promise<unknown> {
    return agreed(await (await asAdmin(world)).call('GET', path), path).json;
}

/** Account, access tokens and bot as the server tells them; when they were last changed aside. */
async function picture(world: World, {account, bot}: Equipped): Promise<unknown> {
    const paths = [`/users/${account.id}`, `/users/${account.id}/tokens`, `/bots/${bot.id}?include_deleted=true`, `/users/${bot.id}`, `/users/${bot.id}/tokens`];
    const all = await Promise.all(paths.map((path) => get(world, path)));
    return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'update_at' ? undefined : value)));
}

/** Deactivates by command and waits for the receipt; `tick`: their access tokens stay off after an activation too. */
async function deactivate(page: Page, {account}: Equipped, tick = false): Promise<void> {
    await send(page, `/useradmin deactivate ${account.username}`);
    await unfold(await asked(page, 'deactivate', account));
    if (tick) {
        await anyDialog(page).getByRole('checkbox', {name: sentence('tick.tokensOff')}).check();
    }
    await deed(page, 'deactivate', account).click();
    await receipt(page, 'head.deactivate.stays', {what: sentence('still.webhooks', {count: 1})});
}

async function deleteHook(world: World, it: Equipped): Promise<void> {
    saidOk(await (await asAdmin(world)).call('DELETE', `/hooks/incoming/${it.hook.id}`));
    assert.equal(await postBy(world, it), 400);
}

/** Opens this person's receipt from the list of what this tab has done, by `/useradmin` alone. */
async function openReceipt(page: Page, {account}: Equipped): Promise<void> {
    await send(page, '/useradmin');
    const done = dialog(page, sentence('start.title')).getByRole('region', {name: sentence('start.done')});
    await done.getByRole('button', {name: said('done.one', {username: account.username, headline: 'Off, but'})}).click();
}

/** Log-in, access token and bot are as they were before. */
async function isBack(world: World, it: Equipped): Promise<void> {
    await isSignedIn(await world.logIn(it.account));
    assert.equal(await letsIn(world, it.account, it.token.token), true);
    assert.equal(await letsIn(world, it.bot, it.bot.token), true);
    await Promise.all(it.sessions.map(isSignedOut));
}

/** Taking back what one run did. */
export const undo: Story[] = [
    {
        name: 'undo on the card in the channel: all is as before, but what was deleted is gone for good',
        hosts: true,
        run: async ({world, open}) => {
            const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);
            const before = await picture(world, it);
            const {page} = await open(admin);
            await deactivate(page, it);
            await closeDialog(page);
            await isLockedOut(world, it.account);
            assert.equal(await letsIn(world, it.bot, it.bot.token), false);
            await deleteHook(world, it);
            await card(page, it.account).getByRole('button', {name: sentence('card.undo'), exact: true}).click();
            const undone = card(page, it.account).filter({hasText: said('head.undo.checked')});
            await undone.getByRole('button', {name: sentence('card.details')}).click();
            const notes = await receipt(page, 'head.undo.checked');
            await notes.getByText(sentence('note.gone', {names: hookName(it)})).waitFor();
            await notes.getByText(sentence('note.sessionsGone', {count: 2})).waitFor();
            await isBack(world, it);
            assert.deepEqual(await picture(world, it), before);
        },
    },
    {
        name: 'undo on the receipt: all is as before, but what was deleted is gone for good',
        hosts: true,
        run: async ({world, open}) => {
            const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);
            const before = await picture(world, it);
            const {page} = await open(admin);
            await deactivate(page, it);
            await deleteHook(world, it);
            await button(page, 'done.undo').click();
            const notes = await receipt(page, 'head.undo.checked');
            await notes.getByText(sentence('note.gone', {names: hookName(it)})).waitFor();
            await notes.getByText(sentence('note.sessionsGone', {count: 2})).waitFor();
            await anyDialog(page).getByText(sentence('undo.plugins')).waitFor();
            await isBack(world, it);
            assert.deepEqual(await picture(world, it), before);
            assert.equal(await button(page, 'done.undo').count(), 0, 'It is not offered twice.');
        },
    },
    {
        name: 'undo leaves off what was off before the run: a bot, and with the tick an access token',
        run: async ({world, open}) => {
            const [admin, it, by] = await Promise.all([ownAdmin(world), equipped(world), asAdmin(world)]);
            const [token, bot] = await Promise.all([oneMoreToken(world, it.account), world.bot(it.account)]);
            saidOk(await by.call('POST', '/users/tokens/disable', {token_id: token.id}));
            agreed(await by.call('POST', `/bots/${bot.id}/disable`), 'Disabling the bot');
            const before = await picture(world, it);
            const {page} = await open(admin);
            await deactivate(page, it, true);
            await button(page, 'done.undo').click();
            await receipt(page, 'head.undo.checked');
            await isBack(world, it);
            assert.equal(await letsIn(world, it.account, token.token), false);
            assert.equal(await letsIn(world, bot, bot.token), false);
            assert.deepEqual(await picture(world, it), before);
        },
    },
    {
        name: 'undo does not touch an account that somebody else has switched off anew',
        run: async ({world, open}) => {
            const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);

            // A page that hears of it would not offer the undo any more.
            const {page} = await open(admin, {before: deaf});
            await deactivate(page, it);
            await setActive(world, it.account, true);
            await setActive(world, it.account, false);
            const {delete_at: since} = await read(world, it.account);
            await button(page, 'done.undo').click();
            await (await receipt(page, 'head.undo.not')).getByText(sentence('undo.changed')).waitFor();
            assert.equal((await read(world, it.account)).delete_at, since);
            assert.equal(await letsIn(world, it.bot, it.bot.token), false);
        },
    },
    {
        name: 'the card in the channel offers the undo in a page that hears of nothing else',
        run: async ({world, open}) => {
            const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);
            const {page} = await open(admin, {before: deaf});
            await deactivate(page, it);
            await closeDialog(page);
            await card(page, it.account).getByRole('button', {name: sentence('card.undo'), exact: true}).click();
            await card(page, it.account).filter({hasText: said('head.undo.checked')}).waitFor();
            await isBack(world, it);
        },
    },
    {
        name: 'receipts survive a reload, and one of them is undone after it',
        run: async ({world, open}) => {
            const [admin, it] = await Promise.all([ownAdmin(world), equipped(world)]);
            const {page} = await open(admin);
            await deactivate(page, it);
            await closeDialog(page);
            await page.reload();
            await editor(page).waitFor();
            await openReceipt(page, it);
            await receipt(page, 'head.deactivate.stays', {what: sentence('still.webhooks', {count: 1})});
            await button(page, 'done.undo').click();
            await receipt(page, 'head.undo.checked');
            await isBack(world, it);
        },
    },
];
