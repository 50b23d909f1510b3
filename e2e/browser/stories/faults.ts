import assert from 'node:assert/strict';

import {LOGGED_OUT, NO_PERMISSION, asAdmin, read} from '../../contract/kit';
import type {Fault} from '../../contract/world';
import {button, confirm, headline, receipt} from '../page/dialog';
import {send} from '../page/editor';
import {signedIn} from '../people';
import type {Story} from '../story';
import {said} from '../words';
import type {WordId} from '../words';

interface Told {head: WordId; note?: WordId; values?: Record<string, string | number>; isOff: boolean}

type Making = Omit<Fault, 'path' | 'method'>;

/** A deactivation whose request goes wrong in this way, what the receipt says of it, and what is so. */
function fault(name: string, making: Making, told: Told): Story {
    return {
        name: `fault at deactivation: ${name}`,
        needs: ['faults'],
        run: async ({world, open}) => {
            const {account} = await signedIn(world);
            const {page, watch} = await open(await asAdmin(world));
            watch.expect(/Failed to load resource.*\/active\)/);
            await world.fault({...making, method: 'PUT', path: `/users/${account.id}/active`});
            await send(page, `/useradmin deactivate ${account.username}`);
            await confirm(page, 'deactivate', account);
            const line = await receipt(page, told.head);
            if (told.note) {
                await line.getByText(said(told.note, told.values)).waitFor();
            }
            assert.equal((await read(world, account)).delete_at > 0, told.isOff);
        },
    };
}

// Chromium itself sends once more for each connection that was used before and breaks; it keeps six.
const TRIES = 20;

const error = (status: number, id: string): Making => ({kind: 'status', status, id});

/** What no honest server does, and what is said then: never "checked" where it is not so. */
export const faults: Story[] = [
    fault('500, but done', {kind: 'done-status', status: 500, id: 'app.user.save.app_error'}, {head: 'head.deactivate.checked', note: 'note.answeredBadly', isOff: true}),
    fault('OK, but not done', {kind: 'ok-not-done'}, {head: 'head.deactivate.not', note: 'note.saidDone', isOff: false}),
    fault('two JSON values in one answer', {kind: 'double-body'}, {head: 'head.deactivate.not', isOff: false}),
    fault('401 by rule', error(401, 'api.user.update_active.not_enable.app_error'), {head: 'head.deactivate.not', note: 'error.self', isOff: false}),
    fault('401 by log-out', error(401, LOGGED_OUT), {head: 'head.deactivate.not', note: 'error.expired', isOff: false}),
    fault('403', error(403, NO_PERMISSION), {head: 'head.deactivate.not', note: 'error.permissions', isOff: false}),
    fault('404', error(404, 'app.user.missing_account.const'), {head: 'head.deactivate.not', note: 'error.missing', isOff: false}),
    fault('429 once, with Retry-After', {kind: 'status', status: 429, headers: {'Retry-After': '1'}}, {head: 'head.deactivate.checked', isOff: true}),
    fault('a proxy\'s page', {kind: 'html', status: 502}, {head: 'head.unknown', note: 'error.proxy', values: {status: '502'}, isOff: false}),
    fault('the connection breaks, nothing done', {kind: 'drop', times: TRIES}, {head: 'head.unknown', note: 'error.offlineWrite', isOff: false}),
    fault('the connection breaks, but done', {kind: 'done-drop', times: TRIES}, {head: 'head.deactivate.checked', note: 'note.noAnswer', isOff: true}),
    fault('what is read lags three seconds behind', {kind: 'lag', ms: 3_000}, {head: 'head.deactivate.checked', isOff: true}),
    {
        name: 'an unknown outcome can be looked at again',
        needs: ['faults'],
        run: async ({world, open}) => {
            const {account} = await signedIn(world);
            const {page, watch} = await open(await asAdmin(world));
            watch.expect(/Failed to load resource/);
            await world.fault({kind: 'drop', times: TRIES, method: 'PUT', path: `/users/${account.id}/active`});
            await send(page, `/useradmin deactivate ${account.username}`);
            await confirm(page, 'deactivate', account);
            await receipt(page, 'head.unknown');
            await button(page, 'done.again').click();
            assert.doesNotMatch(await headline(page), /checked/);
            assert.equal((await read(world, account)).delete_at, 0);
        },
    },
    {
        name: 'somebody who signs in again at once after being signed out is named as such',
        needs: ['faults'],
        run: async ({world, open}) => {
            const {account} = await signedIn(world);
            const {page} = await open(await asAdmin(world));
            await world.fault({kind: 'login-between', method: 'POST', path: `/users/${account.id}/sessions/revoke/all`});
            await send(page, `/useradmin revoke ${account.username}`);
            await confirm(page, 'revoke', account);
            await receipt(page, 'head.revoke.later', {count: 1});
        },
    },
    {
        name: 'an account that cannot be read is not asked about, and can be tried again',
        needs: ['faults'],
        run: async ({world, open}) => {
            const {account} = await signedIn(world);
            const {page, watch} = await open(await asAdmin(world));
            watch.expect(/Failed to load resource/);
            await world.fault({kind: 'status', status: 500, id: 'app.user.get.app_error', method: 'GET', path: `/users/${account.id}$`, times: 1});
            await send(page, `/useradmin deactivate ${account.username}`);
            await button(page, 'read.again').click();
            await confirm(page, 'deactivate', account);
            await receipt(page, 'head.deactivate.checked');
        },
    },
    {
        name: 'names that cannot be looked up stay in the dialog, to be tried again',
        needs: ['faults'],
        run: async ({world, open}) => {
            const {account} = await signedIn(world);
            const {page, watch} = await open(await asAdmin(world));
            watch.expect(/Failed to load resource/);
            await world.fault({kind: 'html', status: 502, method: 'POST', path: '/users/usernames$', times: 1});
            await send(page, `/useradmin deactivate ${account.username}`);
            assert.equal(await page.getByRole('textbox', {name: 'People'}).inputValue(), account.username);
            await button(page, 'read.again').click();
            await confirm(page, 'deactivate', account);
            await receipt(page, 'head.deactivate.checked');
        },
    },
];
