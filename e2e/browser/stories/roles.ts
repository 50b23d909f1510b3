import assert from 'node:assert/strict';

import {eventually, read} from '../../contract/kit';
import {NOT_FOR_YOU} from '../../../webapp/src/host/sentences';
import {anyDialog, closeDialog, confirm, dialog, receipt} from '../page/dialog';
import {editor, send, sendRefused} from '../page/editor';
import {mention, offer, openPopover, popover, section} from '../page/popover';
import {isLockedOut, isSignedIn, isSignedOut, mentioned, signedIn} from '../people';
import type {Story, Tab} from '../story';
import {CHUNK, DEEDS} from '../watch';
import {said, sentence} from '../words';

const OURS = /\/static\/plugins\/useradmin\//;

/** Waits until the browser has been idle after everything that waits for that. */
async function idle({page}: Tab): Promise<void> {
    await page.evaluate(() => new Promise((resolve) => {
        window.requestIdleCallback(() => window.requestIdleCallback(resolve, {timeout: 6_000}), {timeout: 6_000});
    }));
}

/** Nothing of ours but the loader, which everybody downloads. */
function askedForNothing({watch}: Tab): void {
    assert.deepEqual(watch.sent(OURS).map(({path}) => path.replace(/_[0-9a-f]+_/, '_')), ['/static/plugins/useradmin/useradmin__bundle.js'.replace('__', '_')]);
}

function noneForbidden({watch}: Tab): void {
    assert.deepEqual(watch.requests.filter(({status}) => status === 403).map(({method, path}) => `${method} ${path}`), []);
}

/** Who sees what, and what it costs the others. */
export const roles: Story[] = [
    {
        name: 'a plain member sees no section, is told so by /useradmin with the text kept, and asks the server for nothing of ours',
        alone: true,
        run: async (stage) => {
            const {world} = stage;
            const [member, person] = await Promise.all([signedIn(world), mentioned(world)]);
            const tab = await stage.open(member);
            const {page, watch} = tab;
            await idle(tab);
            await mention(page, person.account).click();
            await popover(page, person.account).getByRole('button', {name: 'Message'}).waitFor();
            await idle(tab);
            assert.equal(await section(page, person.account).count(), 0);
            await page.keyboard.press('Escape');
            await popover(page, person.account).waitFor({state: 'detached'});
            const before = watch.requests.length;
            await sendRefused(page, `/useradmin deactivate @${person.account.username} `, new RegExp(NOT_FOR_YOU));
            assert.deepEqual(watch.requests.slice(before).filter(({path}) => !path.includes('/autocomplete')).map(({path}) => path), []);
            assert.equal(await anyDialog(page).count(), 0);
            askedForNothing(tab);
        },
    },
    {
        name: 'the log-in page loads the loader alone; whoever then signs in and may manage users has the command',
        run: async (stage) => {
            const {world} = stage;
            const admin = await world.person({role: 'system_admin'});
            const tab = await stage.open(undefined, {path: '/login'});
            const {page, watch} = tab;
            watch.expect(/401/);
            await idle(tab);
            askedForNothing(tab);
            assert.deepEqual(watch.requests.filter(({path}) => (/\/api\/v4\/(users|bots|limits)/).test(path)), []);
            await page.locator('#input_loginId').fill(admin.username);
            await page.locator('#input_password-input').fill(admin.password);
            await page.locator('#saveSetting').click();
            await editor(page).waitFor();
            await eventually('The admin chunk', async () => (watch.sent(CHUNK).length > 0 ? true : undefined));
            await send(page, '/useradmin');
            await dialog(page, sentence('start.title')).waitFor();
        },
    },
    {
        name: 'a user manager without edit_other_users deactivates a member, and is told what their role does not see',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const [manager, person] = await Promise.all([signedIn(world, {role: 'user_manager'}), mentioned(world)]);
            const tab = await stage.open(manager);
            const {page} = tab;
            const ours = await openPopover(page, person.account);
            await ours.getByText(said('pop.hidden')).waitFor();
            await offer(ours, 'deactivate').click();
            await confirm(page, 'deactivate', person.account);
            await receipt(page, 'head.deactivate.unseen');
            noneForbidden(tab);
            await isSignedOut(person);
            await isLockedOut(world, person.account);
            await closeDialog(page);
            await send(page, `/useradmin activate ${person.account.username}`);
            await confirm(page, 'activate', person.account);
            await receipt(page, 'head.activate.checked');
            noneForbidden(tab);
        },
    },
    {
        name: 'a user manager is refused a system admin, with the sentence that says who can',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const [manager, boss] = await Promise.all([signedIn(world, {role: 'user_manager'}), mentioned(world, {role: 'system_admin'})]);
            const tab = await stage.open(manager);
            const {page, watch} = tab;
            const ours = await openPopover(page, boss.account);
            await ours.getByText(sentence('guard.admin', {name: boss.account.username})).waitFor();
            assert.equal(await offer(ours, 'deactivate').count(), 0);
            await page.keyboard.press('Escape');
            await popover(page, boss.account).waitFor({state: 'detached'});
            await send(page, `/useradmin deactivate ${boss.account.username}`);
            await anyDialog(page).getByText(sentence('guard.admin', {name: boss.account.username})).waitFor();
            assert.deepEqual(watch.sent(DEEDS), []);
            noneForbidden(tab);
            await isSignedIn(boss);
        },
    },
    {
        name: 'a user manager who may edit others deactivates and signs out, both read back',
        needs: ['sql'],
        run: async (stage) => {
            const {world} = stage;
            const [desk, one, other] = await Promise.all([signedIn(world, {role: 'help_desk'}), mentioned(world), mentioned(world)]);
            const tab = await stage.open(desk);
            const {page} = tab;
            const ours = await openPopover(page, one.account);
            await ours.getByText(said('pop.sessions', {count: 1})).waitFor();
            await offer(ours, 'revoke').click();
            await confirm(page, 'revoke', one.account);
            await receipt(page, 'head.revoke.unseen');
            await closeDialog(page);
            await isSignedOut(one);
            assert.equal((await read(world, one.account)).delete_at, 0);
            await send(page, `/useradmin deactivate ${other.account.username}`);
            await confirm(page, 'deactivate', other.account);
            await receipt(page, 'head.deactivate.unseen');
            noneForbidden(tab);
            await isSignedOut(other);
            await isLockedOut(world, other.account);
        },
    },
];
