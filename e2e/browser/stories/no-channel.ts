import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import {asAdmin, setActive} from '../../contract/kit';
import type {Account, World} from '../../contract/world';
import {card, posts, write} from '../page/channel';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {offer} from '../page/popover';
import {copied, keepCopies, kept, openStart, share} from '../page/receipt';
import {isLockedOut, ownAdmin, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {said, sentence} from '../words';

/** Goes to another page of the web app without loading it anew. */
async function go(page: Page, path: string): Promise<void> {
    await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
    }, path);
}

const PAGES = {Threads: ({team}: World) => `/${team.name}/threads`, 'the System Console': () => '/admin_console'};

/** Somebody deactivated from the channel, with the dialog closed or still open. */
async function deactivated({world, open}: Stage, closed: boolean): Promise<{page: Page; account: Account}> {
    const [admin, {account}] = await Promise.all([ownAdmin(world), signedIn(world)]);
    const {page} = await open(admin, {before: keepCopies});
    await send(page, `/useradmin deactivate ${account.username}`);
    await confirm(page, 'deactivate', account);
    await receipt(page, 'head.deactivate.checked');
    if (closed) {
        await closeDialog(page);
        await card(page, account).waitFor();
    }
    return {page, account};
}

/** On the receipt: the headline has turned, nothing is offered to be taken back, and the copies say the same. */
async function hasTurned(page: Page): Promise<void> {
    const box = anyDialog(page);
    await box.getByRole('heading', {name: sentence('head.cameBack')}).waitFor();
    assert.equal(await button(page, 'done.undo').count(), 0);
    assert.equal(await box.locator('.useradmin-good').count(), 0, 'Nothing is green.');
    for (const id of ['copy.markdown', 'copy.csv'] as const) {
        assert.ok((await copied(page, id)).includes(sentence('head.cameBack')), id);
    }
}

const elsewhere = (name: keyof typeof PAGES): Story => ({
    name: `an account that somebody else switches on while one is in ${name} is told in the next channel, on the card, and under /useradmin`,
    needs: ['sockets'],
    run: async (stage) => {
        const {world} = stage;
        const {page, account: person} = await deactivated(stage, true);
        await go(page, PAGES[name](world));
        await page.locator('#post_textbox').waitFor({state: 'detached'});
        const isAbout = (body: string | null) => body?.includes(person.id) ?? false;
        const asked = page.waitForResponse((response) => response.url().endsWith('/users/ids') && isAbout(response.request().postData()));
        await setActive(world, person, true);
        await asked;
        await go(page, `/${world.team.name}/channels/town-square`);
        await posts(page).filter({hasText: said('back.on', {name: person.username})}).waitFor();
        await card(page, person).filter({hasText: sentence('head.cameBack')}).waitFor();
        await openStart(page);
        await kept(page, person).filter({hasText: sentence('head.cameBack')}).click();
        await hasTurned(page);
    },
});

/** News that comes while no channel is open, or while a receipt is. */
export const noChannel: Story[] = [
    elsewhere('Threads'),
    elsewhere('the System Console'),
    {
        name: 'an open receipt turns when somebody else switches the account on, and its copies say so',
        needs: ['sockets'],
        run: async (stage) => {
            const {page, account} = await deactivated(stage, false);
            await setActive(stage.world, account, true);
            await hasTurned(page);
        },
    },
    {
        name: 'from the popover in Threads: the outcome stands in that thread, and the receipt can be shared there',
        run: async ({world, open}) => {
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {username} = person.account;
            const root = await write(world, person, `Lost my laptop (${username})`);
            await write(world, await asAdmin(world), `That is @${username}`, root);
            const {page} = await open(admin);
            await go(page, `/${world.team.name}/threads/${root}`);
            await posts(page, 'thread').getByRole('button', {name: `@${username}`, exact: true}).click();
            const ours = page.getByRole('region', {name: said('pop.section', {username})});
            await offer(ours, 'deactivate').click();
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.checked');
            await share(page);
            await closeDialog(page);
            await card(page, person.account, 'thread').waitFor();
            const reply = agreed(await admin.call('GET', `/posts/${root}/thread`), 'The thread');
            const found = Object.values((reply.json as {posts: Record<string, {user_id: string; root_id: string}>}).posts);
            assert.ok(found.some((post) => post.user_id === admin.account.id && post.root_id === root), 'The receipt is in the thread.');
            await isLockedOut(world, person.account);
        },
    },
];
