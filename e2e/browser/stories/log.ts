import assert from 'node:assert/strict';

import {agreed, createTeam, join} from '../../contract/api-people';
import {asAdmin} from '../../contract/kit';
import type {Caller} from '../../contract/world';
import {posts} from '../page/channel';
import {anyDialog, asked, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {ofSome, sharing} from '../page/receipt';
import {ownAdmin, signedIn} from '../people';
import type {Stage, Story} from '../story';
import {said, sentence} from '../words';

const LOG = 'useradmin-log';
const POSTED = /^POST \/api\/v4\/posts/;

interface Scene {admin: Caller; person: Caller; team: string; log: string}

/** A team of the story's own, so that nobody else's receipts come into its channel; `log`: the private channel's id. */
async function setScene({world}: Stage): Promise<Scene> {
    const [admin, other, person] = await Promise.all([ownAdmin(world), signedIn(world), signedIn(world)]);
    const maker = await asAdmin(world);
    const team = await createTeam(maker);
    for (const {account} of [admin, other, person]) {
        await join(maker, team.id, account.id);
    }
    const made = agreed(await admin.call('POST', '/channels', {team_id: team.id, name: LOG, display_name: 'User log', type: 'P'}), 'Making the channel');
    const {id: log} = made.json as {id: string};
    agreed(await admin.call('POST', `/channels/${log}/members`, {user_id: other.account.id}), 'Joining');
    return {admin, person, team: team.name, log};
}

async function messages({admin, log}: Scene): Promise<string[]> {
    const {posts: all} = agreed(await admin.call('GET', `/channels/${log}/posts`), 'Reading the channel').json as {posts: Record<string, {message: string; type: string}>};
    return Object.values(all).filter(({type}) => type === '').map(({message}) => message);
}

/** Where receipts are kept for others. */
export const log: Story[] = [
    {
        name: 'a private channel useradmin-log: the dialog says who will read there, and the receipt is posted into it',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {account} = scene.person;
            const {page} = await stage.open(scene.admin, {path: `/${scene.team}/channels/town-square`});
            await send(page, `/useradmin deactivate ${account.username}`);
            const box = await asked(page, 'deactivate', account);
            await box.getByText(sentence('ask.recorded', {channel: 'User log', count: 2}), {exact: true}).waitFor();
            assert.deepEqual(await messages(scene), []);
            await deed(page, 'deactivate', account).click();
            await receipt(page, 'head.deactivate.checked');
            await anyDialog(page).getByText(sentence('done.recorded', {channel: 'User log'}), {exact: true}).waitFor();
            const [message, ...others] = await messages(scene);
            assert.equal(others.length, 0);
            assert.match(message!, said('head.deactivate.checked'));
            assert.ok(message!.includes(account.username) && message!.includes(scene.admin.account.username));
        },
    },
    {
        name: 'without that channel nothing is announced and nothing is posted; sharing names the readers, and posts at the second press',
        run: async (stage) => {
            const {world} = stage;
            const [admin, {account}] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {page, watch} = await stage.open(admin);
            await send(page, `/useradmin deactivate ${account.username}`);
            const box = await asked(page, 'deactivate', account);
            assert.equal(await box.getByText(said('ask.recorded')).count(), 0);
            await deed(page, 'deactivate', account).click();
            await receipt(page, 'head.deactivate.checked');
            assert.equal(await anyDialog(page).getByText(said('done.recorded')).count(), 0);
            await button(page, 'share.offer').click();
            await anyDialog(page).getByText(ofSome('share.readers', {named: 'yes', channel: 'Town Square', counted: 'yes', includes: 'off', username: account.username})).waitFor();
            assert.deepEqual(watch.sent(POSTED), []);
            await sharing(page).click();
            await anyDialog(page).getByText(sentence('share.done'), {exact: true}).waitFor();
            assert.equal(watch.sent(POSTED).length, 1);

            // What lies behind an open dialog is hidden from roles.
            await closeDialog(page);
            await posts(page).filter({hasText: said('head.deactivate.checked')}).filter({hasText: `@${account.username}`}).filter({hasNotText: '(Only visible to you)'}).waitFor();
        },
    },
    {
        name: 'a log channel that takes no more posts: the receipt says so, and the act stands',
        run: async (stage) => {
            const scene = await setScene(stage);
            const {account} = scene.person;
            const {page, watch} = await stage.open(scene.admin, {path: `/${scene.team}/channels/town-square`});
            watch.expect(/Failed to load resource.*\/posts\)/);
            await page.route('**/api/v4/posts', (route) => route.fulfill({status: 500, json: {id: 'app.post.save.app_error', message: '', status_code: 500}}));
            await send(page, `/useradmin deactivate ${account.username}`);
            await confirm(page, 'deactivate', account);
            await receipt(page, 'head.deactivate.checked');
            await anyDialog(page).getByText(sentence('done.notRecorded', {channel: 'User log'})).waitFor();
        },
    },
];
