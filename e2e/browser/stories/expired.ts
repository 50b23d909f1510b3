import assert from 'node:assert/strict';

import {makeToken} from '../../contract/kit';
import {anyDialog, armed, button, closeDialog, confirm, deed, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {group, openCard} from '../page/person-card';
import {offer} from '../page/popover';
import {copied, keepCopies} from '../page/receipt';
import {trace} from '../page/source';
import {letsIn, ownAdmin, signedIn} from '../people';
import type {Story} from '../story';
import {sentence} from '../words';

import {posted, setScene} from './posting';

const DAY = 86_400_000;

/** Access tokens that expire, as servers from 11.9 have them. */
export const expired: Story[] = [
    {
        name: 'an access token that has expired: card, question, receipt and copy say so, it is not offered and does not count as working',
        needs: ['expiry'],
        run: async ({world, open}) => {
            const [admin, {account}] = await Promise.all([ownAdmin(world), signedIn(world)]);
            const {token: old} = await makeToken(world, account, Date.now() - DAY);
            await makeToken(world, account, Date.now() + (3.5 * DAY));
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
            await confirm(page, 'deactivate', account);
            await receipt(page, 'head.deactivate.checked');
            await anyDialog(page).getByText(says).waitFor();
            await button(page, 'done.undo').waitFor();
        },
    },
    {
        name: 'an access token that has expired: what leads on from a post of its person says so, on the card and in the question',
        needs: ['expiry'],
        run: async (stage) => {
            const scene = await setScene(stage);
            const {page, world} = scene;
            const account = await scene.somebody();
            await makeToken(world, account, Date.now() - DAY);
            const text = await posted(scene, await world.logIn(account));
            const told = await trace(page, text);
            await told.getByText(sentence('source.person', {username: account.username})).waitFor();
            await button(page, 'source.details', {username: account.username}).click();
            await group(anyDialog(page), 'tokens', 1).getByText(sentence('card.expired')).waitFor();
            await closeDialog(page);
            await offer(await trace(page, text), 'deactivate').click();
            await (await armed(page, 'deactivate', account)).getByText(sentence('stays.expired', {count: 1})).waitFor();
        },
    },
    {
        name: 'an access token that has expired is not offered where its person is activated',
        needs: ['expiry'],
        run: async ({world, open}) => {
            const [admin, account] = await Promise.all([ownAdmin(world), world.person({off: true})]);
            await makeToken(world, account, Date.now() - DAY);
            const {page} = await open(admin);
            await send(page, `/useradmin activate ${account.username}`);
            const box = await armed(page, 'activate', account);
            await box.getByText(sentence('stays.expired', {count: 1})).waitFor();
            assert.equal(await box.getByRole('checkbox').count(), 0);
        },
    },
];
