import assert from 'node:assert/strict';

import {agreed} from '../../contract/api-people';
import {asAdmin} from '../../contract/kit';
import type {Account, World} from '../../contract/world';
import {anyDialog, armed, button, closeDialog, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {group, openCard} from '../page/person-card';
import {copied, keepCopies} from '../page/receipt';
import {letsIn, ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

const DAY = 86_400_000;

async function tokenUntil(world: World, {id}: Account, description: string, expiresAt: number): Promise<string> {
    const reply = await (await asAdmin(world)).call('POST', `/users/${id}/tokens`, {description, expires_at: expiresAt});
    return (agreed(reply, 'Making a token').json as {token: string}).token;
}

/** Access tokens that expire, as servers from 11.9 have them. */
export const expired: Story[] = [
    {
        name: 'an access token that has expired: card, question, receipt and copy say so, it is not offered and does not count as working',
        needs: ['expiry'],
        run: async ({world, open}) => {
            const [admin, {account}] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const old = await tokenUntil(world, account, 'old', Date.now() - DAY);
            await tokenUntil(world, account, 'soon', Date.now() + (3.5 * DAY));
            assert.equal(await letsIn(world, account, old), false);
            const {page} = await open(admin, {before: keepCopies});
            const rows = group(await openCard(page, account), 'tokens', 2);
            await rows.getByText(sentence('card.expires', {days: 3})).waitFor();
            await rows.getByText(sentence('card.expired')).waitFor();
            assert.equal(await rows.getByRole('button', {name: /^Disable/}).count(), 1, 'The one that works.');
            assert.equal(await rows.getByRole('button', {name: /^Enable/}).count(), 0);
            await closeDialog(page);

            await send(page, `/useradmin revoke ${account.username}`);
            const says = sentence('stays.expired', {count: 1});
            const box = await armed(page, 'revoke', account);
            await box.getByText(says).waitFor();
            await box.getByText(sentence('keep.tokens', {count: 1})).waitFor();
            await deed(page, 'revoke', account).click();
            await anyDialog(page).getByText(says).waitFor();
            assert.ok((await copied(page, 'copy.markdown')).includes(says));
            await closeDialog(page);

            await send(page, `/useradmin deactivate ${account.username}`);
            await armed(page, 'deactivate', account);
            await deed(page, 'deactivate', account).click();
            await receipt(page, 'head.deactivate.checked');
            await anyDialog(page).getByText(says).waitFor();
            await button(page, 'done.undo').waitFor();
        },
    },
    {
        name: 'activating somebody offers no access token that has expired',
        needs: ['expiry'],
        run: async ({world, open}) => {
            const [admin, account] = await Promise.all([ownAdmin(world), world.person({off: true})]);
            await tokenUntil(world, account, 'old', Date.now() - DAY);
            const {page} = await open(admin);
            await send(page, `/useradmin activate ${account.username}`);
            const box = await armed(page, 'activate', account);
            await box.getByText(sentence('stays.expired', {count: 1})).waitFor();
            assert.equal(await box.getByRole('checkbox').count(), 0);
        },
    },
];
