import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed, freshName} from '../../contract/api-people';
import {asAdmin, read, setActive} from '../../contract/kit';
import type {Account} from '../../contract/world';
import {called, ofThing, openCard} from '../page/belonging';
import {posts} from '../page/channel';
import {deaf} from '../page/context';
import {anyDialog, armed, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {ownAdmin, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {said, sentence} from '../words';
import type {WordId} from '../words';

/** Two administrators, each in a browser of their own. Nothing is told to the pages, so that both act on what they have read. */
async function both({world, open}: Stage): Promise<[Page, Page]> {
    const admins = await Promise.all([ownAdmin(world), ownAdmin(world)]);
    const [one, other] = await Promise.all(admins.map((admin) => open(admin, {before: deaf})));
    return [one!.page, other!.page];
}

async function ask(page: Page, act: 'deactivate' | 'activate', person: Account): Promise<void> {
    await send(page, `/useradmin ${act} ${person.username}`);
    await armed(page, act, person);
}

/** Waits until one of these sentences is on screen, and resolves with it. */
async function ends(page: Page, ids: WordId[]): Promise<WordId> {
    const line = (id: WordId) => anyDialog(page).locator('h2, p, .useradmin-notice').filter({hasText: said(id)});
    await ids.map(line).reduce((some, one) => some.or(one)).first().waitFor();
    for (const id of ids) {
        if (await line(id).count() > 0) {
            return id;
        }
    }
    throw new Error('It has gone again.');
}

/** Two administrators, one person, one second. */
export const together: Story[] = [
    {
        name: 'two administrators deactivate the same person at once: both are told that the account is off',
        run: async (stage) => {
            const {world} = stage;
            const {account} = await signedIn(world);
            const pages = await both(stage);
            await Promise.all(pages.map((page) => ask(page, 'deactivate', account)));
            await Promise.all(pages.map((page) => deed(page, 'deactivate', account).click()));
            await Promise.all(pages.map((page) => ends(page, ['head.deactivate.checked', 'head.deactivate.already'])));
            assert.ok((await read(world, account)).delete_at > 0);
        },
    },
    {
        name: 'one administrator deactivates while another activates: whoever comes last is told what is so, and the other nothing that never was',
        run: async (stage) => {
            const {world} = stage;
            const {account} = await signedIn(world);
            const [one, other] = await both(stage);
            await ask(one, 'deactivate', account);
            await setActive(world, account, false);
            await ask(other, 'activate', account);
            await deed(other, 'activate', account).click();
            await receipt(other, 'head.activate.checked');
            await closeDialog(other);
            await setActive(world, account, false);
            await ask(other, 'activate', account);
            await setActive(world, account, true);
            await Promise.all([deed(one, 'deactivate', account).click(), deed(other, 'activate', account).click()]);
            const [off, on] = await Promise.all([
                ends(one, ['head.deactivate.checked', 'head.deactivate.already', 'head.deactivate.not']),

                // Asked again, when it was off by the time it looked once more.
                ends(other, ['head.activate.checked', 'head.activate.already', 'head.activate.not', 'changed.offAgain']),
            ]);
            const isOff = (await read(world, account)).delete_at > 0;
            assert.ok(isOff ? off !== 'head.deactivate.not' : on !== 'head.activate.not', `${off}, ${on}, and it is ${isOff ? 'off' : 'on'}`);
        },
    },
    {
        name: 'two administrators delete the same webhook at once: both are told that it is gone',
        run: async (stage) => {
            const {world} = stage;
            const owner = await world.person();
            const name = freshName('hook');
            const hook = {channel_id: world.team.townSquareId, user_id: owner.id, display_name: name};
            const {id} = agreed(await (await asAdmin(world)).call('POST', '/hooks/incoming', hook), 'Making a webhook').json as {id: string};
            const admins = await Promise.all([ownAdmin(world), ownAdmin(world)]);
            const tabs = await Promise.all(admins.map((admin) => stage.open(admin)));
            await Promise.all(tabs.map(async ({page, watch}) => {
                watch.expect(/Failed to load resource.*\/hooks\/incoming\//);
                await openCard(page, owner);
                await ofThing(page, 'delete', called.incoming(name, 'Town Square')).click();
                await button(page, 'act.delete-hooks.do', {part: 'incoming'}).and(page.locator(':enabled:not([aria-disabled])')).waitFor();
            }));
            await Promise.all(tabs.map(({page}) => button(page, 'act.delete-hooks.do', {part: 'incoming'}).click()));
            await Promise.all(tabs.map(({page}) => ends(page, ['head.item.checked', 'head.item.already'])));
            assert.equal((await (await asAdmin(world)).call('GET', `/hooks/incoming/${id}`)).status, 404);
        },
    },
    {
        name: 'it came back: activated by somebody else after this tab\'s deactivation, the channel says so; an undo of one\'s own is not announced',
        needs: ['sockets'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, undone, back] = await Promise.all([ownAdmin(world), signedIn(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            for (const {account} of [undone, back]) {
                await send(page, `/useradmin deactivate ${account.username}`);
                await confirm(page, 'deactivate', account);
                await receipt(page, 'head.deactivate.checked');
                if (account === undone.account) {
                    await button(page, 'done.undo').click();
                    await anyDialog(page).getByRole('heading').filter({hasText: said('head.undo.checked')}).waitFor();
                }
                await closeDialog(page);
            }
            await setActive(world, back.account, true);
            await posts(page).filter({hasText: said('back.on', {name: back.account.username})}).waitFor();
            assert.equal(await posts(page).filter({hasText: said('back.on', {name: undone.account.username})}).count(), 0);
            assert.equal((await read(world, undone.account)).delete_at, 0);
        },
    },
    {
        name: 'somebody else deactivates while the dialog is open: it notices by itself',
        needs: ['sockets'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, {account}] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await ask(page, 'deactivate', account);
            await setActive(world, account, false);
            await anyDialog(page).getByText(said('head.deactivate.already')).waitFor();
            assert.equal(await deed(page, 'deactivate', account).count(), 0);
        },
    },
    {
        name: 'somebody else activates while the dialog is open: it notices by itself',
        needs: ['sockets'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), world.person({off: true})]);
            const {page} = await stage.open(admin);
            await ask(page, 'activate', person);
            await setActive(world, person, true);
            await anyDialog(page).getByText(sentence('head.activate.already')).waitFor();
            assert.equal(await deed(page, 'activate', person).count(), 0);
        },
    },
];
