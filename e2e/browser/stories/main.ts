import assert from 'node:assert/strict';

import type {Account, Caller} from '../../contract/world';
import {setActive} from '../../contract/kit';
import {card, openThread, posts, write} from '../page/channel';
import {anyDialog, armed, asked, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {editor, send} from '../page/editor';
import {offer, openPopover, popover} from '../page/popover';
import {isAudited, isLockedOut, isSignedIn, isSignedOut, mentioned, ownAdmin, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {DEEDS} from '../watch';
import {said} from '../words';

const active = ({id}: Account) => `/api/v4/users/${id}/active`;

/** The act in one sentence: by command, asked first, read back. Resolves with the administrator. */
export async function deactivateByCommand(stage: Stage, admin: Caller, person: Caller): Promise<void> {
    const {page, watch} = await stage.open(admin);
    await send(page, `/useradmin deactivate @${person.account.username}`);
    await asked(page, 'deactivate', person.account);
    assert.deepEqual(watch.sent(DEEDS), [], 'Nothing is sent before it is confirmed.');
    await isSignedIn(person);
    await deed(page, 'deactivate', person.account).click();
    await receipt(page, 'head.deactivate.checked');
    assert.equal(watch.sent(DEEDS).filter(({path}) => path === active(person.account)).length, 1);
    await closeDialog(page);
    await card(page, person.account).filter({hasText: said('head.deactivate.checked')}).waitFor();
    assert.equal(await editor(page).inputValue(), '');
}

/** The way back: by popover. */
export async function activateByPopover(stage: Stage, admin: Caller, person: Account): Promise<void> {
    const {page} = await stage.open(admin);
    await offer(await openPopover(page, person), 'activate').click();
    await confirm(page, 'activate', person);
    await receipt(page, 'head.activate.checked');
    await popover(page, person).waitFor({state: 'detached'});
}

/** The three acts through both doors. */
export const main: Story[] = [
    {
        name: 'deactivate by command: asked first, read back, and the old session and the log-in are refused',
        hosts: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            await deactivateByCommand(stage, admin, person);
            await isSignedOut(person);
            await isLockedOut(world, person.account);
            await isAudited(world, admin, active(person.account), 'active=false');
        },
    },
    {
        name: 'activate by popover: the person can log in again',
        hosts: true,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            await setActive(world, person.account, false);
            await activateByPopover(stage, admin, person.account);
            await isSignedIn(await world.logIn(person.account));
            await isSignedOut(person);
            await isAudited(world, admin, active(person.account), 'active=true');
        },
    },
    ...['revoke', 'logout'].map((word): Story => ({
        name: `${word} by command: the old session ends, the account stays on`,
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page} = await stage.open(admin);
            await send(page, `/useradmin ${word} @${person.account.username}`);
            await confirm(page, 'revoke', person.account);
            await receipt(page, 'head.revoke.checked');
            await isSignedOut(person);
            await isSignedIn(await world.logIn(person.account));
            await isAudited(world, admin, `/api/v4/users/${person.account.id}/sessions/revoke/all`);
        },
    })),
    {
        name: 'revoke by popover, from the name over somebody\'s post',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            await offer(await openPopover(page, person.account), 'revoke').click();
            await confirm(page, 'revoke', person.account);
            await receipt(page, 'head.revoke.checked');
            await isSignedOut(person);
        },
    },
    {
        name: 'a command in a thread leaves its card in the thread alone',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const text = `Thread about ${person.account.username}`;
            await write(world, admin, text);
            const {page} = await stage.open(admin);
            await openThread(page, text);
            await send(page, `/useradmin deactivate @${person.account.username}`, 'thread');
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.checked');
            await closeDialog(page);
            await card(page, person.account, 'thread').waitFor();
            assert.equal(await card(page, person.account).count(), 0, 'There is no second card in the channel.');
            await isSignedOut(person);
        },
    },
    {
        name: 'Cancel and Esc send nothing, and a press beside the dialog leaves it open',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin);
            for (const leave of [() => button(page, 'ask.cancel').click(), () => page.keyboard.press('Escape')]) {
                await send(page, `/useradmin deactivate ${person.account.username}`);
                await asked(page, 'deactivate', person.account);
                await page.mouse.click(5, 400);
                await leave();
                await anyDialog(page).waitFor({state: 'detached'});
            }
            assert.deepEqual(watch.sent(DEEDS), []);
            assert.equal(await posts(page).filter({hasText: '(Only visible to you)'}).count(), 0);
            await isSignedIn(person);
        },
    },
    {
        name: 'a double click on "Deactivate…" in the popover opens the dialog and confirms nothing',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            const {page, watch} = await stage.open(admin);
            await offer(await openPopover(page, person.account), 'deactivate').dblclick({delay: 20});
            await armed(page, 'deactivate', person.account);
            assert.deepEqual(watch.sent(DEEDS), []);
            await isSignedIn(person);
        },
    },
];
