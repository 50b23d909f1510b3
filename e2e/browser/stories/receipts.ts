import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import type {Caller, World} from '../../contract/world';
import {anyDialog, closeDialog, confirm, receipt} from '../page/dialog';
import {editor, send} from '../page/editor';
import {kept, openStart} from '../page/receipt';
import {ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {said, sentence} from '../words';

const KEY = /^useradmin:/;

/** Deactivates somebody, down to the receipt, and closes the dialog. */
async function deactivate(page: Page, {account}: Caller): Promise<void> {
    await send(page, `/useradmin deactivate ${account.username}`);
    await confirm(page, 'deactivate', account);
    await receipt(page, 'head.deactivate.checked');
    await closeDialog(page);
}

async function reload(page: Page): Promise<void> {
    await page.reload();
    await editor(page).waitFor();
}

/** The same tab, and from now on somebody else in it. */
async function signInAs(page: Page, world: World, caller: Caller): Promise<void> {
    await page.context().clearCookies();
    await page.context().addCookies(caller.cookies().map((cookie) => ({...cookie, url: world.url})));
    await reload(page);
}

const overwrite = (page: Page, text: string) => page.evaluate(([pattern, value]) => {
    const keys = Object.keys(sessionStorage).filter((key) => new RegExp(pattern!).test(key));
    keys.forEach((key) => sessionStorage.setItem(key, value!));
    return keys.length;
}, [KEY.source, text]);

const BROKEN: [what: string, text: string][] = [
    ['no JSON', '{"version":1,'],
    ['a list of other things', '{"version":1,"receipts":[null,5]}'],
    ['half a receipt', '{"version":1,"receipts":[{"id":"x","person":{},"headline":{}}]}'],
    ['another version', '{"version":99,"receipts":{"a":1}}'],
];

/** What the tab remembers. */
export const receipts: Story[] = [
    {
        name: 'a receipt survives a reload and is opened again as it was',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await deactivate(page, person);
            await reload(page);
            await openStart(page);
            await kept(page, person.account).click();
            await receipt(page, 'head.deactivate.checked');
            await anyDialog(page).getByText(said('done.by', {by: admin.account.username})).waitFor();
        },
    },
    {
        name: 'somebody else who signs in in the same tab sees no receipt of the one before, who finds theirs again',
        run: async (stage) => {
            const {world} = stage;
            const [admin, other, person] = await Promise.all([ownAdmin(world), ownAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await deactivate(page, person);
            await signInAs(page, world, other);
            const box = await openStart(page);
            await box.getByText(sentence('start.nothing')).waitFor();
            assert.equal(await kept(page, person.account).count(), 0);
            await closeDialog(page);
            await signInAs(page, world, admin);
            await openStart(page);
            await kept(page, person.account).waitFor();
        },
    },
    ...BROKEN.map(([what, text]): Story => ({
        name: `what the tab kept is broken (${what}): it starts anew and everything works`,
        pageOnly: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, one, other] = await Promise.all([ownAdmin(world), signedIn(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await deactivate(page, one);
            assert.equal(await overwrite(page, text), 1, 'Receipts are kept under one key.');
            await reload(page);
            await (await openStart(page)).getByText(sentence('start.nothing')).waitFor();
            await closeDialog(page);
            await deactivate(page, other);
            await openStart(page);
            await kept(page, other.account).waitFor();
        },
    })),
];
