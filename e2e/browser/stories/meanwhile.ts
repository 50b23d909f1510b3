import assert from 'node:assert/strict';

import {agreed} from '../../contract/api-people';
import {asAdmin, read, setActive} from '../../contract/kit';
import {deaf} from '../page/context';
import {anyDialog, asked, deed, dialog, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {openPopover} from '../page/popover';
import {isSignedIn, mentioned, ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {said, sentence} from '../words';

/** While somebody reads, somebody else acts. */
export const meanwhile: Story[] = [
    {
        name: 'somebody else deactivates first, and the page is not told: the dialog says so at the press and sends nothing',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin, {before: deaf});
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await asked(page, 'deactivate', person.account);
            await setActive(world, person.account, false);
            const {delete_at} = await read(world, person.account);
            await deed(page, 'deactivate', person.account).click();
            await anyDialog(page).getByText(said('head.deactivate.already')).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            assert.equal((await read(world, person.account)).delete_at, delete_at);
        },
    },
    {
        name: 'somebody else activates first, and the page is not told: the dialog says so at the press and sends nothing',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), world.person({off: true})]);
            const {page, watch} = await stage.open(admin, {before: deaf});
            await send(page, `/useradmin activate ${person.username}`);
            await asked(page, 'activate', person);
            await setActive(world, person, true);
            await deed(page, 'activate', person).click();
            await anyDialog(page).getByText(said('head.activate.already')).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
        },
    },
    {
        name: 'off and on and off again by somebody else: asked once more, with what changed',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), world.person({off: true})]);
            const {page, watch} = await stage.open(admin, {before: deaf});
            await send(page, `/useradmin activate ${person.username}`);
            await asked(page, 'activate', person);
            await setActive(world, person, true);
            await setActive(world, person, false);
            await deed(page, 'activate', person).click();
            await anyDialog(page).getByRole('alert').getByText(said('changed.offAgain', {name: person.username})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            await deed(page, 'activate', person).click();
            await receipt(page, 'head.activate.checked');
        },
    },
    {
        name: 'made a system admin meanwhile: asked once more, and the handle has to be typed',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin);
            await send(page, `/useradmin deactivate ${person.account.username}`);
            await asked(page, 'deactivate', person.account);
            agreed(await (await asAdmin(world)).call('PUT', `/users/${person.account.id}/roles`, {roles: 'system_user system_admin'}), 'Giving a role');
            await deed(page, 'deactivate', person.account).click();
            await anyDialog(page).getByRole('alert').getByText(sentence('changed.admin', {name: person.account.username})).waitFor();
            assert.equal(await deed(page, 'deactivate', person.account).isDisabled(), true);
            assert.deepEqual(watch.sent(DEEDS), []);
            await isSignedIn(person);
        },
    },
    {
        name: 'an open popover follows what somebody else does',
        needs: ['sockets'],
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), mentioned(world)]);
            const {page} = await stage.open(admin);
            const ours = await openPopover(page, person.account);
            await ours.getByText(said('pop.sessions', {count: 1})).waitFor();
            await setActive(world, person.account, false);
            await ours.getByText(said('state.off')).waitFor();
        },
    },
    {
        name: 'signed out while the dialog is open: nothing is sent, and that is said',
        run: async (stage) => {
            const {world} = stage;
            const [admin, person] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin, {before: deaf});
            watch.expect(/Failed to load resource.*401/);
            await send(page, `/useradmin deactivate ${person.account.username}`);
            const box = await asked(page, 'deactivate', person.account);
            agreed(await (await asAdmin(world)).call('POST', `/users/${admin.account.id}/sessions/revoke/all`), 'Signing out');
            await deed(page, 'deactivate', person.account).click();
            await box.getByText(sentence('run.notRead', {why: sentence('error.expired')})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            await dialog(page, sentence('act.deactivate.ask', {who: `@${person.account.username}`})).waitFor();
            await isSignedIn(person);
        },
    },
];
