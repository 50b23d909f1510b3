import assert from 'node:assert/strict';

import type {BrowserContext, Page} from 'playwright-core';

import {agreed} from '../../contract/api-people';
import {asAdmin, setActive} from '../../contract/kit';
import type {Account, World} from '../../contract/world';
import {card, posts, write} from '../page/channel';
import {anyDialog, armed, button, closeDialog, confirm, deed, headline, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {offer} from '../page/popover';
import {copied, keepCopies, kept, openStart, share} from '../page/receipt';
import {isLockedOut, ownAdmin, signedIn} from '../people';
import type {Stage, Story, Tab} from '../story';
import {said, sentence} from '../words';

/** Goes to another page of the web app without loading it anew. */
async function go(page: Page, path: string): Promise<void> {
    await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
    }, path);
}

const PAGES = {Threads: ({team}: World) => `/${team.name}/threads`, 'the System Console': () => '/admin_console'};

const again = (username: string) => new RegExp(sentence('back.on', {name: username, at: '§'}).split('§')[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** Somebody deactivated from the channel, with the dialog closed or still open. */
async function deactivated({world, open}: Stage, closed: boolean, before?: (context: BrowserContext) => Promise<void>): Promise<Pick<Tab, 'page'> & {account: Account}> {
    const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
    const tab = await open(admin, {before});
    await send(tab.page, `/useradmin deactivate ${person.account.username}`);
    await confirm(tab.page, 'deactivate', person.account);
    await receipt(tab.page, 'head.deactivate.checked');
    if (closed) {
        await closeDialog(tab.page);
        await card(tab.page, person.account).waitFor();
    }
    return {page: tab.page, account: person.account};
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
    name: `in ${name} while somebody else switches an account on: it is told in the next channel, on the card, and under /useradmin`,
    needs: ['sockets'],
    run: async (stage) => {
        const {world} = stage;
        const {page, account: person} = await deactivated(stage, true, keepCopies);
        await go(page, PAGES[name](world));
        await page.locator('#post_textbox').waitFor({state: 'detached'});
        const asked = page.waitForResponse((response) => response.url().endsWith('/users/ids') && response.request().postData()!.includes(person.id));
        await setActive(world, person, true);
        await asked;
        await go(page, `/${world.team.name}/channels/town-square`);
        await posts(page).filter({hasText: again(person.username)}).waitFor();
        await card(page, person).filter({hasText: sentence('head.cameBack')}).waitFor();
        await openStart(page);
        await kept(page, person).filter({hasText: sentence('head.cameBack')}).click();
        await hasTurned(page);
    },
});

/** What happens while no channel is open, or while a receipt is. */
export const noChannel: Story[] = [
    elsewhere('Threads'),
    elsewhere('the System Console'),
    {
        name: 'an open receipt turns when somebody else switches the account on, and its copies say so',
        needs: ['sockets'],
        run: async (stage) => {
            const {page, account} = await deactivated(stage, false, keepCopies);
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
            await armed(page, 'deactivate', person.account);
            await deed(page, 'deactivate', person.account).click();
            assert.match(await headline(page), said('head.deactivate.checked'));
            await share(page);
            await closeDialog(page);
            await card(page, person.account, 'thread').waitFor();
            const thread = agreed(await admin.call('GET', `/posts/${root}/thread`), 'The thread').json as {posts: Record<string, {user_id: string; root_id: string}>};
            assert.ok(Object.values(thread.posts).some((post) => post.user_id === admin.account.id && post.root_id === root), 'The receipt is in the thread.');
            await isLockedOut(world, person.account);
        },
    },
];
