import assert from 'node:assert/strict';

import {answered, asAdmin} from '../../contract/kit';
import {anyDialog, asked, closeDialog, confirm, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {openCard} from '../page/person-card';
import {offer, openPopover} from '../page/popover';
import {mentioned} from '../people';
import type {Story} from '../story';
import {DEEDS} from '../watch';
import {sentence} from '../words';

/** An account that was switched off in the database: the server ended none of its sessions. */
export const offBySql: Story[] = [
    {
        name: 'switched off past the API: popover, card and both commands see the session that goes on, and end it',
        needs: ['sql'],
        run: async ({world, open}) => {
            const [admin, person] = await Promise.all([asAdmin(world), mentioned(world)]);
            const {account} = person;
            await world.change(account, {offAt: Date.now() - 60_000});
            const {page, watch} = await open(admin);
            const box = await openPopover(page, account);
            await box.getByText(sentence('pop.sessions', {count: 1})).waitFor();
            await offer(box, 'revoke').waitFor();
            await page.keyboard.press('Escape');
            await openCard(page, account);
            await anyDialog(page).getByRole('heading', {name: sentence('group.sessions', {count: 1})}).waitFor();
            await closeDialog(page);
            await send(page, `/useradmin deactivate ${account.username}`);
            await asked(page, 'deactivate', account);
            await page.keyboard.press('Escape');
            assert.deepEqual(watch.sent(DEEDS), []);
            await send(page, `/useradmin revoke ${account.username}`);
            await confirm(page, 'revoke', account);
            await receipt(page, 'head.revoke.checkedOff');
            answered(await person.call('GET', '/users/me'), 401, 'api.context.session_expired.app_error');
        },
    },
];
