import assert from 'node:assert/strict';

import type {Page} from 'playwright-core';

import {eventually, read as readAccount} from '../../contract/kit';
import type {Account, World} from '../../contract/world';
import {card, posts} from '../page/channel';
import {anyDialog, button, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {begin, counted, ended, openList, read} from '../page/list';
import {offer, openPopover} from '../page/popover';
import {kept, openStart} from '../page/receipt';
import {isLockedOut, mentioned, ownAdmin, signedIn} from '../people';
import type {Stage, Story} from '../story';
import type {Watch} from '../watch';
import {sentence} from '../words';

const WRITES = /^(PUT|POST|DELETE) \/api\/v4\//;
const STRICT = 'ServiceSettings.ExperimentalStrictCSRFEnforcement';

const why = sentence('error.csrf');

const saidInDialog = (page: Page) => anyDialog(page).getByText(why).waitFor();

interface Cast {off: Account; on: Account; other: Account}

/** A first press at each door that sends something. Each leaves the sentence on screen. */
const DOORS: Record<string, (page: Page, cast: Cast) => Promise<void>> = {
    'Undo on the card in the channel': async (page, {off}) => {
        await card(page, off).getByRole('button', {name: sentence('card.undo')}).click();
        await posts(page).filter({hasText: why}).waitFor();
    },
    'a command': async (page, {on}) => {
        await send(page, `/useradmin deactivate ${on.username}`);
        await saidInDialog(page);
    },
    'the question, from the popover': async (page, {on}) => {
        await offer(await openPopover(page, on), 'deactivate').click();
        await confirm(page, 'deactivate', on);
        await saidInDialog(page);
    },
    'Undo on a receipt': async (page, {off}) => {
        await openStart(page);
        await kept(page, off).first().click();
        await button(page, 'done.undo').click();
        await saidInDialog(page);
    },
    'a list': async (page, {on, other}) => {
        await openList(page, 'deactivate');
        await read(page, `@${on.username}\n@${other.username}`);
        await saidInDialog(page);
    },
};

// A reload does not bring it back, and on a strict server the web app's own requests sign out whoever reloads without it.
const forget = (page: Page) => page.context().clearCookies({name: 'MMCSRF'});

/** An administrator deactivates somebody. Their browser loses the cookie then. */
async function begun({world, open}: Stage): Promise<{page: Page; watch: Watch; cast: Cast}> {
    const [admin, off, on, other] = await Promise.all([ownAdmin(world), signedIn(world), mentioned(world), signedIn(world)]);
    const {page, watch} = await open(admin);
    await send(page, `/useradmin deactivate ${off.account.username}`);
    await confirm(page, 'deactivate', off.account);
    await receipt(page, 'head.deactivate.checked');
    await closeDialog(page);
    await card(page, off.account).waitFor();
    await forget(page);
    return {page, watch, cast: {off: off.account, on: on.account, other: other.account}};
}

const isSignedInHere = (page: Page) => page.evaluate(async () => (await fetch('/api/v4/users/me')).status === 200);

/** When the server switched them off; 0 for those who are on. */
const offSince = (world: World, people: Account[]) => Promise.all(people.map(async (one) => (await readAccount(world, one)).delete_at));

/** A browser that has lost the readable security cookie. */
export const noCookie: Story[] = [
    {
        name: 'without the security cookie, strictly enforced: no door sends anything at the first press, and the administrator stays signed in',
        needs: ['settings'],
        alone: true,
        run: async (stage) => {
            const {world} = stage;
            await world.settings({[STRICT]: true});
            try {
                for (const [door, press] of Object.entries(DOORS)) {
                    const {page, watch, cast} = await begun(stage);
                    const before = watch.sent(WRITES).length;
                    await press(page, cast);
                    assert.deepEqual(watch.sent(WRITES).slice(before).map(({method, path}) => `${method} ${path}`), [], door);
                    assert.equal(await isSignedInHere(page), true, door);
                    const [off, ...others] = await offSince(world, [cast.off, cast.on, cast.other]);
                    assert.deepEqual(others, [0, 0], door);
                    assert.notEqual(off, 0, door);

                    // What goes on in the channel makes the page itself ask for people by POST, which signs it out.
                    await page.close();
                }
            } finally {
                await world.settings(undefined);
            }
        },
    },
    {
        name: 'without the security cookie, not strictly enforced: the second press sends, it is asked once in a tab and once for a list',
        run: async (stage) => {
            const {world} = stage;
            const {page, cast} = await begun(stage);
            await DOORS['a command']!(page, cast);
            await button(page, 'read.again').click();
            await confirm(page, 'deactivate', cast.on);
            await receipt(page, 'head.deactivate.checked');
            await closeDialog(page);
            await isLockedOut(world, cast.on);
            await card(page, cast.off).getByRole('button', {name: sentence('card.undo')}).click();
            await eventually('The undo', async () => (await readAccount(world, cast.off)).delete_at === 0 || undefined);
            await openList(page, 'deactivate');
            const others = [cast.other, (await signedIn(world)).account];
            await read(page, others.map(({username}) => `@${username}`).join('\n'));
            await saidInDialog(page);
            await button(page, 'list.look').click();
            await counted(page);
            await begin(page, 'deactivate', 2);
            await ended(page);
            await Promise.all(others.map((one) => isLockedOut(world, one)));
        },
    },
];
